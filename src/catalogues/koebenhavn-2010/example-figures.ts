// Invented levels whose differences are the published ones: the source of 2010 prints changes only. For trying out and tests.
import { emptyFigure, TARGET_GROUP, type Figure } from "../../barometer/figure";

const EXAMPLE_REMARK = "Eksempeltal";
const BASELINE = "2006H2";
const LATEST = "2009H2";

/** [indicator, group, [persons with the property, persons in all] at the end of 2006, the same for the latest measurement] */
const LEVELS: readonly (readonly [
  indicator: string,
  group: string,
  baseline: readonly [number, number],
  latest: readonly [number, number],
])[] = [
  // 44,0 pct. → 35,4 pct.: "et fald i andelen … på 8,6 procentpoint".
  ["overførselsindkomst-i-udsatte-områder", TARGET_GROUP, [1760, 4000], [1416, 4000]],
  // 9,8 pct. → 7,2 pct.: "faldet 2,6 procentpoint".
  ["dømte-15-19-årige", TARGET_GROUP, [490, 5000], [360, 5000]],
  // 3,4 pct. → 3,0 pct., so that the gap goes from 6,4 to 4,2: "mindsket med 2,2 procentpoint".
  ["dømte-15-19-årige", "etnisk-danske-unge", [510, 15000], [450, 15000]],
];

/** Baseline and latest measurement, each with the remark that it is an example. */
export const copenhagen2010ExampleFigures: Figure[] = LEVELS.flatMap(
  ([indicator, group, baseline, latest]) => [
    example(indicator, group, BASELINE, baseline),
    example(indicator, group, LATEST, latest),
  ],
);

function example(
  indicator: string,
  group: string,
  period: string,
  [numerator, denominator]: readonly [number, number],
): Figure {
  return {
    ...emptyFigure({ indicator, group, category: null, period }),
    numerator,
    denominator,
    remark: EXAMPLE_REMARK,
  };
}
