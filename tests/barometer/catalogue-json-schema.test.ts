// assets/catalogue.schema.json is written by this test under `npm run schema`, and held by it otherwise.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { catalogueJsonSchema } from "../../src/barometer/catalogue-json-schema";

const FILE = path.join(__dirname, "..", "..", "assets", "catalogue.schema.json");

test("the shipped JSON Schema is the one that follows from the catalogue's schema", () => {
  const generated = catalogueJsonSchema();
  if (process.env.UPDATE_SCHEMA) writeFileSync(FILE, `${JSON.stringify(generated, null, 2)}\n`);
  expect(JSON.parse(readFileSync(FILE, "utf8"))).toEqual(generated);
});

test("the JSON Schema asks for what a catalogue cannot be without", () => {
  expect(catalogueJsonSchema()).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    required: expect.arrayContaining(["id", "title", "groups", "departments", "indicators"]) as string[],
  });
});
