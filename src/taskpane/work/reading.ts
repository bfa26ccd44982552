// What reading a form takes: fetched where the workbook in front is one.
export { entrySheet, readEntryWorkbook } from "../../jobs/form/entry-workbook";
export { readyState } from "../../jobs/form/ready-state";
