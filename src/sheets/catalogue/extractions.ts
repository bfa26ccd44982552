// How figures are extracted, as it stands in the sheet Indikatorer: what a department has written, and where the secretariat's
// own sheet says it.
import { EXTRACTION_PARTS, type Extraction, type ExtractionPart } from "../../barometer/extraction";
import { readText } from "../../checks/choices";
import { LANGUAGES, type Language } from "../../text/language";
import { isWording } from "../../text/formerly";
import { catalogueKeysText } from "../../text/words/catalogue-keys";
import { type Grid, gridValue } from "../plan";
import type { IndicatorColumn } from "./columns";
import { layoutOf } from "./layout";

const COLUMN_OF: Record<ExtractionPart, IndicatorColumn> = {
  system: "extractionSystem",
  filter: "extractionFilter",
  owner: "extractionOwner",
  deputy: "extractionDeputy",
};

/** By the indicator's id; none where the sheet has lost its table or one of the columns. */
export function readExtractions(grid: Grid | null, language: Language): Map<string, Extraction> {
  const found = new Map<string, Extraction>();
  const layout = grid === null ? null : layoutOf(grid, language);
  if (grid === null || layout === null) return found;
  const { body, columns } = layout;
  if (EXTRACTION_PARTS.some((part) => !columns.has(COLUMN_OF[part]))) return found;
  const at = (row: number, code: IndicatorColumn) => readText(gridValue(grid, row, columns.get(code) ?? -1));
  for (let row = body.first; row <= body.last; row += 1) {
    const id = at(row, "id");
    if (id === null || found.has(id)) continue;
    const extraction: Extraction = {};
    for (const part of EXTRACTION_PARTS) {
      const text = at(row, COLUMN_OF[part]);
      if (text !== null && !isOpen(text)) extraction[part] = text;
    }
    found.set(id, extraction);
  }
  return found;
}

/** The cells that say it in a sheet that stays as it is; an indicator without a row has none. */
export function extractionCells(
  grid: Grid | null,
  language: Language,
  changes: readonly { indicator: string; part: ExtractionPart; after: string | null }[],
): { row: number; column: number; cells: string[][] }[] {
  const layout = grid === null ? null : layoutOf(grid, language);
  if (grid === null || layout === null) return [];
  const { body, columns } = layout;
  const rows = new Map<string, number>();
  for (let row = body.first; row <= body.last; row += 1) {
    const id = readText(gridValue(grid, row, columns.get("id") ?? -1));
    if (id !== null && !rows.has(id)) rows.set(id, row);
  }
  return changes.flatMap(({ indicator, part, after }) => {
    const row = rows.get(indicator);
    const column = columns.get(COLUMN_OF[part]);
    return row === undefined || column === undefined ? [] : [{ row, column, cells: [[after ?? ""]] }];
  });
}

function isOpen(text: string): boolean {
  return LANGUAGES.some((language) => isWording(text, catalogueKeysText[language].notDecided));
}
