import { assess } from "../../../src/barometer/assess";
import type { Catalogue } from "../../../src/barometer/catalogue";
import { disclose } from "../../../src/barometer/disclosure";
import type { Figure } from "../../../src/barometer/figure";
import { narrateGoal, narrateLine, narrateOwnLine } from "../../../src/barometer/narrative";
import { findCatalogue } from "../../../src/catalogues";
import { copenhagen2010ExampleFigures } from "../../../src/catalogues/koebenhavn-2010/example-figures";
import type { Language } from "../../../src/text/language";
import { catalogueOf, count, indicator, share } from "../disclosure/tables";

const GROUPS = [
  { id: "target", name: "Ikke-vestlig herkomst", role: "target" as const },
  { id: "danish", name: "dansk oprindelse", role: "comparison" as const },
];

test("Copenhagen's sentences of 2010 come out of figures with those differences", () => {
  const catalogue = findCatalogue("koebenhavn-2010")?.catalogue as Catalogue;
  const text = own(catalogue, copenhagen2010ExampleFigures).join("\n");
  expect(text).toContain("Andelen er faldet med 8,6 procentpoint, fra 44,0 pct.");
  expect(text).toContain("Andelen er faldet med 2,6 procentpoint, fra 9,8 pct.");
  expect(text).toMatch(
    /Forskellen til .+ er mindsket med 2,2 procentpoint siden 2\. halvår 2006 og er nu 4,2 procentpoint\./,
  );
});

test("a share that rises is told with both measurements", () => {
  expect(own(catalogue(), moving([523, 1000], [541, 1000]))).toEqual([
    "Andelen er steget med 1,8 procentpoint, fra 52,3 pct. i 2016 til 54,1 pct. i 2018. Ændringen ligger inden for den statistiske usikkerhed.",
  ]);
  expect(own(catalogue(), moving([523, 1000], [541, 1000]), "en")).toEqual([
    "The share has risen by 1.8 percentage points, from 52.3% in 2016 to 54.1% in 2018. The change lies within the statistical uncertainty.",
  ]);
});

test("a share that stands still is unchanged", () => {
  expect(own(catalogue(), moving([50, 100], [500, 1000]))).toEqual([
    "Andelen er uændret siden 2016 og er 50,0 pct. i 2018.",
  ]);
});

test("a first measurement has nothing to compare with", () => {
  const [text] = own(catalogue(), [share({ ...KEY, period: "2018" }, 54, 100)]);
  expect(text).toBe(
    "Andelen er 54,0 pct. i 2018. Det er den første måling, så der er endnu ikke noget at sammenligne med.",
  );
});

test("a count has no unit and no decimals", () => {
  const counting = catalogue({ measure: "count", unit: "børn" });
  const [text] = own(counting, [
    count({ ...KEY, period: "2016" }, 11),
    count({ ...KEY, period: "2018" }, 12),
  ]);
  expect(text).toMatch(/^Antallet er steget med 1, fra 11 i 2016 til 12 i 2018\./);
});

test("the gap says whether it narrowed and which group moved", () => {
  const [text] = own(compared(), [
    ...moving([400, 1000], [500, 1000]),
    ...moving([700, 1000], [700, 1000], "danish"),
  ]);
  expect(text).toContain(
    "Forskellen til dansk oprindelse er mindsket med 10,0 procentpoint siden 2016 og er nu 20,0 procentpoint. Det er målgruppens tal, der har ændret sig.",
  );
});

test("a gap that grows because the comparison group moved says so", () => {
  const [text] = own(compared(), [
    ...moving([400, 1000], [400, 1000]),
    ...moving([600, 1000], [700, 1000], "danish"),
  ]);
  expect(text).toContain("er øget med 10,0 procentpoint siden 2016 og er nu 30,0 procentpoint.");
  expect(text).toContain("Det er tallet for dansk oprindelse, der har ændret sig.");
});

test("a gap that changes side is turned, not narrowed", () => {
  const [text] = own(compared(), [
    ...moving([400, 1000], [600, 1000]),
    ...moving([500, 1000], [500, 1000], "danish"),
  ]);
  expect(text).toContain("er vendt siden 2016, så tallet nu er 10,0 procentpoint højere.");
});

