import { ENTRY_SHEET, readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import { applyFill, previewFill, type FillPreview } from "../../src/jobs/fill/fill-preview";
import type { FillSource } from "../../src/jobs/fill/figures-source";
import { storedTemplate } from "../../src/jobs/form/template";
import { ENTRY_LAYOUT } from "../../src/sheets/entry/layout";
import { COLUMN } from "../../src/sheets/entry/columns";
import type { CellValue, Grid } from "../../src/sheets/plan/plan";
import { lay, trafficOf, type Laid } from "../fixtures/rounds";

const FIRST = ENTRY_LAYOUT.body + 1;
const NAME = "Eksempelindikator 1: andel af borgere som deltager";

async function previewed({ port }: Pick<Laid, "port">, source: FillSource): Promise<FillPreview> {
  const preview = await previewFill(port, source);
  if ("notEntry" in preview) throw new Error(preview.notEntry.kind);
  return preview;
}

function shown({ rows }: FillPreview) {
  return rows.map(({ cell, now, next, state }) => ({ cell, now, next, state }));
}

async function cellsOfRow({ port }: Laid, index = 0) {
  const { entry } = await readEntryWorkbook(port);
  if ("problem" in entry) throw new Error(entry.problem);
  const cells = entry.rows[index]?.cells;
  return { numerator: cells?.numerator, denominator: cells?.denominator };
}

const BY_ID = "indicator,group,period,numerator,denominator\nind-1,target,2018,120,480\n";

test("a file by id shows where each number goes, in one round trip and without writing", async () => {
  const laid = await lay(3);
  const { syncs } = await trafficOf(laid.workbook, async () => {
    expect(shown(await previewed(laid, { text: BY_ID }))).toEqual([
      { cell: `E${FIRST + 1}`, now: null, next: 120, state: "new" },
      { cell: `F${FIRST + 1}`, now: null, next: 480, state: "new" },
    ]);
  });
  expect(syncs).toBe(1);
  expect(await cellsOfRow(laid)).toEqual({ numerator: null, denominator: null });
});

test("names count as ids, whatever their case and spacing, under Danish headings", async () => {
  const laid = await lay(3);
  const text = `Indikator;Gruppe;Periode;Antal;Ud af\n${NAME.toUpperCase()} ;ikke-vestlig  HERKOMST;2018;1.200;4.800\n`;
  const byName = await previewed(laid, { text });
  expect(byName.problems).toEqual([]);
  expect(byName.rows.map(({ next }) => next)).toEqual([1200, 4800]);
  expect(byName.rows[0]?.name).toBe(`${NAME}, Ikke-vestlig herkomst, 2018`);
});

test("a block pasted from a spreadsheet is a table as well", async () => {
  const laid = await lay(3);
  const preview = await previewed(laid, { text: BY_ID.replaceAll(",", "\t") });
  expect(preview.problems).toEqual([]);
  expect(preview.rows.map(({ next }) => next)).toEqual([120, 480]);
});

test("a sheet of another workbook is read from its heading on, its numbers exactly", async () => {
  const laid = await lay(10);
  const values: CellValue[][] = [
    ["Udtræk fra ledelsessystemet", null, null, null],
    ["Indikator", "Gruppe", "Periode", "Værdi"],
    ["Eksempelindikator 10: andel af borgere som deltager", "Dansk oprindelse", 2018, 1.234],
  ];
  const grid: Grid = { sheet: "Ark1", row: 0, column: 0, values };
  const preview = await previewed(laid, { grids: [grid] });
  expect(preview.problems).toEqual([]);
  expect(preview.rows).toMatchObject([{ now: null, next: 1.234, state: "new" }]);
});

test("a sheet without such a table says that there is nothing in it", async () => {
  const laid = await lay(3);
  const grid: Grid = { sheet: "Ark1", row: 0, column: 0, values: [["Budget", 2018]] };
  const preview = await previewed(laid, { grids: [grid] });
  expect(preview.rows).toEqual([]);
  expect(preview.problems.map(({ code }) => code)).toEqual(["no-table"]);
});

test("what stands there already, differs, has no row or is unknown is told apart", async () => {
  const laid = await lay(3);
  laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [[120, 500]]);
  const text = `${BY_ID}ind-1,target,2012,1,2\nIkke vores,target,2018,3,4\n`;
  const preview = await previewed(laid, { text });
  expect(preview.rows.map(({ state }) => state)).toEqual(["same", "differs", "no-row", "unknown"]);
  expect(preview.rows[3]?.name).toBe("Ikke vores");
  expect(preview.problems.map(({ code, line }) => ({ code, line }))).toEqual([
    { code: "unknown-indicator", line: 4 },
  ]);
});

test("a number that the row has no open cell for is shown as having no place, and keeps nothing else from being written", async () => {
  const laid = await lay(9);
  const text = "indicator;group;period;numerator;denominator;value\nind-9;target;2018;7;;12\n";
  const catalogue = (await storedTemplate(laid.port))!.catalogue;
  expect(catalogue.indicators[8]).toMatchObject({ id: "ind-9", measure: "count" });
  const preview = await previewed(laid, { text });
  expect(preview.rows.map(({ next, state }) => [next, state])).toEqual([
    [7, "no-row"],
    [12, "new"],
  ]);
  expect(await applyFill(laid.port, preview, { overwrite: [] })).toMatchObject({ filled: 1, left: 0 });
});

