// One key of an indicator as a cell, and back. A cell that shows what the catalogue already says is never read back: what
// a cell cannot show (a note's own line breaks, keys of later versions) therefore stays as it is.
import {
  indicatorSchema,
  DESIRED_DIRECTIONS,
  MEASURES,
  measureOf,
  PERIOD_KINDS,
  RULES,
  type Catalogue,
  type Indicator,
} from "../../barometer/catalogue";
import { indicatorsText } from "../../text/sheets/catalogue";
import { isWording } from "../../text/formerly";
import { LANGUAGES, type Language } from "../../text/language";
import {
  saidBy,
  shownAs,
  shownWithMark,
  type CellSays,
  type Choice,
  type Kind,
  type Said,
} from "./cell/forms";
import { namesOf, withEarlierNames, type Names } from "./cell/names";
import { givenText, plainText, saysUndecided, troubleIn, withoutMark } from "./cell/written";
import { columnOfKey, KEY_COLUMNS, openKeyOf, shapeOf, type ChoiceColumn, type KeyColumn } from "./columns";
import { cellProblem, type CellProblem } from "./problem";
import { retiredOf } from "./retired";
import { contentAt } from "./cell/key-path";
import type { CellValue } from "../plan";

/** A catalogue's names, looked up once for all rows. */
export interface CellContext {
  catalogue: Catalogue;
  /** The catalogue's own baseline, also as it was before. */
  baselines: readonly string[];
  language: Language;
  areas: Names;
  goals: Names;
  departments: Names;
  committees: Names;
  groups: Names;
  /** Those that have left among them: their rows stand in the table too. */
  indicators: Names;
}

/** The state of an indicator that has left; no state of the catalogue's own. */
export const RETIRED = "retired";

/** The ids behind the words of each closed list, in the order the list shows them. */
export const CHOICES = {
  measure: MEASURES,
  desired: DESIRED_DIRECTIONS,
  periodKind: PERIOD_KINDS,
  state: ["available", "clarifying", RETIRED],
  kind: ["effect", "activity"],
  joint: ["same", "sum", "lead"],
  combine: ["each", "sum", "mean", "simpson"],
  better: ["higher", "lower"],
  rule: RULES,
  basis: ["required", "not-applicable"],
  thirdGeneration: ["true", "false"],
} as const satisfies Record<ChoiceColumn, readonly string[]>;

/** Keys that somebody ought to decide: absent, they are shown as not decided. */
const TO_BE_DECIDED: ReadonlySet<KeyColumn> = new Set([
  "desired",
  "baseline",
  "source",
  "definition",
  "departments",
]);
/** Keys that are never absent: nobody can leave them undecided. */
const ALWAYS_DECIDED: ReadonlySet<KeyColumn> = new Set(["name", "groups", "periodKind", "state", "open"]);

/** @param before the catalogue as it was, where the names it had are to be understood as well */
export function cellContext(catalogue: Catalogue, language: Language, before?: Catalogue): CellContext {
  const names = (entriesOf: (one: Catalogue) => Parameters<typeof namesOf>[0]): Names => {
    const now = namesOf(entriesOf(catalogue));
    return before === undefined ? now : withEarlierNames(now, namesOf(entriesOf(before)));
  };
  return {
    catalogue,
    baselines: [catalogue.baseline, before?.baseline].filter((one) => one !== undefined),
    language,
    areas: names((one) => titled(one.areas)),
    goals: names((one) => titled(one.goals)),
    departments: names((one) => one.departments),
    committees: names((one) => one.committees ?? []),
    groups: names((one) => one.groups),
    indicators: names((one) => [...one.indicators, ...retiredOf(one)]),
  };
}

/** The cells of an indicator, by column. */
export function shownCells(
  indicator: Indicator,
  retired: boolean,
  context: CellContext,
): Record<KeyColumn, CellValue> {
  const open = new Set((indicator.open ?? []).map(columnOfKey));
  return Object.fromEntries(
    KEY_COLUMNS.map((code): [KeyColumn, CellValue] => [
      code,
      shownWithMark(
        shownContent(code, indicator, retired, context),
        open.has(code),
        TO_BE_DECIDED.has(code),
        context.language,
      ),
    ]),
  ) as Record<KeyColumn, CellValue>;
}

