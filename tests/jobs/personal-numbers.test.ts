// Personal numbers outside the entry cells: found, told where they are, never repeated.
import { openEmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { check } from "../../src/jobs/check";
import { createLiveCheck } from "../../src/jobs/live";
import type { WorkbookPort } from "../../src/jobs/port";
import { markReady } from "../../src/jobs/ready";
import { findingSentence } from "../../src/text/checks";
import { withComments, type AddedComments } from "../fixtures/comments";
import { lay, trafficOf } from "../fixtures/rounds";

const CPR = "010190-1234";

async function personal(port: WorkbookPort) {
  const { findings } = await check(port);
  return findings.filter(({ code }) => code === "cpr-number");
}

async function templateWith(added: AddedComments) {
  const { workbook } = await lay(2);
  const bytes = await workbook.save();
  const names = workbook.sheetNames().map(({ name }) => name);
  const opened = await openEmbeddedWorkbook({
    bytes: withComments(bytes, names.indexOf("Indberetning") + 1, added),
  });
  return { workbook: opened, port: excelWorkbook((batch) => opened.run(batch)) };
}

test.each([
  ["a note", { notes: { E9: `Ring til ${CPR}` } }],
  ["a comment", { threads: { E9: [`Hvem er ${CPR}?`] } }],
  ["an answer to a comment", { threads: { E9: ["Hvem?", `Det er 0101901234`] } }],
])("in %s it is an error at its cell", async (_where, added: AddedComments) => {
  const { port } = await templateWith(added);
  const [finding, ...others] = await personal(port);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: "error", sheet: "Indberetning", cell: "E9", row: null });
  expect(JSON.stringify(finding)).not.toContain("1234");
});

test("in the name of a sheet it is an error that tells which sheet by its number alone", async () => {
  const { workbook, port } = await lay(2);
  await workbook.run(async (context) => {
    context.workbook.worksheets.add(`Bilag ${CPR}`);
    await context.sync();
  });
  const [finding] = await personal(port);
  if (finding === undefined) throw new Error("not found");
  expect(finding).toMatchObject({ severity: "error", sheet: null, cell: null });
  for (const language of ["da", "en"] as const) {
    const sentence = findingSentence(finding, language);
    expect(sentence).toMatch(/CPR/);
    expect(sentence).toContain(String(finding.values["position"]));
    expect(sentence).not.toContain("1234");
  }
});

test("a comment without one, or with a telephone number, is nobody's business", async () => {
  const { port } = await templateWith({ notes: { E9: "Ring 12 34 56 78" }, threads: { E10: ["Tak"] } });
  expect(await personal(port)).toEqual([]);
});

test("live findings name them as a full check does, and go on from there", async () => {
  const { workbook, port } = await templateWith({ notes: { E9: CPR } });
  const live = createLiveCheck(port);
  expect((await live.start()).findings).toEqual((await check(port)).findings);
  workbook.type("Indberetning", 8, 4, "12");
  const { findings } = await live.edited();
  expect(findings).toEqual((await check(port)).findings);
  expect(findings.filter(({ code }) => code === "cpr-number")).toHaveLength(1);
});

test("they keep a department from reporting ready", async () => {
  const { port } = await templateWith({ notes: { E9: CPR } });
  expect(await markReady(port, { who: "Åse", when: "2019-02-28", confirmed: true })).toMatchObject({
    outcome: "blocked",
  });
});

test("looking up the place costs one round trip more, and only then", async () => {
  const plain = await templateWith({ notes: { E9: "Tak" } });
  expect((await trafficOf(plain.workbook, () => plain.port.read([]))).syncs).toBe(1);
  const digits = await templateWith({ notes: { E9: CPR } });
  expect((await trafficOf(digits.workbook, () => digits.port.read([]))).syncs).toBe(2);
});
