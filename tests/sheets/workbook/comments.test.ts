// Where comments go when their sheet is laid anew, on plans alone.
import type { Catalogue } from "../../../src/barometer/catalogue";
import { plainRound } from "../../../src/barometer/round";
import { alikeComments } from "../../../src/sheets/workbook/alike-comments";
import {
  placeComments,
  samePlaces,
  withComments,
  type FoundComment,
} from "../../../src/sheets/workbook/comments";
import { planEntry } from "../../../src/sheets/entry/plan";
import { COLUMN, type EntryColumn } from "../../../src/sheets/entry/columns";
import { entryCommentPlaces } from "../../../src/sheets/entry/comments";
import { readEntryWith, type EntrySheet } from "../../../src/sheets/entry/read";
import { planIndicators } from "../../../src/sheets/catalogue/plan";
import { INDICATOR_COLUMN, type IndicatorColumn } from "../../../src/sheets/catalogue/columns";
import { indicatorCommentPlaces } from "../../../src/sheets/catalogue/comments";
import { readIndicators } from "../../../src/sheets/catalogue/read";
import { emptyPlan, type CellValue, type Grid, type SheetPlan } from "../../../src/sheets/plan/plan";
import { syntheticCatalogue, syntheticFigures } from "../../fixtures/synthetic";

const CATALOGUE = syntheticCatalogue(3);
const HISTORY = syntheticFigures(CATALOGUE, ["2015", "2017"]);
const PLAIN = { author: null, replies: [], resolved: false, note: false };

function found(cell: { row: number; column: number }, text = "Hm"): FoundComment {
  return { ...PLAIN, ...cell, text };
}

/** What a sheet holds after it has been laid: all values, as they would be read. */
function gridOf(plan: SheetPlan): Grid {
  const rows = Math.max(...plan.values.map(({ row, cells }) => row + cells.length));
  const columns = Math.max(...plan.values.map(({ column, cells }) => column + (cells[0]?.length ?? 0)));
  const values = Array.from({ length: rows }, () => Array<CellValue>(columns).fill(null));
  for (const { row, column, cells } of plan.values)
    cells.forEach((line, down) => values[row + down]?.splice(column, line.length, ...line));
  return { sheet: plan.name, row: 0, column: 0, values };
}

function inputOf(period: string, catalogue: Catalogue = CATALOGUE, history = HISTORY) {
  const departments = catalogue.departments.map(({ id }) => id);
  const { language } = catalogue;
  return { catalogue, round: plainRound(period), departments, history, language };
}

/** A laid entry sheet, changed as told and read again. */
function entryOf(period: string, change: (grid: Grid) => Grid = (grid) => grid): EntrySheet {
  const input = inputOf(period);
  const store = { ...input, kind: "entry" as const, productVersion: "1.0.0" };
  const read = readEntryWith(store, change(gridOf(planEntry(input))));
  if ("problem" in read) throw new Error(read.problem);
  return read;
}

function cell(entry: EntrySheet, which: number, code: EntryColumn) {
  return { row: entry.rows[which]?.row ?? -1, column: entry.codes.get(code) ?? -1 };
}

