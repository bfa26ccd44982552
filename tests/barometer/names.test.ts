import { categoryName, groupName } from "../../src/barometer/names";
import { catalogueOf, indicatorOf } from "./helpers";

const catalogue = catalogueOf([], {
  groups: [
    { id: "target", name: "Herkomst", nameByCitizenship: "Statsborgere", role: "target" },
    { id: "c", name: "Øvrige", role: "comparison" },
  ],
});

test("a target group goes by the indicator's own name before the catalogue's", () => {
  expect(groupName("target", catalogue, { indicator: indicatorOf({ targetName: "Nyankomne" }) })).toBe(
    "Nyankomne",
  );
  expect(groupName("target", catalogue, { indicator: indicatorOf() })).toBe("Herkomst");
});

test("with citizenship as basis a group goes by its other name, where it has one", () => {
  expect(groupName("target", catalogue, { basis: "citizenship" })).toBe("Statsborgere");
  expect(groupName("c", catalogue, { basis: "citizenship" })).toBe("Øvrige");
  expect(groupName("target", catalogue, { basis: "origin" })).toBe("Herkomst");
});

test("a group that the catalogue does not have has no name", () => {
  expect(groupName("gone", catalogue)).toBeNull();
});

test("a category within a category is named from the outside in, by its id where it is not known", () => {
  const indicator = indicatorOf({
    categories: {
      name: "Køn",
      items: [{ id: "k", name: "Kvinder" }],
      within: { name: "Alder", items: [{ id: "u", name: "Unge" }] },
      combine: "each",
    },
  });
  expect(categoryName("k/u", indicator)).toBe("Kvinder · Unge");
  expect(categoryName("k/x", indicator)).toBe("Kvinder · x");
  expect(categoryName("k", undefined)).toBe("k");
  expect(categoryName(null, indicator)).toBeNull();
});
