// Udgiv over whole rounds: what may be published, and that every file says the same in words.
import { emptyFigure } from "../../src/barometer/figure";
import { findCatalogue } from "../../src/catalogues";
import { lastEdition } from "../../src/jobs/results/last-edition";
import { readTexts, writeText } from "../../src/jobs/results/texts";
import type { WorkbookPort } from "../../src/jobs/port";
import { gathered, handedOver, published } from "./publishing";

const SLOW = 60_000;

function shipped(id: string) {
  const found = findCatalogue(id);
  if (found === null) throw new Error(id);
  const { catalogue, exampleHistory, exampleFigures } = found;
  return { catalogue, figures: [...exampleHistory, ...exampleFigures] };
}

const hedensted = shipped("hedensted-2018");
const review = (texts: Parameters<typeof gathered>[0]["texts"]) =>
  gathered({ catalogue: hedensted.catalogue, period: "2018", figures: [], texts });

const ANSWER = "Loven følges.\nDet gør indsatsen også: 3 af 4 råd er hørt.";

test(
  "a review without a figure is published with its themes' texts: page, report and the political edition",
  async () => {
    const port = await review([
      { place: "lovgivning", text: ANSWER },
      {
        ...{ kind: "interview", place: "interview-virksomhedsejere", text: "De vil gerne ansætte flere." },
        ...{ whom: "Bo Boesen", when: "12. september 2018", how: "Fokusgruppe" },
      },
    ]);
    const said = await handedOver(await published(port));
    expect(Object.keys(said)).toEqual(
      expect.arrayContaining(["index.html", "rapport.docx", "hedensted-2018_udgave-1.xlsx"]),
    );
    for (const file of ["index.html", "rapport.docx", "hedensted-2018_udgave-1.xlsx"]) {
      expect(said[file]).toContain("Det gør indsatsen også: 3 af 4 råd er hørt.");
      expect(said[file]).toContain("De vil gerne ansætte flere.");
      expect(said[file]).toContain("12. september 2018");
    }
    expect(JSON.stringify(said)).not.toContain("Bo Boesen");
    expect(said["rapport.docx"]).not.toContain("Tallene\n");
  },
  SLOW,
);

test(
  "neither a figure nor a text is nothing to publish",
  async () => {
    expect(await published(await review([]))).toEqual({ outcome: "nothing-to-publish" });
  },
  SLOW,
);

test(
  "the last edition is known once there is one",
  async () => {
    const port = await review([{ place: "lovgivning", text: ANSWER }]);
    expect(await lastEdition(port)).toBeNull();
    await published(port);
    expect(await lastEdition(port)).toBe(1);
  },
  SLOW,
);

test(
  "a personal number in what is printed keeps everything back, and its digits are not repeated",
  async () => {
    const port = await review([{ place: "lovgivning", text: ANSWER }]);
    const correction = "Borgeren 010190-1234 var glemt";
    await published(port);
    const outcome = await published(port, { correction });
    expect(outcome).toMatchObject({ outcome: "refused", obstacles: [{ kind: "person" }] });
    expect(JSON.stringify(outcome)).not.toContain("1234");
  },
  SLOW,
);

async function editDraft(port: WorkbookPort, place: string, text: string) {
  const read = await readTexts(port);
  const one =
    read.outcome === "texts" ? read.texts.find(({ written }) => written.place === place) : undefined;
  if (one === undefined) throw new Error(`no draft about ${place}`);
  expect(await writeText(port, { id: one.written, before: one.written, fields: { text } })).toEqual({
    outcome: "written",
  });
}

const OWN = "Flere er kommet i arbejde.\nDet er første gang i fem år.";

test(
  "sentences that a person has edited are printed in every file that prints the drafts, and make an edition of their own",
  async () => {
    const { catalogue, figures } = shipped("ballerup-2018");
    const port = await gathered({ catalogue, period: "2018", figures, texts: [] });
    const before = await handedOver(await published(port));
    const draft =
      /Andel, som kommer[^\n]*fra 52,0[^\n]*/.exec(before["dagsordenspunkt.docx"] ?? "")?.[0] ?? "";
    const [indicator] = catalogue.indicators.filter(({ name }) => draft.startsWith(name));
    expect(indicator).toBeDefined();
    await editDraft(port, indicator?.id ?? "", OWN);
    const outcome = await published(port);
    expect(outcome).toMatchObject({ outcome: "published", number: 2 });
    const said = await handedOver(outcome);
    const told = ["index.html", "brev.docx", "dagsordenspunkt.docx", "ballerup-2018_udgave-2.xlsx"];
    for (const file of told)
      for (const line of OWN.split("\n")) expect([file, said[file]?.split(line).length]).toEqual([file, 2]);
    expect(said["dagsordenspunkt.docx"]).not.toContain(draft);
  },
  SLOW,
);

test(
  "an indicator that stands with its parameters is published: only their mean votes",
  async () => {
    const { catalogue } = hedensted;
    const [indicator] = catalogue.indicators.filter(({ categories }) => categories?.combine === "mean");
    const figures = (indicator?.categories?.items ?? []).map(({ id: category }, place) => ({
      ...emptyFigure({ indicator: indicator?.id ?? "", group: "target", category, period: "2018" }),
      value: 20 + place,
    }));
    const port = await gathered({ catalogue, period: "2018", figures, texts: [] });
    expect(await published(port)).toMatchObject({ outcome: "published" });
  },
  SLOW,
);
