// A catalogue in which each department counts one thing of its own: the smallest that several files are gathered with.
import type { Indicator } from "../../src/barometer/catalogue";
import { catalogueOf } from "../barometer/helpers";

export function countingCatalogue(departments: readonly string[]): ReturnType<typeof catalogueOf> {
  return catalogueOf(
    departments.map((id) => ({
      id: `antal-${id}`,
      name: `Antal ${id}`,
      departments: [id],
      measure: "count",
      groups: ["target"],
    })) as unknown as Partial<Indicator>[],
    { departments: departments.map((id) => ({ id, name: `Forvaltning ${id}` })) },
  );
}
