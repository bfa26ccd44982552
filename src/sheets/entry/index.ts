// What other rooms and shelves may use of this one.
export { type CarriedCells, carriedFromRows, cellsOfFigure } from "./carried";
export { ENTRY_COLUMNS, type EntryColumn, TYPED_COLUMNS, NUMBERED_COLUMNS, WRITTEN_COLUMNS } from "./columns";
export { type EntryRowsInput, entryCommentPlaces, figurePlaces, keyOf } from "./comments";
export { LISTS_SHEET, planLists } from "./drop-downs";
export { type CellBlock, figureCells, figuresOf, planFindings, rowFinder } from "./figures";
export { planGuide } from "./guide";
export { ENTRY_LAYOUT, READY_PLACE } from "./layout";
export type { EntryInput } from "./table";
export { planEntry } from "./plan";
export {
  type EntryProblem,
  type EntrySheet,
  indicatorsOf,
  isEntryGrid,
  movedColumns,
  storedIn,
  readEntry,
  readEntryWith,
} from "./read";
export { groupLabelOf } from "./row-words";
export { enteredCategories, entryBlocks, rowKey } from "./rows";
