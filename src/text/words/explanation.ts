// How a line was judged, in words a council member can follow: rule, reference, tolerance and where the rule is from.
import type { Line } from "../../barometer/assessment";
import type { Catalogue, Indicator, RuleName } from "../../barometer/catalogue";
import { unitKind } from "../../barometer/units";
import type { Language } from "../language";
import { formatExact } from "../said/numbers";
import { inPeriod, sincePeriod } from "../said/periods";
import { resultsText } from "../sheets/results";

/** What of a line is explained; own and published lines both have it. */
export interface Explained extends Pick<Line, "indicator" | "rule"> {
  facts: Pick<
    Line["facts"],
    "reference" | "tolerance" | "judged" | "earliestAsBaseline" | "newBaselineAfterBreak"
  >;
}

interface Case {
  wish: "increase" | "decrease" | "parity";
  /** `siden 2016 (udgangspunktet)`; empty where nothing was compared with. */
  since: string;
  /** `0,1 procentpoint`; null where every change counts. */
  tolerance: string | null;
  target: string | null;
}

interface Texts {
  clarifying: string;
  noWish: string;
  /** `measured`: `i 2016`; empty where there is no earlier measurement. */
  followed: (compared: boolean, measured: string, tolerance: string | null) => string;
  rules: Record<RuleName, (of: Case) => string>;
  sources: Record<RuleName, string>;
  source: (source: string) => string;
  reference: Record<
    "baseline" | "earliest" | "afterBreak" | "previous" | "fiveYears",
    (since: string) => string
  >;
  target: (value: string, by: string) => string;
}

const da: Texts = {
  clarifying: "Indikatoren er under afklaring og vurderes ikke endnu.",
  noWish: "Den ønskede udvikling er ikke fastlagt, så indikatoren vurderes ikke.",
  followed: (compared, measured, tolerance) =>
    (compared
      ? "Indikatoren følges uden at blive vurderet. Det vises, om tallet er højere end, lavere end eller på niveau med sammenligningsgruppens."
      : `Indikatoren følges uden at blive vurderet. Det vises, om tallet er højere end, lavere end eller på niveau med ${measured === "" ? "en tidligere måling" : `målingen ${measured}`}.`) +
    (tolerance === null ? "" : ` En forskel på højst ${tolerance} regnes som på niveau.`),
  rules: {
    direction: ({ wish, since, tolerance }) =>
      wish === "parity"
        ? `Vurderet på, om forskellen til sammenligningsgruppen er blevet mindre${since}; på niveau er positivt. ${limit(tolerance, "En forskel eller ændring på højst", "regnes som på niveau eller uændret", "Enhver ændring af det viste tal tæller.")}`
        : `Vurderet på ændringen${since}; ${wishDa(wish)} er positivt. ${limit(tolerance, "En ændring på højst", "regnes som uændret", "Enhver ændring af det viste tal tæller.")}`,
    "certain-direction": ({ wish, since, tolerance }) =>
      `Vurderet på ændringen${since}; ${wishDa(wish)} er positivt. Kun en ændring, der er større end den statistiske usikkerhed (95 pct.)${tolerance === null ? "" : ` og større end ${tolerance}`}, regnes som en ændring.`,
    target: ({ since, target }) =>
      `Vurderet efter succeskriteriet${target ?? ""}. Positivt, når det er nået, eller når tallet er på eller foran en lige linje fra udgangspunktet til succeskriteriet; uændret, når det bevæger sig den rigtige vej, men er bagud; ellers negativt.${since === "" ? "" : ` Linjen regnes${since.replace(" siden", " fra")}.`}`,
    benchmark: ({ wish }) =>
      `Vurderet i forhold til sammenligningsgruppens tal. Målgruppen regnes som bedre eller dårligere stillet, når hele usikkerhedsintervallet (95 pct.) ligger helt over eller helt under det; ${wish === "decrease" ? "lavere" : wish === "increase" ? "højere" : "på niveau"} er positivt.`,
    outlook: ({ wish }) =>
      `Vurderet på den gennemsnitlige udvikling over fem år og på det seneste år; ${wishDa(wish)} er ønsket. Går begge den rigtige vej, er det positivt; går begge den forkerte vej, er det negativt. Er der et succeskriterium, tæller det, om udviklingen fører derhen i tide.`,
    growth: ({ wish, since }) =>
      `Vurderet på den gennemsnitlige årlige vækst${since}; ${wishDa(wish)} er ønsket. Mindst 0,5 pct. om året i den ønskede retning er positivt, en mindre vækst regnes som uændret, og den modsatte retning er negativt. Er der et succeskriterium, sammenlignes med den vækst, som det kræver.`,
    "control-chart": ({ wish }) =>
      `Vurderet med et kontroldiagram over hele måleserien; ${wishDa(wish)} er ønsket. Kun udsving, der er større end de sædvanlige tilfældige udsving, regnes som en ændring.`,
  },
  sources: {
    direction: "Det nationale integrationsbarometer",
    "certain-direction": "almindelig praksis ved små tal",
    target: "Københavns integrationsbarometer (succeskriterier)",
    benchmark: "Fingertips, Public Health England",
    outlook: "Statistisches Bundesamt, indikatorrapporten om bæredygtig udvikling",
    growth: "Open SDG og Statistics Canada",
    "control-chart": "NHS England, Making Data Count",
  },
  source: (source) => `Metode: ${source}.`,
  reference: {
    baseline: (since) => ` ${since} (udgangspunktet)`,
    earliest: (since) =>
      ` ${since} (den tidligste sammenlignelige måling, da udgangspunktet ikke er fastlagt)`,
    afterBreak: (since) => ` ${since} (den første måling efter et databrud)`,
    previous: (since) => ` ${since} (den forrige måling)`,
    fiveYears: (since) => ` ${since}`,
  },
  target: (value, by) => ` på ${value} ${by}`,
};

