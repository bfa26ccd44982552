// The host's error codes, as the problems that people can do something about.
import { WorkbookError, type PortProblem } from "../jobs/port";

const PROBLEMS: Record<string, PortProblem> = {
  AccessDenied: "locked",
  UnsupportedOperation: "not-supported",
  NotImplemented: "not-supported",
  ApiNotFound: "not-supported",
  ApiNotAvailable: "not-supported",
  OperationCellsExceedLimit: "too-large",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  InvalidOperationInCellEditMode: "in-cell-edit",
  CellsAreInEditMode: "in-cell-edit",
  RangeExceedsLimit: "too-large",
  InactiveWorkbook: "another-workbook",
  InvalidSelection: "another-workbook",
  Timeout: "no-answer",
  ServerTimeout: "no-answer",
  ConnectionFailure: "connection",
  RequestAborted: "connection",
  Unauthenticated: "connection",
  ReadOnly: "read-only",
  FileIsReadOnly: "read-only",
};

/** Members that answer GeneralException while another workbook is in front (Windows, Mac). */
const NEEDS_FRONT =
  /WorksheetCollection\.add|Worksheet\.(delete|gridlines|showGridlines|activate)|FreezePanes|Range\.select/i;
/** What these say of a sheet that is seen; all else is written by then. */
const SHOWS = /Worksheet\.(gridlines|showGridlines|activate)|FreezePanes|Range\.select/i;

/** Wraps whatever the host threw; a WorkbookError passes through. */
export function workbookError(cause: unknown): WorkbookError {
  if (cause instanceof WorkbookError) return cause;
  const { code, message, debugInfo } = hostError(cause);
  const location = debugInfo?.errorLocation ?? "";
  const place = location === "" ? "" : ` at ${location}`;
  return new WorkbookError(problemOf(code, location), `${code}: ${message}${place}`);
}

function problemOf(code: string, location: string): PortProblem {
  if (code === "GeneralException" && NEEDS_FRONT.test(location)) return "another-workbook";
  // A sheet of ours has no password unless somebody has given it one.
  if (/WorksheetProtection\.unprotect/i.test(location)) return "password";
  return PROBLEMS[code] ?? "unexpected";
}

/** Whether nothing but the showing of a sheet has failed. */
export function isOnlyShowing(cause: unknown): boolean {
  return SHOWS.test(hostError(cause).debugInfo?.errorLocation ?? "");
}

/** What passes or can be put right by people: trying again later may do. */
const PASSING: ReadonlySet<PortProblem> = new Set([
  "connection",
  "no-answer",
  "in-cell-edit",
  "another-workbook",
  "read-only",
  "structure-protected",
]);

export function isPassing({ problem }: WorkbookError): boolean {
  return PASSING.has(problem);
}

interface HostError {
  code: string;
  message: string;
  debugInfo?: { errorLocation?: string };
}

function hostError(cause: unknown): HostError {
  if (typeof cause === "object" && cause !== null) {
    const { code = "unknown", message = "", debugInfo } = cause as Partial<HostError>;
    return { code, message, debugInfo };
  }
  return { code: "unknown", message: String(cause) };
}
