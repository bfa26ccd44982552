// What an entry sheet's cells accept, what they say of themselves when chosen, and the colours they take while people type.
import type { EntryColumn } from "./columns";
import type { Language } from "../../text/language";
import { type EntryCell } from "../../checks/types";
import { numberLimit } from "../../checks/limits";
import { entryText } from "../../text/sheets/entry";
import { limitSentence, limitsText } from "../../text/words/limits";
import { CHOSEN_COLUMNS, COLUMN } from "./columns";
import { LIST_NAMES } from "./drop-downs";
import { markedFormula, outdatedFormula } from "./marks";
import { isPicked, numberRule, partRule, periodRule, totalRule, valueRule } from "./formulas";
import { BASIS_FOR_ALL, ENTRY_LAYOUT, PICKER } from "./layout";
import { unitOf } from "./row-words";
import type { PlannedRow } from "./rows";
import { isHidden } from "./sizes";
import type { LaidRow } from "./table";
import {
  type Box,
  COLORS,
  columnLetters,
  type Conditional,
  ERROR_MARK,
  prompt as cellWords,
  runsOf,
  type SheetPlan,
  type Validation,
  WARNING_MARK,
} from "../plan";

/**
 * Every cell refuses with the sentence that its help begins with. While there are few indicators each brings its own words
 * to every cell that is open in its rows; in large catalogues the cells say what their column is for.
 */
export function validations(
  lines: readonly LaidRow[],
  hidden: SheetPlan["hiddenColumns"],
  body: (column: EntryColumn, columns?: number) => Box,
  language: Language,
): Validation[] {
  const indicators = new Set(lines.flatMap(({ row }) => (row === null ? [] : [row.indicator.id])));
  const { atFigures, everywhere } = MOST_PROMPTED_INDICATORS;

  const column = (code: PromptedColumn, columns = 1): Validation[] => {
    const box = body(code, columns);
    const asking = lines.map(({ row }) => (row !== null && asks(row, code) ? row : null));
    const most = AT_FIGURES.has(code) ? atFigures : everywhere;
    if (indicators.size > most || isHidden(hidden, COLUMN[code])) {
      const sentence = commonSentence(asking, code, language);
      return [
        {
          box,
          ...ruleOf(code, box.row + 1, sentence, language),
          prompt: columnPrompt(code, sentence, language),
        },
      ];
    }
    const runs = runsOf(
      asking.map((row) => (row === null ? null : `${row.indicator.id}/${row.definition?.id ?? ""}`)),
      ENTRY_LAYOUT.body,
    );
    return runs.flatMap(({ row, rows }) => {
      const planned = asking[row - ENTRY_LAYOUT.body];
      if (!planned) return [];
      const sentence = sentenceOf(planned, code, language);
      return [
        {
          box: { ...box, row, rows },
          ...ruleOf(code, row + 1, sentence, language),
          prompt: cellPrompt(planned, code, sentence, language),
        },
      ];
    });
  };
  return [
    ...column("period"),
    ...column("numerator"),
    ...column("denominator"),
    ...column("value"),
    ...column("missing"),
    ...column("basis"),
    ...column("remark"),
    ...column("thirdGeneration"),
    ...column("thirdGenerationReason"),
    ...column("seriesBreak"),
    ...column("lower", 2),
  ];
}

/** The columns with a help of their own; the two ends of an interval share theirs. */
type PromptedColumn = Exclude<EntryCell, "upper">;

const AT_FIGURES: ReadonlySet<PromptedColumn> = new Set(["numerator", "denominator", "value"]);

/** Whether the cell is open in the row. */
function asks({ measure }: PlannedRow, code: PromptedColumn): boolean {
  if (code === "numerator") return measure === "share";
  return code !== "denominator" || measure === "share" || measure === "mean";
}