test("a gap that closes is closed", () => {
  const [text] = own(compared(), [
    ...moving([400, 1000], [500, 1000]),
    ...moving([500, 1000], [500, 1000], "danish"),
  ]);
  expect(text).toContain("Forskellen til dansk oprindelse er udlignet siden 2016.");
});

test("the way to a target is told, and that it has been reached", () => {
  const wanting = catalogue({ target: { value: 60, by: "2020" } });
  expect(own(wanting, moving([500, 1000], [550, 1000]))[0]).toContain(
    "Der mangler 5,0 procentpoint i at nå succeskriteriet på 60 pct. i 2020.",
  );
  expect(own(wanting, moving([500, 1000], [650, 1000]))[0]).toContain(
    "Succeskriteriet på 60 pct. i 2020 er nået.",
  );
});

test("a series break names the new baseline", () => {
  const broken = catalogue({ breaks: [{ from: "2017", note: "Nye regler for IGU." }] });
  const figures = ["2016", "2017", "2018"].map((period, index) => share({ ...KEY, period }, 40 + index, 100));
  expect(own(broken, figures)[0]).toContain(
    "Der er databrud fra 2017 (Nye regler for IGU), og der sammenlignes derfor med målingen i 2017.",
  );
});

test("what is withheld is said without any number", () => {
  const small = compared();
  const figures = [...moving([3, 40], [3, 50]), ...moving([70, 100], [70, 100], "danish")];
  const { lines } = disclose({
    catalogue: small,
    figures,
    assessment: assess({ catalogue: small, figures }),
  });
  for (const language of ["da", "en"] as const) {
    const text = lines.map((line) => narrateLine(line, { catalogue: small }, language)).join(" ");
    expect(text).toMatch(
      language === "da" ? /ikke vist af hensyn til anonymitet/ : /not shown, to protect anonymity/,
    );
    expect(text.replace(/201[68]/g, "")).not.toMatch(/\d/);
  }
});

test("a count under the threshold says so", () => {
  const counting = catalogue({ measure: "count" });
  const figures = [count({ ...KEY, period: "2016" }, 30), count({ ...KEY, period: "2018" }, 2)];
  const { lines } = disclose({
    catalogue: counting,
    figures,
    assessment: assess({ catalogue: counting, figures }),
  });
  expect(lines.map((line) => narrateLine(line, { catalogue: counting }, "da"))).toEqual([
    "Antallet i 2018 er under 5 og er ikke vist af hensyn til anonymitet.",
  ]);
});

test("an earlier measurement that is withheld leaves the latest one standing", () => {
  const figures = moving([3, 40], [20, 50]);
  const { lines } = disclose({
    catalogue: catalogue(),
    figures,
    assessment: assess({ catalogue: catalogue(), figures }),
  });
  expect(lines.map((line) => narrateLine(line, { catalogue: catalogue() }, "da"))).toEqual([
    "Andelen er 40,0 pct. i 2018. Udviklingen siden 2016 er ikke vist af hensyn til anonymitet.",
  ]);
});

test("an indicator without figures says that there are none", () => {
  expect(own(catalogue(), [])).toEqual(["Der er endnu ingen tal."]);
});

test("with its name a line begins with indicator and category", () => {
  const split = catalogue({
    categories: { name: "Alder", items: [{ id: "u18", name: "under 18 år" }], combine: "each" },
  });
  const figures = [share({ ...KEY, category: "u18", period: "2018" }, 54, 100)];
  const [line] = assess({ catalogue: split, figures }).lines;
  expect(line && narrateOwnLine(line, { catalogue: split, named: true }, "da")).toMatch(
    /^i \(under 18 år\): Andelen er/,
  );
});

