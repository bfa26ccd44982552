// Letters, the agenda item and the report: who gets which, what they say, what is marked as to be written; and read back as anybody
// could open them, with what somebody has put in found.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { assess } from "../../src/barometer/assess";
import { disclose, isWithheld } from "../../src/barometer/disclosure";
import { figureKey, type Figure } from "../../src/barometer/figure";
import type { Catalogue } from "../../src/barometer/catalogue";
import { findCatalogue } from "../../src/catalogues";
import { copenhagen2010ExampleFigures } from "../../src/catalogues/koebenhavn-2010/example-figures";
import { copiedObstacles, copiedOf, councilTable } from "../../src/publish/paper/copied";
import { docxOf } from "../../src/publish/paper/docx";
import { UNSPOKEN, type Occasion, type OccasionText } from "../../src/publish/paper/occasion";
import { chartsOf, paragraphsOf, type Paper } from "../../src/publish/paper/paper";
import { papersOf } from "../../src/publish/paper/papers";
import { paperObstacles } from "../../src/publish/paper/read-paper";
import { writtenObstacles } from "../../src/publish/paper/written-obstacles";
import type { Publication } from "../../src/publish/publication";
import { webPage } from "../../src/publish/web-page";
import { paperText } from "../../src/text/publish/paper";
import { randomTable, published, TABLES } from "../barometer/disclosure/tables";

const NOTHING: Occasion = {
  ...{ caseNumber: null, commentsBy: null },
  ...{ texts: [], sentences: new Map<string, string>(), before: [] },
};
const KNOWN: Occasion = { ...NOTHING, caseNumber: "15.40.00-P22-1-16", commentsBy: "2026-03-01" };

function shipped(id: string): { catalogue: Catalogue; figures: Figure[] } {
  const found = findCatalogue(id);
  if (found === null) throw new Error(`no catalogue ${id}`);
  const { catalogue, exampleHistory, exampleFigures } = found;
  const own =
    id === "koebenhavn-2010" ? copenhagen2010ExampleFigures : [...exampleHistory, ...exampleFigures];
  return { catalogue, figures: own };
}

function publicationOf(
  { catalogue, figures }: { catalogue: Catalogue; figures: Figure[] },
  language: "da" | "en" = "da",
): Publication {
  const assessment = assess({ catalogue, figures });
  const edition = disclose({ catalogue, figures, assessment, earlierEditions: [] });
  return { catalogue, edition, language, number: 1, date: "2026-01-31", corrects: null, changes: null };
}

const ballerup = publicationOf(shipped("ballerup-2018"));
const copenhagen = publicationOf(shipped("koebenhavn-2010"));

function paperIn(publication: Publication, file: string, occasion = KNOWN): Paper {
  const found = papersOf(publication, occasion).find((one) => one.file === file);
  if (found === undefined) throw new Error(`no ${file}`);
  return found.paper;
}

const todos = (paper: Paper) =>
  paper.parts.flatMap((part) => (part.kind === "words" && part.look === "todo" ? [part.text] : []));

test("each committee that answers for something gets a letter; without committees the council gets one", () => {
  const files = (id: string) => papersOf(publicationOf(shipped(id)), NOTHING).map(({ file }) => file);
  expect(files("koebenhavn-2010")).toEqual(["brev_socialudvalget.docx", "dagsordenspunkt.docx"]);
  expect(files("koebenhavn-2011").filter((file) => file.startsWith("brev_"))).toHaveLength(7);
  expect(files("ballerup-2018")).toEqual(["brev.docx", "dagsordenspunkt.docx"]);
  expect(files("hedensted-2018")).toContain("rapport.docx");
});

test("a letter has addressee, date, journal number, status, sentences and the day for comments", () => {
  const said = paragraphsOf(paperIn(copenhagen, "brev_socialudvalget.docx")).join("\n");
  for (const words of [
    "Til Socialudvalget",
    "31. januar 2026",
    "15.40.00-P22-1-16",
    "● Positiv",
    "Andelen er faldet med 8,6 procentpoint, fra 44,0 pct. i 2. halvår 2006 til 35,4 pct. i 2. halvår 2009.",
    "Kommentarerne skal være modtaget senest 1. marts 2026.",
  ])
    expect(said).toContain(words);
});

test("a goal that several committees answer for says with whom", () => {
  const letter = paperIn(publicationOf(shipped("koebenhavn-2011")), "brev_socialudvalget.docx");
  expect(paragraphsOf(letter)).toContain("Børne- og Ungdomsudvalget");
});

