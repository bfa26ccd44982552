// Requests are filled by estimates of what a write adds: too low an estimate would be refused by Excel on the web.
import { plainRound } from "../../src/barometer/round";
import { shippedCatalogues } from "../../src/catalogues";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { writesOf } from "../../src/excel/lay";
import { excelWorkbook } from "../../src/excel/workbook";
import type { WorkbookPort } from "../../src/jobs/port";
import { resultSheets } from "../../src/jobs/results";
import { templatePlans } from "../../src/jobs/template";
import type { SheetPlan } from "../../src/sheets/plan";
import { MEGABYTE, trafficOf } from "../fixtures/rounds";
import { syntheticCatalogue, syntheticFigures } from "../fixtures/synthetic";

const LARGEST_REQUEST = 4.5 * MEGABYTE;
/** What every request carries besides its writes: adding the sheet, swapping it in. */
const ENVELOPE_BYTES = 12_000;

async function empty() {
  const workbook = await openEmbeddedWorkbook({});
  return { workbook, port: excelWorkbook((batch) => workbook.run(batch)) };
}

async function layPlans(port: WorkbookPort, plans: SheetPlan[]): Promise<void> {
  await port.write({ sheets: plans, seen: await port.read([]) });
}

function plansOf(): { name: string; plans: SheetPlan[] }[] {
  const shipped = shippedCatalogues.map(({ catalogue, exampleRound, exampleHistory }) => ({
    name: catalogue.id,
    catalogue,
    round: exampleRound,
    history: [...exampleHistory],
  }));
  const synthetic = [40, 800].map((count) => {
    const catalogue = syntheticCatalogue(count);
    return {
      name: catalogue.id,
      catalogue,
      round: "2018",
      history: syntheticFigures(catalogue, ["2015", "2017"]),
    };
  });
  return [...shipped, ...synthetic].map(({ name, catalogue, round, history }) => {
    const departments = catalogue.departments.map(({ id }) => id);
    const { language } = catalogue;
    const store = {
      kind: "entry" as const,
      catalogue,
      round: plainRound(round),
      departments,
      language,
      history,
      productVersion: "1.0.0",
    };
    const reported = history.map((figure) => ({ ...figure, department: null }));
    const results = resultSheets(catalogue, reported, null, "2026-01-31").plans;
    return { name, plans: [...templatePlans(store, new Map()), ...results] };
  });
}

const PLANS = plansOf();

test.each(PLANS)(
  "$name: no sheet adds more to a request than was estimated",
  async ({ plans }) => {
    for (const plan of plans) {
      const { workbook, port } = await empty();
      const estimated = writesOf(plan, new Set()).reduce((sum, { bytes }) => sum + bytes, ENVELOPE_BYTES);
      const { requestBytes } = await trafficOf(workbook, () => layPlans(port, [plan]));
      expect({ plan: plan.name, enough: estimated >= requestBytes * 0.9 }).toEqual({
        plan: plan.name,
        enough: true,
      });
    }
  },
  60_000,
);

test("laid together, no request passes what Excel on the web takes", async () => {
  for (const { plans } of PLANS) {
    const { workbook, port } = await empty();
    const sizes: number[] = [];
    workbook.interceptRequests((_index, body) => {
      sizes.push(Buffer.byteLength(body));
      return undefined;
    });
    await layPlans(port, plans);
    expect(Math.max(...sizes)).toBeLessThan(LARGEST_REQUEST);
  }
}, 60_000);
