// Colours of a municipality: those in which nothing can be read are refused.
import { contrastWithWhite } from "../../src/barometer/colour";
import { readCatalogue } from "../../src/barometer/read-catalogue";
import { findCatalogue } from "../../src/catalogues";

test.each([
  ["#000000", 21],
  ["#FFFFFF", 1],
  ["#767676", 4.54],
  ["#777777", 4.48],
])("%s stands out from white %d to 1, as WCAG counts", (colour, ratio) => {
  expect(contrastWithWhite(colour)).toBeCloseTo(ratio, 2);
});

test.each([
  ["#767676", []],
  ["#777777", ["colour-too-light colours.primary"]],
  ["#FFCC00", ["colour-too-light colours.primary"]],
])("a catalogue with the colour %s is read with these problems: %j", (primary, expected) => {
  const catalogue = { ...findCatalogue("ballerup-2018")?.catalogue, colours: { primary } };
  const read = readCatalogue(JSON.parse(JSON.stringify(catalogue)));
  const problems = "problems" in read ? read.problems.map(({ code, path }) => `${code} ${path}`) : [];
  expect(problems).toEqual(expected);
});
