// Requests are filled by estimates of what a write adds: too low an estimate would be refused by Excel on the web.
import { plainRound } from "../../src/barometer/round";
import { shippedCatalogues } from "../../src/catalogues";
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { changeSteps } from "../../src/excel/write";
import type { WorkbookPort } from "../../src/jobs/port";
import { resultSheets } from "../../src/jobs/results/results";
import { formPlans } from "../../src/jobs/form/sheet-kinds";
import { emptyPlan, type SheetPlan } from "../../src/sheets/plan/plan";
import { codeOf, inBook } from "../embedded/helpers";
import { commentsOf } from "../fixtures/comment-list";
import { MEGABYTE, trafficOf } from "../fixtures/rounds";
import { syntheticCatalogue, syntheticFigures } from "../fixtures/synthetic";

const LARGEST_REQUEST = 4.5 * MEGABYTE;
/** What every request carries besides its writes. */
const ENVELOPE_BYTES = 4_000;

async function empty() {
  const workbook = await openEmbeddedWorkbook({});
  return { workbook, port: excelWorkbook((batch) => workbook.run(batch)) };
}

async function estimate(workbook: EmbeddedWorkbook, port: WorkbookPort, plans: SheetPlan[]): Promise<number> {
  const seen = await port.read([]);
  const steps = await workbook.run((context) =>
    Promise.resolve(changeSteps(context.workbook, { sheets: plans, seen })),
  );
  return steps.reduce((sum, { bytes }) => sum + bytes, ENVELOPE_BYTES);
}

async function layPlans(port: WorkbookPort, plans: SheetPlan[]): Promise<void> {
  await port.write({ sheets: plans, seen: await port.read([]) });
}

/** A sheet laid alone has rules that ask for names of the others. */
async function nameForRules(workbook: EmbeddedWorkbook, plans: SheetPlan[], own: SheetPlan): Promise<void> {
  await inBook(workbook, (context) => {
    for (const plan of plans) {
      if (plan === own) continue;
      for (const { name } of plan.names) context.workbook.names.add(name, "=1");
    }
  });
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
    return { name, plans: [...formPlans(store, new Map()), ...results] };
  });
}

const PLANS = plansOf();

test.each(PLANS)(
  "$name: no sheet adds more to a request than was estimated",
  async ({ plans }) => {
    for (const plan of plans) {
      const { workbook, port } = await empty();
      await nameForRules(workbook, plans, plan);
      const estimated = await estimate(workbook, port, [plan]);
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

describe("comments", () => {
  const plan: SheetPlan = {
    ...emptyPlan("Ark"),
    protect: true,
    comments: Array.from({ length: 400 }, (_, row) => ({
      row,
      column: 1,
      text: `Stemmer "det" æøå? ${row}`,
      replies: ["Ja", "Tak"],
      resolved: row === 0,
      note: false,
    })),
  };

  test("are laid on the new sheet, whole and where they belong", async () => {
    const { workbook, port } = await empty();
    await layPlans(port, [plan]);
    const found = await commentsOf(workbook);
    expect(found).toHaveLength(400);
    expect(found[0]).toMatchObject({
      address: "Ark!B1",
      text: 'Stemmer "det" æøå? 0',
      replies: [{ text: "Ja" }, { text: "Tak" }],
      resolved: true,
    });
    expect(found[1]).toMatchObject({ address: "Ark!B2", resolved: false });
  });

  test("add no more to a request than was estimated", async () => {
    const { workbook, port } = await empty();
    const estimated = await estimate(workbook, port, [plan]);
    const { requestBytes, syncs } = await trafficOf(workbook, () => layPlans(port, [plan]));
    expect(estimated).toBeGreaterThan(requestBytes * 0.9);
    expect(syncs).toBe(2);
  });

  test("are read with their places, authors and answers when asked for whole, at one request more", async () => {
    const { workbook, port } = await empty();
    await layPlans(port, [plan]);
    const { requestBytes, syncs } = await trafficOf(workbook, async () => {
      const { comments } = await port.read([], { wholeComments: true });
      expect(comments[0]).toMatchObject({ sheet: "Ark", cell: "B1", author: "Barometer", resolved: true });
    });
    expect(syncs).toBe(2);
    // As many as are asked for in one request must fit into it.
    expect((requestBytes / 400) * 6_000).toBeLessThan(LARGEST_REQUEST);
  });

  test.each([
    [true, null],
    [undefined, "AccessDenied"],
  ] as const)(
    "can be written on a protected sheet only where that is planned (%s)",
    async (commentable, refused) => {
      const { workbook, port } = await empty();
      await layPlans(port, [{ ...plan, comments: [], ...(commentable ? { commentable } : {}) }]);
      const code = await codeOf(
        inBook(workbook, (context) => {
          context.workbook.comments.add("Ark!A1", "Nyt");
        }),
      );
      expect(code).toBe(refused);
    },
  );

  test("on an empty sheet keep it from being taken for nobody's", async () => {
    const { workbook, port } = await empty();
    await workbook.run(async (context) => {
      context.workbook.comments.add(context.workbook.worksheets.getFirst().getRange("A1"), "Husk!");
      await context.sync();
    });
    expect(await port.read([])).toMatchObject({ blank: false });
  });
});
