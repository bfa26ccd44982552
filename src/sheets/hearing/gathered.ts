// The sheet Høring of a barometer workbook: the parties' answers side by side, and the criterion that counts now.
import type { Catalogue, Indicator } from "../../barometer/catalogue";
import { criterionSource, hearingKey, type HearingPlace } from "../../barometer/hearing";
import { hearingText } from "../../text/sheets/hearing";
import { periodLabel } from "../../text/said/periods";
import type { Language } from "../../text/language";
import { sheetNames } from "../../text/sheets/names";
import {
  BAND,
  type Box,
  type CellValue,
  COLORS,
  emptyPlan,
  HEADER,
  landscapePage,
  NOTE,
  padded,
  rowHeight,
  runsOf,
  type SheetPlan,
  timeWords,
  TITLE,
} from "../plan";
import { valueWords } from "./criterion-words";
import { partyName } from "./form";
import { type HearingRow, indicatorRows, questionRows, questionWords } from "./rows";
import type { PartyHearing } from "./stored";

const WIDTHS = { name: 44, current: 22, answer: 18, by: 12, text: 52 } as const;
const LAYOUT = { title: 0, intro: 1, parties: 3, header: 4, body: 5 } as const;
const OF_PARTY = 3;
const BEFORE_PARTIES = 2;

export interface HearingsInput {
  catalogue: Catalogue;
  hearings: readonly PartyHearing[];
  /** The catalogue's language unless told otherwise. */
  language?: Language;
}

export function planHearings(input: HearingsInput): SheetPlan {
  const { catalogue } = input;
  const language = input.language ?? catalogue.language;
  const texts = hearingText[language].gathered;
  const hearings = inOrder(catalogue, input.hearings);
  const rows = rowsOf(catalogue, hearings, language);
  const columns = BEFORE_PARTIES + OF_PARTY * hearings.length;
  const widths = [
    WIDTHS.name,
    WIDTHS.current,
    ...hearings.flatMap(() => [WIDTHS.answer, WIDTHS.by, WIDTHS.text]),
  ];
  const cells = rows.map((row) => padded(cellsOf(row, catalogue, hearings, language), columns));
  const box = (row: number, count: number, column = 0, across = columns): Box => ({
    row,
    column,
    rows: count,
    columns: across,
  });
  return {
    ...emptyPlan(sheetNames.da.hearing),
    tabColor: COLORS.title,
    values: [
      { row: LAYOUT.title, column: 0, cells: [[texts.title(catalogue.title)], [texts.intro]] },
      {
        row: LAYOUT.parties,
        column: 0,
        cells: [
          [
            null,
            null,
            ...hearings.flatMap((one) => [
              headOf(one, catalogue, language),
              null,
              texts.sent(one.file, timeWords(one.importedAt)),
            ]),
          ],
          [
            texts.headings.name,
            texts.headings.current,
            ...hearings.flatMap(() => [texts.headings.answer, texts.headings.by, texts.headings.text]),
          ],
        ],
      },
      ...(cells.length === 0 ? [] : [{ row: LAYOUT.body, column: 0, cells }]),
    ],
    formats: [
      { box: box(LAYOUT.title, 1, 0, 1), style: TITLE },
      { box: box(LAYOUT.intro, 1, 0, 1), style: NOTE },
      { box: box(LAYOUT.parties, 2), style: HEADER },
      {
        box: box(LAYOUT.body, Math.max(1, rows.length)),
        style: {
          wrap: true,
          vertical: "top",
          borders: { color: COLORS.line, sides: ["bottom", "inner-horizontal", "inner-vertical"] },
        },
      },
      { box: box(LAYOUT.body, Math.max(1, rows.length), 0, 1), style: { bold: true } },
      ...runsOf(
        rows.map((row) => ("band" in row ? true : null)),
        LAYOUT.body,
      ).map(({ row, rows: count }) => ({ box: box(row, count), style: BAND })),
    ],
    columnWidths: widths.map((width, column) => ({ column, columns: 1, width })),
    rowHeights: [
      { row: LAYOUT.title, rows: 1, height: 28 },
      {
        row: LAYOUT.parties,
        rows: 1,
        height: rowHeight([
          ...hearings.map((one) => [headOf(one, catalogue, language), WIDTHS.answer + WIDTHS.by] as const),
          ...hearings.map((one) => [texts.sent(one.file, timeWords(one.importedAt)), WIDTHS.text] as const),
        ]),
      },
      ...runsOf(
        cells.map((row) => rowHeight(row.map((cell, at) => [String(cell ?? ""), widths[at] ?? 0] as const))),
        LAYOUT.body,
      ).map(({ row, rows: count, value }) => ({ row, rows: count, height: value })),
    ],
    merges: hearings.map((_, at) => box(LAYOUT.parties, 1, BEFORE_PARTIES + OF_PARTY * at, 2)),
    frozen: { rows: LAYOUT.body, columns: 1 },
    protect: true,
    page: landscapePage({
      catalogue,
      language,
      area: box(0, LAYOUT.body + rows.length),
      header: LAYOUT.header,
      isInternal: true,
    }),
    cursor: { row: LAYOUT.body, column: 0 },
  };
}

