// What an import changed, so that it can be taken back in one step, and whether that still is what stands there. Pure.
import { withoutCpr } from "../barometer/cpr";
import { sha256 } from "../barometer/sha256";
import type { DataRow, LastImport } from "../sheets/gathered";
import { saidBy } from "./decisions";
import type { GatheredAfter, GatheredBefore } from "./gathered";
import type { ImportedFile } from "./merge";
import { rowKey } from "./row-order";

export function lastImportOf(
  before: GatheredBefore,
  after: GatheredAfter,
  files: readonly ImportedFile[],
  at: string,
): LastImport {
  const standing = new Map(after.rows.map((row) => [rowKey(row), row]));
  return {
    at,
    files: files.filter(({ status }) => status !== "refused").length,
    left: fingerprintOf(after.rows, at),
    before: [...new Map(before.rows.map((row) => [rowKey(row), row])).values()]
      .filter((row) => standing.get(rowKey(row)) !== row)
      // People name files after persons.
      .map((row) => ({ ...row, file: withoutCpr(row.file) ?? "" })),
    round: before.known?.round ?? null,
    deliveries: [...(before.known?.deliveries ?? [])],
    changes: { from: before.changes.length, to: after.changes.length },
    ...(JSON.stringify(before.hearings) === JSON.stringify(after.hearings)
      ? {}
      : { hearings: before.hearings }),
  };
}

/** Of the figures that an import brought: somebody may have corrected them in Data since. */
export function fingerprintOf(rows: readonly DataRow[], at: string): string {
  const said = rows.filter((row) => row.importedAt === at).map((row) => [rowKey(row), saidBy([row])]);
  return sha256(JSON.stringify(said.map((one) => JSON.stringify(one)).sort()));
}
