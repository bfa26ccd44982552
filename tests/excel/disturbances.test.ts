// How Excel fails, and what the adapter makes of it.
import { openEmbeddedWorkbook, type Disturbance, type EmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import type { PortProblem, WorkbookError } from "../../src/jobs/port";

type Port = ReturnType<typeof excelWorkbook>;

const WAYS: Record<"reading" | "writing", (port: Port) => Promise<unknown>> = {
  reading: (port) => port.read([{ sheet: "Ark1" }]),
  writing: (port) => port.goTo("Ark1", "B2"),
};

async function problemOf(workbook: EmbeddedWorkbook, way: keyof typeof WAYS): Promise<PortProblem | null> {
  try {
    await WAYS[way](excelWorkbook((batch) => workbook.run(batch)));
    return null;
  } catch (cause) {
    return (cause as WorkbookError).problem;
  }
}

test.each<[string, Disturbance, keyof typeof WAYS, PortProblem]>([
  ["a cell being edited", { kind: "cell-edit" }, "reading", "in-cell-edit"],
  ["a request that is too large", { kind: "largest-request", bytes: 10 }, "reading", "too-large"],
  ["a workbook that may not be changed", { kind: "no-permission" }, "writing", "locked"],
  ["a connection lost half-way", { kind: "disconnect", after: 2 }, "reading", "connection"],
])("%s has a problem of its own, and is over when it is over", async (_, disturbance, way, problem) => {
  const workbook = await openEmbeddedWorkbook();
  workbook.disturb(disturbance);
  expect(await problemOf(workbook, way)).toBe(problem);
  workbook.disturb(null);
  expect(await problemOf(workbook, way)).toBeNull();
});

test("a workbook that never answers is given up", async () => {
  const workbook = await openEmbeddedWorkbook();
  // The client is loaded before the clock stands still.
  expect(await problemOf(workbook, "reading")).toBeNull();
  workbook.disturb({ kind: "hang" });
  jest.useFakeTimers();
  try {
    const problem = problemOf(workbook, "reading");
    await jest.advanceTimersByTimeAsync(3_600_000);
    expect(await problem).toBe("no-answer");
  } finally {
    jest.useRealTimers();
  }
});

test("with another workbook in front, sheets can be read but not shown", async () => {
  const workbook = await openEmbeddedWorkbook();
  workbook.disturb({ kind: "other-workbook" });
  expect(await problemOf(workbook, "reading")).toBeNull();
  expect(await problemOf(workbook, "writing")).not.toBeNull();
});
