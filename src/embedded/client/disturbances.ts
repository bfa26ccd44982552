// For tests: the ways in which Excel fails, each as the host shows it to the client.
import { OfficeError, type OfficeErrorCode } from "../book/errors";
import type { Disturbance } from "../types";

/** What becomes of a request before anything of it is carried out. */
export type Verdict =
  | { kind: "go" }
  | { kind: "never" }
  | { kind: "late" }
  | { kind: "refused"; code: OfficeErrorCode; message: string }
  | { kind: "cut"; after: number };

const GO: Verdict = { kind: "go" };

export function verdictOn(disturbance: Disturbance | null, bytes: number): Verdict {
  switch (disturbance?.kind) {
    case "hang":
      return { kind: "never" };
    case "late":
      return { kind: "late" };
    case "cell-edit":
      return {
        kind: "refused",
        code: "InvalidOperationInCellEditMode",
        message: "Excel is in cell-editing mode",
      };
    case "largest-request":
      return bytes > disturbance.bytes
        ? { kind: "refused", code: "RequestPayloadSizeLimitExceeded", message: "The request is too large" }
        : GO;
    case "disconnect":
      return { kind: "cut", after: disturbance.after };
    case "other-workbook":
    case "no-permission":
    case undefined:
      return GO;
  }
}

/** What of a request fails on its way. */
export function refusalOf(disturbance: Disturbance | null, type: string, member: string): OfficeError | null {
  if (disturbance?.kind === "other-workbook" && NEEDS_FRONT[type]?.test(member))
    return new OfficeError(disturbance.code ?? "InactiveWorkbook", "Another workbook is in front");
  if (disturbance?.kind === "no-permission" && !READS.test(member))
    return new OfficeError("AccessDenied", "The workbook may not be changed");
  return null;
}

/** As Microsoft lists for several open workbooks. */
const NEEDS_FRONT: Record<string, RegExp> = {
  WorksheetCollection: /^Add$/,
  Worksheet: /^(?:Delete|Activate|Gridlines|ShowGridlines)$/,
  WorksheetFreezePanes: /./,
  Range: /^Select$/,
};

/** Methods that look and do nothing: `GetRange`, `_RegisterDataChangedEvent`, `SuspendScreenUpdatingUntilNextSync`. */
const READS = /^(?:Get|_|Suspend|Calculate)/;
