// Lays the sections below the table of indicators: the catalogue itself and its lists, each with rows for new entries.
import { catalogueSectionsText } from "../../../text/sheets/catalogue-sections";
import { indicatorsText } from "../../../text/sheets/catalogue";
import { sectionChoice, shownAbout } from "./about";
import { shownField } from "./entries";
import { allLabels } from "../cell/names";
import {
  ABOUT_COLUMN,
  ABOUT_KEYS,
  entriesOf,
  fieldsOf,
  LIST_SECTIONS,
  sectionMark,
  type AboutKey,
  type Field,
  type FieldForm,
  type ListSection,
  type Section,
} from "./shape";
import {
  type Box,
  type CellValue,
  COLORS,
  HEADER,
  prompt,
  rowHeight,
  type SheetPlan,
  type Style,
  type Validation,
} from "../../plan";
import type { CellContext } from "../cells";
import { INDICATOR_COLUMN, shapeOf, type IndicatorColumn } from "../columns";
import { LIST_NAMES, type List } from "../drop-downs";

export type SectionsPlan = Pick<SheetPlan, "values" | "formats" | "rowHeights" | "validations"> & {
  /** From the first row of headings to the last row for new entries. */
  box: Box;
};

/** Rows for new entries, and how many rows a list has at least. */
const SPARE_ROWS = 4;
const FEWEST_ROWS = 8;
const ONE_LINE = rowHeight([]);
/** Between two sections. */
const GAP = 1;
/** Of headings that fit one line. */
const HEADING_HEIGHT = 22;
const FIRST = INDICATOR_COLUMN.name;

/** One section: its cells from the first column on, by row. */
interface Block {
  section: Section;
  /** Columns that it uses, from the first one on. */
  columns: number;
  headings: CellValue[];
  cells: CellValue[][];
  ids: string[];
  /** Rows under the headings, the empty ones too. */
  rows: number;
}

/**
 * @param top zero-based row of the first headings
 * @param lists the drop-downs that have words in them
 */
export function planSections(context: CellContext, top: number, lists: ReadonlySet<List>): SectionsPlan {
  const blocks = [aboutBlock(context), ...LIST_SECTIONS.map((section) => listBlock(section, context))];
  const plan: SectionsPlan = {
    values: [],
    formats: [],
    rowHeights: [],
    validations: [],
    box: { row: top, column: 0, rows: 0, columns: INDICATOR_COLUMN.marks + 1 },
  };
  let row = top;
  for (const block of blocks) {
    plan.values.push(...valuesOf(block, row, context));
    plan.rowHeights.push(...heightsOf(block, row));
    plan.formats.push(...formatsOf(block, row));
    plan.validations.push(
      ...(block.section === "about"
        ? aboutValidations(row + 1, context)
        : listValidations(block.section, row + 1, block.rows, context)
      ).map((one) => withoutEmptyList(one, lists)),
    );
    row += 1 + block.rows + GAP;
  }
  plan.box.rows = row - GAP - top;
  return plan;
}

function aboutBlock(context: CellContext): Block {
  const { language, catalogue } = context;
  const { about, sections } = catalogueSectionsText[language];
  return {
    section: "about",
    columns: place(ABOUT_COLUMN) + 1,
    headings: [sections.about, null, null],
    cells: ABOUT_KEYS.map((key) => [about[key], null, shownAbout(key, catalogue, language)]),
    ids: [...ABOUT_KEYS],
    rows: ABOUT_KEYS.length,
  };
}

function listBlock(section: ListSection, context: CellContext): Block {
  const texts = catalogueSectionsText[context.language];
  const fields = fieldsOf(section);
  const columns = Math.max(place("order"), ...fields.map(({ column }) => place(column))) + 1;
  const entries = entriesOf(context.catalogue, section);
  const headingOf: Readonly<Record<string, string>> = texts.fields[section];
  const line = (contentOf: (field: Field) => CellValue, order: CellValue): CellValue[] => {
    const cells = Array<CellValue>(columns).fill(null);
    for (const field of fields) cells[place(field.column)] = contentOf(field);
    cells[place("order")] = order;
    return cells;
  };
  const name = fields[0]?.code;
  return {
    section,
    columns,
    headings: line(
      ({ code }) => (code === name ? texts.sections[section] : (headingOf[code] ?? code)),
      texts.number,
    ),
    cells: entries.map(({ entry }, index) => line((field) => shownField(field, entry, context), index + 1)),
    ids: entries.map(({ id }) => id),
    rows: Math.max(FEWEST_ROWS, entries.length + SPARE_ROWS),
  };
}

/** Places are counted from the first column of a section. */
function place(column: IndicatorColumn): number {
  return INDICATOR_COLUMN[column] - FIRST;
}

function valuesOf(block: Block, row: number, { language }: CellContext): SheetPlan["values"] {
  return [
    { row, column: FIRST, cells: [block.headings, ...block.cells] },
    {
      row,
      column: INDICATOR_COLUMN.id,
      cells: [
        [indicatorsText[language].headings.id, sectionMark(block.section)],
        ...block.ids.map((id): CellValue[] => [id, null]),
      ],
    },
  ];
}

