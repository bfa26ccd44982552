// What a file of src offers must be used by another one: an export that nobody takes is either dead or a file's own affair.
// A text scan: names that stand twice by chance are let through, nothing is accused wrongly. Types may be exported for
// whoever wants to name what a function takes or gives.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "..", "src");

/** Files that no other room reaches yet; each says at its top, or in its room's README, what it waits for. */
const WAITING = [
  /** Sentences for goals, and for lines with everything shown: for the paragraphs of a report. */
  "barometer/narrative.ts",
  /** Written to assets/catalogue.schema.json by `npm run schema`. */
  "barometer/catalogue-json-schema.ts",
  /** Net under disclosure control: run by its tests. */
  "barometer/audit.ts",
  "catalogues/koebenhavn-2010/example-figures.ts",
  "catalogues/koebenhavn-2010/example-texts.ts",
];

/** What the product does in steps, and tests in one. */
const WHOLE_FOR_TESTS = new Set([
  "jobs/fill/figures-csv.ts: readFiguresCsv",
  "jobs/results/texts.ts: readTexts",
]);

const EXPORTED = /^export (?:async )?(?:const|function\*?|class) (\w+)/gm;
const PASSED_ON = /^export (?:type )?\{[^}]*\} from "[^"]*";$/gm;
const COMMENT = /\/\*\*?[\s\S]*?\*\/|^\s*\/\/.*$/gm;

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith(".d.ts"))
  .map((file) => ({
    file: file.replaceAll(path.sep, "/"),
    text: readFileSync(path.join(root, file), "utf8").replace(COMMENT, "").replace(PASSED_ON, ""),
  }));

const tests = readdirSync(__dirname, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file))
  .map((file) => readFileSync(path.join(__dirname, file), "utf8"));

/** In how many texts a word stands. */
function wordCounts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(text.match(/[A-Za-z_$][\w$]*/g)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

test("every function and constant that is exported is used by another file, or by its own and a test", () => {
  const inFiles = wordCounts(files.map(({ text }) => text));
  const inTests = wordCounts(tests);
  const unused = files
    .filter(({ file }) => !WAITING.includes(file))
    .flatMap(({ file, text }) => {
      const usedHere = (name: string) => (text.match(new RegExp(`\\b${name}\\b`, "g")) ?? []).length > 1;
      return [...text.matchAll(EXPORTED)]
        .map(([, name = ""]) => name)
        .filter((name) => inFiles.get(name) === 1 && !(inTests.has(name) && usedHere(name)))
        .map((name) => `${file}: ${name}`);
    });
  expect(unused.filter((one) => !WHOLE_FOR_TESTS.has(one))).toEqual([]);
});
