// What changed, and why: each red or changed light with the explanation given, or whom it has been asked of.
import type { Catalogue } from "../../src/barometer/catalogue";
import { emptyFigure, type Figure } from "../../src/barometer/figure";
import { plainRound, type Round } from "../../src/barometer/round";
import type { FormText } from "../../src/barometer/written";
import { resultSheets } from "../../src/jobs/results/results";
import { SHEETS } from "../../src/jobs/sheet-names";
import type { GatheredText } from "../../src/sheets/texts";
import { PLAIN_TABLES } from "../../src/barometer/table-choice";
import { resultsText } from "../../src/text/sheets/results";
import { syntheticCatalogue } from "../fixtures/synthetic";

const texts = resultsText.da.changes;
const synthetic = syntheticCatalogue(4);
const catalogue: Catalogue = {
  ...synthetic,
  judgedAgainst: "previous",
  disclaimer: "Status er ingen evaluering.",
  goals: [{ id: "mål", title: "Målet", committees: [] }],
  departments: [{ id: "social", name: "Socialforvaltningen" }],
  indicators: synthetic.indicators.map((one, index) => ({
    ...one,
    name: `Indikator ${String(index + 1)}`,
    goal: "mål",
    departments: ["social"],
    measure: "count",
    groups: ["target"],
    desired: "increase",
    period: { kind: "year" },
  })),
};
const IDS = catalogue.indicators.map(({ id }) => id);

/** Of each indicator three years: the first stays red, the second turns red, the third stays green, the fourth is new. */
const VALUES: readonly (readonly number[])[] = [[900, 800, 700], [700, 800, 700], [700, 800, 900], [900]];

function figures(more: Partial<Figure> = {}): Figure[] {
  return IDS.flatMap((indicator, at) => {
    const values = VALUES[at] ?? [];
    return values.map((value, year) => ({
      ...emptyFigure({
        ...{ indicator, group: "target", category: null },
        period: String(2019 - values.length + year),
      }),
      value,
      ...more,
    }));
  });
}

function explanation(indicator: string, words: string, period = "2018"): GatheredText {
  const written: FormText["written"] = {
    ...{ kind: "explanation", level: "indicator", place: indicator, period, number: 1, text: words },
    ...{ whom: null, when: null, how: null, author: "Anne A." },
  };
  return { written, department: "social", file: "", cell: null, importedAt: "" };
}

function words(
  given: readonly GatheredText[],
  asked: Round["explanations"] = [],
  more: Partial<Figure> = {},
) {
  const tables = {
    choice: PLAIN_TABLES,
    round: plainRound("2018").period,
    standing: [],
    explanations: asked,
  };
  const { plans } = resultSheets(catalogue, figures(more), null, "2019-02-01", [], given, null, tables);
  const plan = plans.find(({ name }) => name === SHEETS.changes);
  return (plan?.values ?? [])
    .flatMap(({ cells }) => cells.flat())
    .filter((cell) => cell !== null)
    .join("\n");
}

test("every red or changed light stands there, the others are counted, and the caution is printed", () => {
  const said = words([]);
  expect(said).toContain(texts.stillRed("Indikator 1", "◆ Negativ"));
  expect(said).toContain(texts.other("Indikator 2", "● Positiv (2017)", "◆ Negativ"));
  expect(said).not.toContain("Indikator 3");
  expect(said).not.toContain("Indikator 4");
  expect(said).toContain(texts.remark(2));
  expect(said).toContain("Status er ingen evaluering.");
});

test("the explanation that was given stands there with whose it is, and never who wrote it", () => {
  const said = words([explanation(IDS[1] ?? "", "Tilgangen er ny.")]);
  expect(said).toMatch(/Forklaring fra Socialforvaltningen \(2018\): Tilgangen er ny\./);
  expect(said).not.toContain("Anne");
});

test("where none has been given it says whom it was asked of, or that nobody has been asked", () => {
  const asked = [{ department: "social", indicators: [IDS[0] ?? ""] }];
  const said = words([], asked);
  expect(said).toContain(texts.waiting(["Socialforvaltningen"], false));
  expect(said).toContain(texts.unasked);
  expect(words([explanation(IDS[0] ?? "", "Fordi.")], asked)).not.toContain(
    texts.waiting(["Socialforvaltningen"], false),
  );
});

test("an explanation of an earlier round is printed as such, and a new one is still waited for", () => {
  const asked = [{ department: "social", indicators: [IDS[0] ?? ""] }];
  const said = words([explanation(IDS[0] ?? "", "Gammel forklaring.", "2017")], asked);
  expect(said).toContain("(2017): Gammel forklaring.");
  expect(said).toContain(texts.waiting(["Socialforvaltningen"], false));
});

test("citizenship as basis and a third generation are stated beside the line", () => {
  const said = words([], [], {
    basis: "citizenship",
    thirdGeneration: true,
    thirdGenerationReason: "Skolen fører én liste",
  });
  expect(said).toContain(resultsText.da.citizenship(null));
  expect(said).toContain(resultsText.da.thirdGeneration("Skolen fører én liste"));
});

test("without a gathered round the sheet is not laid", () => {
  const { plans } = resultSheets(catalogue, figures(), null, "2019-02-01");
  expect(plans.map(({ name }) => name)).not.toContain(SHEETS.changes);
});
