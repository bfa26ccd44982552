// The gate looks at the very files: whatever somebody puts into one of them, seen or unseen, is found and named with its place.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { assess } from "../../src/barometer/assess";
import type { Catalogue } from "../../src/barometer/catalogue";
import { disclosingRound } from "../../src/barometer/disclose-round";
import { atOnce } from "../../src/barometer/steps";
import { isWithheld, type PublishedEdition } from "../../src/barometer/disclosure";
import type { Figure } from "../../src/barometer/figure";
import { findCatalogue, shippedCatalogues } from "../../src/catalogues";
import { deliveryOf, filesOf, type Delivery, type PublishedFile } from "../../src/jobs/results/edition-files";
import { obstaclesIn } from "../../src/jobs/results/gate";
import type { Occasion } from "../../src/publish/paper/occasion";
import type { Publication } from "../../src/publish/publication";
import { randomDeliveries } from "../barometer/disclosure/deliveries";
import { TABLES } from "../barometer/disclosure/tables";
import { MAKERS } from "./publishing";

const WORKBOOK = "ballerup-2018_udgave-1.xlsx";
let ballerup: Made;

interface Made {
  delivery: Delivery;
  files: PublishedFile[];
  figures: Figure[];
}

const NOTHING_SAID: Occasion = {
  ...{ caseNumber: null, commentsBy: null, texts: [], before: [], sentences: new Map() },
};

function publicationOf(
  catalogue: Catalogue,
  shown: Pick<Publication, "edition" | "changes">,
  number: number,
): Publication {
  return { catalogue, ...shown, language: "da", number, date: "2026-01-31", corrects: null };
}

async function made(id: string): Promise<Made> {
  const shipped = findCatalogue(id);
  if (shipped === null) throw new Error(`no catalogue ${id}`);
  const { catalogue } = shipped;
  const figures = [...shipped.exampleHistory, ...shipped.exampleFigures];
  const shown = atOnce(
    disclosingRound(
      { catalogue, figures, assessment: assess({ catalogue, figures }) },
      { period: figures.some(({ period }) => period === "2018") ? "2018" : "2011" },
    ),
  );
  const delivery = deliveryOf(publicationOf(catalogue, shown, 1), NOTHING_SAID);
  return { delivery, files: await filesOf(delivery, MAKERS), figures };
}

beforeAll(async () => {
  ballerup = await made("ballerup-2018");
});

const found = (changed: readonly PublishedFile[]) =>
  obstaclesIn(ballerup.delivery, changed, { earlier: [], figures: ballerup.figures });

/** What is found when a part of the workbook reads otherwise. */
async function foundIn(part: string, change: (xml: string) => string) {
  const changed = ballerup.files.map((file) => {
    if (file.name !== WORKBOOK) return file;
    const parts = unzipSync(file.content);
    const before = strFromU8(parts[part] ?? new Uint8Array());
    const after = change(before);
    expect(after).not.toBe(before);
    return { ...file, content: zipSync({ ...parts, [part]: strToU8(after) }) };
  });
  return found(changed);
}

test.each(shippedCatalogues.map(({ catalogue }) => catalogue.id))(
  "what has been made of %s is handed over",
  async (id) => {
    const { delivery, files, figures } = await made(id);
    expect(await obstaclesIn(delivery, files, { earlier: [], figures })).toEqual([]);
  },
  60_000,
);

test("three editions after each other of random barometers are handed over: every file of them is read back", async () => {
  const refused: unknown[] = [];
  let withheld = 0;
  for (const seed of TABLES.slice(0, 25)) {
    const given = randomDeliveries(seed);
    const earlier: PublishedEdition[] = [];
    for (const figures of given.deliveries) {
      const { catalogue } = given;
      const input = { catalogue, figures, assessment: assess({ catalogue, figures }) };
      const shown = atOnce(disclosingRound({ ...input, earlierEditions: earlier }, { period: "2018" }));
      const { edition } = shown;
      const delivery = deliveryOf(publicationOf(catalogue, shown, earlier.length + 1), NOTHING_SAID);
      const obstacles = await obstaclesIn(delivery, await filesOf(delivery, MAKERS), { earlier, figures });
      if (obstacles.length > 0) refused.push({ seed, edition: earlier.length + 1, obstacles });
      withheld += edition.figures.filter(({ value }) => isWithheld(value)).length;
      earlier.push(edition);
    }
  }
  expect(refused).toEqual([]);
  expect(withheld).toBeGreaterThan(500);
}, 120_000);

