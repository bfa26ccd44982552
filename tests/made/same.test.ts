// What is made without Microsoft's client is, byte for byte, what is made through it.
import { unzipSync } from "fflate";
import { plainRound } from "../../src/barometer/round";
import { shippedCatalogues } from "../../src/catalogues";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import type { WorkbookPort } from "../../src/jobs/port";
import { compute } from "../../src/jobs/results/compute";
import { createTemplate } from "../../src/jobs/form/template";
import { newWorkbookFile } from "../../src/made";

type Work = (port: WorkbookPort) => Promise<unknown>;

async function bothWays(work: Work): Promise<Record<"client" | "made", Record<string, string>>> {
  const workbook = await openEmbeddedWorkbook();
  await work(excelWorkbook((batch) => workbook.run(batch)));
  const made = newWorkbookFile();
  await work(made.port);
  return { client: partsOf(await workbook.save()), made: partsOf(await made.save()) };
}

function partsOf(bytes: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder();
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, decoder.decode(part)]),
  );
}

test.each(shippedCatalogues.map((shipped) => [shipped.catalogue.id, shipped] as const))(
  "the forms and results of %s",
  async (_, { catalogue, exampleRound, exampleHistory }) => {
    const round = plainRound(exampleRound);
    const { client, made } = await bothWays(async (port) => {
      await createTemplate(port, {
        ...{ catalogue, round, department: null, history: exampleHistory },
        confirmed: true,
      });
      await compute(port, { confirmed: true, today: "2026-01-31" });
    });
    expect(Object.keys(made)).toEqual(Object.keys(client));
    for (const part of Object.keys(client)) expect([part, made[part]]).toEqual([part, client[part]]);
  },
);