const en: Texts = {
  clarifying: "The indicator is being clarified and is not assessed yet.",
  noWish: "No desired direction has been decided, so the indicator is not assessed.",
  followed: (compared, measured, tolerance) =>
    (compared
      ? "The indicator is followed without being assessed. What is shown is whether the figure is higher than, lower than or level with the comparison group's."
      : `The indicator is followed without being assessed. What is shown is whether the figure is higher than, lower than or level with ${measured === "" ? "an earlier measurement" : `that measured ${measured}`}.`) +
    (tolerance === null ? "" : ` A difference of at most ${tolerance} counts as level.`),
  rules: {
    direction: ({ wish, since, tolerance }) =>
      wish === "parity"
        ? `Assessed by whether the gap to the comparison group has narrowed${since}; level is positive. ${limit(tolerance, "A gap or change of at most", "counts as level or unchanged", "Any change of the figure shown counts.")}`
        : `Assessed by the change${since}; ${wishEn(wish)} is positive. ${limit(tolerance, "A change of at most", "counts as unchanged", "Any change of the figure shown counts.")}`,
    "certain-direction": ({ wish, since, tolerance }) =>
      `Assessed by the change${since}; ${wishEn(wish)} is positive. Only a change beyond the statistical uncertainty (95%)${tolerance === null ? "" : ` and larger than ${tolerance}`} counts as a change.`,
    target: ({ since, target }) =>
      `Assessed against the success criterion${target ?? ""}. Positive when it has been met, or when the figure is on or ahead of a straight line from the baseline to the criterion; unchanged when it moves the right way but is behind; otherwise negative.${since === "" ? "" : ` The line runs${since.replace(" since", " from")}.`}`,
    benchmark: ({ wish }) =>
      `Assessed against the comparison group's figure. The target group counts as better or worse off when the whole uncertainty interval (95%) lies on one side of it; ${wish === "decrease" ? "lower" : wish === "increase" ? "higher" : "level"} is positive.`,
    outlook: ({ wish }) =>
      `Assessed by the average development over five years and by the latest year; ${wishEn(wish)} is desired. Both the right way is positive; both the wrong way is negative. Where there is a success criterion, what counts is whether the development leads there in time.`,
    growth: ({ wish, since }) =>
      `Assessed by the average yearly growth${since}; ${wishEn(wish)} is desired. At least 0.5% a year in the desired direction is positive, less is unchanged, and the opposite direction is negative. Where there is a success criterion, the growth it requires is compared with.`,
    "control-chart": ({ wish }) =>
      `Assessed with a control chart over the whole series; ${wishEn(wish)} is desired. Only variation beyond the usual random variation counts as a change.`,
  },
  sources: {
    direction: "the Danish national integration barometer",
    "certain-direction": "common practice for small counts",
    target: "the Copenhagen integration barometer (success criteria)",
    benchmark: "Fingertips, Public Health England",
    outlook: "Statistisches Bundesamt, indicator report on sustainable development",
    growth: "Open SDG and Statistics Canada",
    "control-chart": "NHS England, Making Data Count",
  },
  source: (source) => `Method: ${source}.`,
  reference: {
    baseline: (since) => ` ${since} (the baseline)`,
    earliest: (since) => ` ${since} (the earliest comparable measurement, as no baseline has been decided)`,
    afterBreak: (since) => ` ${since} (the first measurement after a series break)`,
    previous: (since) => ` ${since} (the previous measurement)`,
    fiveYears: (since) => ` ${since}`,
  },
  target: (value, by) => ` of ${value} ${by}`,
};

