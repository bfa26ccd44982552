// What groups and categories are called by the catalogue; without words of a language, so that every room can use it.
import type { Catalogue, Indicator } from "./catalogue";
import { TARGET_GROUP } from "./figure";

/**
 * The name people know a group by: the indicator may name its target group, and with citizenship as basis a group goes
 * by its other name (the populations differ). Null where the catalogue has no such group.
 */
export function groupName(
  id: string,
  { groups }: Pick<Catalogue, "groups">,
  { indicator, basis }: { indicator?: Indicator | null | undefined; basis?: string | null } = {},
): string | null {
  if (id === TARGET_GROUP && indicator?.targetName !== undefined) return indicator.targetName;
  const group = groups.find((one) => one.id === id);
  return (basis === "citizenship" ? group?.nameByCitizenship : undefined) ?? group?.name ?? null;
}

/** `outer · inner` where categories lie within categories; ids for what the catalogue does not know; null for none. */
export function categoryName(category: string | null, indicator: Indicator | undefined): string | null {
  return category === null ? null : categoryNames(category, indicator).join(" · ");
}

/** The names that `categoryName` joins, the outer one first. */
export function categoryNames(category: string, indicator: Indicator | undefined): string[] {
  const { items, within } = indicator?.categories ?? {};
  const [outer, inner] = category.split("/");
  return [nameIn(items, outer), nameIn(within?.items, inner)].filter((name) => name !== undefined);
}

function nameIn(
  items: readonly { id: string; name: string }[] | undefined,
  id: string | undefined,
): string | undefined {
  return items?.find((item) => item.id === id)?.name ?? id;
}
