// Indicators that are no longer asked for stay in the catalogue's file, so that they can come back with all they were.
import { indicatorSchema, type Catalogue, type Indicator } from "../../barometer/catalogue";
import { withKey } from "./cell/key-path";

/** The catalogue's optional key `retired`, a list of indicators. What is no indicator is passed over. */
export function retiredOf(catalogue: Catalogue): Indicator[] {
  const { retired } = catalogue as { retired?: unknown };
  if (!Array.isArray(retired)) return [];
  return retired.flatMap((one: unknown) => {
    const read = indicatorSchema.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

/** The catalogue with these retired indicators; without the key when there are none. */
export function withRetired<Kind extends object>(catalogue: Kind, retired: readonly unknown[]): Kind {
  return withKey(catalogue, "retired", retired.length === 0 ? undefined : [...retired]);
}
