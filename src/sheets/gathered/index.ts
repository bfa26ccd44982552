// What other rooms and shelves may use of this one.
export {
  approvedWords,
  type BoardLine,
  countsOf,
  lackingWords,
  type DepartmentReminder,
  planRound,
  readyWords,
  remindersOf,
  type RoundBoard,
} from "./board";
export { type DataReading, type DataRow, planData, readData } from "./data";
export { type DataSource, dataSource, type LinkedFigure } from "./source";
export { type ImportEntry, planImportLog, readImportLog } from "./import-log";
export { timeWords } from "../plan";
export { type LastImport, planLastImport, readLastImport } from "./last-import";
export { type ChangeKind, type ImportChange, readImportChanges } from "./import-changes";
export { LAST_IMPORT_SHEET } from "./last-import-sheet";
