// Lays a barometer workbook from many filled ones: figures, import log and all sheets of results. Two round trips,
// and two more where there are comments.
import type { Assessment } from "../../barometer/assessment";
import type { CatalogueProblem } from "../../barometer/catalogue-problem";
import type { PublishedEdition } from "../../barometer/disclosure";
import { chosenTables } from "../../barometer/table-choice";
import { dataSource, type DataRow } from "../../sheets/gathered";
import { gridOfPlan } from "../../sheets/plan";
import { planIndicators } from "../../sheets/catalogue";
import { EDITIONS_SHEET, readEditions } from "../../sheets/editions";
import { commentPeriod, standingTexts } from "../gather/committee-comments";
import { asDecided } from "../gather/decisions";
import { outOfUse, writtenOn } from "../results/department-sheets";
import {
  dataSheet,
  GATHERED_REQUESTS,
  gatheredIn,
  gatheredSheets,
  type GatherInput,
  isNothing,
  refusedOf,
  together,
} from "../gather/gathered";
import { withResultComments } from "../form/kept-comments";
import { type Consolidation, type ImportedFile, strangerOf } from "../gather/merge";
import type { Difference, WorkbookPort } from "../port";
import { resultSheets } from "../results/results";
import { leaveTakenName } from "../form/taken-name";
import { SHEETS } from "../sheet-names";

export interface ConsolidateInput extends GatherInput {
  onProgress?: (share: number) => void;
}

export type ConsolidateOutcome =
  | {
      outcome: "consolidated";
      consolidation: Consolidation;
      assessment: Assessment;
      edition: PublishedEdition;
      /** What the figures make one ask about the catalogue. */
      doubts: CatalogueProblem[];
      /** Where the workbook reckons otherwise than we do. */
      differences: Difference[];
    }
  /** No workbook could be taken in; nothing was written. */
  | { outcome: "nothing"; files: ImportedFile[]; missing: string[] }
  /** The catalogue that was asked for is not the one that the workbook gathers by; nothing was written. */
  | { outcome: "other-catalogue"; title: string; municipality: string }
  /** The workbook to add to is not empty and no barometer workbook. */
  | { outcome: "not-a-barometer" };

/** @param port an empty workbook, or the barometer workbook that is added to */
export async function consolidateInto(
  port: WorkbookPort,
  input: ConsolidateInput,
): Promise<ConsolidateOutcome> {
  const seen = await port.read(GATHERED_REQUESTS, { wholeComments: true });
  const gathered = gatheredIn(seen);
  if (gathered === null) return { outcome: "not-a-barometer" };
  const own = gathered.known?.catalogue;
  if (
    own !== undefined &&
    input.catalogue !== null &&
    strangerOf({ catalogue: input.catalogue }, own) !== null
  )
    return { outcome: "other-catalogue", title: own.title, municipality: own.municipality };
  const consolidation = await together(gathered, input);
  if (consolidation === null || isNothing(consolidation)) {
    return {
      outcome: "nothing",
      files: consolidation?.files ?? refusedOf(input.incoming),
      missing: consolidation?.missing ?? [],
    };
  }
  const { catalogue, rows } = consolidation;
  const counted = asDecided(rows, [...gathered.changes, ...consolidation.changes]);
  const figures = reported(counted);
  const data = dataSheet(gathered, consolidation);
  const standing = await standingTexts(port, seen, consolidation.texts ?? [], input.now);
  const period = commentPeriod(consolidation.round, figures);
  const { assessment, edition, plans, doubts, texts, departmentSheets } = resultSheets(
    catalogue,
    figures,
    null,
    input.now,
    readEditions(seen.grids[EDITIONS_SHEET] ?? null) ?? [],
    standing.texts,
    period,
    {
      choice: chosenTables(gathered.known?.tables, input.tables),
      round: period,
      standing: writtenOn(seen),
      explanations: consolidation.round?.explanations ?? [],
    },
    dataSource(gridOfPlan(data), rows, counted),
  );
  const kept = { ...consolidation, changes: [...consolidation.changes, ...standing.changes] };
  const sheets = [
    ...plans,
    ...(await gatheredSheets(gathered, kept, input, [planIndicators({ catalogue })], texts, data)),
  ];
  leaveTakenName(seen, sheets);
  const laid = await withResultComments(port, sheets, seen, catalogue.language);
  const differences = await port.write({
    sheets: laid,
    remove: outOfUse(
      seen,
      departmentSheets,
      plans.map(({ name }) => name),
    ),
    show: SHEETS.barometer,
    seen,
    onProgress: input.onProgress,
  });
  return { outcome: "consolidated", consolidation, assessment, edition, doubts, differences };
}

function reported(rows: readonly DataRow[]) {
  return rows.map(({ figure, department }) => ({ ...figure, department }));
}
