// How figures are extracted, as departments tell it in their forms: what they have changed goes into the catalogue of the
// barometer workbook, and on into the next round's forms; each change is logged, with whoever told it.
import type { Catalogue } from "../../barometer/catalogue";
import { withoutCpr } from "../../barometer/cpr";
import { type ExtractionChange, extractionChanges, withExtraction } from "../../barometer/extraction";
import { comparePeriods } from "../../barometer/period";
import type { Round } from "../../barometer/round";
import { readExtractions } from "../../sheets/catalogue";
import type { EntrySheet } from "../../sheets/entry";
import type { ImportChange } from "../../sheets/gathered";
import type { Grid } from "../../sheets/plan";
import { extractionText } from "../../text/words/extraction";
import type { FilledWorkbook } from "./gathered-file";

/** What a department has changed since it got its form: typed in its sheet Indikatorer, or taken in there already. */
export function extractionsToldIn(
  { store, departments }: Pick<EntrySheet, "store" | "departments">,
  indicators: Grid | null,
): ExtractionChange[] {
  const { catalogue, language, handedOut = {} } = store;
  const typed = readExtractions(indicators, language);
  return catalogue.indicators
    .filter((one) => one.departments.length === 0 || one.departments.some((id) => departments.includes(id)))
    .flatMap((indicator) => {
      const { id, extraction } = indicator;
      const first = id in handedOut ? handedOut[id] : extraction;
      return extractionChanges(id, first, typed.get(id) ?? extraction);
    });
}

interface Told {
  catalogue: Catalogue;
  changes: ImportChange[];
}

/**
 * @param taken the files, in the order they were given: of two that say different things the later one counts
 * @param earlier what has been logged: a file that is read again says nothing new
 */
export function withExtractions(
  catalogue: Catalogue,
  taken: readonly FilledWorkbook[],
  round: Round | null,
  earlier: readonly ImportChange[],
  now: string,
): Told {
  const words = extractionText[catalogue.language];
  const indicators = new Map(catalogue.indicators.map((one) => [one.id, one]));
  const standing = standingExtractions(earlier);
  const changes: ImportChange[] = [];
  for (const one of taken) {
    const { file, period, departments, extractions = [] } = one;
    // An older form knows what was so then.
    if (round !== null && period && comparePeriods(period, round.period) < 0) continue;
    const department = departments.length === 1 ? (departments[0] ?? null) : null;
    for (const { indicator: id, part, after } of extractions) {
      const indicator = indicators.get(id);
      if (indicator === undefined) continue;
      const said = withoutCpr(after);
      const change: ImportChange = {
        ...{ at: now, kind: "extraction", indicator: id, group: words.parts[part], category: null },
        ...{ period: period ?? round?.period ?? now.slice(0, 4), definition: null, department },
        ...{ before: indicator.extraction?.[part] ?? null, after: said, file, cell: null },
        ...{ who: null, why: null, said: null },
      };
      const isTold = [...standing, ...changes].some((other) => isSame(other, change));
      if (change.before === said || isTold) continue;
      indicators.set(id, withExtraction(indicator, { part, after }));
      changes.push(change);
    }
  }
  if (changes.length === 0) return { catalogue, changes };
  return {
    catalogue: { ...catalogue, indicators: catalogue.indicators.map((one) => indicators.get(one.id) ?? one) },
    changes,
  };
}

/** What has been told and not been taken back with its import since. */
export function standingExtractions(changes: readonly ImportChange[]): ImportChange[] {
  return changes.filter(
    (told, index) =>
      told.kind === "extraction" &&
      !changes.slice(index + 1).some((later) => later.kind === "undone" && isTakenBack(told, later)),
  );
}

/** Of two catalogues, indicator by indicator. */
export function changedExtractions(before: Catalogue, after: Catalogue): ExtractionChange[] {
  const known = new Map(before.indicators.map(({ id, extraction }) => [id, extraction]));
  return after.indicators
    .filter(({ id }) => known.has(id))
    .flatMap(({ id, extraction }) => extractionChanges(id, known.get(id), extraction));
}

/** As it was before an import told otherwise; what somebody has changed since stays. */
export function withoutExtractions(
  catalogue: Catalogue,
  told: readonly ExtractionChange[],
): { catalogue: Catalogue; undone: ExtractionChange[] } {
  const undone: ExtractionChange[] = [];
  const indicators = catalogue.indicators.map((indicator) =>
    told
      .filter((change) => change.indicator === indicator.id)
      .reduce((one, { part, before, after }) => {
        if ((one.extraction?.[part]?.trim() ?? "") !== (after ?? "")) return one;
        undone.push({ indicator: one.id, part, before: after, after: before });
        return withExtraction(one, { part, after: before });
      }, indicator),
  );
  return { catalogue: undone.length === 0 ? catalogue : { ...catalogue, indicators }, undone };
}

function isTakenBack(told: ImportChange, later: ImportChange): boolean {
  return (
    later.indicator === told.indicator &&
    later.group === told.group &&
    later.file === told.file &&
    later.before === told.after
  );
}

function isSame(one: ImportChange, other: ImportChange): boolean {
  return (["kind", "indicator", "group", "period", "department", "after", "file"] as const).every(
    (key) => one[key] === other[key],
  );
}
