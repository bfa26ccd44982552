// What an entry sheet's cells accept, what they say of themselves when chosen, and the colours they take while people type.
import type { EntryColumn } from "./columns";
import type { Language } from "../../text/language";
import { entryText } from "../../text/sheets/entry";
import { CHOSEN_COLUMNS, COLUMN } from "./columns";
import { LIST_NAMES } from "./drop-downs";
import { countsRule, isPicked, numberRule, valueRule } from "./formulas";
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
  prompt,
  runsOf,
  type SheetPlan,
  type Validation,
  WARNING_MARK,
} from "../plan";

/**
 * Rules are the same for all rows. While there are few indicators each brings its own words to every cell that is open
 * in its rows; in large catalogues the cells say what their column is for.
 */
export function validations(
  lines: readonly LaidRow[],
  hidden: SheetPlan["hiddenColumns"],
  body: (column: EntryColumn, columns?: number) => Box,
  language: Language,
): Validation[] {
  const { help, refused } = entryText[language];
  const indicators = new Set(lines.flatMap(({ row }) => (row === null ? [] : [row.indicator.id])));
  const stop = (key: keyof typeof refused) => ({ error: { ...refused[key], style: "stop" as const } });
  const rule = (formula: string): Validation["rule"] => ({ kind: "formula", formula });
  const list = (source: string): Validation["rule"] => ({ kind: "list", source });

  const column = (
    code: EntryColumn,
    columns: number,
    key: keyof typeof help,
    asked: (row: number) => Pick<Validation, "rule" | "error">,
    wanted: (row: PlannedRow) => boolean = () => true,
  ): Validation[] => {
    const box = body(code, columns);
    const first = box.row + 1;
    const { atFigures, everywhere } = MOST_PROMPTED_INDICATORS;
    const most = key === "numbers" || key === "value" ? atFigures : everywhere;
    if (indicators.size > most || isHidden(hidden, COLUMN[code]))
      return [{ box, prompt: help[key], ...asked(first) }];
    const runs = runsOf(
      lines.map(({ row }) =>
        row !== null && wanted(row) ? `${row.indicator.id}/${row.definition?.id ?? ""}` : null,
      ),
      ENTRY_LAYOUT.body,
    );
    return runs.map(({ row, rows }) => {
      const planned = lines[row - ENTRY_LAYOUT.body]?.row;
      return {
        box: { ...box, row, rows },
        ...(planned ? { prompt: cellPrompt(planned, key, language) } : {}),
        ...asked(row + 1),
      };
    });
  };
  const free = (): Pick<Validation, "rule"> => ({ rule: { kind: "none" } });
  return [
    ...column("period", 1, "period", free),
    ...column(
      "numerator",
      2,
      "numbers",
      (row) => ({ rule: rule(countsRule(row)), ...stop("numbers") }),
      ({ measure }) => measure === "share" || measure === "mean",
    ),
    ...column("value", 1, "value", (row) => ({ rule: rule(valueRule(row)), ...stop("value") })),
    ...column("missing", 1, "missing", () => ({ rule: list(LIST_NAMES.missing), ...stop("missing") })),
    ...column("basis", 1, "basis", () => ({ rule: list(LIST_NAMES.basis), ...stop("basis") })),
    ...column("remark", 1, "remark", free),
    ...column("thirdGeneration", 1, "thirdGeneration", () => ({
      rule: list(LIST_NAMES.yes),
      ...stop("thirdGeneration"),
    })),
    ...column("thirdGenerationReason", 1, "thirdGenerationReason", free),
    ...column("seriesBreak", 1, "seriesBreak", free),
    ...column("lower", 2, "interval", (row) => ({
      rule: rule(numberRule("lower", row)),
      ...stop("interval"),
    })),
  ];
}

export function pickerValidation(language: Language): Validation {
  const { help, refused } = entryText[language];
  return {
    box: PICKER,
    rule: { kind: "list", source: LIST_NAMES.departments },
    prompt: help.department,
    error: { ...refused.department, style: "stop" },
  };
}

export function basisValidation(language: Language): Validation {
  const { help, refused } = entryText[language];
  return {
    box: BASIS_FOR_ALL,
    rule: { kind: "list", source: LIST_NAMES.basis },
    prompt: help.basisForAll,
    error: { ...refused.basis, style: "stop" },
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
  const marked = (severity: "E" | "W") =>
    `=ISNUMBER(SEARCH("${severity}:"&${columnLetters(COLUMN.period)}$${codes}&";",${held("marks")}))`;
  return [
    { box: entry, formula: marked("E"), style: ERROR_MARK, stopIfTrue: true },
    { box: entry, formula: marked("W"), style: WARNING_MARK, stopIfTrue: true },
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

/** What the cell is for, then unit and source: they are short, and the definition may be cut. */
function cellPrompt(
  row: PlannedRow,
  key: keyof (typeof entryText)[Language]["help"],
  language: Language,
): { title: string; message: string } {
  const texts = entryText[language];
  const { name, definitions = [], source } = row.indicator;
  const earlier = definitions.find(({ id }) => id === row.definition?.id);
  const definition = earlier?.text ?? row.indicator.definition;
  const unit = unitOf(row, language);
  const isCount = key === "numbers" || (key === "value" && row.measure !== "share");
  const parts = [
    isCount ? texts.whatToEnter[row.measure] : texts.help[key].message,
    ...(unit === "" ? [] : [texts.unit(unit.replace(/\.$/, ""))]),
    ...(source ? [texts.source(source.replace(/\.$/, ""))] : []),
    definition,
  ];
  return prompt(name, parts.join(" "));
}

/**
 * With more indicators than these the cells say what their column is for, not what their row is about: an indicator's
 * own words in every open cell cost about 14 kilobytes of request, those where its figure is typed about 4.
 */
const MOST_PROMPTED_INDICATORS = { everywhere: 20, atFigures: 200 } as const;
