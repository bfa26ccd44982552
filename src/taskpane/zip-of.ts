// Several files as one.
import { zipSync } from "fflate";

/** Workbooks are packed already: they are only put together. */
export function zipOf(files: readonly { file: string; bytes: Uint8Array }[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ file, bytes }) => [file, bytes])), { level: 0 });
}
