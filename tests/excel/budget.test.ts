// Round trips and bytes are counted by the embedded workbook and held here; times belong to the bench.
import { emptyWorkbook, lay, MEGABYTE, trafficOf } from "../fixtures/rounds";
import { check } from "../../src/jobs/form/check";
import { compute } from "../../src/jobs/results/compute";
import { detect } from "../../src/jobs/detect";
import { ENTRY_SHEET } from "../../src/jobs/form/entry-workbook";
import { createLiveCheck } from "../../src/jobs/form/live";
import type { WorkbookPort } from "../../src/jobs/port";
import type { EmbeddedWorkbook } from "../../src/embedded";
import { ENTRY_LAYOUT } from "../../src/sheets/entry/layout";
import { COLUMN } from "../../src/sheets/entry/columns";

const TODAY = "2026-01-31";

/** Starts, edits and edits back: 1 round trip each, and what is sent does not grow with the sheet. */
async function liveEdit(workbook: EmbeddedWorkbook, port: WorkbookPort): Promise<void> {
  const live = createLiveCheck(port);
  expect((await trafficOf(workbook, () => live.start())).syncs).toBe(1);
  for (const number of [-1, 1]) {
    workbook.paste(ENTRY_SHEET, ENTRY_LAYOUT.body + 1, COLUMN.numerator, [[number]]);
    const { syncs, requestBytes } = await trafficOf(workbook, () => live.edited());
    expect(syncs).toBe(1);
    expect(requestBytes).toBeLessThan(10_000);
  }
}

describe("at 40 indicators", () => {
  test("detecting costs 1 round trip", async () => {
    const { workbook, port } = await lay(40);
    const { syncs } = await trafficOf(workbook, () => detect(port));
    expect(syncs).toBe(1);
  });

  test("creating a template costs 2 round trips", async () => {
    const workbook = await emptyWorkbook();
    const { syncs } = await trafficOf(workbook.workbook, () => workbook.create(40));
    expect(syncs).toBe(2);
  });

  test("checking and marking costs 2 round trips", async () => {
    const { workbook, port } = await lay(40);
    workbook.paste(ENTRY_SHEET, ENTRY_LAYOUT.body + 1, COLUMN.numerator, [[-1]]);
    const { syncs } = await trafficOf(workbook, () => check(port));
    expect(syncs).toBe(2);
  });

  test("starting the live check costs 1 round trip, and so does each edit", async () => {
    const { workbook, port } = await lay(40);
    await liveEdit(workbook, port);
  });

  test("computing and laying all sheets of results costs at most 3 round trips", async () => {
    const { workbook, port } = await lay(40);
    const { syncs } = await trafficOf(workbook, () => compute(port, { confirmed: true, today: TODAY }));
    expect(syncs).toBeLessThanOrEqual(3);
  });

  test("going to a finding costs 1 round trip", async () => {
    const { workbook, port } = await lay(40);
    const { syncs } = await trafficOf(workbook, () => port.goTo("Indberetning", "E9"));
    expect(syncs).toBe(1);
  });
});

describe("at 5,000 indicators", () => {
  const budgeted = (base: number, requestBytes: number) => base + Math.ceil(requestBytes / (4 * MEGABYTE));

  test("every job keeps to its round trips and one more per started 4 MB, and no request passes 5 MB", async () => {
    const { workbook, port, create } = await emptyWorkbook();
    const largest = { bytes: 0 };
    workbook.interceptRequests((_index, body) => {
      largest.bytes = Math.max(largest.bytes, Buffer.byteLength(body));
    });
    const created = await trafficOf(workbook, () => create(5_000));
    expect(created.syncs).toBeLessThanOrEqual(budgeted(2, created.requestBytes));
    const detected = await trafficOf(workbook, () => detect(port));
    expect(detected.syncs).toBeLessThanOrEqual(budgeted(1, detected.requestBytes));
    const checked = await trafficOf(workbook, () => check(port));
    expect(checked.syncs).toBeLessThanOrEqual(budgeted(2, checked.requestBytes));
    await liveEdit(workbook, port);
    const computed = await trafficOf(workbook, () => compute(port, { confirmed: true, today: TODAY }));
    expect(computed.syncs).toBeLessThanOrEqual(budgeted(3, computed.requestBytes));
    expect(largest.bytes).toBeLessThan(5 * MEGABYTE);
  }, 120_000);
});
