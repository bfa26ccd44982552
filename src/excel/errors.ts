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
  Timeout: "no-answer",
  ServerTimeout: "no-answer",
  ConnectionFailure: "connection",
  RequestAborted: "connection",
  Unauthenticated: "connection",
  ReadOnly: "read-only",
  FileIsReadOnly: "read-only",
};

/** Wraps whatever the host threw; a WorkbookError passes through. */
export function workbookError(cause: unknown): WorkbookError {
  if (cause instanceof WorkbookError) return cause;
  const { code, message, debugInfo } = hostError(cause);
  const place = debugInfo?.errorLocation ? ` at ${debugInfo.errorLocation}` : "";
  return new WorkbookError(PROBLEMS[code] ?? "unexpected", `${code}: ${message}${place}`);
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
