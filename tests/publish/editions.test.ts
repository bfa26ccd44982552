// What is published is read again as anybody could read it, beside every earlier edition: nothing withheld is told, and what somebody
// has put in is found.
import { isWithheld, type PublishedEdition } from "../../src/barometer/disclosure";
import { publishedCsv } from "../../src/publish/figures-csv";
import { UNSPOKEN } from "../../src/publish/paper/occasion";
import type { Publication } from "../../src/publish/publication";
import { auditObstacles, csvObstacles, pageObstacles } from "../../src/publish/read-back";
import { webPage } from "../../src/publish/web-page";
import { published, randomTable, TABLES } from "../barometer/disclosure/tables";

type Table = ReturnType<typeof randomTable>;

function publicationOf({ catalogue }: Table, edition: PublishedEdition, number: number): Publication {
  return { catalogue, edition, language: "da", number, date: "2026-01-31", corrects: null, changes: null };
}

function obstaclesIn(
  publication: Publication,
  earlier: readonly PublishedEdition[],
  figures: Table["figures"],
) {
  return [
    ...auditObstacles(publication, earlier, figures),
    ...csvObstacles(publication, "figures.csv", publishedCsv(publication)),
    ...pageObstacles(publication, UNSPOKEN, "index.html", webPage(publication, UNSPOKEN, null)),
  ];
}

test("two editions of 200 random barometers after each other are handed over, page and data read back", () => {
  const refused: unknown[] = [];
  let withheld = 0;
  for (const seed of TABLES.slice(0, 200)) {
    const table = randomTable(seed);
    const editions: PublishedEdition[] = [];
    for (const figures of [table.earlierFigures, table.figures]) {
      const edition = published(table, figures, editions);
      const obstacles = obstaclesIn(publicationOf(table, edition, editions.length + 1), editions, figures);
      if (obstacles.length > 0) refused.push({ seed, edition: editions.length + 1, obstacles });
      withheld += edition.figures.filter(({ value }) => isWithheld(value)).length;
      editions.push(edition);
    }
  }
  expect(refused.slice(0, 3)).toEqual([]);
  expect(withheld).toBeGreaterThan(1_000);
});

/** A table with something withheld that is truly there, and its publication. */
function withSecret(): { publication: Publication; value: number } {
  for (const seed of TABLES) {
    const table = randomTable(seed);
    const edition = published(table, table.figures);
    const at = edition.figures.findIndex(({ value }) => value !== null && isWithheld(value));
    const value = table.figures[at]?.value ?? null;
    if (at >= 0 && value !== null) return { publication: publicationOf(table, edition, 1), value };
  }
  throw new Error("no table withholds anything");
}

test("a number that somebody puts back into the data is found, with its row", () => {
  const { publication, value } = withSecret();
  const csv = publishedCsv(publication).replace(/under-threshold|withheld/, String(value));
  const place = expect.stringMatching(/^row \d+$/) as string;
  expect(csvObstacles(publication, "figures.csv", csv)).toEqual([
    expect.objectContaining({ kind: "stray", file: "figures.csv", place }),
  ]);
});

test("a number that somebody puts into a cell of the page is found, also one that stands elsewhere", () => {
  const { publication } = withSecret();
  const page = webPage(publication, UNSPOKEN, null).replace(
    /<td class="number">[^<]*</,
    '<td class="number">2018<',
  );
  expect(pageObstacles(publication, UNSPOKEN, "index.html", page)).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind: "stray", place: "cell 1: 2018" })]),
  );
});

test.each([
  ["a script", "<script>alert(1)</script>"],
  ["a comment", "<!-- 4711 -->"],
  ["words that nobody sees", "<p hidden>4711</p>"],
  ["words that are only read aloud", '<p aria-label="4711"></p>'],
])("%s on the page is found", (_, planted) => {
  const { publication } = withSecret();
  const page = webPage(publication, UNSPOKEN, null).replace("</main>", `${planted}</main>`);
  expect(pageObstacles(publication, UNSPOKEN, "index.html", page)).not.toEqual([]);
});
