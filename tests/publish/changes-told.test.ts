// What changed, and why, in what leaves the house: the political edition, the agenda item, the letter of each committee that it is about,
// and the web page tell the same, from what is published alone.
import { assess } from "../../src/barometer/assess";
import type { Catalogue } from "../../src/barometer/catalogue";
import { linesOfChanges } from "../../src/barometer/changes";
import { disclosingRound } from "../../src/barometer/disclose-round";
import { atOnce } from "../../src/barometer/steps";
import { isWithheld, type EarlierEdition } from "../../src/barometer/disclosure";
import { emptyFigure, type Figure } from "../../src/barometer/figure";
import { keyOf } from "../../src/barometer/collect";
import type { Round } from "../../src/barometer/round";
import { SHEETS } from "../../src/jobs/sheet-names";
import { editionPlans } from "../../src/publish/edition-workbook";
import { UNSPOKEN, type Occasion, type OccasionText } from "../../src/publish/paper/occasion";
import { paragraphsOf } from "../../src/publish/paper/paper";
import { papersOf } from "../../src/publish/paper/papers";
import type { Publication } from "../../src/publish/publication";
import { auditObstacles, pageObstacles } from "../../src/publish/read-back";
import { webPage } from "../../src/publish/web-page";
import type { Language } from "../../src/text/language";
import { resultsText } from "../../src/text/sheets/results";
import { catalogueOf, indicator, randomTable, TABLES } from "../barometer/disclosure/tables";

const texts = resultsText.da.changes;

/** Two goals of a committee each; the first of them has a light that stays red and one that turns red. */
const catalogue: Catalogue = catalogueOf(
  [
    indicator({ id: "rød", name: "Røde tal", goal: "job", measure: "count", groups: ["target"] }),
    indicator({ id: "vendt", name: "Vendte tal", goal: "job", measure: "count", groups: ["target"] }),
    indicator({ id: "grøn", name: "Grønne tal", goal: "skole", measure: "count", groups: ["target"] }),
  ],
  {
    judgedAgainst: "previous",
    groups: [{ id: "target", name: "Ikke-vestlig herkomst", role: "target" }],
    committees: [
      { id: "beu", name: "Beskæftigelsesudvalget" },
      { id: "buu", name: "Børneudvalget" },
    ],
    goals: [
      { id: "job", title: "Flere i job", committees: ["beu"] },
      { id: "skole", title: "Bedre skole", committees: ["buu"] },
    ],
  },
);

const VALUES: Record<string, readonly number[]> = {
  rød: [900, 800, 700],
  vendt: [700, 800, 700],
  grøn: [700, 800, 900],
};

const FIGURES: Figure[] = Object.entries(VALUES).flatMap(([id, values]) =>
  values.map((value, year) => ({
    ...emptyFigure({ indicator: id, group: "target", category: null, period: String(2016 + year) }),
    value,
  })),
);

const WHY: OccasionText = {
  ...{ kind: "explanation", level: "indicator", place: "vendt", period: "2018", department: "d" },
  ...{ text: "Et jobcenter lukkede.\nDet ses i alle aldre.", when: null, how: null },
};

function publicationOf(
  explanations: NonNullable<Round["explanations"]> = [],
  language: Language = "da",
): Publication {
  const assessment = assess({ catalogue, figures: FIGURES });
  const shown = atOnce(
    disclosingRound({ catalogue, figures: FIGURES, assessment }, { period: "2018", explanations }),
  );
  return { catalogue, ...shown, language, number: 1, date: "2019-01-31", corrects: null };
}

const occasion = (given: readonly OccasionText[], sentences: [string, string][] = []): Occasion => ({
  ...{ caseNumber: null, commentsBy: null, before: [], texts: [...given], sentences: new Map(sentences) },
});

function sheetWords(publication: Publication, said: Occasion): string[] {
  const plan = editionPlans(publication, said).find(({ name }) => name === SHEETS.changes);
  return (plan?.values ?? []).flatMap(({ cells }) =>
    cells.map((row) => row.filter((cell) => cell !== null && cell !== "").join(" | ")),
  );
}

