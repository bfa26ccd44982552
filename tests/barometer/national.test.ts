// The national barometer's own figures give the result that was published.
import { assess } from "../../src/barometer/assess";
import { shippedCatalogues } from "../../src/catalogues";

test("goals 1 and 2 are positive, goal 3 negative, and the goals without figures not assessed", () => {
  const national = shippedCatalogues.find(({ catalogue }) => catalogue.id === "det-nationale-barometer")!;
  const figures = [...national.exampleFigures, ...national.exampleHistory];
  const { goals } = assess({ catalogue: national.catalogue, figures });
  expect(goals.map(({ status }) => status)).toEqual([
    "positive",
    "positive",
    "negative",
    ...new Array<string>(6).fill("unassessed"),
  ]);
});