/** Reads a cell that differs from what the catalogue says. `before` is the key's present content. */
export function readCell(
  code: KeyColumn,
  cell: CellValue,
  before: unknown,
  context: CellContext,
): CellSays | CellProblem {
  const trouble = troubleIn(cell);
  if (trouble !== null) return trouble;
  const { text, marked } = withoutMark(plainText(cell));
  if (text === "") return { value: emptyOf(code), open: TO_BE_DECIDED.has(code) ? null : false };
  if (saysUndecided(text) && !ALWAYS_DECIDED.has(code)) return { value: emptyOf(code), open: true };
  const content = typeof cell === "number" && !marked ? cell : text;
  const read = contentOf(code, content, before, context);
  return "code" in read ? read : { ...read, open: marked };
}

/** The words of a closed list in the language of the sheet. */
export function choiceWords(code: ChoiceColumn, { catalogue, language }: CellContext): string[] {
  const words = CHOICES[code].map((id) => wordOf(code, id, language));
  return code === "rule"
    ? [indicatorsText[language].asCatalogue(wordOf("rule", catalogue.rule, language)), ...words]
    : words;
}

function choiceFor(code: ChoiceColumn): Choice {
  return { ids: CHOICES[code], wordOf: (id, language) => wordOf(code, id, language) };
}

function shownContent(
  code: KeyColumn,
  indicator: Indicator,
  retired: boolean,
  context: CellContext,
): CellValue {
  const { catalogue, language } = context;
  const texts = indicatorsText[language];
  const content = contentAt(indicator, shapeOf(code).path);
  if (code === "state") return wordOf("state", retired ? RETIRED : indicator.state, language);
  if (code === "measure") return wordOf("measure", measureOf(indicator), language);
  if (code === "rule" && content === undefined) {
    return texts.asCatalogue(wordOf("rule", catalogue.rule, language));
  }
  if (code === "baseline" && content === undefined) {
    return catalogue.baseline === undefined ? null : texts.common(catalogue.baseline);
  }
  return shownAs(kindOf(code, context), content, language);
}

function contentOf(code: KeyColumn, cell: string | number, before: unknown, context: CellContext): Said {
  const text = String(cell);
  if ((code === "baseline" && isCommonBaseline(text, context)) || (code === "rule" && isCommonRule(text))) {
    return { value: undefined };
  }
  const said = saidBy(kindOf(code, context), cell, before, context.language);
  if ("code" in said) {
    const allowed = code === "rule" ? choiceWords(code, context).join(", ") : null;
    return allowed === null ? said : cellProblem("unknown-word", { given: givenText(text), allowed });
  }
  return code === "thirdGeneration" ? { value: said.value === "true" } : said;
}

/** What a sentence proposes; any key is understood. */
const PROPOSED_OPEN = [
  "definition",
  "departments",
  "desired",
  "period",
  "baseline",
  "source",
  "target",
  "tolerance",
];
const OPEN: Kind = {
  form: "open",
  keys: [...Object.keys(indicatorSchema.shape), ...KEY_COLUMNS.map(openKeyOf)],
  proposed: PROPOSED_OPEN,
};

function kindOf(code: KeyColumn, context: CellContext): Kind {
  const { form } = shapeOf(code);
  switch (form) {
    case "choice":
      return { form, choice: choiceFor(code as ChoiceColumn) };
    case "goal":
      return { form: "name", names: context.goals };
    case "names":
      return { form, names: namesFor(code, context) };
    case "open":
      return OPEN;
    case "own":
      return { form: "text" };
    case "text":
    case "period":
    case "yes":
    case "number":
    case "items":
    case "breaks":
    case "definitions":
      return { form };
  }
}

/** Without the key there is no text; these two are always there. */
function emptyOf(code: KeyColumn): unknown {
  if (code === "definition") return "";
  return code === "departments" ? [] : undefined;
}

function isCommonBaseline(text: string, { baselines }: CellContext): boolean {
  return LANGUAGES.some((language) =>
    baselines.some((baseline) => isWording(text, indicatorsText[language].common(baseline))),
  );
}

function isCommonRule(text: string): boolean {
  return LANGUAGES.some((language) =>
    RULES.some((rule) =>
      isWording(text, indicatorsText[language].asCatalogue(wordOf("rule", rule, language))),
    ),
  );
}

function wordOf(code: ChoiceColumn, id: string, language: Language): string {
  const words: Readonly<Record<string, string>> = indicatorsText[language][code];
  return Object.hasOwn(words, id) ? (words[id] ?? id) : id;
}

function namesFor(code: KeyColumn, context: CellContext): Names {
  if (code === "departments") return context.departments;
  if (code === "totalOf") return context.indicators;
  return code === "committees" ? context.committees : context.groups;
}

function titled(entries: readonly { id: string; title: string }[] = []): { id: string; name: string }[] {
  return entries.map(({ id, title }) => ({ id, name: title }));
}
