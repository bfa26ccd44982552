// What other rooms and shelves may use of this one.
export type { CatalogueChanges } from "./changes";
export type { IndicatorColumn } from "./columns";
export { type IndicatorsBefore, indicatorCommentPlaces } from "./comments";
export { extractionCells, readExtractions } from "./extractions";
export { planIndicatorFindings } from "./findings";
export {
  KEPT_SHEET,
  type KeptCells,
  type KeptComment,
  keptFromRow,
  keptKey,
  planKept,
  readKept,
  readKeptComments,
} from "./kept";
export type { IndicatorsSheet } from "./layout";
export { planIndicators } from "./plan";
export {
  type IndicatorProblem,
  type IndicatorProblemCode,
  type IndicatorProblemValues,
  cellProblem,
} from "./problem";
export { readIndicators } from "./read";
export { type AboutKey, type FieldOf, type ListSection, SECTIONS, type Section } from "./sections/shape";
