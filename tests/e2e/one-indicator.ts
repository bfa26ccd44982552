// A municipality of one department with one indicator: its catalogue as a file, and the barometer workbook that has gathered it.
import { emptyFigure } from "../../src/barometer/figure";
import { readCatalogueText } from "../../src/barometer/read-catalogue";
import { plainRound } from "../../src/barometer/round";
import { importInto } from "../../src/jobs/gather/import";
import { emptyWorkbook } from "../fixtures/rounds";

export const DEPARTMENT = "Socialforvaltningen";

/** How many of a year's 200. */
export interface YearFigure {
  period: string;
  numerator: number;
}

export function oneIndicator(
  id: string,
  more: { hearingParties?: { id: string; name: string }[] } = {},
): string {
  return JSON.stringify({
    ...{ id, title: "Eksempelkatalog", municipality: "Eksempelkøbing", language: "da" },
    ...{ rule: "direction", judgedAgainst: "previous", aggregation: "majority" },
    disclosure: { threshold: 3, protectZero: false },
    groups: [{ id: "target", name: "Ikke-vestlig herkomst", role: "target" }],
    goals: [{ id: "job", title: "Flere i job", committees: [] }],
    departments: [{ id: "social", name: DEPARTMENT }],
    ...more,
    indicators: [
      {
        ...{ id: "i-job", name: "I beskæftigelse", goal: "job", departments: ["social"] },
        ...{ definition: "Andel af borgere.", measure: "share", groups: ["target"], desired: "increase" },
        ...{ period: { kind: "year" }, state: "available" },
      },
    ],
  });
}

/** @param now the year that is gathered, after those that came along */
export async function barometerOf(
  catalogue: string,
  now: YearFigure,
  ...earlier: YearFigure[]
): Promise<Uint8Array> {
  const read = readCatalogueText(catalogue);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  const { workbook, port } = await emptyWorkbook();
  const incoming = {
    ...{ file: "social.xlsx", catalogue: read.catalogue, departments: ["social"], period: now.period },
    figures: [{ figure: figureOf(now), cell: "E12" }],
    ...{ round: plainRound(now.period), history: earlier.map(figureOf), errors: 0, warnings: 0 },
  };
  await importInto(port, { incoming: [incoming], catalogue: null, now: "2019-03-01T08:00:00.000Z" });
  return workbook.save();
}

function figureOf({ period, numerator }: YearFigure) {
  const key = { indicator: "i-job", group: "target", category: null, period };
  return { ...emptyFigure(key), numerator, denominator: 200 };
}