/** Of a document, from the heading of the changes to the next one. */
function paperWords(publication: Publication, said: Occasion, file: string): string[] {
  const paper = papersOf(publication, said).find((one) => one.file === file)?.paper;
  if (paper === undefined) throw new Error(`no ${file}`);
  const isHead = (part: (typeof paper.parts)[number]) =>
    part.kind === "words" && (part.look === "heading" || part.look === "subheading");
  const from = paper.parts.findIndex((part) => part.kind === "words" && part.text === texts.heading);
  if (from < 0) return [];
  const length = paper.parts.slice(from + 1).findIndex(isHead);
  return paragraphsOf({ ...paper, parts: paper.parts.slice(from, from + 1 + length) });
}

const pageWords = (publication: Publication, said: Occasion) =>
  /<section aria-labelledby="aendringer">([\s\S]*?)<\/section>/
    .exec(webPage(publication, said, null))?.[1]
    ?.replace(/<[^>]*>/g, "\n")
    .split(/\n+/)
    .filter((text) => text.trim() !== "") ?? [];

test("the political edition has the sheet, whole: lights, figures, explanations, whom they are waited for from", () => {
  const publication = publicationOf([{ department: "d", indicators: ["rød", "vendt"] }]);
  expect(sheetWords(publication, occasion([WHY])).filter((row) => row !== "")).toEqual([
    "Hvad er ændret, og hvorfor? – Test",
    "Test   ·   Seneste tal for hver indikator   ·   Dato: 31. januar 2019   ·   Udgave 1",
    "Målgruppe: Ikke-vestlig herkomst",
    `${texts.remark(1)} ${texts.whoseCounts.goals}`,
    expect.stringContaining("Indikator | Periode | Målgruppe"),
    "Flere i job | ◆ Negativ | 2 negative",
    "Røde tal | 2018 | 700 | -100 | 2017 | ◆ Negativ | Note\u00a01.",
    "Vendte tal | 2018 | 700 | -100 | 2017 | ◆ Negativ | Note\u00a01.",
    [
      "Røde tal: ◆ Negativ. Antallet er faldet med 100, fra 800 i 2017 til 700 i 2018.",
      "Der er endnu ingen forklaring. Bedt om den: Forvaltning.",
      "Vendte tal: fra ● Positiv (2017) til ◆ Negativ. Antallet er faldet med 100, fra 800 i 2017 til 700 i 2018.",
      "Forklaring fra Forvaltning (2018):",
      ...["Et jobcenter lukkede.", "Det ses i alle aldre."],
    ].join("\n"),
    "Tegnforklaring:   ● Positiv: udviklingen går den ønskede vej   ◆ Negativ: udviklingen går den forkerte vej",
    "Sådan er det vurderet",
    expect.stringMatching(/^Note\u00a01: Vurderet på ændringen siden 2017/),
  ]);
});

test("the agenda item has a row for each light, with its reason or that it is waited for, and the reasons below", () => {
  const publication = publicationOf([{ department: "d", indicators: ["rød"] }]);
  const { columns } = texts;
  expect(paperWords(publication, occasion([WHY]), "dagsordenspunkt.docx")).toEqual([
    ...[texts.heading, texts.remark(1)],
    ...[columns.indicator, columns.before, columns.now, columns.why],
    ...["Røde tal", "Flere i job", "◆ Negativ (2017)", "◆ Negativ", texts.waiting(["Forvaltning"], false)],
    ...["Vendte tal", "Flere i job", "● Positiv (2017)", "◆ Negativ", texts.below],
    ...["Vendte tal – Forklaring fra Forvaltning (2018):", "Et jobcenter lukkede.", "Det ses i alle aldre."],
  ]);
});

test("a committee's letter tells of its own lights alone, and says nothing where it has none", () => {
  const publication = publicationOf();
  const said = occasion([WHY]);
  expect(paperWords(publication, said, "brev_beu.docx")).toContain("Vendte tal");
  expect(paperWords(publication, said, "brev_buu.docx")).toEqual([]);
});

