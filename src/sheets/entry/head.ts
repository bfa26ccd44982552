// What stands above an entry sheet's table: what it is, whom it is for, and how far they have come.
import type { Catalogue } from "../../barometer/catalogue";
import { TARGET_GROUP } from "../../barometer/figure";
import { choicesText } from "../../text/words/choices";
import { entryText } from "../../text/sheets/entry";
import { formatDate } from "../../text/said/dates";
import type { Language } from "../../text/language";
import { COLUMN, ENTRY_COLUMNS, VISIBLE_COLUMNS, type EntryColumn } from "./columns";
import { BASIS_FOR_ALL, ENTRY_LAYOUT, PICKER, READY_PLACE } from "./layout";
import type { EntryInput } from "./table";
import {
  BANNER,
  type Box,
  COLORS,
  groupNameShown,
  HEADER,
  NOTE,
  type SheetPlan,
  type Style,
  TITLE,
} from "../plan";

export function headValues(
  { catalogue, round, departments, picked, basisForAll = null }: EntryInput,
  pickable: readonly string[],
  asksForBasis: boolean,
  language: Language,
): SheetPlan["values"] {
  const texts = entryText[language];
  const names = catalogue.departments.filter(({ id }) => departments.includes(id)).map(({ name }) => name);
  const target = catalogue.groups.find(({ id }) => id === TARGET_GROUP);
  const targetFact =
    target === undefined ? [] : [texts.targetGroup(groupNameShown(target, catalogue, language))];
  const isPickable = pickable.length > 0;
  const pickedName = catalogue.departments.find(({ id }) => id === picked)?.name;
  const basis = (basisForAll === "unknown" ? null : basisForAll) ?? catalogue.preferredBasis;
  const facts = [
    // The picker names the departments.
    ...(isPickable || names.length === 0
      ? []
      : names.length > 1 && names.length === catalogue.departments.length
        ? [texts.allDepartments]
        : [texts.departments(names)]),
    ...(round.title === round.period ? [] : [round.title]),
    texts.period(round.period),
    ...(round.deadline ? [texts.deadline(formatDate(round.deadline, language))] : []),
    ...(round.contact ? [texts.contact(round.contact)] : []),
    ...(round.caseNumber ? [texts.caseNumber(round.caseNumber)] : []),
    ...targetFact,
  ];
  const headings: Partial<Record<EntryColumn, string>> = texts.headings;
  return [
    { row: ENTRY_LAYOUT.title, column: 0, cells: [[texts.title(catalogue.title)]] },
    { row: ENTRY_LAYOUT.facts, column: 0, cells: [[facts.join("   ")]] },
    ...(isPickable
      ? [
          { row: PICKER.row, column: PICKER.column, cells: [[pickedName ?? texts.allDepartments]] },
          { row: PICKER.row, column: COLUMN.indicator, cells: [[...pickable]] },
        ]
      : []),
    ...(asksForBasis
      ? [
          {
            row: BASIS_FOR_ALL.row,
            column: BASIS_FOR_ALL.column - 1,
            cells: [[texts.basisForAll, basis === undefined ? null : choicesText[language].basis[basis]]],
          },
        ]
      : []),
    {
      row: ENTRY_LAYOUT.summary,
      column: COLUMN.period,
      cells: [[(isPickable ? `${texts.pickDepartment} ` : "") + texts.howTo]],
    },
    ...(catalogue.exampleFigures === true
      ? [{ row: ENTRY_LAYOUT.banner, column: 0, cells: [[texts.exampleFigures]] }]
      : []),
    {
      row: ENTRY_LAYOUT.codes,
      column: 0,
      cells: [[...ENTRY_COLUMNS], ENTRY_COLUMNS.map((code) => headings[code] ?? null)],
    },
  ];
}

export function readyValues({ ready }: EntryInput): SheetPlan["values"] {
  return ready ? [{ ...READY_PLACE, cells: [[ready]] }] : [];
}

export function headFormats(
  catalogue: Catalogue,
  isPickable: boolean,
  asksForBasis: boolean,
): SheetPlan["formats"] {
  const line = (row: number): Box => ({ row, column: 0, rows: 1, columns: 1 });
  return [
    { box: line(ENTRY_LAYOUT.title), style: TITLE },
    { box: { ...line(ENTRY_LAYOUT.facts), rows: 2 }, style: NOTE },
    { box: line(ENTRY_LAYOUT.summary), style: { bold: true, color: COLORS.title } },
    { box: { ...line(ENTRY_LAYOUT.summary), column: COLUMN.period }, style: NOTE },
    // Written by a job while the sheet is protected, so it must be open.
    {
      box: { ...READY_PLACE, rows: 1, columns: 1 },
      style: { bold: true, color: COLORS.title, locked: false },
    },
    ...(isPickable ? [{ box: PICKER, style: PICKER_STYLE }] : []),
    ...(asksForBasis
      ? [
          {
            box: { ...BASIS_FOR_ALL, column: BASIS_FOR_ALL.column - 1 },
            style: { horizontal: "right" as const, vertical: "center" as const, color: COLORS.quiet },
          },
          { box: BASIS_FOR_ALL, style: { ...PICKER_STYLE, vertical: "center" as const } },
        ]
      : []),
    ...(catalogue.exampleFigures === true
      ? [{ box: { ...line(ENTRY_LAYOUT.banner), columns: VISIBLE_COLUMNS }, style: BANNER }]
      : []),
    { box: { ...line(ENTRY_LAYOUT.header), columns: VISIBLE_COLUMNS }, style: HEADER },
  ];
}

const PICKER_STYLE: Style = {
  bold: true,
  fill: COLORS.open,
  color: COLORS.ink,
  locked: false,
  borders: { color: COLORS.title, sides: ["top", "bottom", "left", "right"] },
};
