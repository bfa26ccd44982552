// The catalogue's JSON Schema, for editors and other people's programs; generated, so that it cannot drift from the real one.
import * as z from "zod/mini";
import { catalogueSchema } from "./catalogue";

/**
 * JSON Schema 2020-12 of a catalogue file. It holds the shape; references between ids, periods and keys that belong
 * together are held by `readCatalogue` alone.
 */
export function catalogueJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(catalogueSchema, { target: "draft-2020-12", io: "input" });
  const { $schema, ...shape } = schema;
  return {
    $schema,
    title: "Indikatorkatalog",
    description: "Hvad der måles, af hvem og for hvem. Felter ud over skemaets er tilladt og bevares.",
    ...shape,
  };
}
