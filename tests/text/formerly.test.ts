// Words that are read back from workbooks already sent out stay understood, however they are polished.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FORMERLY } from "../../src/text/formerly";
import { LANGUAGES, type Language } from "../../src/text/language";
import { catalogueSectionsText } from "../../src/text/sheets/catalogue-sections";
import { indicatorsText } from "../../src/text/sheets/catalogue";
import { dataText } from "../../src/text/sheets/gathered";
import { followUpText } from "../../src/text/sheets/follow-up";
import { hearingText } from "../../src/text/sheets/hearing";
import { textsText } from "../../src/text/sheets/texts";
import { sheetNames } from "../../src/text/sheets/names";
import { catalogueKeysText } from "../../src/text/words/catalogue-keys";
import { choicesText } from "../../src/text/words/choices";

const FILE = path.join(__dirname, "../fixtures/words-sent-out.json");

/** What only explains is never read back. */
const ONLY_EXPLAINS = new Set(["help", "choose", "title", "label", "number"]);

/** Every word of a topic by its path; words that surround a value are taken with an empty one. */
function wordsIn(texts: object, at: string): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) => {
    if (ONLY_EXPLAINS.has(key)) return [];
    const place = `${at}.${key}`;
    if (typeof value === "string") return [[place, value] as [string, string]];
    if (typeof value === "object" && value !== null) return wordsIn(value, place);
    return [];
  });
}

function topicsIn(language: Language): object {
  const { notDecided, common, asCatalogue, ...indicators } = indicatorsText[language];
  const around = { notDecided: notDecided(""), common: common(""), asCatalogue: asCatalogue("") };
  return {
    choices: choicesText[language],
    data: dataText[language],
    texts: {
      form: textsText[language].form,
      gathered: textsText[language].gathered,
      kinds: textsText[language].kinds,
    },
    catalogue: { ...indicators, ...around },
    sections: catalogueSectionsText[language],
    hearing: { choices: hearingText[language].choices },
    followUp: { headings: followUpText[language].headings },
    notDecided: { word: catalogueKeysText[language].notDecided },
  };
}

const today = Object.fromEntries([
  ...LANGUAGES.flatMap((language) => wordsIn(topicsIn(language), language)),
  ...wordsIn(sheetNames, "sheets"),
]);

test("a word of the file format that changes keeps its old wording beside it", () => {
  if (process.env.UPDATE_WORDS) writeFileSync(FILE, `${JSON.stringify(today, null, 2)}\n`);
  const sentOut = JSON.parse(readFileSync(FILE, "utf8")) as Record<string, string>;
  const lost = Object.entries(sentOut).filter(([place, word]) => {
    const now = today[place];
    return now === undefined || (now !== word && !(FORMERLY[now] ?? []).includes(word));
  });
  // Add the old wording to FORMERLY in src/text/formerly.ts beside the new one; answered forms bear it.
  expect(lost).toEqual([]);
});

test("every word of the file format is among those frozen", () => {
  const sentOut = JSON.parse(readFileSync(FILE, "utf8")) as Record<string, string>;
  expect(Object.keys(today).filter((place) => !(place in sentOut))).toEqual([]);
  expect(Object.keys(sentOut).length).toBeGreaterThan(150);
});

describe("a word that was polished after forms were sent out", () => {
  beforeEach(() => {
    jest.resetModules();
    jest.doMock("../../src/text/formerly", () => {
      const before: Record<string, string[]> = {
        "endnu ikke opgjort": ["mangler endnu"],
        Indikator: ["Måltal"],
        stigning: ["opad"],
        indlæst: ["importeret"],
      };
      const wordingsOf = (word: string) => [word, ...(before[word] ?? [])];
      const isWording = (text: string, word: string) =>
        wordingsOf(word).some((wording) => wording.toLowerCase() === text.trim().toLowerCase());
      return { FORMERLY: before, wordingsOf, isWording };
    });
  });
  afterEach(() => jest.dontMock("../../src/text/formerly"));

  test("is understood as a missing reason", async () => {
    const { readMissing } = await import("../../src/checks/choices");
    expect(readMissing("Mangler  endnu")).toBe("pending");
    expect(readMissing("endnu ikke opgjort")).toBe("pending");
  });

  test("is understood as a heading", async () => {
    const { findTable } = await import("../../src/sheets/plan/headed");
    const grid = { sheet: "Data", row: 0, column: 0, values: [["Måltal", "Gruppe"]] };
    const found = findTable(grid, () => ({ indicator: "Indikator" }), ["indicator"]);
    expect(found?.columns.get("indicator")).toBe(0);
  });

  test("is understood as a choice on the catalogue's sheet", async () => {
    const { saidBy } = await import("../../src/sheets/catalogue/cell/forms");
    const choice = { ids: ["increase"], wordOf: () => "stigning" };
    expect(saidBy({ form: "choice", choice }, "opad", null, "da")).toEqual({ value: "increase" });
  });
});
