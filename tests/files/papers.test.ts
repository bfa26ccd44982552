// Letters, the agenda item and the report as Writer prints them: their pages, their headings, every word, and the pictures.
import { assess } from "../../src/barometer/assess";
import { disclosingRound } from "../../src/barometer/disclose-round";
import { atOnce } from "../../src/barometer/steps";
import { copenhagen2010ExampleFigures } from "../../src/catalogues/koebenhavn-2010/example-figures";
import { docxOf } from "../../src/publish/paper/docx";
import type { Occasion, OccasionText } from "../../src/publish/paper/occasion";
import { chartsOf, paragraphsOf, type Paper } from "../../src/publish/paper/paper";
import { papersOf } from "../../src/publish/paper/papers";
import type { Figure } from "../../src/barometer/figure";
import { example } from "./books";
import { printedDocument, SLOW, testWithWriter } from "./libreoffice";
import { mistakesIn, testWithValidator } from "./validator";

const OCCASION: Occasion = {
  ...{ caseNumber: "15.40.00-P22-1-16", commentsBy: "2026-03-01", before: [] },
  ...{ texts: [], sentences: new Map<string, string>() },
};

function papers(id: string, own: Figure[] | null, texts: OccasionText[] = []): Map<string, Paper> {
  const { catalogue, exampleFigures, exampleHistory } = example(id);
  const figures = own ?? [...exampleHistory, ...exampleFigures];
  const assessment = assess({ catalogue, figures });
  const period = figures.some((figure) => figure.period.startsWith("2018")) ? "2018" : "2010";
  const shown = atOnce(disclosingRound({ catalogue, figures, assessment }, { period }));
  const about = { number: 1, date: "2026-01-31", corrects: null };
  const made = papersOf({ catalogue, ...shown, language: "da", ...about }, { ...OCCASION, texts });
  return new Map(made.map(({ file, paper }) => [file, paper]));
}

/** Without what a line's end makes of it. */
const plain = (text: string) => text.replace(/\s+/g, "");

/** Each page's text without its foot; the foot is on every page. */
async function printed(paper: Paper | undefined): Promise<string[]> {
  if (paper === undefined) throw new Error("no such document");
  const pages = await printedDocument(await docxOf(paper));
  pages.forEach((page, at) =>
    expect(plain(page)).toContain(plain(`${paper.foot} · Side ${at + 1} af ${pages.length}`)),
  );
  const all = plain(pages.join("\n"));
  // Columns of a table stand beside each other in the text: each word is looked for by itself.
  const words = paragraphsOf(paper).flatMap((text) => text.split(/[\s-]+/));
  expect(words.filter((word) => !all.includes(plain(word)))).toEqual([]);
  return pages;
}

testWithWriter("the letter of Ballerup has at most 7 pages, with every word and every picture", async () => {
  const letter = papers("ballerup-2018", null).get("brev.docx");
  const pages = await printed(letter);
  expect(pages.length).toBeLessThanOrEqual(7);
  expect(pages[0]).toMatch(/Til Byrådet[\s\S]*15\.40\.00-P22-1-16[\s\S]*Orientering om nye målinger/);
  const text = pages.join("\n");
  expect(chartsOf(letter as Paper).length).toBeGreaterThan(5);
  // What only a picture says: the name of its lines, and the break as a place on its axis.
  expect(text.match(/databrud/g)?.length).toBeGreaterThan(0);
  expect(text.match(/(?<=\s)udgangspunkt(?=\s*\n|\s{3})/g)?.length).toBeGreaterThan(3);
});

testWithWriter(
  "the letter to Socialudvalget of 2010 has efforts, status, measurements and comments in this order",
  async () => {
    const texts: OccasionText[] = [
      {
        ...{ kind: "efforts", level: "theme", place: "indsatser", period: "2009H1" },
        ...{ text: "Boligsociale helhedsplaner.\nBydelsmødre.", department: null, when: null, how: null },
      },
    ];
    const letter = papers("koebenhavn-2010", copenhagen2010ExampleFigures, texts).get(
      "brev_socialudvalget.docx",
    );
    const pages = await printed(letter);
    expect(pages.length).toBeLessThanOrEqual(3);
    const text = pages.join("\n");
    const places = [
      ...["Til Socialudvalget", "Socialforvaltningens indsatser på integrationsområdet", "Bydelsmødre."],
      ...["Udvalgets mål og deres status", "De nye målinger", "Udvalgets kommentarer", "1. marts 2026"],
      ...["Med venlig hilsen", "Tegnforklaring"],
    ].map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThanOrEqual(0);
  },
);

testWithWriter("each of the seven letters of 2011 is printed whole", async () => {
  const letters = [...papers("koebenhavn-2011", [])].filter(([file]) => file.startsWith("brev_"));
  expect(letters).toHaveLength(7);
  for (const [, letter] of letters) expect((await printed(letter)).length).toBeLessThanOrEqual(2);
});

testWithWriter("the agenda item and the report have their headings, one below the other", async () => {
  const item = (await printed(papers("ballerup-2018", null).get("dagsordenspunkt.docx"))).join("\n");
  for (const heading of ["Beslutningstema", "Økonomi", "Historik", "Sagsfremstilling", "Indstilling"])
    expect(item).toMatch(new RegExp(`^\\s*${heading}$`, "m"));
  const report = (await printed(papers("hedensted-2018", []).get("rapport.docx"))).join("\n");
  for (const theme of ["Lovgivning", "Repatriering"])
    expect(report).toMatch(new RegExp(`^\\s*${theme}$`, "m"));
});

testWithValidator(
  "Microsoft's Open XML SDK finds no mistake in any document",
  async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [id, own] of [
      ["ballerup-2018", null],
      ["koebenhavn-2010", copenhagen2010ExampleFigures],
      ["hedensted-2018", []],
    ] as const) {
      for (const [file, paper] of papers(id, own === null ? null : [...own]))
        files[`${id}/${file}`] = await docxOf(paper);
    }
    expect(Object.keys(files).length).toBeGreaterThan(6);
    expect(mistakesIn(files)).toEqual([]);
  },
  SLOW,
);
