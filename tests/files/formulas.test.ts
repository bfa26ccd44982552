// Half of the staff have no add-in: the formulas of an entry sheet must say the same in LibreOffice as in ours.
import { ENTRY_LAYOUT } from "../../src/sheets/entry/layout";
import { COLUMN, type EntryColumn } from "../../src/sheets/entry/columns";
import { entryText } from "../../src/text/sheets/entry";
import { sheetNames } from "../../src/text/sheets/names";
import { catalogueWith } from "../sheets/helpers";
import { open, templateOf, typeInto, withoutResults } from "./books";
import { calculatedSheet, SLOW } from "./libreoffice";

/** One row each: what is typed into it, and which words the control column must then say. */
const CASES: {
  typed: Partial<Record<EntryColumn, string | number>>;
  says: keyof typeof entryText.da.control;
}[] = [
  { typed: {}, says: "missing" },
  { typed: { numerator: 40, denominator: 80 }, says: "ok" },
  { typed: { numerator: "40", denominator: 80 }, says: "text" },
  { typed: { numerator: -1, denominator: 80 }, says: "negative" },
  { typed: { numerator: 1.5, denominator: 80 }, says: "notWhole" },
  { typed: { value: 101 }, says: "outOfRange" },
  { typed: { numerator: 40 }, says: "noDenominator" },
  { typed: { numerator: 0, denominator: 0 }, says: "noDenominator" },
  { typed: { denominator: 80 }, says: "noNumerator" },
  { typed: { numerator: 81, denominator: 80 }, says: "exceeds" },
  { typed: { numerator: 40, denominator: 80, period: "" }, says: "noPeriod" },
  { typed: { numerator: 40, denominator: 80, missing: "Endnu ikke opgjort" }, says: "both" },
  { typed: { missing: "Endnu ikke opgjort" }, says: "ok" },
  { typed: { numerator: 40, denominator: 80, thirdGeneration: "Ja" }, says: "noReason" },
  { typed: { value: 33.335 }, says: "ok" },
  { typed: { value: 40, denominator: 0 }, says: "noDenominator" },
  { typed: { missing: "ved ikke" }, says: "unknownReason" },
  { typed: { value: 40, basis: "gæt" }, says: "noBasis" },
  { typed: { value: 40, thirdGenerationReason: "Talt med" }, says: "reasonAlone" },
];

test(
  "the control column, the results and the summary are calculated alike in LibreOffice and in the embedded workbook",
  async () => {
    const indicators = CASES.map(() => ({ measure: "share" as const, groups: ["target"] }));
    const book = await templateOf({
      catalogue: catalogueWith(indicators),
      exampleRound: "2018",
      exampleHistory: [],
      exampleFigures: [],
    });
    await typeInto(
      book,
      CASES.flatMap(({ typed }, index) =>
        Object.entries(typed).map(([column, value]) => ({
          // The first row of the table is a heading.
          row: index + 1,
          column: column as EntryColumn,
          value,
        })),
      ),
    );
    const bytes = await book.save();
    const ours = (await (await open(bytes)).values())[sheetNames.da.entry] ?? [];
    const theirs = await calculatedSheet(withoutResults(bytes), sheetNames.da.entry);
    const words = entryText.da.control;
    const rows = CASES.map((_, index) => ENTRY_LAYOUT.body + 1 + index);
    const column = (cells: readonly unknown[][], code: EntryColumn) =>
      rows.map((row) => textOf(cells[row]?.[COLUMN[code]]));

    expect(column(theirs, "control")).toEqual(CASES.map(({ says }) => words[says]));
    expect(column(ours, "control")).toEqual(column(theirs, "control"));
    expect(column(ours, "result")).toEqual(column(theirs, "result"));
    expect(column(theirs, "result")[1]).toBe("50");
    expect(theirs[ENTRY_LAYOUT.summary]?.[0]).toBe("3 af 19 tal er udfyldt · 15 fejl");
    expect(ours[ENTRY_LAYOUT.summary]?.[0]).toBe(theirs[ENTRY_LAYOUT.summary]?.[0]);
  },
  SLOW,
);

test(
  "with a department picked only its rows are counted, in LibreOffice as in the embedded workbook",
  async () => {
    const book = await templateOf({
      catalogue: catalogueWith([
        { groups: ["target"] },
        { groups: ["target"], departments: ["skole"] },
        { groups: ["target"], departments: ["skole", "job"] },
      ]),
      exampleRound: "2018",
      exampleHistory: [],
      exampleFigures: [],
    });
    const seen = await book.port.read([]);
    const pick = {
      sheet: sheetNames.da.entry,
      row: ENTRY_LAYOUT.target,
      column: 0,
      cells: [["Center for Skole"]],
    };
    await book.port.write({ sheets: [], patches: [pick], seen });
    // A heading, a row of job and the joint one; a heading, a row of skole.
    await typeInto(book, [
      { row: 1, column: "value", value: 140 },
      { row: 2, column: "value", value: 40 },
    ]);
    const bytes = await book.save();
    const ours = (await (await open(bytes)).values())[sheetNames.da.entry] ?? [];
    const theirs = await calculatedSheet(withoutResults(bytes), sheetNames.da.entry);
    for (const cells of [ours, theirs]) {
      const said = [1, 2, 4].map((row) => textOf(cells[ENTRY_LAYOUT.body + row]?.[COLUMN.control]));
      expect(said).toEqual(["", "OK", "Mangler tal"]);
      expect(cells[ENTRY_LAYOUT.summary]?.[0]).toBe("1 af 2 tal er udfyldt · 0 fejl");
    }
  },
  SLOW,
);

function textOf(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}
