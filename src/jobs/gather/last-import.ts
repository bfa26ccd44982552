// What an import changed, so that it can be taken back in one step, and whether that still is what stands there. Pure.
import { withoutCpr } from "../../barometer/cpr";
import { sha256 } from "../../barometer/sha256";
import type { LastImport } from "../../sheets/gathered";
import { gatheredTextKey } from "../../sheets/texts";
import { saidBy } from "./decisions";
import { changedExtractions } from "./extractions";
import type { GatheredAfter, GatheredBefore } from "./gathered";
import type { ImportedFile } from "./merge";
import { textSaid } from "./merge-texts";
import { rowKey } from "./row-order";

export function lastImportOf(
  before: GatheredBefore,
  after: GatheredAfter,
  files: readonly ImportedFile[],
  at: string,
): LastImport {
  const had = new Map(before.rows.map((row) => [rowKey(row), row]));
  // Of a first import nobody asks what stood there.
  const standing = new Map(had.size === 0 ? [] : after.rows.map((row) => [rowKey(row), row]));
  const extractions =
    before.known === null ? [] : changedExtractions(before.known.catalogue, after.catalogue);
  return {
    at,
    files: files.filter(({ status }) => status !== "refused").length,
    left: fingerprintOf(after, at),
    before: [...had.values()]
      .filter((row) => standing.get(rowKey(row)) !== row)
      // People name files after persons.
      .map((row) => ({ ...row, file: withoutCpr(row.file) ?? "" })),
    textsBefore: before.texts
      .filter((text) => !after.texts.includes(text))
      .map((text) => ({ ...text, file: withoutCpr(text.file) ?? "" })),
    round: before.known?.round ?? null,
    deliveries: [...(before.known?.deliveries ?? [])],
    changes: { from: before.changes.length, to: after.changes.length },
    ...(extractions.length === 0 ? {} : { extractions }),
    ...(JSON.stringify(before.hearings) === JSON.stringify(after.hearings)
      ? {}
      : { hearings: before.hearings }),
  };
}

/** Of the figures and texts that an import brought: somebody may have corrected them since. */
export function fingerprintOf({ rows, texts }: Pick<GatheredAfter, "rows" | "texts">, at: string): string {
  const said = rows.filter((row) => row.importedAt === at).map((row) => [rowKey(row), saidBy([row])]);
  const written = texts
    .filter((text) => text.importedAt === at)
    .map((text) => [gatheredTextKey(text), textSaid(text)]);
  return sha256(JSON.stringify([...said, ...written].map((one) => JSON.stringify(one)).sort()));
}
