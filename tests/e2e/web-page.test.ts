// The web page that anybody may read: nobody is kept out, nothing is fetched, and it fits on a telephone.
import { readFileSync } from "node:fs";
import type Axe from "axe-core";
import { assess } from "../../src/barometer/assess";
import { disclosingRound } from "../../src/barometer/disclose-round";
import { atOnce } from "../../src/barometer/steps";
import { findCatalogue } from "../../src/catalogues";
import type { Spoken } from "../../src/publish/paper/occasion";
import type { Publication } from "../../src/publish/publication";
import { webPage } from "../../src/publish/web-page";
import { LANGUAGES, type Language } from "../../src/text/language";
import { STARTING, startHarness, WORKING, type Harness } from "./harness";

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
/** WCAG 2.2 AA and what lies before it. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [320, 1280];

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
}, STARTING);

afterAll(() => harness.close());

function publicationOf(id: string, language: Language): Publication {
  const shipped = findCatalogue(id);
  if (shipped === null) throw new Error(`no catalogue ${id}`);
  const { catalogue, exampleFigures, exampleHistory } = shipped;
  const figures = [...exampleHistory, ...exampleFigures].map((figure) => ({ ...figure, department: null }));
  const shown = atOnce(
    disclosingRound(
      { catalogue, figures, assessment: assess({ catalogue, figures }) },
      { period: id === "det-nationale-barometer" ? "2022" : "2018" },
    ),
  );
  return { catalogue, ...shown, language, number: 1, date: "2026-01-31", corrects: null };
}

/** Of Hedensted's review, which is told in words. */
const SPOKEN: Spoken = {
  texts: ["lovgivning", "interview-virksomhedsejere"].map((place) => ({
    ...{ kind: "answer", level: "theme", place, period: "2018", text: "Loven følges.\nDet ses i praksis." },
    ...{ department: "administrationen", when: "12. september 2018", how: null },
  })),
  sentences: new Map(),
};

const PAGES = ["ballerup-2018", "det-nationale-barometer", "koebenhavn-2010", "hedensted-2018"].flatMap(
  (id) => LANGUAGES.map((language) => [id, language] as const),
);

test.each(PAGES)(
  "of %s in %s",
  async (id, language) => {
    const page = await harness.context.newPage();
    const requested: string[] = [];
    page.on("request", (request) => requested.push(request.url()));
    await page.setContent(
      webPage(publicationOf(id, language), SPOKEN, { csv: "figures.csv", description: "datapackage.json" }),
    );
    const found: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const reached = await page.evaluate(() => document.documentElement.scrollWidth);
      if (reached > width) found.push(`at ${width}: reaches ${reached}`);
    }
    expect(requested).toEqual([]);
    await page.evaluate(axeSource);
    const violations = await page.evaluate(async (rules) => {
      const { axe } = window as unknown as { axe: typeof Axe };
      const { violations: broken } = await axe.run({ runOnly: { type: "tag", values: rules } });
      return broken.map((one) => `${one.id}: ${one.nodes.map(({ html }) => html.slice(0, 120)).join(" ")}`);
    }, RULES);
    expect([...found, ...violations]).toEqual([]);
    await page.close();
  },
  WORKING,
);
