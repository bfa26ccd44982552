// What stands in a follow-up form's cell of lights is told again as it was laid.
import { lightsIn } from "../../src/sheets/follow-up";
import { LANGUAGES } from "../../src/text/language";
import { followUpText } from "../../src/text/sheets/follow-up";
import { statusLabel } from "../../src/text/words/status";

test.each(LANGUAGES)("a light of its own, one of a category, and what each was, in %s", (language) => {
  const red = statusLabel("negative", language);
  const before = followUpText[language].changed(statusLabel("positive", language), "2017");
  expect(lightsIn(`${red} (2018)\n${before}`)).toEqual([
    { name: null, shown: "negative", words: `(2018) · ${before}` },
  ]);
  expect(
    lightsIn(`Alder: 0-5 år: ${red} (2018)\r\nMænd: ${statusLabel("unchanged", language)} (2018)`),
  ).toEqual([
    { name: "Alder: 0-5 år", shown: "negative", words: "(2018)" },
    { name: "Mænd", shown: "unchanged", words: "(2018)" },
  ]);
});

test("a cell in which somebody has written something else tells of no light", () => {
  expect(lightsIn("se bilag\n\n")).toEqual([]);
});
