// What other rooms and shelves may use of this one.
export { alikeComments } from "./alike-comments";
export {
  type Cell,
  type FoundComment,
  type Place,
  type PlacedComment,
  type Places,
  isHiddenColumn,
  isHiddenRow,
  placeComments,
  samePlaces,
  withComments,
} from "./comments";
export { joinChunks, splitChunks } from "./chunks";
export { type Delivery, deliverySchema } from "./deliveries";
export { FIGURE_COLUMNS } from "../../barometer/figure";
export { figureFromRow, figureToRow } from "./figure-row";
export { isEmptyMapping, NO_MAPPING, type HeadingMeaning, type Mapping } from "./mapping";
export type { DepartmentSignatures, Signature } from "./signatures";
export {
  STORE_HEAD_ROWS,
  STORE_SHEET,
  type Store,
  type StoreHead,
  type StoreProblem,
  planMapping,
  planSignatures,
  planStore,
  readStore,
  planTables,
  readStoreHead,
} from "./store";