test("a field that is not closed is a problem, not half a figure", async () => {
  const laid = await lay(3);
  const preview = await previewed(laid, { text: `${BY_ID}"ind-2,target,2018,1,2\n` });
  expect(preview.problems.map(({ code }) => code)).toContain("malformed");
});

test("a personal number is never shown", async () => {
  const laid = await lay(3);
  const text = "indicator,group,period,numerator,denominator,remark\nind-1,target,2018,1,9,010190-1234\n";
  const preview = await previewed(laid, { text });
  expect(preview.rows).toEqual([]);
  expect(JSON.stringify(preview)).not.toContain("1234");
});

describe("applying", () => {
  const text = `${BY_ID}ind-1,dansk,2018,200,900\n`;

  test("fills empty cells and overwrites only what was chosen, in two round trips", async () => {
    const laid = await lay(3);
    laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [[7, 500]]);
    const preview = await previewed(laid, { text });
    const { syncs } = await trafficOf(laid.workbook, async () => {
      const outcome = await applyFill(laid.port, preview, { overwrite: [`F${FIRST + 1}`] });
      expect(outcome).toMatchObject({ filled: 3, left: 0 });
    });
    expect(syncs).toBe(2);
    expect(await cellsOfRow(laid)).toEqual({ numerator: 7, denominator: 480 });
    expect(await cellsOfRow(laid, 1)).toEqual({ numerator: 200, denominator: 900 });
  });

  test("leaves a cell that has been edited since it was shown", async () => {
    const laid = await lay(3);
    const preview = await previewed(laid, { text });
    laid.workbook.type(ENTRY_SHEET, FIRST, COLUMN.numerator, "99");
    expect(await applyFill(laid.port, preview, { overwrite: [] })).toMatchObject({ filled: 3, left: 1 });
    expect(await cellsOfRow(laid)).toEqual({ numerator: 99, denominator: 480 });
  });

  test("twice is once", async () => {
    const laid = await lay(3);
    const preview = await previewed(laid, { text });
    await applyFill(laid.port, preview, { overwrite: [] });
    expect(await applyFill(laid.port, preview, { overwrite: [] })).toMatchObject({ filled: 0, left: 4 });
    const again = await previewed(laid, { text });
    expect(new Set(again.rows.map(({ state }) => state))).toEqual(new Set(["same"]));
  });

  describe("a reason over a figure", () => {
    const reason = "indicator,group,period,missing\nind-1,target,2018,pending\n";
    const withFigure = async () => {
      const laid = await lay(3);
      laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [[120, 480]]);
      return { laid, preview: await previewed(laid, { text: reason }) };
    };

    test("is shown as an erasure of the figure, and is not done unasked", async () => {
      const { laid, preview } = await withFigure();
      expect(preview.rows.map(({ state, now, next }) => [state, now, next])).toEqual([
        ["erases", 120, null],
        ["erases", 480, null],
        ["erases", null, expect.any(String)],
      ]);
      expect(await applyFill(laid.port, preview, { overwrite: [] })).toMatchObject({ filled: 0, erased: 0 });
      expect(await cellsOfRow(laid)).toEqual({ numerator: 120, denominator: 480 });
    });

    test("comes with all its cells or with none, and what is emptied is not counted as filled", async () => {
      const { laid, preview } = await withFigure();
      const cells = preview.rows.flatMap(({ cell }) => cell ?? []);
      const half = await applyFill(laid.port, preview, { overwrite: cells.slice(1) });
      expect(half).toEqual({ filled: 0, erased: 0, left: 0, kept: false });
      const whole = await applyFill(laid.port, preview, { overwrite: cells });
      expect(whole).toEqual({ filled: 1, erased: 2, left: 0, kept: false });
      expect(await cellsOfRow(laid)).toEqual({ numerator: null, denominator: null });
    });
  });

  describe("with answers about the file's words", () => {
    const office = "indicator,group,period,numerator,denominator\nind-1,Indv.,2018,120,480\n";
    const mapping = { headings: {}, names: { indv: "target" } };

    test("they are kept in the form, and the next file is read with them and asks nothing", async () => {
      const laid = await lay(3);
      const asking = await previewed(laid, { text: office });
      expect(asking.questions.names.map(({ label }) => label)).toEqual(["Indv."]);
      const answered = await previewFill(laid.port, { text: office }, { mapping });
      if ("notEntry" in answered) throw new Error("no form");
      expect(answered.answered).toBe(true);
      expect(await applyFill(laid.port, answered, { overwrite: [] })).toMatchObject({
        filled: 2,
        kept: true,
      });
      const moved = "period,denominator,numerator,group,indicator\n2018,480,120,Indv.,ind-1\n";
      const next = await previewed(laid, { text: moved });
      expect(next.rows.map(({ state }) => state)).toEqual(["same", "same"]);
      expect(next).toMatchObject({ mapping, answered: false, questions: { names: [] } });
    });

    test("what is forgotten goes out of the form again, also where nothing else is written", async () => {
      const laid = await lay(3);
      const answered = await previewFill(laid.port, { text: office }, { mapping });
      if ("notEntry" in answered) throw new Error("no form");
      await applyFill(laid.port, answered, { overwrite: [] });
      const forgot = await previewFill(laid.port, { text: office }, { mapping: { headings: {}, names: {} } });
      if ("notEntry" in forgot) throw new Error("no form");
      expect(await applyFill(laid.port, forgot, { overwrite: [] })).toMatchObject({ filled: 0, kept: true });
      expect((await previewed(laid, { text: office })).questions.names).toHaveLength(1);
    });
  });
});
