// The published figures of the development report for the whole country, November 2022 (integrationsbarometer.dk).
import { emptyFigure, TARGET_GROUP, type Figure } from "../../barometer/figure";

const BASELINE = "2012";

/** Latest value in percent and change in percentage points since 2012, rounded by the publisher; no counts are published. */
const PUBLISHED: readonly { indicator: string; period: string; value: number; change: number }[] = [
  { indicator: "beskæftigelsesgab", period: "2020", value: 20, change: -6 },
  { indicator: "beskæftigelsesfrekvens", period: "2020", value: 60, change: 9 },
  { indicator: "skriftlig-dansk-og-matematik", period: "2021", value: 95, change: 13 },
  { indicator: "ungdomsuddannelse", period: "2021", value: 68, change: 12 },
  { indicator: "videregående-uddannelse", period: "2021", value: 41, change: 15 },
  { indicator: "mundtlig-dansk-og-retskrivning", period: "2022", value: 91, change: 2 },
  { indicator: "få-problemer-med-dansk", period: "2022", value: 52, change: -5 },
  { indicator: "bestået-danskprøve", period: "2022", value: 62, change: -5 },
];

/** The latest measurement of each indicator, in percent. */
export const nationalFigures: Figure[] = PUBLISHED.map(({ indicator, period, value }) =>
  percentOnly(indicator, period, value),
);

/** 2012, in percent: the latest value less the published change, for 2012 itself is not printed in the report. */
export const nationalHistory: Figure[] = PUBLISHED.map(({ indicator, value, change }) =>
  percentOnly(indicator, BASELINE, value - change),
);

function percentOnly(indicator: string, period: string, value: number): Figure {
  return { ...emptyFigure({ indicator, group: TARGET_GROUP, category: null, period }), value };
}