function ruleOf(
  code: PromptedColumn,
  row: number,
  sentence: string | null,
  language: Language,
): Pick<Validation, "rule" | "error"> {
  const { refused } = entryText[language];
  const stop = (title: string, ...more: string[]): Validation["error"] => ({
    ...cellWords(title, [sentence ?? "", ...more].join(" ").trim()),
    style: "stop",
  });
  const rule = (formula: string, error: Validation["error"]) => ({
    rule: { kind: "formula" as const, formula },
    ...(error === undefined ? {} : { error }),
  });
  const list = (source: string) => ({
    rule: { kind: "list" as const, source },
    error: { ...cellWords(refused.choice, sentence ?? ""), style: "stop" as const },
  });
  switch (code) {
    case "period":
      return rule(periodRule(row), stop(refused.period));
    case "numerator":
      return rule(partRule(row), stop(refused.number, refused.both));
    case "denominator":
      return rule(totalRule(row), stop(refused.number, refused.both));
    case "value":
      return rule(valueRule(row), stop(refused.number));
    case "lower":
      return rule(numberRule("lower", row), stop(refused.number));
    case "missing":
      return list(LIST_NAMES.missing);
    case "basis":
      return list(LIST_NAMES.basis);
    case "thirdGeneration":
      return list(LIST_NAMES.yes);
    case "thirdGenerationReason":
    case "seriesBreak":
    case "remark":
      return { rule: { kind: "none" } };
  }
}

export function pickerValidation(language: Language): Validation {
  const { help, refused } = entryText[language];
  return {
    box: PICKER,
    rule: { kind: "list", source: LIST_NAMES.departments },
    prompt: help.department,
    error: { title: refused.choice, message: refused.department, style: "stop" },
  };
}

export function basisValidation(language: Language): Validation {
  const { help, refused } = entryText[language];
  return {
    box: BASIS_FOR_ALL,
    rule: { kind: "list", source: LIST_NAMES.basis },
    prompt: help.basisForAll,
    error: { title: refused.choice, message: limitSentence({ asks: "basis" }, language), style: "stop" },
  };
}

/** Worst first; what the check has marked stands above what the formulas see. */
export function conditionals(
  body: (column: EntryColumn, columns?: number) => Box,
  language: Language,
  basis: string | undefined,
): Conditional[] {
  const first = ENTRY_LAYOUT.body + 1;
  const codes = ENTRY_LAYOUT.codes + 1;
  const cell = (column: EntryColumn) => `${columnLetters(COLUMN[column])}${first}`;
  const held = (column: EntryColumn) => `$${cell(column)}`;
  const entry = body("period", COLUMN.findings - COLUMN.period);
  const { ok, reported } = entryText[language].control;
  // What is in order, or need not be entered again, asks for nothing more.
  const isDone = `${held("control")}="${ok}",${held("control")}="${reported}"`;
  const cells = {
    held,
    own: cell("period"),
    code: `${columnLetters(COLUMN.period)}$${codes}`,
    marks: held("marks"),
  };
  return [
    { box: entry, formula: markedFormula("E", cells), style: ERROR_MARK, stopIfTrue: true },
    { box: entry, formula: markedFormula("W", cells), style: WARNING_MARK, stopIfTrue: true },
    { box: body("findings"), formula: outdatedFormula(cells), style: { color: COLORS.quiet, italic: true } },
    {
      box: body("numerator", 3),
      formula: `=AND(LEFT(${held("control")},1)="!",${cell("numerator")}<>"")`,
      style: ERROR_MARK,
      stopIfTrue: true,
    },
    {
      box: body("control"),
      formula: `=LEFT(${held("control")},1)="!"`,
      style: { ...ERROR_MARK, bold: true },
    },
    {
      // A share needs its counts or its percentage, not both: the other cells are no longer asked for.
      box: body("numerator", 3),
      formula: `=AND(${held("measure")}="share",${cell("numerator")}="",OR(AND(COLUMN(${cell("numerator")})=${COLUMN.value + 1},${held("numerator")}<>"",${held("denominator")}<>""),AND(${held("value")}<>"",${held("numerator")}="",${held("denominator")}="")))`,
      style: { fill: COLORS.filled },
    },
    {
      box: body("numerator", 3),
      formula: `=AND(${held("missing")}<>"",${held("indicator")}<>"")`,
      style: { fill: COLORS.closed },
      stopIfTrue: true,
    },
    {
      box: body("numerator", 3),
      formula: `=AND(OR(${cell("numerator")}<>"",${held("control")}="${reported}"),${held("indicator")}<>"")`,
      style: { fill: COLORS.filled },
    },
    {
      box: body("period"),
      formula: `=AND(${cell("period")}="",${held("indicator")}<>"")`,
      style: { fill: COLORS.open },
    },
    ...(basis === undefined
      ? []
      : [
          {
            box: body("basis"),
            formula: `=AND(${basis}<>"",${held("basisRequired")}=1)`,
            style: { fill: COLORS.filled },
          },
        ]),
    ...CHOSEN_COLUMNS.map(({ column, columns }) => ({
      box: { ...body("missing"), column, columns },
      formula: `=AND(OR(${columnLetters(column)}${first}<>"",${isDone}),${held("indicator")}<>"")`,
      style: { fill: COLORS.filled },
    })),
    {
      box: body("name"),
      formula: `=AND(${held("indicator")}<>"",${held("indicator")}=$${columnLetters(COLUMN.indicator)}${first - 1})`,
      style: { color: COLORS.quiet },
    },
  ];
}

