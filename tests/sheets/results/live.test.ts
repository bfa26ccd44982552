// What stands in the formulas of the comparison as words, and where there are none.
import { planComparison } from "../../../src/sheets/results/comparison";
import { LANGUAGES } from "../../../src/text/language";
import { resultsText } from "../../../src/text/sheets/results";
import { catalogueWith, lineWith, planProblems } from "../helpers";

/** Excel's limit for a text in a formula. */
const LONGEST_IN_FORMULA = 255;

test.each(LANGUAGES)("what formulas say in %s fits into one, and needs no quotes", (language) => {
  for (const text of Object.values(resultsText[language].live)) {
    expect(text.length).toBeLessThanOrEqual(LONGEST_IN_FORMULA);
    expect(text).not.toContain('"');
  }
});

const results = {
  catalogue: catalogueWith([{}]),
  period: "2018",
  lines: [lineWith({ indicator: "i1" })],
  goals: [],
};

test("without a sheet Data the comparison is values alone, and has no column that looks at it", () => {
  const plan = planComparison(results);
  expect(plan.checked).toBeUndefined();
  expect(plan.values.flatMap(({ cells }) => cells).flat()).not.toContain(resultsText.da.headings.check);
});

test("where no figure on Data gives what is shown, the number stays a value", () => {
  const plan = planComparison({ ...results, data: { figures: [] } });
  expect(plan.checked?.filter(({ formula }) => formula.includes("Data!"))).toEqual([]);
  expect(planProblems(plan)).toEqual([]);
});
