// Tabeller: the council's table is found whatever the council is called, and a form without results has none.
import { compute } from "../../src/jobs/results/compute";
import { offerTables, showTables } from "../../src/jobs/results/tables";
import { emptyWorkbook } from "../fixtures/rounds";

test("a form without results has no table to show", async () => {
  const { port, create } = await emptyWorkbook();
  await create(2);
  expect(await showTables(port)).toBeNull();
  expect(await offerTables(port)).toBeNull();
});

test("the sheet of results after the barometer is the council's", async () => {
  const { port, create } = await emptyWorkbook();
  await create(2);
  const computed = await compute(port, { confirmed: true, today: "2026-01-31" });
  const sheets = computed.outcome === "computed" ? computed.sheets : [];
  expect(sheets).not.toHaveLength(0);
  expect(await showTables(port)).toBe(sheets[sheets.indexOf("Barometer") + 1]);
});

test("what is offered is what the workbook remembers, and the sheets that people read", async () => {
  const { port, create } = await emptyWorkbook();
  await create(2);
  const tables = { order: "worst", only: "all", departments: false } as const;
  await compute(port, { confirmed: true, today: "2026-01-31", tables });
  const offer = await offerTables(port);
  expect(offer?.choice).toEqual(tables);
  expect(offer?.sheets).toEqual(expect.arrayContaining(["Byråd", "Overblik", "Udvikling"]));
  expect(offer?.sheets).not.toContain("Sammenligning");
});