test("what nobody knows is marked as to be written, in the letter and under the headings of the item", () => {
  const texts = paperText.da;
  const letter = paperIn(ballerup, "brev.docx", NOTHING);
  expect(todos(letter)).toContain(texts.todo(texts.letter.deadlineTodo));
  expect(paragraphsOf(letter)).toContain(texts.todo(texts.caseNumberTodo));
  const item = paperIn(ballerup, "dagsordenspunkt.docx");
  const headings = item.parts.flatMap((part) =>
    part.kind === "words" && part.look === "heading" ? [part.text] : [],
  );
  expect(headings).toEqual([
    ...["Beslutningstema", "Økonomi", "Historik", "Sagsfremstilling"],
    ...["Indstilling", "Kommunikation", "Lovgrundlag", "Bilag"],
  ]);
  expect(todos(item)).toEqual(Object.values(texts.agenda.todos).map(texts.todo));
});

test("what is attached stands on one page, with the heading before it", () => {
  const { parts } = paperIn(ballerup, "dagsordenspunkt.docx");
  const from = parts.findIndex((part) => part.kind === "words" && part.text === "Lovgrundlag");
  const kept = parts.slice(from).map((part) => part.kind === "words" && part.keepsNext === true);
  expect(kept.length).toBeGreaterThan(5);
  expect(kept).toEqual(kept.map((_, at) => at < kept.length - 1));
});

test("a sign of the key has no other mark before it", () => {
  const parts = paperIn(ballerup, "brev.docx").parts.filter((part) => part.kind === "words");
  expect(parts.find(({ text }) => text.startsWith("● Positiv:"))?.look).toBe("sign");
});

const answer: OccasionText = {
  ...{ kind: "answer", level: "theme", place: "lovgivning", period: "2018" },
  ...{
    text: "Loven følges.\nDet gør indsatsen også.",
    department: "administrationen",
    when: null,
    how: null,
  },
};

test("a report has each theme with its question and its answer, and marks one that is missing", () => {
  const report = paperIn(publicationOf(shipped("hedensted-2018")), "rapport.docx", {
    ...KNOWN,
    texts: [answer],
  });
  const said = paragraphsOf(report);
  const at = said.indexOf("Lovgivning");
  expect(said.slice(at, at + 5)).toEqual([
    "Lovgivning",
    "Hvad siger lovgivningen på området, og hvordan forholder Hedensted Kommunes indsats sig til den?",
    ...["Loven følges.", "Det gør indsatsen også.", "Administrationen"],
  ]);
  expect(todos(report)).toHaveLength(3);
});

test("the same paper gives the same bytes", async () => {
  const paper = paperIn(ballerup, "brev.docx");
  expect(await docxOf(paper)).toEqual(await docxOf(paper));
});

test.each(["da", "en"] as const)(
  "every document of the examples is read back as it was made (%s)",
  async (language) => {
    for (const id of [
      "ballerup-2018",
      "koebenhavn-2010",
      "koebenhavn-2011",
      "hedensted-2018",
      "det-nationale-barometer",
    ]) {
      const publication = publicationOf(shipped(id), language);
      const occasion = { ...KNOWN, before: [{ number: 1, date: "2025-01-31" }] };
      const papers = papersOf(publication, occasion);
      const made = [];
      for (const { paper } of papers) made.push(await docxOf(paper));
      expect({ id, found: paperObstacles(publication, occasion, papers, made) }).toEqual({ id, found: [] });
    }
  },
);

/** The letter of Ballerup with a part of its file changed. */
async function obstaclesAfter(part: string, change: (xml: string) => string) {
  const papers = papersOf(ballerup, KNOWN).slice(0, 1);
  const parts = unzipSync(await docxOf(paperIn(ballerup, "brev.docx")));
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  const made = zipSync({ ...parts, [part]: strToU8(after) });
  return paperObstacles(ballerup, KNOWN, papers, [made]);
}

test.each([
  ["a number in a paragraph", "word/document.xml", (xml: string) => xml.replace(/>55,0</, ">55,1<")],
  ["words that nobody sees", "word/document.xml", (xml: string) => xml.replace("<w:t ", "<w:vanish/><w:t ")],
  [
    "a change that is followed",
    "word/document.xml",
    (xml: string) => xml.replace("<w:body>", "<w:body><w:ins/>"),
  ],
  [
    "what is read aloud of a picture",
    "word/document.xml",
    (xml: string) => xml.replace('descr="', 'descr="4711 '),
  ],
  ["a point of a picture", "word/charts/chart1.xml", (xml: string) => xml.replace("<c:v>52<", "<c:v>3<")],
  ["words at the foot", "word/footer1.xml", (xml: string) => xml.replace("Udgave 1", "Udgave 1, 4711")],
  [
    "a person among the properties",
    "docProps/core.xml",
    (xml: string) => xml.replace("Ballerup Kommune<", "Bo Bo<"),
  ],
  [
    "a company among the properties",
    "docProps/app.xml",
    () => "<Properties><Company>Bo Bo</Company></Properties>",
  ],
  ["a part of its own", "word/comments.xml", () => "<w:comments/>"],
  ["a workbook behind a picture", "word/embeddings/book.xlsx", () => "PK"],
  ["a label of a picture", "word/charts/chart1.xml", (xml: string) => xml.replace(">2016<", ">Bo Bo<")],
  [
    "a link from a picture to a workbook",
    "word/charts/chart1.xml",
    (xml: string) => xml.replace("</c:chartSpace>", '<c:externalData r:id="x"/></c:chartSpace>'),
  ],
  ["a property of one's own", "docProps/custom.xml", () => '<property name="secret">4711</property>'],
  ["custom XML", "customXml/item1.xml", () => "<p>4711</p>"],
])("%s that somebody puts into a letter is found", async (_, part, change) => {
  const found = await obstaclesAfter(part, change);
  expect(found).not.toEqual([]);
  expect(found[0]).toMatchObject({ kind: "stray", file: "brev.docx" });
});

