// Each of the shipped systems through a whole round: templates, filled in, checked, gathered, judged, laid out.
// Where a source names only goals, marked example indicators stand in; the figures are examples too.
import type { Catalogue } from "../../src/barometer/catalogue";
import { emptyFigure, type Figure } from "../../src/barometer/figure";
import { plainRound } from "../../src/barometer/round";
import { findCatalogue } from "../../src/catalogues";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { checkWorkbook } from "../../src/jobs/form/check";
import { consolidateInto } from "../../src/jobs/round/consolidate";
import type { Incoming } from "../../src/jobs/gather/merge";
import { entrySheet, readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import { planFill } from "../../src/jobs/fill/fill-at-once";
import { incomingFrom } from "../../src/jobs/gather/incoming";
import type { WorkbookPort } from "../../src/jobs/port";
import { createTemplate } from "../../src/jobs/form/template";
import { entryBlocks, type PlannedRow } from "../../src/sheets/entry/rows";
import { withExampleIndicators } from "../catalogues/example-indicators";

const NOW = "2026-01-31T12:00:00Z";

test.each([
  ["ballerup-2018", "2018", null],
  ["koebenhavn-2007", "2007H1", "halfyear"],
  ["koebenhavn-2010", "2009H1", "halfyear"],
  ["koebenhavn-2011", "2011", "year"],
  ["hedensted-2018", "2018", null],
] as const)("%s runs a whole round", async (id, period, exampleKind) => {
  const shipped = findCatalogue(id);
  if (shipped === null) throw new Error(`no catalogue ${id}`);
  const catalogue =
    exampleKind === null ? shipped.catalogue : withExampleIndicators(shipped.catalogue, exampleKind);
  const departments = catalogue.departments
    .map((department) => department.id)
    .filter((department) => entryBlocks(catalogue, plainRound(period), [department]).length > 0);
  expect(departments.length).toBeGreaterThan(0);

  const incoming: Incoming[] = [];
  for (const department of departments) incoming.push(await filled(catalogue, period, department));
  for (const one of incoming) expect(one).toMatchObject({ errors: 0 });

  const port = await emptyPort();
  const outcome = await consolidateInto(port, { incoming, catalogue: null, now: NOW });
  if (outcome.outcome !== "consolidated") throw new Error(outcome.outcome);
  const { consolidation, assessment } = outcome;
  expect(consolidation.files.map(({ status }) => status)).toEqual(departments.map(() => "imported"));
  expect(consolidation.conflicts).toEqual([]);
  expect(consolidation.missing).toEqual([]);
  // One round only: nothing to compare with yet unless the sheet asked for earlier periods; never a guess.
  const judged = assessment.lines.filter(({ value }) => value !== null);
  expect(judged.length).toBeGreaterThan(0);
  const { sheets } = await port.read([]);
  const names = sheets.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(["Sammenligning", "Barometer", "Data", "Indikatorer", "Importlog"]),
  );
});

/** A department's template with an example figure in every row. */
async function filled(catalogue: Catalogue, period: string, department: string): Promise<Incoming> {
  const port = await emptyPort();
  const round = plainRound(period);
  await createTemplate(port, { catalogue, round, department, history: [], confirmed: false });
  const read = await readEntryWorkbook(port);
  const entry = entrySheet(read);
  if (entry === null) throw new Error("the template cannot be read");
  const figures = entryBlocks(catalogue, round, [department]).flatMap(({ rows }) => rows.map(exampleFigure));
  const plan = planFill(entry, figures, false);
  expect(plan.homeless).toEqual([]);
  expect(plan.occupied).toEqual([]);
  await port.write({ sheets: [], patches: plan.patches, seen: read.seen });
  const after = await readEntryWorkbook(port);
  expect(checkWorkbook(after).findings.filter(({ severity }) => severity === "error")).toEqual([]);
  return incomingFrom(`${department}.xlsx`, after);
}

function exampleFigure({ indicator, group, category, definition, period, measure, min }: PlannedRow): Figure {
  const figure = {
    ...emptyFigure({ indicator: indicator.id, group: group.id, category: category?.id ?? null, period }),
    definition: definition?.id ?? null,
    basis: indicator.basis === "required" ? ("origin" as const) : null,
    remark: "Eksempeltal",
  };
  if (measure === "share") return { ...figure, numerator: 120, denominator: 400 };
  return { ...figure, value: (min ?? 0) + 3 };
}

async function emptyPort(): Promise<WorkbookPort> {
  const workbook = await openEmbeddedWorkbook({});
  return excelWorkbook((batch) => workbook.run(batch));
}