/** Above all other marks: whoever has picked a department need not see what is wrong in another's rows. */
export function othersGrey(box: Box, picker: string, language: Language): Conditional {
  const row = box.row + 1;
  return {
    box,
    formula: `=AND($${columnLetters(COLUMN.indicator)}${row}<>"",NOT(${isPicked(row, language, picker)}))`,
    style: { fill: COLORS.closed, color: COLORS.quiet },
    stopIfTrue: true,
  };
}

/** What the cell must hold; null where anything may be written. */
function sentenceOf(row: PlannedRow, code: PromptedColumn, language: Language): string | null {
  if (code === "period")
    return limitSentence({ asks: code, kind: row.indicator.period.kind, given: row.period }, language);
  const isNumber = code === "numerator" || code === "denominator" || code === "value" || code === "lower";
  return isNumber ? limitSentence(numberLimit(code, row), language) : chosenSentence(code, language);
}

function chosenSentence(code: PromptedColumn, language: Language): string | null {
  const asks = CHOSEN.get(code);
  return asks === undefined ? null : limitSentence({ asks }, language);
}

const CHOSEN: ReadonlyMap<PromptedColumn, "reason" | "basis" | "yes"> = new Map([
  ["missing", "reason"],
  ["basis", "basis"],
  ["thirdGeneration", "yes"],
]);

/** Of a whole column: the rows' own where they are at one. */
function commonSentence(
  rows: readonly (PlannedRow | null)[],
  code: PromptedColumn,
  language: Language,
): string | null {
  const { mixed } = limitsText[language];
  const said = new Set(rows.flatMap((row) => (row === null ? [] : [sentenceOf(row, code, language)])));
  const [only] = said;
  if (only !== undefined && said.size === 1) return only;
  if (code === "period" || code === "value") return mixed[code];
  if (code === "numerator") return mixed.part;
  return code === "denominator" ? mixed.total : chosenSentence(code, language);
}

function columnPrompt(
  code: PromptedColumn,
  sentence: string | null,
  language: Language,
): Validation["prompt"] {
  const { title, message } = helpOf(code, language);
  return cellWords(title, [message, sentence ?? ""].join(" ").trim());
}

/** What the cell is for and what it must hold, then unit and source: they are short, and the definition may be cut. */
function cellPrompt(
  row: PlannedRow,
  code: PromptedColumn,
  sentence: string | null,
  language: Language,
): Validation["prompt"] {
  const texts = entryText[language];
  const { name, definitions = [], source } = row.indicator;
  const earlier = definitions.find(({ id }) => id === row.definition?.id);
  const definition = earlier?.text ?? row.indicator.definition;
  const unit = unitOf(row, language);
  // Only a share has another way to give its figure.
  const isItself = code === "value" && row.measure !== "share";
  const parts = [
    ...(isItself ? [] : [helpOf(code, language).message]),
    ...(sentence === null ? [] : [sentence]),
    ...(unit === "" ? [] : [texts.unit(unit.replace(/\.$/, ""))]),
    ...(source ? [texts.source(source.replace(/\.$/, ""))] : []),
    definition,
  ];
  return cellWords(name, parts.join(" "));
}

function helpOf(code: PromptedColumn, language: Language) {
  return entryText[language].help[code === "lower" ? "interval" : code];
}

/**
 * With more indicators than these the cells say what their column is for, not what their row is about: an indicator's
 * own words in every open cell cost about 14 kilobytes of request, those where its figure is typed about 4.
 */
const MOST_PROMPTED_INDICATORS = { everywhere: 20, atFigures: 200 } as const;
