// The published figures as another program reads them: DuckDB opens figures.csv by what datapackage.json says of it, and finds the
// figures of the edition again.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { assess } from "../../src/barometer/assess";
import { disclose, isWithheld } from "../../src/barometer/disclosure";
import { findCatalogue } from "../../src/catalogues";
import { dataPackage } from "../../src/publish/data-package";
import { publishedCsv } from "../../src/publish/figures-csv";
import type { Publication } from "../../src/publish/publication";

/** As much of @duckdb/node-api as is used here: its library is larger than all else together, and not installed with the rest. */
interface DuckDb {
  DuckDBInstance: {
    create: (file: string) => Promise<{
      connect: () => Promise<{
        runAndReadAll: (sql: string) => Promise<{ getRowObjects: () => Record<string, unknown>[] }>;
      }>;
    }>;
  };
}

interface Description {
  resources: {
    path: string;
    schema: {
      fields: { name: string; type: string }[];
      missingValues: { value: string }[];
      primaryKey: string[];
    };
  }[];
  indicators: { id: string; definition: string }[];
}

const load = createRequire(__filename);
const PACKAGE = "@duckdb/node-api";

function isInstalled(): boolean {
  try {
    load.resolve(PACKAGE);
    return true;
  } catch {
    return false;
  }
}

const TYPES: Readonly<Record<string, string>> = { string: "VARCHAR", number: "DOUBLE", boolean: "BOOLEAN" };

function ballerup(): Publication {
  const found = findCatalogue("ballerup-2018");
  if (found === null) throw new Error("no example");
  const { catalogue, exampleHistory } = found;
  const figures = [...exampleHistory, ...found.exampleFigures];
  const edition = disclose({
    ...{ catalogue, figures, assessment: assess({ catalogue, figures }), earlierEditions: [] },
  });
  return { catalogue, edition, language: "da", number: 1, date: "2026-01-31", corrects: null, changes: null };
}

(isInstalled() ? test : test.skip)(
  "DuckDB reads the figures by their description: numbers, what is withheld, keys and definitions (needs @duckdb/node-api)",
  async () => {
    const publication = ballerup();
    const folder = mkdtempSync(path.join(tmpdir(), "barometer-duckdb-"));
    try {
      const { resources, indicators } = JSON.parse(dataPackage(publication, "figures.csv")) as Description;
      const [resource] = resources;
      if (resource === undefined) throw new Error("nothing is described");
      const file = path.join(folder, resource.path);
      writeFileSync(file, publishedCsv(publication));
      const { fields, missingValues, primaryKey } = resource.schema;
      const types = fields.map(({ name, type }) => `'${name}': '${TYPES[type] ?? "?"}'`).join();
      const nulls = missingValues.map(({ value }) => `'${value}'`).join();
      const { DuckDBInstance } = load(PACKAGE) as DuckDb;
      const connection = await (await DuckDBInstance.create(":memory:")).connect();
      const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjects();
      await ask(
        `create table figures as select * from read_csv('${file.replaceAll("'", "''")}', header = true, delim = ',', columns = {${types}}, nullstr = [${nulls}])`,
      );
      const { figures, totals } = publication.edition;
      const all = [...figures, ...totals];
      const shown = all.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
      expect(all.some(({ value }) => isWithheld(value))).toBe(true);
      const [count] = await ask(
        `select count(*)::int as rows, count(value)::int as shown, sum(value) as sum, count(distinct (${primaryKey.map((name) => `"${name}"`).join()}))::int as keys from figures`,
      );
      expect(count).toEqual({
        ...{ rows: all.length, shown: shown.length, keys: all.length },
        sum: expect.closeTo(
          shown.reduce((sum, value) => sum + value, 0),
          6,
        ) as number,
      });
      const known = (await ask("select distinct indicator from figures")).map(({ indicator }) => indicator);
      const described = new Set<unknown>(indicators.map(({ id }) => id));
      expect(known.filter((id) => !described.has(id))).toEqual([]);
      expect(indicators.filter(({ definition }) => definition === "")).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  },
);
