// The ribbon's verbs: the pane opens and does at once what its own button does, where the workbook is one for it.
import { screen } from "@testing-library/react";
import type { PaneServices } from "../../src/taskpane/services";
import { verbIn, type Verb } from "../../src/taskpane/verbs";
import type { WorkbookInfo } from "../../src/taskpane/workbook-info";
import { paneText } from "../../src/text/pane/pane";
import { answering, checkResult, entryWorkbook, fakeServices, finding, showPane, workbook } from "./support";

const text = paneText.da;

async function press(verb: Verb, info: WorkbookInfo, change: Partial<PaneServices> = {}) {
  const detect = () => Promise.resolve(info);
  return showPane(fakeServices({ detect, ...change }), { ...answering(), verb });
}

test("a verb stands in the pane's address, and nothing else does", () => {
  expect(verbIn("?do=check")).toBe("check");
  expect(verbIn("?_host_Info=Excel$Win32&do=tables")).toBe("tables");
  expect(verbIn("?do=constructor")).toBeNull();
  expect(verbIn("")).toBeNull();
});

test("Kontrollér leaves its findings in the pane", async () => {
  await press("check", entryWorkbook(), { check: () => Promise.resolve(checkResult([finding()])) });
  expect(await screen.findByRole("heading", { name: text.findings.title })).toBeInTheDocument();
});

test("Beregn leaves its result in the pane", async () => {
  await press("compute", entryWorkbook());
  expect(await screen.findByRole("heading", { name: text.results.title })).toBeInTheDocument();
});

test("Tabeller shows the council's table, and says so", async () => {
  const compute = jest.fn();
  await press("tables", entryWorkbook({ kind: "barometer" }), { compute });
  expect(await screen.findByText(text.results.shown("Byråd"))).toBeInTheDocument();
  expect(compute).not.toHaveBeenCalled();
});

test("Tabeller computes where there is no table yet", async () => {
  await press("tables", entryWorkbook(), { showTables: () => Promise.resolve(null) });
  expect(await screen.findByRole("heading", { name: text.results.title })).toBeInTheDocument();
});

test.each<[Verb, WorkbookInfo, string]>([
  ["compute", workbook(), text.empty.title],
  ["check", entryWorkbook({ kind: "barometer" }), text.barometer.title],
  ["tables", entryWorkbook({ trouble: "damaged" }), text.damaged.title],
])("%s does nothing in a workbook that it is not for", async (verb, info, title) => {
  const services = { check: jest.fn(), compute: jest.fn(), showTables: jest.fn() };
  await press(verb, info, services);
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(title);
  for (const job of Object.values(services)) expect(job).not.toHaveBeenCalled();
});