const CHART = "xl/charts/chart1.xml";
const SHEET = "xl/worksheets/sheet1.xml";
const BOOK = "xl/workbook.xml";
const after = (mark: string, planted: string) => (xml: string) => xml.replace(mark, `${mark}${planted}`);
const before = (mark: string, planted: string) => (xml: string) => xml.replace(mark, `${planted}${mark}`);
const instead = (planted: string) => () => planted;

test.each<[what: string, part: string, change: (xml: string) => string, place: string]>([
  [
    "a number that a curve remembers",
    CHART,
    (xml) => xml.replace("<c:v>52</c:v>", "<c:v>3</c:v>"),
    `${CHART}: 3`,
  ],
  ["a label that a curve remembers", CHART, (xml) => xml.replace(">2016<", ">Bo Bo<"), `${CHART}: Bo Bo`],
  [
    "a title of a curve",
    CHART,
    after("<c:chart>", "<c:title><a:t>4711</a:t></c:title>"),
    `${CHART}: a:t 4711`,
  ],
  ["a curve of another workbook", CHART, before("</c:chartSpace>", '<c:externalData r:id="rId1"/>'), CHART],
  ["a curve of cells elsewhere", CHART, (xml) => xml.replace("<c:f>Udvikling!", "<c:f>[1]Data!"), CHART],
  ["a workbook behind a curve", "xl/embeddings/book.xlsx", instead("PK"), "xl/embeddings/book.xlsx"],
  ["a person among the properties", "docProps/core.xml", instead("<p>Bo Bo</p>"), "docProps/core.xml"],
  ["a property of one's own", "docProps/custom.xml", instead("<p>4711</p>"), "docProps/custom.xml"],
  ["custom XML", "customXml/item1.xml", instead("<p>4711</p>"), "customXml/item1.xml"],
  ["a comment", "xl/comments1.xml", instead("<p>4711</p>"), "xl/comments1.xml"],
  ["a link to another workbook", "xl/externalLinks/externalLink1.xml", instead("<p/>"), "xl/externalLinks"],
  [
    "a hidden sheet",
    BOOK,
    (xml) => xml.replace('<sheet name="Overblik"', '<sheet state="hidden" name="Overblik"'),
    "Overblik",
  ],
  [
    "what has changed, told otherwise",
    "xl/sharedStrings.xml",
    (xml) => xml.replace("fra ◇ Første måling", "fra ◆ Negativ"),
    "Ændringer!A",
  ],
  [
    "a sheet of one's own",
    BOOK,
    (xml) => xml.replace('<sheet name="Overblik"', '<sheet name="Data"'),
    "Data",
  ],
  [
    "a name that holds a number",
    BOOK,
    after("<definedNames>", '<definedName name="n">4711</definedName>'),
    BOOK,
  ],
  [
    "a remark on a name",
    BOOK,
    (xml) => xml.replace(/comment="[^"]*"/, 'comment="4711 × 9"'),
    `${BOOK}: barometer_area_byråd 4711`,
  ],
  [
    "a text that no cell shows",
    "xl/sharedStrings.xml",
    before("</sst>", "<si><t>4711</t></si>"),
    "xl/sharedStrings.xml: 4711",
  ],
  [
    "a number in a cell",
    SHEET,
    (xml) => xml.replace(/<c r="B9"([^>]*) t="s"><v>[^<]*/, '<c r="B9"$1><v>4711'),
    "Byråd!B9",
  ],
  ["a formula", SHEET, (xml) => xml.replace(/(<c r="B9"[^>]*>)<v>/, "$1<f>4700+11</f><v>"), "Byråd"],
  ["words at the foot of pages", SHEET, after("<oddFooter>", "&amp;LBo Bo"), `${SHEET}: Bo Bo`],
  ["words in a rule of colours", SHEET, (xml) => xml.replace("<formula>OR(", "<formula>OR(4711=1,"), SHEET],
  [
    "a tip at a cell",
    SHEET,
    before("</worksheet>", '<dataValidations prompt="4711"/>'),
    `${SHEET}: dataValidations`,
  ],
  ["a link at a cell", SHEET, before("</worksheet>", "<hyperlinks/>"), `${SHEET}: hyperlinks`],
  ["a note in the XML", SHEET, before("</worksheet>", "<!-- 4711 -->"), SHEET],
  ["words between the elements", SHEET, before("</worksheet>", "4711"), SHEET],
  ["words in a number format", "xl/styles.xml", after('formatCode="', "&quot;4711&quot;"), "xl/styles.xml"],
  [
    "what is read aloud of a curve",
    "xl/drawings/drawing1.xml",
    (xml) => xml.replace('name="Barometer 1"', 'name="Barometer 1" descr="4711"'),
    "xl/drawings/drawing1.xml: 4711",
  ],
  [
    "a box of text",
    "xl/drawings/drawing1.xml",
    before("</xdr:wsDr>", "<xdr:sp/>"),
    "xl/drawings/drawing1.xml",
  ],
  [
    "a way out of the file",
    "xl/worksheets/_rels/sheet4.xml.rels",
    before(
      "</Relationships>",
      '<Relationship Id="x" Type="http://x/y/drawing" Target="http://x/" TargetMode="External"/>',
    ),
    "xl/worksheets/_rels/sheet4.xml.rels",
  ],
])("%s that somebody puts into the political edition is found", async (_, part, change, place) => {
  expect(await foundIn(part, change)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        ...{ kind: "stray", file: WORKBOOK },
        place: expect.stringContaining(place) as string,
      }),
    ]),
  );
});