test.each([
  [
    { positive: 3, unchanged: 1, negative: 1, neutral: 1, unassessed: 2, reasons: { missing: 1, break: 1 } },
    "positive",
    "Udviklingen er samlet set positiv. Af 8 indikatorer er 3 positive, 1 uændret og 1 negativ, mens 1 følges og 2 ikke kan vurderes.",
  ],
  [
    { positive: 2, unchanged: 0, negative: 0, neutral: 0, unassessed: 0, reasons: {} },
    "positive",
    "Udviklingen er samlet set positiv. Begge indikatorer er positive.",
  ],
  [
    { positive: 0, unchanged: 0, negative: 1, neutral: 0, unassessed: 0, reasons: {} },
    "negative",
    "Den eneste indikator er negativ.",
  ],
  [
    { positive: 0, unchanged: 0, negative: 0, neutral: 0, unassessed: 3, reasons: { missing: 3 } },
    "unassessed",
    "Ingen af de 3 indikatorer kan vurderes.",
  ],
  [
    { positive: 0, unchanged: 0, negative: 0, neutral: 2, unassessed: 1, reasons: { basis: 1 } },
    "unassessed",
    "Af 3 indikatorer følges 2, mens 1 ikke kan vurderes.",
  ],
  [
    { positive: 0, unchanged: 0, negative: 0, neutral: 0, unassessed: 0, reasons: {} },
    "unassessed",
    "Der er endnu ingen indikatorer at vurdere målet ud fra.",
  ],
] as const)("a goal counts its indicators in the right number: %j", (counts, status, text) => {
  expect(narrateGoal({ ...counts, status, mixed: false }, "da")).toBe(text);
});

test.each([
  [
    { "first-measurement": 8 },
    "Alle 8 indikatorer er målt for første gang, så der er endnu ikke noget at sammenligne med.",
  ],
  [{ "no-wish": 2 }, "Begge indikatorer vises uden vurdering."],
  [{ withheld: 1 }, "Den eneste indikator er ikke vist af hensyn til anonymitet."],
  [
    { "first-measurement": 3, "no-wish": 1, missing: 1 },
    "Af 5 indikatorer er 3 målt for første gang, mens 1 vises uden vurdering og 1 ikke kan vurderes.",
  ],
])("a goal that nothing is wrong with is not said to be beyond assessing: %j", (reasons, text) => {
  const unassessed = Object.values(reasons).reduce((sum, count) => sum + count, 0);
  const counts = { positive: 0, unchanged: 0, negative: 0, neutral: 0, unassessed, reasons };
  expect(narrateGoal({ ...counts, status: "unassessed", mixed: false }, "da")).toBe(text);
});

test("a goal without majority is mixed", () => {
  const result = {
    status: "unchanged",
    mixed: true,
    positive: 1,
    unchanged: 0,
    negative: 1,
    neutral: 0,
    unassessed: 0,
    reasons: {},
  } as const;
  expect(narrateGoal(result, "da")).toBe(
    "Udviklingen er samlet set blandet. Af 2 indikatorer er 1 positiv og 1 negativ.",
  );
  expect(narrateGoal(result, "en")).toBe(
    "The overall development is mixed. Of 2 indicators, 1 is positive and 1 is negative.",
  );
});

const KEY = { indicator: "i", group: "target", category: null };

function catalogue(given: Partial<Parameters<typeof indicator>[0]> = {}): Catalogue {
  return catalogueOf([indicator({ id: "i", groups: ["target"], ...given })], { groups: GROUPS });
}

function compared(): Catalogue {
  return catalogue({ groups: ["target", "danish"] });
}

function moving(then: [number, number], now: [number, number], group = "target"): Figure[] {
  return [
    share({ ...KEY, group, period: "2016" }, ...then),
    share({ ...KEY, group, period: "2018" }, ...now),
  ];
}

function own(of: Catalogue, figures: Figure[], language: Language = "da"): string[] {
  return assess({ catalogue: of, figures }).lines.map((line) =>
    narrateOwnLine(line, { catalogue: of }, language),
  );
}

test("a doubt about where a followed group stands is about the gap, not about a change", () => {
  const followed = catalogue({ groups: ["target", "danish"], desired: "follow" });
  const figures = [...moving([50, 1000], [52, 1000]), ...moving([54, 1000], [54, 1000], "danish")];
  expect(own(followed, figures)[0]).toContain("Forskellen ligger inden for den statistiske usikkerhed.");
});

test("a group's name stands in lower case within a sentence, unless it may be a proper noun", () => {
  const named = (name: string): string => {
    const groups = GROUPS.map((group) => (group.role === "comparison" ? { ...group, name } : group));
    const figures = [...moving([400, 1000], [500, 1000]), ...moving([700, 1000], [700, 1000], "danish")];
    return own({ ...compared(), groups }, figures)[0] ?? "";
  };
  expect(named("Etnisk danske borgere")).toContain("Forskellen til etnisk danske borgere er");
  expect(named("Københavns Kommune")).toContain("Forskellen til Københavns Kommune er");
});
