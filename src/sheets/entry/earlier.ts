// The earlier figures that stand beside an entry cell: the one before, and the one that everything is judged against.
import type { Catalogue } from "../../barometer/catalogue";
import { groupBy, keyOf } from "../../barometer/collect";
import type { Measured } from "../../barometer/comparison";
import { sizeOf, type Figure } from "../../barometer/figure";
import { roundHalfAway } from "../../barometer/number";
import { heldAgainst } from "../../barometer/yet-to-come";
import type { PlannedRow } from "./rows";

export interface Earlier {
  period: string;
  /** As it is shown: rounded once, shares in percent. */
  value: number;
}

export interface EarlierFigures {
  /** Of an arrival cohort what has been reported for this very period: it need not be entered again. */
  reported: Earlier | null;
  previous: Earlier | null;
  baseline: Earlier | null;
  /** Every earlier figure, earliest first. */
  all: Earlier[];
}

/** Looks up a row's earlier figures; the history is indexed once. */
export function earlierFigures(
  catalogue: Catalogue,
  history: readonly Figure[],
): (row: PlannedRow) => EarlierFigures {
  const series = groupBy(history, ({ indicator, group, category }) => keyOf(indicator, group, category));
  return (row) => {
    const category = row.category?.id ?? null;
    const own = series.get(keyOf(row.indicator.id, row.group.id, category)) ?? [];
    const { previous, baseline, all } = heldAgainst({ ...row, category }, own, catalogue);
    const shown = ({ period, value }: Measured): Earlier => ({
      period,
      value: roundHalfAway(value, row.decimals),
    });
    return {
      reported: row.indicator.period.cohort === true ? reportedOf(row, own) : null,
      previous: previous && shown(previous),
      baseline: baseline && shown(baseline),
      all: all.map(shown),
    };
  };
}

/** What has been reported already of the very figure that is asked for. */
function reportedOf(row: PlannedRow, own: readonly Figure[]): Earlier | null {
  const definition = row.definition?.id ?? null;
  const figure = own.find((one) => one.period === row.period && one.definition === definition);
  const value = figure === undefined ? null : sizeOf(figure, row.measure);
  return value === null ? null : { period: row.period, value: roundHalfAway(value, row.decimals) };
}
