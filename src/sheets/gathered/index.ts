// What other rooms and shelves may use of this one.
export { type DataReading, type DataRow, planData, readData } from "./data";
export { type ImportEntry, planImportLog, readImportLog } from "./import-log";
export { type ChangeKind, type ImportChange, readImportChanges } from "./import-changes";