test("a withheld number that somebody has written into a text is found, with the text's place", () => {
  for (const seed of TABLES) {
    const table = randomTable(seed);
    const edition = published(table, table.figures);
    const shown = edition.figures.find(({ value }) => value !== null && isWithheld(value));
    const real = table.figures.find((one) => shown !== undefined && figureKey(one) === figureKey(shown));
    if (shown === undefined || typeof real?.value !== "number") continue;
    const publication: Publication = {
      ...{ catalogue: table.catalogue, edition, language: "da" },
      ...{ number: 1, date: "2026-01-31", corrects: null, changes: null },
    };
    const text = (number: number): OccasionText => ({
      ...answer,
      ...{ kind: "explanation", level: "indicator", place: shown.indicator, text: `Der er ${number}.` },
    });
    const told = (number: number) =>
      writtenObstacles(publication, { ...KNOWN, texts: [text(number)] }, table.figures);
    expect(told(real.value)).toMatchObject([{ kind: "leak", indicator: shown.indicator }]);
    expect(told(123_456_789)).toEqual([]);
    return;
  }
  throw new Error("no table withholds anything");
});

test("the table for the clipboard has each goal and line in HTML and in columns of text, and is read back as it was made", () => {
  for (const publication of [ballerup, copenhagen]) {
    const table = councilTable(publication);
    const copied = copiedOf(table);
    expect(copiedObstacles(publication, table, copied)).toEqual([]);
    expect(copied.html).toContain("● Positiv");
  }
  const { html, text } = copiedOf(councilTable(copenhagen));
  expect(html).toMatch(/<th scope="row"[^>]*>Bolig<\/th>/);
  expect(text).toMatch(/^Bolig\t● Positiv\t1 positiv$/m);
});

test.each([
  ["a number", (html: string) => html.replace("55,0", "55,1")],
  ["words of one's own", (html: string) => html.replace("<table", "<p>Bo Bo</p><table")],
  ["a script", (html: string) => html.replace("<table", "<script></script><table")],
])("%s in the copied table is found", (_, change) => {
  const table = councilTable(ballerup);
  const copied = copiedOf(table);
  const html = change(copied.html);
  expect(html).not.toBe(copied.html);
  expect(copiedObstacles(ballerup, table, { ...copied, html })).not.toEqual([]);
});

test("the municipality's colour is that of headings and heads of tables, on the page and in documents", async () => {
  const own = { ...ballerup, catalogue: { ...ballerup.catalogue, colours: { primary: "#7A1F5C" } } };
  const letter = unzipSync(await docxOf(paperIn(own, "brev.docx")));
  const part = (name: string) => strFromU8(letter[name] ?? new Uint8Array());
  expect(part("word/styles.xml")).toContain('<w:color w:val="7A1F5C"/>');
  expect(part("word/document.xml")).toContain('w:fill="7A1F5C"');
  expect(webPage(own, UNSPOKEN, null)).toContain(
    "h1{margin:.1em 0 .2em;font-size:2rem;line-height:1.2;color:#7A1F5C}",
  );
  expect(copiedOf(councilTable(own)).html).toContain("background:#7A1F5C");
});

test("a picture in a letter marks the baseline on the line, not beside a period where a word has no room", () => {
  const [picture] = chartsOf(paperIn(ballerup, "brev.docx"));
  expect(picture?.categories).toEqual(["2016", "2017", "2018"]);
  expect(picture?.series.find(({ look }) => look === "baseline")).toEqual({
    ...{ name: "udgangspunkt", look: "baseline" },
    values: [52, null, null],
  });
});

test("a mark at what a status is judged against is called what it is", () => {
  const { catalogue, figures } = shipped("ballerup-2018");
  const before = publicationOf({ catalogue: { ...catalogue, judgedAgainst: "previous" }, figures });
  const [picture] = chartsOf(paperIn(before, "brev.docx"));
  expect(picture?.series.find(({ look }) => look === "baseline")).toMatchObject({
    name: "forrige måling",
    values: [null, 54, null],
  });
});
