import { FORM_REQUESTS } from "../../src/jobs/form/form-requests";
import { formPlans, placesOn } from "../../src/jobs/form/sheet-kinds";
import { emptyPlan } from "../../src/sheets/plan";
import { samePlaces, type Store } from "../../src/sheets/workbook";
import { catalogueWith } from "../sheets/helpers";

const store: Store = {
  kind: "entry",
  catalogue: catalogueWith([{}]),
  round: { id: "2018", title: "2018", period: "2018" },
  departments: ["job"],
  language: "da",
  history: [],
  productVersion: "1.0.0",
};

test("a form's sheets are laid in their order, under the names they are asked for by", () => {
  const round = { id: "2018", title: "2018", period: "2018" };
  const laid = formPlans({ ...store, round }, new Map()).map(({ name }) => name);
  const { kept, texts, ...others } = FORM_REQUESTS;
  expect(laid).toEqual(Object.values(others).map(({ sheet }) => sheet));
  expect(laid).not.toContain(kept.sheet);
  expect(laid).not.toContain(texts.sheet);
});

test("a form whose round asks for texts has a sheet of texts", () => {
  const wantedTexts = [{ kind: "explanation" as const, per: "indicator" as const }];
  const round = { id: "2018", title: "2018", period: "2018", wantedTexts };
  const laid = formPlans({ ...store, round }, new Map()).map(({ name }) => name);
  expect(laid).toContain(FORM_REQUESTS.texts.sheet);
});

test("comments on a sheet that could not be read, or is no form's, keep their addresses", () => {
  const before = { entry: null, indicators: null };
  for (const name of [FORM_REQUESTS.entry.sheet, FORM_REQUESTS.indicators.sheet, "Noter"])
    expect(placesOn(emptyPlan(name), store, before)).toBe(samePlaces);
});
