// A filled workbook as consolidation takes it in, from the workbook as it was checked.
import { figureKey, type Figure } from "../../barometer/figure";
import type { Finding } from "../../checks/types";
import { entryBlocks, type EntrySheet, figuresOf, indicatorsOf } from "../../sheets/entry";
import { readStoreHead, STORE_SHEET } from "../../sheets/workbook";
import { checkWorkbook, type CheckedWorkbook, isMadeOfPersonal } from "../form/check";
import { detectedIn } from "../detect";
import type { FigureId } from "./decisions";
import { extractionsToldIn } from "./extractions";
import type { FilledWorkbook, Incoming } from "./merge";
import { followUpIn, hearingIn, type EntryWorkbook } from "../form/entry-workbook";
import { gridsBySheet, type WorkbookReader, type WorkbookSnapshot } from "../port";
import { SHEETS } from "../sheet-names";
import { unanswered } from "../form/ready";
import { departmentStates, readyState } from "../form/ready-state";

/**
 * @param file as it was given
 * @param checked what whoever has checked it already has found in all of it
 */
export function incomingFrom(
  file: string,
  workbook: EntryWorkbook,
  checked = checkWorkbook(workbook, "left", "all"),
): Incoming {
  const { kind, entry, findings } = checked;
  if (entry !== null && isMadeOfPersonal(entry)) return { file, refusal: "personal-number", detail: "" };
  if (entry !== null) {
    const figures = figuresOf(entry).map(({ figure, cell }) => ({ figure, cell }));
    return {
      file,
      catalogue: entry.catalogue,
      departments: entry.departments,
      figures,
      asked: askedIn(entry, figures),
      period: entry.period,
      round: entry.store.round,
      ...(entry.texts === undefined ? {} : { texts: entry.texts }),
      history: entry.history,
      extractions: extractionsToldIn(entry, workbook.seen.grids[SHEETS.indicators] ?? null),
      errors: findings.filter(({ severity }) => severity === "error").length,
      warnings: findings.filter(({ severity }) => severity === "warning").length,
      open: unanswered(entry, findings).length,
      parts: partsOf(entry, findings),
      ready: readyState(entry, null),
      readyByDepartment: departmentStates(entry),
    };
  }
  if (kind === "hearing") return hearingFrom(file, workbook.seen, checked);
  if (kind === "follow-up") return followUpFrom(file, workbook.seen, findings);
  const head = readStoreHead(workbook.seen.grids[STORE_SHEET] ?? null);
  const problem = "problem" in workbook.entry ? workbook.entry : null;
  const detected = detectedIn(workbook.seen);
  if (detected.kind === "damaged") return { file, refusal: "damaged", detail: detected.detail };
  if ("problem" in head && head.problem === "not-ours") return { file, refusal: "not-ours", detail: "" };
  if (problem?.problem === "newer-version") return { file, refusal: "newer-version", detail: problem.detail };
  return { file, refusal: "damaged", detail: problem?.detail ?? "" };
}

function hearingFrom(
  file: string,
  seen: WorkbookSnapshot,
  { findings, ofHearing }: Pick<CheckedWorkbook, "findings" | "ofHearing">,
): Incoming {
  const form = hearingIn(seen);
  if ("problem" in form) {
    if (form.problem === "newer-version") return { file, refusal: "newer-version", detail: form.detail };
    return { file, refusal: "damaged", detail: form.detail };
  }
  if (isMadeOfPersonal(form)) return { file, refusal: "personal-number", detail: "" };
  const all = [...findings, ...ofHearing];
  return {
    ...{ file, catalogue: form.catalogue, party: form.party, period: form.period },
    lines: form.rows.map(({ line }) => line),
    errors: all.filter(({ severity }) => severity === "error").length,
    warnings: all.filter(({ severity }) => severity === "warning").length,
  };
}

/** Of a follow-up form nothing but the explanations is taken in. */
function followUpFrom(file: string, seen: WorkbookSnapshot, findings: readonly Finding[]): Incoming {
  const form = followUpIn(seen);
  if ("problem" in form) {
    if (form.problem === "newer-version") return { file, refusal: "newer-version", detail: form.detail };
    return { file, refusal: "damaged", detail: form.detail };
  }
  const { catalogue, round, departments } = form.store;
  if (isMadeOfPersonal(form)) return { file, refusal: "personal-number", detail: "" };
  return {
    ...{ file, kind: "follow-up", catalogue, departments, figures: [], history: [], texts: form.texts },
    period: round?.period ?? null,
    errors: findings.filter(({ severity }) => severity === "error").length,
    warnings: findings.filter(({ severity }) => severity === "warning").length,
  };
}

/** With the sheet on which a department tells how its figures are extracted: one more reading, of a file that has been checked. */
export async function withIndicators(
  workbook: EntryWorkbook,
  reader: WorkbookReader,
): Promise<EntryWorkbook> {
  if ("problem" in workbook.entry) return workbook;
  const { grids } = await reader.read([{ sheet: SHEETS.indicators }]);
  const indicators = grids[SHEETS.indicators] ?? null;
  const { seen } = workbook;
  return {
    ...workbook,
    seen: { ...seen, grids: gridsBySheet([...Object.entries(seen.grids), [SHEETS.indicators, indicators]]) },
  };
}

/** Of a workbook of several departments: a finding about no indicator is everybody's. */
function partsOf(entry: EntrySheet, findings: readonly Finding[]): FilledWorkbook["parts"] {
  if (entry.departments.length < 2) return [];
  const open = unanswered(entry, findings);
  return entry.departments.map((department) => {
    const own = indicatorsOf(entry, department);
    const count = (list: readonly Finding[]) =>
      list.filter(({ indicator }) => indicator === null || own.has(indicator)).length;
    return {
      department,
      errors: count(findings.filter(({ severity }) => severity === "error")),
      open: count(open),
    };
  });
}

/** What the rows ask for and do not say, and what rows asked for that are gone. */
function askedIn({ rows, structure, store }: EntrySheet, figures: readonly { figure: Figure }[]): FigureId[] {
  const filled = new Set(figures.map(({ figure }) => figureKey(figure)));
  // Field by field: made by spreading, each of the many rows of a year takes several times the memory.
  const asked = rows.map(({ indicator, group, category, givenPeriod, definition }) => ({
    indicator,
    group,
    category,
    period: givenPeriod,
    definition,
  }));
  // One that is filled can be nobody's withdrawal; of thousands of forms most are.
  const standing = asked.filter((id) => !filled.has(figureKey(id)));
  const { round, catalogue, departments } = store;
  if (round === null || structure.every(({ problem }) => problem !== "missing-row")) return standing;
  const laid = entryBlocks(catalogue, round, departments).flatMap((block) =>
    block.rows.map(({ indicator, group, category, period, definition }) => ({
      ...{ indicator: indicator.id, group: group.id, category: category?.id ?? null, period },
      definition: definition?.id ?? null,
    })),
  );
  return [...standing, ...laid];
}