test("the web page tells the same, with what the figures say", () => {
  const words = pageWords(publicationOf(), occasion([WHY]));
  expect(words.slice(0, 2)).toEqual([texts.heading, texts.remark(1)]);
  expect(words).toEqual(
    expect.arrayContaining(["Et jobcenter lukkede.", "Det ses i alle aldre.", texts.notGiven]),
  );
  expect(words.join(" ")).toContain("fra 800 i 2017 til 700 i 2018");
  expect(pageWords(publicationOf([], "en"), occasion([]))[0]).toBe(resultsText.en.changes.heading);
});

test("what somebody has made of a sentence is printed in the place of the one that is made", () => {
  const said = occasion([], [["rød", "Det går stadig tilbage: 700 i 2018."]]);
  for (const words of [sheetWords(publicationOf(), said), pageWords(publicationOf(), said)]) {
    expect(words.join("\n")).toContain("Det går stadig tilbage: 700 i 2018.");
    // The other red light's alone.
    expect(words.join("\n").match(/fra 800 i 2017/g)).toHaveLength(1);
  }
});

test("that nobody has been asked for an explanation is said in the house alone", () => {
  const publication = publicationOf();
  const everything = [
    ...sheetWords(publication, occasion([])),
    ...paperWords(publication, occasion([]), "dagsordenspunkt.docx"),
    ...pageWords(publication, occasion([])),
  ].join("\n");
  expect(everything).toContain(texts.notGiven);
  expect(everything).not.toContain(texts.unasked);
});

test("where nothing has changed the page and the agenda item say so", () => {
  const figures = FIGURES.filter((figure) => figure.indicator === "grøn");
  const assessment = assess({ catalogue, figures });
  const shown = atOnce(disclosingRound({ catalogue, figures, assessment }, { period: "2018" }));
  const publication = { ...publicationOf(), ...shown };
  expect(pageWords(publication, occasion([]))).toEqual([texts.heading, texts.nothing]);
  expect(paperWords(publication, occasion([]), "dagsordenspunkt.docx")).toEqual([
    texts.heading,
    texts.nothing,
  ]);
});

test("of random barometers, edition after edition, no light that is told is made from a withheld figure, and no number is", () => {
  const wrong: unknown[] = [];
  let told = 0;
  let hidden = 0;
  for (const seed of TABLES.slice(0, 40)) {
    const table = randomTable(seed);
    const earlier: EarlierEdition[] = [];
    for (const figures of [table.earlierFigures, table.figures]) {
      const input = { ...table, figures, earlierEditions: earlier };
      const assessment = assess({ catalogue: table.catalogue, figures });
      const { edition, changes } = atOnce(disclosingRound({ ...input, assessment }, { period: "2017" }));
      const publication: Publication = {
        ...{ catalogue: table.catalogue, edition, changes, language: "da" },
        ...{ number: earlier.length + 1, date: "2026-01-31", corrects: null },
      };
      const shown = [...edition.figures, ...edition.totals].filter(({ value }) => isWithheld(value));
      const secret = new Set(shown.map((one) => keyOf(one.indicator, one.group, one.category, one.period)));
      for (const line of linesOfChanges(changes)) {
        const isMadeOfSecret = line.facts.sources.some(({ group, period }) =>
          secret.has(keyOf(line.indicator, group, line.category, period)),
        );
        if (isMadeOfSecret) hidden += 1;
        if (isMadeOfSecret && line.status !== "unassessed") wrong.push({ seed, line });
      }
      wrong.push(
        ...auditObstacles(publication, earlier, figures),
        ...pageObstacles(publication, UNSPOKEN, "index.html", webPage(publication, UNSPOKEN, null)),
      );
      told += pageWords(publication, occasion([])).length > 2 ? 1 : 0;
      earlier.push(edition);
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(told).toBeGreaterThan(10);
  expect(hidden).toBeGreaterThan(10);
}, 120_000);

test("a light of before that is told although its figure is withheld is found", () => {
  const publication = publicationOf();
  const [one] = publication.changes?.changes.values() ?? [];
  if (one === undefined || one.before === null) throw new Error("nothing before");
  const planted = { ...one.before, value: "withheld" as const };
  const changes = {
    round: { period: "2018" },
    changes: new Map([["rød", { ...one, before: planted }]]),
  };
  expect(auditObstacles({ ...publication, changes }, [], FIGURES)).toContainEqual(
    expect.objectContaining({ kind: "leak", indicator: "rød" }),
  );
});
