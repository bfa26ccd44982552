// What has not been entered yet is no mistake: the one finding that only wants to be filled in.
import type { Finding } from "./types";

/** Whether a finding says only that nobody has reached its row yet: nothing to correct, but something to do. */
export function isOpen({ code, values }: Pick<Finding, "code" | "values">): boolean {
  return (code === "missing-without-reason" || code === "group-missing") && values.case === "empty";
}
