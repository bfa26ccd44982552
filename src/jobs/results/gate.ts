// The one gate: the very files that would be handed over are read again, held against the edition, and the edition is attacked.
import type { EarlierEdition } from "../../barometer/disclosure";
import type { Figure } from "../../barometer/figure";
import { gridOf } from "../../intake/grid";
import { IntakeError } from "../../intake/problem";
import { openXlsx } from "../../intake/workbook";
import { copiedObstacles } from "../../publish/paper/copied";
import { paperObstacles } from "../../publish/paper/read-paper";
import { writtenObstacles } from "../../publish/paper/written-obstacles";
import {
  auditObstacles,
  csvObstacles,
  descriptionObstacles,
  pageObstacles,
  workbookObstacles,
  type Obstacle,
  type ReadSheets,
} from "../../publish/read-back";
import {
  CSV,
  DESCRIPTION,
  PAGE,
  PAGE_LINKS,
  workbookName,
  type Delivery,
  type PublishedFile,
} from "./edition-files";

export interface Known {
  earlier: readonly EarlierEdition[];
  /** As they really are. */
  figures: readonly Figure[];
}

/** @returns nothing where the files may be handed over */
export async function obstaclesIn(
  { publication, occasion, plans, papers, council, table }: Delivery,
  files: readonly PublishedFile[],
  { earlier, figures }: Known,
): Promise<Obstacle[]> {
  const workbook = workbookName(publication);
  const expected = [PAGE, CSV, DESCRIPTION, workbook, ...papers.map(({ file }) => file)];
  const contents = new Map(files.map(({ name, content }) => [name, content]));
  const bytes = (name: string) => contents.get(name) ?? new Uint8Array();
  const text = (name: string) => new TextDecoder().decode(bytes(name));
  return [
    ...files
      .filter(({ name }) => !expected.includes(name))
      .map(({ name }): Obstacle => ({ kind: "stray", file: name, indicator: null, place: "" })),
    ...auditObstacles(publication, earlier, figures),
    ...csvObstacles(publication, CSV, text(CSV)),
    ...descriptionObstacles(publication, { file: DESCRIPTION, csv: CSV }, text(DESCRIPTION)),
    ...pageObstacles(publication, occasion, PAGE, text(PAGE), PAGE_LINKS),
    ...workbookObstacles(plans, workbook, bytes(workbook), await readBack(bytes(workbook))),
    ...writtenObstacles(publication, occasion, figures),
    ...copiedObstacles(publication, council, table),
    ...paperObstacles(
      publication,
      occasion,
      papers,
      papers.map(({ file }) => bytes(file)),
    ),
  ];
}

async function readBack(bytes: Uint8Array): Promise<ReadSheets> {
  const sheets: ReadSheets["sheets"][number][] = [];
  try {
    const book = await openXlsx(bytes);
    for (const part of book.sheets) {
      const { cells } = await book.read(part);
      sheets.push({
        name: part.name,
        visibility: part.visibility,
        grid: gridOf(part.name, cells),
        hasFormulas: cells.some(({ formula }) => formula !== undefined),
      });
    }
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    // The sheets that cannot be read are missed by name.
  }
  return { sheets };
}