describe("on the entry sheet", () => {
  const next = (before: EntrySheet, input: ReturnType<typeof inputOf>) =>
    entryCommentPlaces(before, input, planEntry(input));

  test("a comment stays with its figure and column", () => {
    const before = entryOf("2018");
    const places = next(before, inputOf("2018"));
    for (const code of ["name", "numerator", "remark", "control"] as const) {
      expect(places(cell(before, 2, code))).toEqual({ ...cell(before, 2, code), about: null });
    }
  });

  test("it finds its figure when rows and columns have been moved by hand", () => {
    const laid = entryOf("2018");
    const moved = entryOf("2018", (grid) => ({
      ...grid,
      values: [[], [], ...grid.values].map((line) => [null, ...line]),
    }));
    expect(cell(moved, 2, "numerator")).not.toEqual(cell(laid, 2, "numerator"));
    const places = next(moved, inputOf("2018"));
    expect(places(cell(moved, 2, "numerator"))).toEqual({ ...cell(laid, 2, "numerator"), about: null });
    expect(places({ row: 2, column: 1 })).toEqual({ row: 0, column: 0, about: null });
  });

  test("it follows its indicator when the catalogue is reordered", () => {
    const before = entryOf("2018");
    const reversed = {
      ...CATALOGUE,
      indicators: [...CATALOGUE.indicators].reverse(),
      goals: [...(CATALOGUE.goals ?? [])].reverse(),
    };
    const input = inputOf("2018", reversed);
    const [first] = before.rows;
    const store = { ...input, kind: "entry" as const, productVersion: "1.0.0" };
    const after = readEntryWith(store, gridOf(planEntry(input)));
    if ("problem" in after) throw new Error(after.problem);
    const row = after.rows.find(
      (one) => one.indicator === first?.indicator && one.group === first.group,
    )?.row;
    expect(row).not.toBe(first?.row);
    expect(next(before, input)(cell(before, 0, "value"))).toEqual({ row, column: COLUMN.value, about: null });
  });

  test("in the next round it stands beside the figure that has become the previous one, and says what it was about", () => {
    const before = entryOf("2018");
    const after = entryOf("2019");
    const place = next(before, inputOf("2019"))(cell(before, 0, "numerator"));
    expect(place).toMatchObject(cell(after, 0, "previous"));
    expect(place.about?.[0]).toBe(CATALOGUE.indicators[0]?.name);
    expect(place.about).toContain("2018");
  });

  test("where nothing previous is shown it stands at the row's name", () => {
    const before = entryOf("2018");
    const after = entryOf("2019");
    const place = next(before, inputOf("2019", CATALOGUE, []))(cell(before, 0, "numerator"));
    expect(place).toMatchObject(cell(after, 0, "name"));
    expect(place.about).toContain("2018");
  });

  test("one whose indicator is gone stands at the title, and says what it was about", () => {
    const before = entryOf("2018");
    const fewer = { ...CATALOGUE, indicators: CATALOGUE.indicators.slice(1) };
    const place = next(before, inputOf("2018", fewer))(cell(before, 0, "numerator"));
    expect(place).toMatchObject({ row: 0, column: 0 });
    expect(place.about?.[0]).toBe(CATALOGUE.indicators[0]?.name);
  });

  test("another catalogue's figures are others, whatever their ids", () => {
    const before = entryOf("2018");
    const place = next(before, inputOf("2018", { ...CATALOGUE, id: "andet" }))(cell(before, 0, "numerator"));
    expect(place).toMatchObject({ row: 0, column: 0 });
  });

  test("those on headings, above the table and below it stay there", () => {
    const before = entryOf("2018");
    const places = next(before, inputOf("2018"));
    const heading = { row: before.header, column: COLUMN.numerator };
    const block = { row: before.header + 1, column: 0 };
    const below = { row: before.body.last + 2, column: 3 };
    for (const at of [{ row: 0, column: 0 }, heading, block, below])
      expect(places(at)).toEqual({ ...at, about: null });
  });
});

describe("on the sheet of indicators", () => {
  const plan = planIndicators({ catalogue: CATALOGUE });
  const reading = readIndicators(gridOf(plan), CATALOGUE, "da");
  if (reading === null) throw new Error("no table");
  const before = { layout: reading.layout, ids: reading.ids, catalogue: CATALOGUE };
  const rowOf = (id = "") => [...before.ids].find(([, one]) => one === id)?.[0] ?? -1;
  const at = (id: string | undefined, code: IndicatorColumn) => ({
    row: rowOf(id),
    column: INDICATOR_COLUMN[code],
  });
  const [first, second] = CATALOGUE.indicators;
  const places = (catalogue: Catalogue) =>
    indicatorCommentPlaces(before, catalogue, "da", planIndicators({ catalogue }));

  test("a comment stays with its indicator and column", () => {
    const reversed = { ...CATALOGUE, indicators: [...CATALOGUE.indicators].reverse() };
    expect(places(reversed)(at(second?.id, "definition"))).toEqual({
      ...at(second?.id, "definition"),
      about: null,
    });
    expect(places(reversed)(at(first?.id, "name"))).toEqual({
      row: Math.max(...before.ids.keys()),
      column: INDICATOR_COLUMN.name,
      about: null,
    });
  });

  test("one whose indicator is gone stands at the title, and says what it was about", () => {
    const place = places({ ...CATALOGUE, indicators: CATALOGUE.indicators.slice(1) })(
      at(first?.id, "source"),
    );
    expect(place).toMatchObject({ row: 0, column: INDICATOR_COLUMN.name });
    expect(place.about?.[0]).toBe(first?.name);
  });
});