test.each([
  ["index.html", "</main>", "<p>4711</p>", "4711"],
  ["figures.csv", "\n", "x,target,,2018,,4711\n", "form"],
  ["datapackage.json", '"resources": [', '"secret": 4711,', "4711"],
])("what somebody puts into %s is found", async (name, mark, planted, place) => {
  const changed = ballerup.files.map((file) =>
    file.name === name
      ? { ...file, content: strToU8(strFromU8(file.content).replace(mark, `${planted}${mark}`)) }
      : file,
  );
  expect(await found(changed)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ file: name, place: expect.stringContaining(place) as string }),
    ]),
  );
});

test.each([
  ["a light in other words", "</span> Positiv</span>", "</span> Negativ</span>", "light: positive ● Negativ"],
  [
    "a light in another colour",
    'class="light positive"',
    'class="light negative"',
    "light: negative ● Positiv",
  ],
  [
    "a sentence the other way round",
    "Andelen er steget med",
    "Andelen er faldet med",
    "sentence: Andelen er faldet",
  ],
  ["a name of one's own", "Ballerup Kommune", "Bo Bo", "Bo Bo"],
])("%s on the page is found, and where", async (_, from, to, place) => {
  const changed = ballerup.files.map((file) =>
    file.name === "index.html"
      ? { ...file, content: strToU8(strFromU8(file.content).replace(from, to)) }
      : file,
  );
  expect(await found(changed)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ file: "index.html", place: expect.stringContaining(place) as string }),
    ]),
  );
});

test("a file that is none of the edition's is found", async () => {
  const content = strToU8("4711");
  expect(await found([...ballerup.files, { name: "noter.txt", content }])).toMatchObject([
    { file: "noter.txt" },
  ]);
});