function heightsOf({ cells, headings }: Block, row: number): SheetPlan["rowHeights"] {
  const widths = headings.map((_, index) => shapeOf(columnAt(index)).width);
  const heightOf = (line: readonly CellValue[]) =>
    rowHeight(
      line.flatMap((cell, column): [string, number][] =>
        typeof cell === "string" ? [[cell, widths[column] ?? 1]] : [],
      ),
    );
  return [
    { row, rows: 1, height: Math.max(HEADING_HEIGHT, heightOf(headings)) },
    // Rows of one line are left to Excel: it makes room for what is told beside them.
    ...cells.flatMap((line, index) => {
      const height = heightOf(line);
      return height > ONE_LINE ? [{ row: row + 1 + index, rows: 1, height }] : [];
    }),
  ];
}

function columnAt(index: number): IndicatorColumn {
  const found = Object.entries(INDICATOR_COLUMN).find(([, position]) => position === FIRST + index);
  return (found?.[0] ?? "name") as IndicatorColumn;
}

function formatsOf({ section, columns, rows }: Block, row: number): SheetPlan["formats"] {
  const box = (column: IndicatorColumn, width = 1): Box => ({
    row: row + 1,
    column: INDICATOR_COLUMN[column],
    rows,
    columns: width,
  });
  const whole = box("name", columns);
  const lines = (sides: NonNullable<Style["borders"]>["sides"]): Style => ({
    borders: { color: COLORS.line, sides: ["left", "right", "bottom", "inner-horizontal", ...sides] },
  });
  const cells: SheetPlan["formats"] =
    section === "about"
      ? [
          // What a key is called reaches over the column of numbers.
          { box: box("name", place(ABOUT_COLUMN)), style: { fill: COLORS.closed, ...lines([]) } },
          { box: box(ABOUT_COLUMN), style: { locked: false, horizontal: "left", ...lines([]) } },
          // Excel would take a period for a number or a date.
          {
            box: { ...box(ABOUT_COLUMN), row: row + 1 + ABOUT_KEYS.indexOf("baseline"), rows: 1 },
            style: { numberFormat: "@" },
          },
        ]
      : [
          { box: whole, style: { locked: false, ...lines(["inner-vertical"]) } },
          { box: box("order"), style: { horizontal: "center" } },
        ];
  return [
    { box: { ...whole, row, rows: 1 }, style: HEADER },
    { box: { ...box("id"), row, rows: 1 }, style: HEADER },
    { box: whole, style: { vertical: "top", wrap: true } },
    ...cells,
    {
      box: box("id"),
      style: { vertical: "top", fill: COLORS.closed, color: COLORS.quiet, ...lines([]) },
    },
  ];
}

type Listed = Omit<Validation, "rule"> & { list: List | null };

function aboutValidations(first: number, { language }: CellContext): Listed[] {
  const { about, help } = catalogueSectionsText[language];
  return ABOUT_KEYS.map((key, index): Listed => {
    const list = LIST_OF_KEY[key] ?? null;
    return {
      box: { row: first + index, column: INDICATOR_COLUMN[ABOUT_COLUMN], rows: 1, columns: 1 },
      list,
      prompt: prompt(about[key], help.about[key]),
      ...(list === null ? {} : { error: choose(language) }),
    };
  });
}

function listValidations(section: ListSection, first: number, rows: number, context: CellContext): Listed[] {
  const { help, sections, number, fields } = catalogueSectionsText[context.language];
  const headingOf: Readonly<Record<string, string>> = fields[section];
  const box = (column: IndicatorColumn): Box => ({
    row: first,
    column: INDICATOR_COLUMN[column],
    rows,
    columns: 1,
  });
  const words: Readonly<Record<string, string>> = {
    nameByCitizenship: help.nameByCitizenship,
    role: help.role,
    fixed: help.fixed,
    short: help.short,
    committees: help.committees(allLabels(context.committees)),
    area: help.area,
    allCommittees: help.allCommittees,
    lead: help.lead,
    question: help.question,
    departments: help.departments(allLabels(context.departments)),
    kind: help.themeKind(
      sectionChoice("themeKind")
        .ids.map((id) => sectionChoice("themeKind").wordOf(id, context.language))
        .join(", "),
    ),
  };
  return [
    { box: box("order"), list: null, prompt: prompt(number, help.order) },
    ...fieldsOf(section).map((field, index): Listed => {
      const { code, column, form } = field;
      const isName = index === 0;
      const list = LIST_OF_FORM[form] ?? null;
      return {
        box: box(column),
        list,
        prompt: prompt(
          isName ? sections[section] : (headingOf[code] ?? code),
          isName ? help.entry : (words[code] ?? ""),
        ),
        ...(list === null ? {} : { error: choose(context.language) }),
      };
    }),
  ];
}

const LIST_OF_KEY: Partial<Record<AboutKey, List>> = {
  rule: "commonRule",
  judgedAgainst: "judgedAgainst",
  aggregation: "aggregation",
  preferredBasis: "preferredBasis",
  protectZero: "yes",
};
const LIST_OF_FORM: Partial<Record<FieldForm, List>> = {
  "only-yes": "yes",
  role: "role",
  area: "area",
  committee: "committee",
};

/** A warning, not a stop: the reader is the judge, and knows names that have been added since the list was laid. */
function choose(language: CellContext["language"]): NonNullable<Validation["error"]> {
  return { ...indicatorsText[language].choose, style: "warning" };
}

/** A list without words cannot be chosen from. */
function withoutEmptyList({ list, error, ...rest }: Listed, lists: ReadonlySet<List>): Validation {
  return list === null || !lists.has(list)
    ? { ...rest, rule: { kind: "none" } }
    : {
        ...rest,
        rule: { kind: "list", source: LIST_NAMES[list] },
        ...(error === undefined ? {} : { error }),
      };
}
