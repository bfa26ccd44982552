// What other rooms and shelves may use of this one.
export { AREA_NAME, areaNameFor, isLaidSheet } from "./area-name";
export { groupNameShown } from "./group-name";
export { cellAddress, cellOf, columnLetters } from "../../checks/address";
export {
  factLines,
  frontPage,
  headLines,
  type Paragraph,
  paragraphLine,
  paragraphSection,
  sectionLines,
  stepLines,
} from "./front-page";
export { findTable } from "./headed";
export { prompt } from "./page-words";
export { onOnePage } from "./one-page";
export { landscapePage } from "./page";
export {
  type Box,
  type CellValue,
  type ChartMark,
  type CheckedFormula,
  type Conditional,
  type Grid,
  type KeptRow,
  type LineLook,
  type PlannedChart,
  type PlannedComment,
  type SheetPlan,
  type Style,
  type Validation,
  boxAddress,
  columnsAddress,
  contains,
  emptyPlan,
  gridOfPlan,
  gridValue,
  padded,
} from "./plan";
export {
  type Band,
  BOLD_SHARE,
  type PrintedColumn,
  type PrintedRow,
  printedTable,
  type TextLine,
} from "./printed-table";
export { shownAs, signsOf } from "./shown";
export { runsOf } from "./runs";
export { sheetName, wordSheetName } from "./sheet-name";
export {
  BAND,
  BANNER,
  COLORS,
  ERROR_MARK,
  HEADER,
  MARGINS,
  NOTE,
  STATUS_COLORS,
  TITLE,
  WARNING_MARK,
  fitsInFormat,
  numberFormat,
} from "./style";
export { cutAtWord, rowHeight, wordWidth } from "./text-size";
export { isoTime, timeWords } from "./time-words";
