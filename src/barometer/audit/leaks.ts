// Numbers and statuses that are printed although what they are made from is withheld, whatever could be worked out.
import type { Catalogue } from "../catalogue";
import { linesByHeading } from "../headings";
import type { PublishedEdition, PublishedLine, PublishedMovement } from "../disclosure/published";
import type { Leak } from "./report";
import { isHidden } from "./rows";

/** A derived number or a status beside withheld sources, whatever could be made of it. */
export function leaksOfLine(line: PublishedLine, places: ReadonlySet<string>): Leak[] {
  const leaks: Leak[] = [];
  const leak = (what: string): void => {
    leaks.push({ indicator: line.indicator, category: line.category, period: line.period, what });
  };
  const hidden = isHidden;
  // An interval or a rank is an object too, but not one that says only how small it is.
  const shown = (cell: unknown): boolean =>
    cell !== null &&
    cell !== undefined &&
    cell !== "withheld" &&
    !(typeof cell === "object" && "under" in cell);
  const { facts } = line;
  if (hidden(line.value)) {
    if (line.status !== "unassessed") leak("status");
    for (const [what, cell] of Object.entries({
      gap: line.gap,
      "previous change": line.previous?.change,
      "previous gap change": line.previous?.gapChange,
      "baseline change": line.baseline?.change,
      "baseline gap change": line.baseline?.gapChange,
      interval: line.interval,
      "gap interval": line.gapInterval,
      "change interval": line.changeInterval,
      limits: line.limits,
      "distance to target": facts.target?.distance,
      "target reached": facts.target?.reached,
      ranking: facts.ranking,
      "who moved": facts.movedBy,
      share:
        facts.counts.target && hidden(facts.counts.target.numerator)
          ? null
          : (facts.counts.target?.numerator ?? null),
    })) {
      if (shown(cell)) leak(what);
    }
  }
  if (hidden(line.comparison)) {
    if (shown(line.gap)) leak("gap");
    if (shown(line.gapInterval)) leak("gap interval");
    if (shown(facts.comparisonChange)) leak("comparison change");
    if (shown(facts.ranking)) leak("ranking");
    if (facts.movedBy !== null) leak("who moved");
    if (facts.judged === "gap" && line.status !== "unassessed") leak("status");
  }
  for (const other of line.others) if (hidden(other.value) && shown(other.gap)) leak(`gap to ${other.group}`);
  for (const [what, then] of [
    ["previous", line.previous],
    ["baseline", line.baseline],
  ] as const)
    leaksOfMovement(what, then, leak);
  if (
    facts.sources.some(({ group, period }) =>
      places.has(placeOf(line.indicator, group, line.category, period)),
    )
  ) {
    if (line.status !== "unassessed") leak("status made from a withheld figure");
    if (shown(line.limits)) leak("limits");
    if (facts.signals.length > 0) leak("signals");
    if (shown(facts.target?.expected)) leak("way to the target");
  }
  return leaks;
}

/** Where no value is printed. */
export function hiddenPlaces({ figures, totals }: PublishedEdition): ReadonlySet<string> {
  return new Set(
    [...figures, ...totals]
      .filter((figure) => isHidden(figure.value))
      .map(({ indicator, group, category, period }) => placeOf(indicator, group, category, period)),
  );
}

function placeOf(indicator: string, group: string, category: string | null, period: string): string {
  return [indicator, group, category ?? "", period].join("\u0001");
}

function leaksOfMovement(what: string, then: PublishedMovement | null, leak: (what: string) => void): void {
  if (!then || !isHidden(then.value)) return;
  if (typeof then.change === "number") leak(`${what} change`);
  if (typeof then.gapChange === "number") leak(`${what} gap change`);
}

/** Goals whose counts say more than the lines that are printed. */
export function leaksOfGoals(catalogue: Catalogue, edition: PublishedEdition): Leak[] {
  const meant = new Set(
    catalogue.indicators.flatMap(({ id, categories }) => (categories?.combine === "mean" ? id : [])),
  );
  // Parameters stand beside their mean, which votes alone (assess.ts).
  const voters = edition.lines.filter(
    ({ indicator, category }) => category === null || !meant.has(indicator),
  );
  const byHeading = linesByHeading(catalogue, voters);
  return edition.goals.flatMap((goal) => {
    const own = byHeading.get(goal.goal) ?? [];
    const differs = (["positive", "unchanged", "negative", "neutral", "unassessed"] as const).some(
      (status) => goal[status] !== own.filter((line) => line.status === status).length,
    );
    return differs
      ? [{ indicator: goal.goal, category: null, period: edition.period, what: "goal counts" }]
      : [];
  });
}
