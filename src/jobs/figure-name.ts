// A figure as people know it.
import type { Catalogue } from "../barometer/catalogue";
import type { Figure } from "../barometer/figure";
import { categoryName } from "../barometer/names";
import { groupLabelOf } from "../sheets/entry";

/** By the names that stand on the entry sheet; ids where there are none. */
export function figureName(
  { indicator: id, group, category, period }: Pick<Figure, "indicator" | "group" | "category" | "period">,
  catalogue: Catalogue,
): string {
  const indicator = catalogue.indicators.find((one) => one.id === id);
  const parts = [
    indicator?.name ?? id,
    groupLabelOf(group, indicator, catalogue),
    categoryName(category, indicator),
    period,
  ];
  return parts.filter((part) => part !== null).join(", ");
}