/** As the catalogue names the parties, the latest round first; parties that it names no more come last. */
export function inOrder(
  { hearingParties = [] }: Pick<Catalogue, "hearingParties">,
  hearings: readonly PartyHearing[],
): PartyHearing[] {
  const place = new Map(hearingParties.map(({ id }, at) => [id, at]));
  const placeOf = ({ party }: PartyHearing) => place.get(party) ?? hearingParties.length;
  return [...hearings].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) || (a.importedAt < b.importedAt ? 1 : a.importedAt > b.importedAt ? -1 : 0),
  );
}

function headOf({ party, period }: PartyHearing, catalogue: Catalogue, language: Language): string {
  const name = partyName(catalogue, party);
  return period === null ? name : `${name} (${periodLabel(period, language)})`;
}

/** What is asked, and what has been answered about something that the catalogue has no more. */
function rowsOf(catalogue: Catalogue, hearings: readonly PartyHearing[], language: Language): HearingRow[] {
  const texts = hearingText[language];
  const rows = [
    { band: texts.sections.whole },
    ...questionRows(catalogue, language),
    ...indicatorRows(catalogue, language),
  ];
  const asked = new Set(rows.flatMap((row) => ("place" in row ? [hearingKey(row.place)] : [])));
  const gone = new Map<string, HearingRow>();
  for (const line of hearings.flatMap(({ lines }) => lines)) {
    const { about, id } = line;
    const place: HearingPlace = { about, id };
    if (asked.has(hearingKey(place))) continue;
    const title = questionWords(place, catalogue, language) ?? texts.gathered.gone(id);
    gone.set(hearingKey(place), { place, title, indicator: null });
  }
  return [...rows, ...gone.values()];
}

function cellsOf(
  row: HearingRow,
  catalogue: Catalogue,
  hearings: readonly PartyHearing[],
  language: Language,
): CellValue[] {
  if ("band" in row) return [row.band];
  const { place, title, indicator } = row;
  const texts = hearingText[language];
  return [
    title,
    indicator === null ? null : currentWords(indicator, catalogue, language),
    ...hearings.flatMap(({ lines }): CellValue[] => {
      const line = lines.find((one) => hearingKey(one) === hearingKey(place));
      if (line === undefined) return [null, null, null];
      const answer =
        line.choice !== null
          ? texts.choices[line.choice]
          : line.value === null
            ? null
            : valueWords(line.value, indicator ?? undefined, language);
      const words = [line.text, line.emptied === true ? `(${texts.gathered.emptied})` : null];
      return [
        answer,
        line.by === null ? null : periodLabel(line.by, language),
        words.filter((one) => one !== null).join("\n") || null,
      ];
    }),
  ];
}

/** The criterion in the catalogue, and from which party it was taken over. */
function currentWords(indicator: Indicator, catalogue: Catalogue, language: Language): string {
  const texts = hearingText[language].gathered;
  const { target } = indicator;
  if (target === undefined) return texts.none;
  const party = criterionSource(target);
  return texts.current(
    valueWords(target.value, indicator, language),
    periodLabel(target.by, language),
    party === null ? null : partyName(catalogue, party),
  );
}
