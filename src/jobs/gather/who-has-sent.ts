// Which departments have sent what they are asked for, which have not, and which sent something all the same. Pure.
import type { Catalogue } from "../../barometer/catalogue";
import { periodsOfRound } from "../../barometer/period";
import type { DataRow } from "../../sheets/gathered";
import type { ImportedFile } from "./merge";

/** @param round what was sent for another round is no delivery to this one; null: whatever was sent is */
export function missingDepartments(
  catalogue: Catalogue,
  rows: readonly DataRow[],
  round: string | null,
): string[] {
  const indicators = new Map(
    catalogue.indicators.map((indicator) => [
      indicator.id,
      { indicator, periods: new Set(round === null ? [] : periodsOfRound(indicator, round)) },
    ]),
  );
  // Where a form asks for nothing that can be told by its period, whatever was sent counts.
  const isOfRound = ({ figure }: DataRow): boolean => {
    const periods = indicators.get(figure.indicator)?.periods;
    return periods === undefined || periods.size === 0 || periods.has(figure.period);
  };
  const sent = new Set(
    rows
      .filter((row) => row.cell !== null && isOfRound(row))
      .flatMap(({ department, figure }) =>
        department === null ? (indicators.get(figure.indicator)?.indicator.departments ?? []) : [department],
      ),
  );
  const asked = askedDepartments(catalogue);
  return catalogue.departments.map(({ id }) => id).filter((id) => asked.has(id) && !sent.has(id));
}

export function extraDepartments(catalogue: Catalogue, files: readonly ImportedFile[]): string[] {
  const asked = askedDepartments(catalogue);
  const sent = files.flatMap(({ department, status }) =>
    status === "refused" || department === null ? [] : [department],
  );
  return [...new Set(sent)].filter((id) => !asked.has(id));
}

/** Who is asked for something that can be given. */
export function askedDepartments(catalogue: Catalogue): Set<string> {
  return new Set(
    catalogue.indicators
      .filter(({ state }) => state === "available")
      .flatMap(({ departments }) => departments),
  );
}
