// What people may do on a sheet of ours that is protected.

/**
 * Staff may widen columns and filter; everything else that is locked stays as laid. Comments and notes count as objects: on a
 * protected sheet people can write them only where objects may be edited (allowEditObjects, ExcelApi 1.7; "Edit objects" in
 * Excel's own dialog; sheetProtection/@objects in the file, ECMA-376 part 1, 18.3.1.85).
 */
export function allowances(commentable: boolean): Excel.WorksheetProtectionOptions {
  return {
    allowFormatColumns: true,
    allowFormatRows: true,
    allowAutoFilter: true,
    allowEditObjects: commentable,
    selectionMode: "Normal",
  };
}
