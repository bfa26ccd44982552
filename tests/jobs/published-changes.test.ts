// Udgiv tells what has changed, and why: in every file, without names of people, and never a number that is withheld.
import type { Catalogue } from "../../src/barometer/catalogue";
import { emptyFigure, type Figure } from "../../src/barometer/figure";
import type { WrittenText } from "../../src/barometer/written";
import { makeFollowUps } from "../../src/jobs/round/follow-up-forms";
import { newForm as open } from "../../src/taskpane/work/making";
import { resultsText } from "../../src/text/sheets/results";
import { syntheticCatalogue } from "../fixtures/synthetic";
import { gathered, handedOver, NOW, published } from "./publishing";

const SLOW = 60_000;
const texts = resultsText.da.changes;
const synthetic = syntheticCatalogue(2);
const catalogue: Catalogue = {
  ...synthetic,
  judgedAgainst: "previous",
  disclosure: { threshold: 5, protectZero: false },
  departments: [{ id: "social", name: "Socialforvaltningen" }],
  indicators: synthetic.indicators.map((one, index) => ({
    ...one,
    name: `Indikator ${String(index + 1)}`,
    departments: ["social"],
    measure: "count",
    groups: ["target"],
    desired: "increase",
    period: { kind: "year" },
  })),
};
const [red = "", small = ""] = catalogue.indicators.map(({ id }) => id);

/** The first turns red; the last count of the second is not shown. */
const VALUES: Record<string, readonly number[]> = { [red]: [700, 800, 700], [small]: [20, 30, 3] };
const FIGURES: Figure[] = Object.entries(VALUES).flatMap(([indicator, values]) =>
  values.map((value, year) => ({
    ...emptyFigure({ indicator, group: "target", category: null, period: String(2016 + year) }),
    value,
  })),
);

const barometer = (...written: readonly Partial<WrittenText>[]) =>
  gathered({
    ...{ catalogue, period: "2018", figures: FIGURES },
    texts: written.map((text) => ({ kind: "explanation", level: "indicator", author: "Anne A.", ...text })),
  });

const TELLING = ["index.html", "dagsordenspunkt.docx", "brev.docx", `${catalogue.id}_udgave-1.xlsx`];

test(
  "the reason for a red light stands in page, agenda item, letter and political edition, and never who wrote it",
  async () => {
    const said = await handedOver(
      await published(await barometer({ place: red, text: "Et jobcenter lukkede." })),
    );
    for (const file of TELLING)
      expect([file, said[file]]).toEqual([file, expect.stringContaining("Et jobcenter lukkede.")]);
    for (const file of TELLING) expect(said[file]).toContain(texts.heading);
    expect(JSON.stringify(said)).not.toContain("Anne");
  },
  SLOW,
);

test(
  "a reason that tells the number that is not shown keeps everything back, with the indicator's name",
  async () => {
    const port = await barometer({ place: small, text: "Kun 3 blev færdige." });
    expect(await published(port)).toMatchObject({
      outcome: "refused",
      obstacles: [{ kind: "leak", indicator: small, place: "Indikator 2" }],
    });
  },
  SLOW,
);

test(
  "a light whose figure is not shown is told as not shown, and its count nowhere",
  async () => {
    const said = await handedOver(await published(await barometer()));
    for (const file of TELLING) expect(said[file]).toContain("▨");
    expect(said["dagsordenspunkt.docx"]).toContain("● Positiv (2017)");
  },
  SLOW,
);

test(
  "asking for a reason makes an edition of its own, which says whom it is waited for from",
  async () => {
    const port = await barometer();
    expect(await handedOver(await published(port))).toMatchObject({
      "dagsordenspunkt.docx": expect.stringContaining(texts.notGiven) as string,
    });
    expect(await published(port)).toMatchObject({ number: 1, isNew: false });
    expect(await makeFollowUps(port, { open, now: NOW })).toMatchObject({ outcome: "made" });
    const again = await published(port);
    expect(again).toMatchObject({ number: 2, isNew: true });
    expect((await handedOver(again))["dagsordenspunkt.docx"]).toContain(
      texts.waiting(["Socialforvaltningen"], false),
    );
  },
  SLOW,
);