export const explanationText: Record<Language, Texts> = { da, en };

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
    since: since === "" ? "" : texts.reference[referenceKind(line, catalogue)](since),
    tolerance,
    target: indicator.target
      ? texts.target(
          quantity(indicator.target.value, indicator, language, true),
          inPeriod(indicator.target.by, language),
        )
      : null,
  };
  const isRuleOpen =
    open.includes("rule") || (indicator.rule === undefined && catalogue.open?.includes("rule"));
  const source = isRuleOpen === true ? proposal(texts.sources[rule]) : texts.sources[rule];
  return `${texts.rules[rule](described).trim()} ${texts.source(source)}`;
}

function referenceKind({ rule, facts }: Explained, catalogue: Catalogue): keyof Texts["reference"] {
  if (rule === "outlook") return "fiveYears";
  if (facts.newBaselineAfterBreak !== null) return "afterBreak";
  if (facts.earliestAsBaseline) return "earliest";
  const onlyBaseline = rule === "target" || rule === "growth";
  return catalogue.judgedAgainst === "previous" && !onlyBaseline ? "previous" : "baseline";
}

/** A tolerance is a difference, in points for shares; a target is a value, in percent. */
function quantity(value: number, indicator: Indicator, language: Language, isValue = false): string {
  const number = formatExact(value, language);
  const { unit = "" } = indicator;
  const kind = unitKind(indicator);
  if (kind === "own") return unit === "" ? number : `${number} ${unit}`;
  if (kind === "percent" && isValue) return language === "da" ? `${number} pct.` : `${number}%`;
  if (language === "da") return `${number} procentpoint`;
  return `${number} percentage point${value === 1 ? "" : "s"}`;
}

function limit(tolerance: string | null, before: string, after: string, otherwise: string): string {
  return tolerance === null ? otherwise : `${before} ${tolerance} ${after}.`;
}

function wishDa(wish: Case["wish"]): string {
  return {
    increase: "en stigning",
    decrease: "et fald",
    parity: "en mindre forskel til sammenligningsgruppen",
  }[wish];
}

function wishEn(wish: Case["wish"]): string {
  return { increase: "a rise", decrease: "a fall", parity: "a smaller gap to the comparison group" }[wish];
}
