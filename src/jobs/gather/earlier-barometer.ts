// The figures of an earlier round's barometer workbook, as a file that is gathered brings them: all of them are earlier figures.
import { personalProblems } from "../../barometer/catalogue-texts";
import { groupBy } from "../../barometer/collect";
import { withoutCpr } from "../../barometer/cpr";
import { figureKey } from "../../barometer/figure";
import type { ReportedFigure } from "../../barometer/series";
import { readData, readImportChanges } from "../../sheets/gathered";
import { readGatheredTexts } from "../../sheets/texts";
import { figureFromRow, figureToRow, readStore, STORE_SHEET } from "../../sheets/workbook";
import { standingTexts } from "./committee-comments";
import { asDecided } from "./decisions";
import { detectedIn } from "../detect";
import type { Incoming } from "./gathered-file";
import { sameFigure } from "./merge-history";
import { hasParts } from "../form/own-reports";
import type { WorkbookReader, WorkbookSnapshot } from "../port";
import { SHEETS } from "../sheet-names";

/** Null where the file is no barometer workbook. One round trip more where it is one, and one for each sheet of a committee. */
export async function earlierBarometer(
  file: string,
  seen: WorkbookSnapshot,
  reader: WorkbookReader,
): Promise<Incoming | null> {
  if (detectedIn(seen).kind !== "barometer") return null;
  const { grids } = await reader.read(
    [SHEETS.data, SHEETS.texts, SHEETS.importLog].map((sheet) => ({ sheet })),
  );
  const store = readStore(seen.grids[STORE_SHEET] ?? null);
  const data = readData(grids[SHEETS.data] ?? null);
  if ("problem" in store) return { file, refusal: "damaged", detail: store.detail };
  if (data === null) return { file, refusal: "damaged", detail: SHEETS.data };
  const { catalogue, round } = store;
  if (personalProblems(catalogue).length > 0) return { file, refusal: "personal-number", detail: "" };
  const decided = asDecided(data.rows, readImportChanges(grids[SHEETS.importLog] ?? null));
  const figures = decided.map(({ figure, department }): ReportedFigure => ({ ...figure, department }));
  const gathered = readGatheredTexts(grids[SHEETS.texts] ?? null) ?? [];
  const { texts } = await standingTexts(reader, seen, gathered);
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const history = [...groupBy(figures.map(safe), figureKey).values()].flatMap((same): ReportedFigure[] => {
    const [first] = same;
    if (first === undefined) return [];
    const alone = { ...first };
    delete alone.department;
    const isOne = same.every((one) => sameFigure(alone, one));
    // Whose part a figure is, or who says what, must still be known.
    return hasParts(indicators.get(first.indicator)) || !isOne ? same : [alone];
  });
  return {
    file,
    kind: "barometer",
    catalogue,
    departments: [],
    figures: [],
    period: round?.period ?? null,
    round,
    history,
    // Drafts belong to the figures of their own workbook.
    earlierTexts: texts.filter(({ written }) => written.kind !== "sentences"),
    errors: 0,
    warnings: 0,
  };
}

/** People write personal numbers into remarks. */
function safe({ department, ...figure }: ReportedFigure): ReportedFigure {
  const clean = figureFromRow(figureToRow(figure).map(withoutCpr)) ?? figure;
  return { ...clean, ...(department === undefined ? {} : { department }) };
}
