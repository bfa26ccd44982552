// Namespaces and content types of a workbook's parts (ECMA-376; [MS-XLSX] for those of Microsoft's own).

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Of relationships that parts name in attributes, and the stem of their types. */
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Of threaded comments and the persons who wrote them ([MS-XLSX] 2.1). */
export const MICROSOFT = "http://schemas.microsoft.com/office/2017/10/relationships";
export const THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
export const REVISION = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision";
export const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
/** Content types begin so. */
export const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
