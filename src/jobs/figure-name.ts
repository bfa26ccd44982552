// A figure as people know it.
import type { Catalogue } from "../barometer/catalogue";
import type { Figure } from "../barometer/figure";
import { categoryName, groupName } from "../barometer/names";

/** By the catalogue's names; ids where it has none. */
export function figureName(
  { indicator: id, group, category, period }: Pick<Figure, "indicator" | "group" | "category" | "period">,
  catalogue: Catalogue,
): string {
  const indicator = catalogue.indicators.find((one) => one.id === id);
  const parts = [
    indicator?.name ?? id,
    groupName(group, catalogue, { indicator }) ?? group,
    categoryName(category, indicator),
    period,
  ];
  return parts.filter((part) => part !== null).join(", ");
}
