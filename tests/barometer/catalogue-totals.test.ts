import type { Indicator } from "../../src/barometer/catalogue";
import { readCatalogue } from "../../src/barometer/read-catalogue";
import { LANGUAGES } from "../../src/text/language";
import { catalogueProblemSentence } from "../../src/text/words/catalogue-mistakes";
import { catalogueOf, indicator } from "./disclosure/tables";

type Given = Partial<Indicator> & Pick<Indicator, "id">;

function problemsIn(...indicators: Given[]) {
  const read = readCatalogue(catalogueOf(indicators.map(indicator)));
  return "problems" in read ? read.problems : [];
}

const briefly = (...indicators: Given[]) =>
  problemsIn(...indicators).map(({ code, path }) => `${code} ${path}`);

const count = (id: string, totalOf?: string[]): Given => ({
  id,
  measure: "count",
  ...(totalOf === undefined ? {} : { totalOf }),
});

test("a sum of what is counted alike is read, whatever its parts leave open", () => {
  expect(
    briefly(
      { ...count("all", ["a", "b"]), unit: "Børn" },
      { ...count("a"), unit: "børn " },
      { ...count("b"), period: { kind: "year", lag: 1, start: "01-01" } },
    ),
  ).toEqual([]);
});

test("sums of sums, and a part of two sums, are no circle", () => {
  expect(briefly(count("top", ["all", "b"]), count("all", ["a", "b"]), count("a"), count("b"))).toEqual([]);
});

test.each<[string, Given[], string[]]>([
  ["an unknown part", [count("all", ["a", "x"]), count("a")], ["indicator-unknown indicators[0].totalOf[1]"]],
  [
    "a part named twice",
    [count("all", ["a", "a"]), count("a")],
    ["reference-doubled indicators[0].totalOf[1]"],
  ],
  ["itself", [count("all", ["all"])], ["total-of-itself indicators[0].totalOf[0]"]],
  [
    "one that is its own sum",
    [count("a", ["b"]), count("b", ["a"])],
    ["total-circular indicators[0].totalOf[0]"],
  ],
  [
    "a long way round",
    [count("top", ["a"]), count("a", ["b"]), count("b", ["c"]), count("c", ["a"])],
    ["total-circular indicators[1].totalOf[0]"],
  ],
  [
    "two circles",
    [count("a", ["b"]), count("b", ["a"]), count("c", ["d"]), count("d", ["c"])],
    ["total-circular indicators[0].totalOf[0]", "total-circular indicators[2].totalOf[0]"],
  ],
  ["another measure", [count("all", ["a"]), { id: "a" }], ["total-part-differs indicators[0].totalOf[0]"]],
  [
    "another unit",
    [
      { ...count("all", ["a"]), unit: "forløb" },
      { ...count("a"), unit: "personer" },
    ],
    ["total-part-differs indicators[0].totalOf[0]"],
  ],
  [
    "another kind of period",
    [count("all", ["a"]), { ...count("a"), period: { kind: "halfyear" } }],
    ["total-part-differs indicators[0].totalOf[0]"],
  ],
  [
    "a year that begins elsewhere",
    [count("all", ["a"]), { ...count("a"), period: { kind: "year", start: "10-01" } }],
    ["total-part-differs indicators[0].totalOf[0]"],
  ],
  [
    "an arrival cohort",
    [count("all", ["a"]), { ...count("a"), period: { kind: "year", cohort: true } }],
    ["total-part-differs indicators[0].totalOf[0]"],
  ],
  [
    "an index",
    [
      { id: "all", measure: "index", totalOf: ["a"] },
      { id: "a", measure: "index" },
    ],
    ["total-without-sum indicators[0].totalOf"],
  ],
])("the sum of %s is told when the catalogue is read", (_, indicators, told) => {
  expect(briefly(...indicators)).toEqual(told);
});

test.each(LANGUAGES)("in %s every mistake says which indicators, and what to do", (language) => {
  const all = problemsIn(
    { ...count("all", ["a", "x", "all"]), unit: "forløb" },
    { ...count("a", ["b"]), unit: "personer", period: { kind: "year", cohort: true } },
    { ...count("b", ["a"]), period: { kind: "year", cohort: true } },
    { id: "i", measure: "index", totalOf: ["j"] },
    { id: "j", measure: "index" },
  );
  const sentences = all.map((problem) => catalogueProblemSentence(problem, language));
  expect(sentences).toHaveLength(6);
  expect(new Set(sentences).size).toBe(6);
  for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|null|\[object/);
});

test("a sum in a circle is told by the whole way round", () => {
  const [problem] = problemsIn(count("a", ["b"]), count("b", ["a"]));
  expect(problem && catalogueProblemSentence(problem, "da")).toContain(
    "»a« er summen af bl.a. »b« er summen af bl.a. »a«",
  );
});