describe("on a sheet of results", () => {
  const plan: SheetPlan = {
    ...emptyPlan("Barometer"),
    values: [
      {
        row: 3,
        column: 0,
        cells: [
          ["Mål 2", "Nyt", "Følges", 1],
          ["Mål 1", "Job", "Positiv", 2],
        ],
      },
    ],
  };
  const before: Grid = { sheet: "Barometer", row: 3, column: 0, values: [["Mål 1", "Job", "Negativ", 7]] };

  const placeIn = (grid: Grid, comment = found({ row: 3, column: 3 })) =>
    alikeComments([comment], grid, plan).map(({ place }) => place);

  test("a comment follows the row that says the same", () => {
    expect(placeIn(before)).toEqual([{ row: 4, column: 3, about: null }]);
  });

  test("one whose row is gone stands at the title, and says what it was about", () => {
    const gone = { ...before, values: [["Mål 9", "Bolig", "Negativ", 7]] };
    expect(placeIn(gone)).toEqual([{ row: 0, column: 0, about: ["Mål 9", "Bolig"] }]);
  });

  test("one of a line that is gone goes to no other line, however alike they are", () => {
    const heads: CellValue[] = ["Indikator", "Periode", "Status", "Noter"];
    const table = (name: string): CellValue[][] => [heads, [name, "2018", "● Positiv", "Note 1."]];
    const grid: Grid = { sheet: "Byråd", row: 2, column: 0, values: table("Job") };
    const other = { ...emptyPlan("Byråd"), values: [{ row: 2, column: 0, cells: table("Bolig") }] };
    const [placed] = alikeComments([found({ row: 3, column: 0 })], grid, other);
    expect(placed?.place).toEqual({ row: 0, column: 0, about: ["Job", "2018"] });
  });

  test("with its line it comes back from the title, each with its answers", () => {
    const title: FoundComment = {
      ...found({ row: 0, column: 0 }, "[Åse om Mål 2 · Nyt:] Hm"),
      replies: [
        { text: "[Bo:] Enig", author: "Åse" },
        { text: "[Om Mål 7 · Væk:] Nej", author: "Åse" },
        { text: "[Åse om Mål 1 · Bolig:] Ja", author: "Åse" },
      ],
    };
    const placed = alikeComments([title], before, plan);
    expect(placed.map(({ comment, place }) => [comment.text, comment.replies.length, place.row])).toEqual([
      ["[Åse om Mål 2 · Nyt:] Hm", 1, 3],
      ["[Om Mål 7 · Væk:] Nej", 0, 0],
      ["[Åse om Mål 1 · Bolig:] Ja", 0, 4],
    ]);
  });
});

describe("in a cell", () => {
  const plan = { ...emptyPlan("Ark"), merges: [{ row: 0, column: 0, rows: 1, columns: 3 }] };

  test("comments that meet become one, those that belong there first", () => {
    const moved = {
      comment: found({ row: 9, column: 9 }, "Flyttet"),
      place: { row: 5, column: 0, about: ["A", "B"] },
    };
    const own = {
      comment: { ...found({ row: 5, column: 0 }, "Her"), replies: [{ text: "Svar", author: "Bo" }] },
      place: { row: 5, column: 0, about: null },
    };
    expect(withComments(plan, [moved, own], "da").comments).toEqual([
      {
        row: 5,
        column: 0,
        text: "Her",
        replies: ["[Bo:] Svar", "[Om A · B:] Flyttet"],
        resolved: false,
        note: false,
      },
    ]);
  });

  test("of merged cells they stand at the upper left one", () => {
    const placed = placeComments([found({ row: 0, column: 2 })], samePlaces);
    expect(withComments(plan, placed, "da").comments).toMatchObject([{ row: 0, column: 0 }]);
  });

  test("a note alone stays a note, with company it becomes a comment", () => {
    const note = { ...found({ row: 1, column: 1 }), note: true };
    const notes = (count: number) => placeComments(Array<FoundComment>(count).fill(note), samePlaces);
    expect(withComments(plan, notes(1), "da").comments).toMatchObject([{ note: true }]);
    expect(withComments(plan, notes(2), "da").comments).toMatchObject([{ note: false, replies: ["Hm"] }]);
  });

  test("a plan without comments stays as it is", () => {
    expect(withComments(plan, [], "da")).toBe(plan);
  });
});
