// Texts of a catalogue that no sheet can hold, and personal numbers in it: told by their place, never repeated.
import { readCatalogue } from "../../src/barometer/read-catalogue";
import { shippedCatalogues } from "../../src/catalogues";
import { LANGUAGES } from "../../src/text/language";
import { catalogueProblemSentence } from "../../src/text/words/catalogue-mistakes";
import { catalogueOf } from "./helpers";

const CPR = "010190-1234";

/** The catalogue with one more key, wherever it is put. */
function withKey(path: readonly (string | number)[], value: unknown): unknown {
  const catalogue: unknown = structuredClone(catalogueOf([{}, {}].map((_, at) => ({ id: `i${at}` }))));
  let at = catalogue as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = (at[step] ??= {}) as Record<string | number, unknown>;
  at[path.at(-1) ?? ""] = value;
  return catalogue;
}

const problemsOf = (json: unknown) => {
  const read = readCatalogue(json);
  return "problems" in read ? read.problems : [];
};

test.each([
  ["an id", ["id"], "0101901234"],
  ["a title", ["title"], `Barometer ${CPR}`],
  ["the owner of an extraction", ["indicators", 1, "extraction", "owner"], `Åse Hansen ${CPR}`],
  ["the deputy", ["indicators", 1, "extraction", "deputy"], "010190 1234"],
  ["a department's id", ["departments", 0, "id"], "0101901234"],
  ["a group's name", ["groups", 0, "name"], CPR],
  ["a number that has lost its nought", ["indicators", 0, "naturalLimit"], 101901234],
  ["a key that the catalogue does not know", ["indicators", 0, "noter"], [{ dybt: [`se ${CPR}`] }]],
  ["the name of a key", ["indicators", 0, `borger ${CPR}`], "ja"],
  ["what has been taken out and is kept", ["retired"], [{ id: "x", name: CPR }]],
])("a personal number in %s is told without its digits, and nothing else is said", (_where, path, value) => {
  const problems = problemsOf({ ...(withKey(path, value) as object), rule: "ukendt" });
  expect(problems.map(({ code }) => code)).toEqual(["personal-number"]);
  const sentences = problems.flatMap((one) =>
    LANGUAGES.map((language) => catalogueProblemSentence(one, language)),
  );
  expect(JSON.stringify([problems, sentences])).not.toMatch(/010190|01901234|1234/);
  expect(sentences[0]).toContain("CPR");
});

test("a list of persons is told about twenty times at most", () => {
  expect(
    problemsOf(
      withKey(
        ["noter"],
        Array.from({ length: 100 }, () => CPR),
      ),
    ),
  ).toHaveLength(20);
});

test("no catalogue that is shipped holds a personal number or a text too long", () => {
  for (const { catalogue } of shippedCatalogues) expect(problemsOf(catalogue)).toEqual([]);
});

test.each([
  ["a definition", ["indicators", 1, "definition"], 8000, "indicators[1].definition"],
  ["a name", ["indicators", 1, "name"], 255, "indicators[1].name"],
  ["an id", ["departments", 0, "id"], 64, "departments[0].id"],
  ["the disclaimer", ["disclaimer"], 8000, "disclaimer"],
  ["an open point", ["indicators", 0, "open"], 8000, "indicators[0].open[0]"],
])("%s may be as long as its place allows, and not a letter longer", (_what, path, longest, told) => {
  const text = (length: number) => (path.at(-1) === "open" ? ["x".repeat(length)] : "x".repeat(length));
  const longTextsOf = (json: unknown) => problemsOf(json).filter(({ code }) => code === "text-too-long");
  expect(longTextsOf(withKey(path, text(longest)))).toEqual([]);
  const [problem, ...others] = longTextsOf(withKey(path, text(longest + 1)));
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ path: told, values: { length: longest + 1, longest } });
});

test("a file nested deeper than the stack is high is looked through", () => {
  const deep: unknown = JSON.parse(`${"[".repeat(50_000)}"${CPR}"${"]".repeat(50_000)}`);
  expect(problemsOf({ noter: deep })).toMatchObject([{ code: "personal-number" }]);
});
