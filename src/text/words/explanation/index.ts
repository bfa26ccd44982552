// How a line was judged, in words a council member can follow: rule, reference, tolerance and where the rule is from.
import type { Line } from "../../../barometer/assessment";
import type { Catalogue, Indicator } from "../../../barometer/catalogue";
import { unitKind } from "../../../barometer/units";
import { byLanguage, type Language } from "../../language";
import { grammar } from "../../said/grammar";
import { formatExact } from "../../said/numbers";
import { inPeriod, sincePeriod } from "../../said/periods";
import { resultsText } from "../../sheets/results";
import { da } from "./da";
import { en } from "./en";
import type { Texts, Case } from "./texts";

/** What of a line is explained; own and published lines both have it. */
export interface Explained extends Pick<Line, "indicator" | "rule"> {
  facts: Pick<Line["facts"], "reference" | "referenceKind" | "tolerance" | "judged">;
}

const explanationText = byLanguage<Texts>({ da, en });

/**
 * One paragraph on how the line was judged, or why its indicator is not. Equal cases give equal words, so that one
 * footnote can serve many lines. An indicator the catalogue does not know gives an empty text.
 */
export function explainLine(line: Explained, catalogue: Catalogue, language: Language): string {
  const indicator = catalogue.indicators.find(({ id }) => id === line.indicator);
  if (!indicator) return "";
  const texts = explanationText[language];
  const { desired } = indicator;
  if (indicator.state === "clarifying") return texts.clarifying;
  if (desired === undefined) return texts.noWish;
  const { facts, rule } = line;
  const { proposal } = resultsText[language];
  const open = indicator.open ?? [];
  const allowed = facts.tolerance > 0 ? quantity(facts.tolerance, indicator, language) : null;
  const tolerance = allowed !== null && open.includes("tolerance") ? proposal(allowed) : allowed;
  const since = facts.reference === null ? "" : sincePeriod(facts.reference, language);
  if (desired === "follow") {
    const measured = facts.reference === null ? "" : inPeriod(facts.reference, language);
    return texts.followed(indicator.groups.length > 1, measured, tolerance);
  }
  const described: Case = {
    wish: desired,
    since: since === "" ? "" : texts.reference[facts.referenceKind ?? "baseline"](since),
    tolerance,
    target: indicator.target
      ? texts.target(
          quantity(indicator.target.value, indicator, language, desired !== "parity"),
          inPeriod(indicator.target.by, language),
        )
      : null,
  };
  const isRuleOpen =
    open.includes("rule") || (indicator.rule === undefined && catalogue.open?.includes("rule"));
  const source = isRuleOpen === true ? proposal(texts.sources[rule]) : texts.sources[rule];
  return `${texts.rules[rule](described).trim()} ${texts.source(source)}`;
}

/** A tolerance is a difference, in points for shares, and so is the gap wished for; another target is a value, in percent. */
function quantity(value: number, indicator: Indicator, language: Language, isValue = false): string {
  const number = formatExact(value, language);
  const { unit = "" } = indicator;
  const kind = unitKind(indicator);
  if (kind === "own") return unit === "" ? number : `${number} ${unit}`;
  const { percent, points } = grammar[language];
  return kind === "percent" && isValue ? percent(number) : points(number, value === 1);
}
