// What goes wrong in the embedded workbook: errors Office.js would give, and files that are no workbook.

/** Codes as in Microsoft's `Excel.ErrorCodes`. */
export type OfficeErrorCode =
  | "AccessDenied"
  | "GeneralException"
  | "InactiveWorkbook"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "RequestPayloadSizeLimitExceeded"
  | "UnsupportedOperation";

/** Fails the action that is being carried out, with the code the real host would answer. */
export class OfficeError extends Error {
  constructor(
    readonly code: OfficeErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "OfficeError";
  }
}

export type NotAWorkbookKind = "encrypted-or-old-xls" | "not-zip" | "not-xlsx" | "damaged";

/** The bytes cannot be opened as an .xlsx workbook; `kind` says why. */
export class NotAWorkbookError extends Error {
  constructor(
    readonly kind: NotAWorkbookKind,
    detail: string,
  ) {
    super(detail);
    this.name = "NotAWorkbookError";
  }
}
