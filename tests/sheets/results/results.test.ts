import fc from "fast-check";
import type { GoalResult } from "../../../src/barometer/assessment";
import { planBarometer } from "../../../src/sheets/results/barometer";
import { committeeResults } from "../../../src/sheets/results/committees";
import { planComparison } from "../../../src/sheets/results/comparison";
import { planCouncil } from "../../../src/sheets/results/council";
import { MOST_SAID } from "../../../src/sheets/results/sentences";
import type { SheetPlan } from "../../../src/sheets/plan/plan";
import { rowHeight } from "../../../src/sheets/plan/text-size";
import type { Results } from "../../../src/sheets/results/results";
import { resultsText } from "../../../src/text/sheets/results";
import { catalogueWith, gridOf, lineWith, picture, planProblems } from "../helpers";

const counts = { positive: 0, unchanged: 0, negative: 0, neutral: 0, unassessed: 0, reasons: {} };

function goal(id: string, more: Partial<GoalResult> = {}): GoalResult {
  return { goal: id, status: "positive", mixed: false, ...counts, positive: 1, ...more };
}

function resultsWith(more: Partial<Results> = {}): Results {
  return {
    catalogue: catalogueWith([
      { name: "Beskæftigelse" },
      { name: "Karakterer", measure: "mean", departments: ["skole"] },
    ]),
    period: "2018",
    lines: [
      lineWith({ indicator: "i1" }),
      lineWith({ indicator: "i2", status: "negative", detail: "worsened" }),
    ],
    goals: [goal("job"), goal("skole", { status: "negative", positive: 0, negative: 1 })],
    ...more,
  };
}

const plans: [string, (results: Results) => SheetPlan][] = [
  ["comparison", planComparison],
  ["barometer", planBarometer],
  ["council", planCouncil],
];

test.each([
  ["the barometer", planBarometer],
  ["the comparison", planComparison],
])(
  "%s says in its first row, and above and below each page, that it must not be passed on",
  (_name, plan) => {
    const { values, page } = plan(resultsWith());
    const { internal } = resultsText.da;
    expect(values.find(({ row, column }) => row === 0 && column === 0)?.cells[0]?.[0]).toBe(internal);
    expect([page?.header?.center, page?.footer?.center]).toEqual([internal, internal]);
  },
);

test("the barometer shows each department's light with its counts, and the lines behind it", () => {
  expect(picture(planBarometer(resultsWith()))).toEqual([
    "Internt arbejdsark – må ikke gives videre",
    "Barometer – Prøvekatalog",
    "Periode: 2018",
    "",
    "Status | Indikator | Periode | Målgruppe | Ændring | Siden | Noter",
    "● Positiv | Center for Job | 1 positiv",
    "● Positiv | Beskæftigelse (pct.) | 2018 | 54.1 | 1.8 | 2016",
    "◆ Negativ | Center for Skole | 1 negativ",
    "◆ Negativ | Karakterer | 2018 | 54.1 | 1.8 | 2016",
    "",
    "Sådan læses barometeret",
    "● Positiv | udviklingen går den ønskede vej",
    "◆ Negativ | udviklingen går den forkerte vej",
  ]);
});

test("the council's table has a heading per goal and a line per indicator", () => {
  const catalogue = catalogueWith([{ name: "Beskæftigelse", goal: "arbejde" }], {
    goals: [
      { id: "arbejde", title: "Arbejde", committees: [] },
      { id: "bolig", title: "Bolig", committees: [] },
    ],
    councilName: "Borgerrepræsentation",
    disclaimer: "Status er ikke en evaluering.",
  });
  const plan = planCouncil(
    resultsWith({
      catalogue,
      date: "1. maj 2019",
      lines: [lineWith({ indicator: "i1" })],
      goals: [goal("arbejde"), goal("bolig", { status: "unassessed", positive: 0 })],
      explain: () => "Vurderet på ændringen siden udgangspunktet.",
    }),
  );
  expect(plan.name).toBe("Borgerrepræsentation");
  expect(picture(plan)).toEqual([
    "Prøvekatalog",
    "Prøve Kommune   ·   Borgerrepræsentation   ·   Periode: 2018   ·   Dato: 1. maj 2019",
    "Målgruppe: Ikke-vestlig herkomst   ·   Sammenligningsgruppe: Dansk oprindelse",
    "",
    "Indikator | Periode | Målgruppe | Sammenligning | Forskel | Ændring | Siden | Status | Noter",
    "Arbejde |  |  |  |  |  |  | ● Positiv | 1 positiv",
    "Beskæftigelse (pct.) | 2018 | 54.1 | 80 | -25.9 | 1.8 | 2016 | ● Positiv | Note\u00a01.",
    "Bolig |  |  |  |  |  |  | – Ingen indikatorer",
    "",
    "Tegnforklaring:   ● Positiv: udviklingen går den ønskede vej   – Ingen indikatorer: målet har endnu ingen indikatorer",
    "",
    "Sådan er det vurderet",
    "Note\u00a01: Vurderet på ændringen siden udgangspunktet.",
    "Status er ikke en evaluering.",
  ]);
});

test("the comparison is a table with one row per line and unlike headings", () => {
  const plan = planComparison(resultsWith());
  const grid = gridOf(plan);
  expect(plan.table).toMatchObject({
    name: "Sammenligning",
    box: { row: 4, column: 0, rows: 3, columns: 27 },
  });
  expect(new Set(grid.values[4]).size).toBe(27);
  expect(picture(plan)[5]).toBe(
    "Center for Job | Beskæftigelse | pct. | 2018 | 54.1 | 80 | -25.9 | 2016 | 52.3 | 1.8 | -0.2 | ● Positiv | 2017 | 53 | 1.1 | 0.1 | forbedret | statistisk sikker |  |  |  |  | 2016",
  );
});

test("a goal without majority shows as blandet", () => {
  const goals = [goal("job", { status: "unchanged", mixed: true, positive: 1, negative: 1 })];
  expect(picture(planBarometer(resultsWith({ goals })))).toContain(
    "◐ Blandet | Center for Job | 1 positiv · 1 negativ",
  );
});

test("a joint indicator stands under each of its departments", () => {
  const catalogue = catalogueWith([{ name: "IGU", departments: ["job", "skole"] }]);
  const lines = [lineWith({ indicator: "i1" })];
  const found = picture(planBarometer(resultsWith({ catalogue, lines }))).filter((row) =>
    row.includes("IGU"),
  );
  expect(found).toHaveLength(2);
});

test("that nothing is wished is said once: in the line, or in the footnote that explains it", () => {
  const reason = { code: "no-wish", values: {} } as const;
  const lines = [lineWith({ indicator: "i1", status: "unassessed", detail: "no-wish", reason })];
  const explain = () => "Den ønskede udvikling er ikke fastlagt.";
  const results = resultsWith({ lines, goals: [], reasonSentence: explain, explain });
  const said = picture(planCouncil(results)).join("\n").split(explain()).length - 1;
  expect(said).toBe(1);
});

test("a line that could not be judged says why, and so does one nobody told us the reason of", () => {
  const lines = [
    lineWith({
      indicator: "i1",
      status: "unassessed",
      detail: "first-measurement",
      value: 50,
      baseline: null,
      previous: null,
    }),
    lineWith({
      indicator: "i2",
      status: "unassessed",
      detail: "no-wish",
      reason: { code: "no-wish", values: {} },
    }),
  ];
  const results = resultsWith({ lines, reasonSentence: () => "Der er ikke fastlagt en ønsket udvikling." });
  const rows = picture(planBarometer(results));
  expect(rows[6]).toBe("◇ Første måling | Beskæftigelse (pct.) | 2018 | 50 |  |  | Første måling.");
  expect(rows[8]).toContain("Der er ikke fastlagt en ønsket udvikling.");
});

test("withheld numbers are words, and the table says what the words mean", () => {
  const lines = [
    lineWith({ indicator: "i1", value: { under: 5 }, gap: "withheld", baseline: null, previous: null }),
  ];
  const rows = picture(planCouncil(resultsWith({ lines })));
  expect(rows.find((row) => row.startsWith("Beskæftigelse"))).toBe(
    "Beskæftigelse (pct.) | 2018 | under 5 | 80 | ikke vist |  |  | ● Positiv",
  );
  expect(rows).toContain("»Under 5« og »ikke vist«: tallet er udeladt af hensyn til anonymitet.");
});

test("an indicator with a threshold of its own says its own number, and the note says each that is used", () => {
  const lines = [
    lineWith({ indicator: "i1", value: { under: 3 }, baseline: null, previous: null }),
    lineWith({ indicator: "i2", value: { under: 5 }, baseline: null, previous: null }),
  ];
  const rows = picture(planCouncil(resultsWith({ lines })));
  expect(rows.filter((row) => / \| under \d \| /.test(row)).map((row) => /under \d/.exec(row)?.[0])).toEqual([
    "under 3",
    "under 5",
  ]);
  expect(rows).toContain("»Under 3«, »under 5« og »ikke vist«: tallet er udeladt af hensyn til anonymitet.");
});

test("what must be stated in print is stated", () => {
  const catalogue = catalogueWith([{ name: "Hjemmepleje", reportCount: true }], {
    exampleFigures: true,
    groups: [
      { id: "target", name: "Herkomst", role: "target" },
      { id: "danes", name: "Danskere", nameByCitizenship: "Danske statsborgere", role: "comparison" },
    ],
  });
  const lines = [
    lineWith(
      { indicator: "i1", certainty: "uncertain", others: [{ group: "danes", value: 45, gap: 9 }] },
      {
        basis: "citizenship",
        thirdGeneration: "særlige udfordringer.",
        newBaselineAfterBreak: { from: "2017", note: "Ny opgørelse." },
        reference: "2017",
        counts: { target: { numerator: { under: 5 }, denominator: 1234 }, comparison: null },
      },
    ),
  ];
  const rows = picture(planCouncil(resultsWith({ catalogue, lines })));
  const row = rows.find((one) => one.startsWith("Hjemmepleje"))!;
  expect(row).toContain("Opgjort efter statsborgerskab; sammenlignet med danske statsborgere.");
  expect(row).toContain("Målgruppen omfatter også 3. generation: særlige udfordringer.");
  expect(row).toContain("Databrud fra 2017: Ny opgørelse. Nyt udgangspunkt: 2017.");
  expect(row).toContain("Antal: under 5 ud af 1.234.");
  expect(row).toContain("Danske statsborgere: 45,0.");
  expect(row).toContain("● Positiv ~");
  expect(rows).toContain("~ ændringen kan skyldes tilfældige udsving.");
  expect(rows).toContain("Eksempeltal – ikke rigtige tal");
});

test.each([
  ["barometer", planBarometer],
  ["council", planCouncil],
] as const)("the %s says what the catalogue leaves open", (_, plan) => {
  const catalogue = catalogueWith(
    [
      { name: "Trivsel", open: ["measure"] },
      { name: "Repatriering", measure: "count", open: ["measure"] },
    ],
    { open: ["aggregation", "judgedAgainst"] },
  );
  const lines = [lineWith({ indicator: "i1" }), lineWith({ indicator: "i2" })];
  const rows = picture(plan(resultsWith({ catalogue, lines })));
  expect(rows).toContain(
    "Ikke fastlagt i indikatorkataloget: sammenfatning, hvad der vurderes i forhold til. Hvor der alligevel står en værdi, er den et forslag.",
  );
  expect(rows.find((row) => row.includes("Trivsel"))).toContain("Måleformen er ikke fastlagt.");
  expect(rows.find((row) => row.includes("Repatriering"))).toContain(
    "Måleformen er et forslag og ikke fastlagt.",
  );
  expect(rows.join("\n")).not.toContain("(pct.)");
});

test("a target group that nobody has named is not given a name, and an open name is a proposal", () => {
  const head = (name: string) => {
    const groups = [{ id: "target", name, role: "target" as const, open: ["name"] }];
    const catalogue = catalogueWith([{ groups: ["target"] }], { groups, open: ["councilName"] });
    return picture(planCouncil(resultsWith({ catalogue, lines: [lineWith({ indicator: "i1" })] })));
  };
  expect(head("Målgruppen")).toEqual(
    expect.arrayContaining(["Prøve Kommune   ·   Periode: 2018", "Målgruppe: ikke fastlagt"]),
  );
  expect(head("Borgere i indsatsen")).toContain("Målgruppe: Borgere i indsatsen (forslag; ikke fastlagt)");
});

test("periods are said as people say them, and an earlier definition with its text", () => {
  const definitions = [{ id: "gammel", until: "2010H1", text: "To områder." }];
  const catalogue = catalogueWith([
    { name: "Boligområder", period: { kind: "halfyear" }, definitions, target: { value: 40, by: "2010H2" } },
  ]);
  const line = lineWith(
    {
      indicator: "i1",
      period: "2017-10/2018-09",
      baseline: { period: "KV2017", value: 52, change: 2, gapChange: null },
    },
    {
      definition: "gammel",
      newBaselineAfterBreak: { from: "2010H1", note: "" },
      reference: null,
      target: { value: 40, by: "2010H2", distance: 1, reached: false, expected: null },
    },
  );
  for (const plan of [planBarometer, planCouncil]) {
    const rows = picture(plan(resultsWith({ catalogue, lines: [line], period: "2018H2" })));
    const text = rows.join("\n").replaceAll("\u00a0", " ");
    expect(text).toContain("Periode: 2. halvår 2018");
    expect(text).toContain("| okt. 2017 – sept. 2018 |");
    expect(text).toContain("| kommunalvalg 2017 |");
    expect(text).toContain("Opgjort efter en tidligere definition: To områder.");
    expect(text).toContain("Databrud fra 1. halvår 2010. Nyt udgangspunkt: kommunalvalget 2017.");
    expect(text).toContain("Succeskriterium: 40 pct. i 2. halvår 2010.");
    expect(text).not.toMatch(/gammel|H1|KV2017/);
  }
});

test("an area with one goal of its own name says it once", () => {
  const catalogue = catalogueWith([{ goal: "bolig" }], {
    areas: [{ id: "by", title: "Bolig" }],
    goals: [
      { id: "bolig", title: "Bolig", area: "by", committees: [] },
      { id: "tryghed", title: "Tryghed", area: "by", committees: [] },
    ],
  });
  const goals = [goal("bolig"), goal("tryghed")];
  const rows = picture(
    planCouncil(resultsWith({ catalogue, lines: [lineWith({ indicator: "i1" })], goals })),
  );
  expect(rows.some((row) => row.startsWith("Bolig |"))).toBe(true);
  expect(rows.some((row) => row.startsWith("Bolig · Tryghed |"))).toBe(true);
});

describe("an area with several goals", () => {
  const goals = [
    { id: "unge", title: "Unge", area: "udd", committees: ["u1"] },
    { id: "voksne", title: "Voksne", area: "udd", committees: ["u2"] },
    { id: "bolig", title: "Bolig", area: "bo", committees: ["u1"] },
  ];
  const catalogue = catalogueWith(
    goals.map(({ id, title }) => ({ name: title, goal: id })),
    {
      goals,
      areas: [
        { id: "udd", title: "Uddannelse" },
        { id: "bo", title: "Bolig" },
      ],
      committees: [
        { id: "u1", name: "Udvalg 1" },
        { id: "u2", name: "Udvalg 2" },
      ],
    },
  );
  const results = resultsWith({
    catalogue,
    lines: [lineWith({ indicator: "i1" }), lineWith({ indicator: "i2" }), lineWith({ indicator: "i3" })],
    goals: goals.map(({ id }) => goal(id)),
    areas: [
      { ...counts, area: "udd", status: "unchanged", mixed: true, positive: 1, negative: 1 },
      { ...counts, area: "bo", status: "positive", mixed: false, positive: 1 },
    ],
  });
  const headings = (of: Results) =>
    picture(planBarometer(of)).filter((row) => / \| \d (?:positiv|negativ)/.test(row));

  test("has a line of its own above them, with its light; an area with one goal has that goal's", () => {
    expect(headings(results)).toEqual([
      "◐ Blandet | UDDANNELSE | 1 positiv · 1 negativ",
      "● Positiv | Unge | 1 positiv",
      "● Positiv | Voksne | 1 positiv",
      "● Positiv | Bolig | 1 positiv",
    ]);
  });

  test("has none where something else stands between its goals, or where a committee has only some of them", () => {
    const apart = [goals[0], goals[2], goals[1]].flatMap((one) => one ?? []);
    const titles = ["Uddannelse · Unge", "Bolig", "Uddannelse · Voksne"];
    expect(headings({ ...results, catalogue: { ...catalogue, goals: apart } })).toEqual(
      titles.map((title) => `● Positiv | ${title} | 1 positiv`),
    );
    const [first] = committeeResults(results);
    expect(headings(first?.results ?? results)).toEqual([
      "● Positiv | Uddannelse · Unge | 1 positiv",
      "● Positiv | Bolig | 1 positiv",
    ]);
  });
});

test("a cohort's period is said to be the year of arrival", () => {
  const catalogue = catalogueWith([{ period: { kind: "year", cohort: true } }]);
  const rows = picture(planCouncil(resultsWith({ catalogue, lines: [lineWith({ indicator: "i1" })] })));
  expect(rows.join("\n")).toContain("Perioden er ankomståret.");
});

test("without a comparison group its columns make room for the words", () => {
  const lines = [lineWith({ indicator: "i1", comparison: null, gap: null })];
  expect(planCouncil(resultsWith({ lines })).hiddenColumns).toEqual([{ column: 3, columns: 2 }]);
  expect(planCouncil(resultsWith()).hiddenColumns).toEqual([]);
  const headings = picture(planComparison(resultsWith({ lines })))[4];
  expect(headings).not.toContain("Forskel");
  expect(headings).toContain("Ændring siden udgangspunkt");
});

test("notes in small letters make a row as high as small letters need", () => {
  const note = "Kommunens registre er gjort op på en ny måde. ".repeat(6);
  const reason = { code: "no-figures" as const, values: {} };
  const lines = [lineWith({ indicator: "i1", status: "unassessed", detail: "missing", reason })];
  const { rowHeights } = planBarometer({ ...resultsWith({ lines, goals: [] }), reasonSentence: () => note });
  expect(rowHeights.find(({ row }) => row === 6)?.height).toBe(rowHeight([[note, 43]], 10));
});

test("the printed table repeats its headings, numbers its pages and fits one page across", () => {
  for (const [, plan] of plans) {
    const { page, protect } = plan(resultsWith());
    expect(page).toMatchObject({ orientation: "landscape", fitWidth: 1, titleRows: { rows: 1 } });
    expect(page?.footer?.right).toBe("Side &P af &N");
    expect(protect).toBe(true);
  }
});

test("a council called as another sheet gets a name of its own", () => {
  const catalogue = catalogueWith([{}], { councilName: "Barometer" });
  const plan = planCouncil({ ...resultsWith({ catalogue }), otherSheets: ["Data", "Barometer"] });
  expect(plan.name).toBe("Barometer (2)");
});

test("sheets without a single line say so", () => {
  for (const [, plan] of plans) {
    const empty = plan(resultsWith({ lines: [], goals: [] }));
    expect(planProblems(empty)).toEqual([]);
    expect(picture(empty).join("\n")).toContain("Der er ingen indikatorer at vise.");
  }
});

test("every sheet keeps to Excel's limits, whatever the lines, names and numbers", () => {
  const cell = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(null, "withheld" as const, { under: 5 }),
  );
  const results = fc
    .array(
      fc.record({
        indicator: fc.constantFrom("i1", "i2", "ukendt"),
        category: fc.option(fc.string({ minLength: 1 })),
        value: cell,
        comparison: cell,
        gap: cell,
        status: fc.constantFrom("positive", "unchanged", "negative", "neutral", "unassessed"),
        certainty: fc.constantFrom("certain", "uncertain", "unknown"),
      }),
    )
    .chain((lines) => fc.tuple(fc.constant(lines), fc.string({ minLength: 1, maxLength: 300 })));
  fc.assert(
    fc.property(results, ([lines, name]) => {
      const catalogue = catalogueWith(
        [
          { name, unit: name },
          { name: `=${name}`, measure: "count" },
        ],
        {
          councilName: name,
          title: name,
          disclaimer: name,
        },
      );
      for (const [, plan] of plans) {
        const problems = planProblems(
          plan(resultsWith({ catalogue, lines: lines.map((line) => lineWith(line)) })),
        );
        expect(problems).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test("5,000 lines cost by row, and colours do not", () => {
  const catalogue = catalogueWith(Array.from({ length: 5000 }, () => ({})));
  const lines = catalogue.indicators.map(({ id }, index) =>
    lineWith({ indicator: id, status: index % 2 === 0 ? "positive" : "negative" }),
  );
  for (const [, plan] of plans) {
    const { conditionals, formats, values } = plan(resultsWith({ catalogue, lines }));
    expect(conditionals.length).toBeLessThan(8);
    expect(formats.length).toBeLessThan(40);
    expect(JSON.stringify(values).length).toBeLessThan(5000 * 300);
  }
});

test("under a goal's lines the council reads them in words, over the whole table and apart from its heading", () => {
  const sentences = (indicator: string) => `${indicator}: Andelen er steget.`;
  const plan = planCouncil(resultsWith({ sentences }));
  const rows = picture(plan);
  const line = rows.findIndex((row) => row.startsWith("Beskæftigelse"));
  expect(rows[line + 1]).toBe("i1: Andelen er steget.");
  expect(plan.merges).toContainEqual({ row: line + 1, column: 0, rows: 1, columns: 9 });
  expect(planProblems(plan)).toEqual([]);
});

test("a long text of several lines is laid in rows that a page can end between, each line once", () => {
  const written = Array.from({ length: 20 }, (_, at) => `• Indsats ${at}: ${"ord ".repeat(40)}`).join("\n");
  const words = (level: string, id: string) =>
    level === "indicator" && id === "i1"
      ? [{ heading: "Indsatser", text: written, kind: "efforts" as const, by: null, period: "2018" }]
      : [];
  const plan = planCouncil(resultsWith({ words }));
  const rows = picture(plan).flatMap((row, at) => (row.includes("Indsats ") ? [{ row, at }] : []));
  expect(rows.length).toBeGreaterThan(2);
  const heights = rows.map(({ at }) =>
    plan.rowHeights.find(({ row, rows: own }) => at >= row && at < row + own),
  );
  for (const height of heights) expect(height?.height).toBeLessThanOrEqual(140);
  expect(
    rows
      .map(({ row }) => row)
      .join("\n")
      .match(/Indsats \d+/g),
  ).toHaveLength(20);
});

test("no row of words is higher than Excel's, however many indicators a goal has; a table that nobody reads has none", () => {
  const many = (count: number) => Array.from({ length: count }, () => lineWith({ indicator: "i1" }));
  const sentences = (_: string, lines: readonly unknown[]) =>
    "En sætning om udviklingen. ".repeat(lines.length * 4);
  const highest = (count: number) =>
    Math.max(
      ...planCouncil(resultsWith({ lines: many(count), sentences })).rowHeights.map(({ height }) => height),
    );
  expect(highest(200)).toBeLessThanOrEqual(400);
  const words = (count: number) =>
    picture(planCouncil(resultsWith({ lines: many(count), sentences }))).filter((row) =>
      row.startsWith("En sætning"),
    );
  expect(words(20)).toHaveLength(1);
  expect(words(MOST_SAID + 1)).toEqual([]);
});

test("the comparison has the ends of every 95 % interval, and what the status is judged against", () => {
  const grid = gridOf(
    planComparison(
      resultsWith({
        lines: [
          lineWith({
            indicator: "i1",
            interval: { lower: 51.2, upper: 57 },
            gapInterval: { lower: -28.1, upper: -23.7 },
            changeInterval: { lower: -0.4, upper: 4 },
          }),
        ],
      }),
    ),
  );
  const { headings } = resultsText.da;
  const shown = (code: keyof typeof headings) =>
    grid.values[5]?.[grid.values[4]?.indexOf(headings[code]) ?? -1];
  expect([shown("lower"), shown("upper"), shown("gapLower"), shown("gapUpper")]).toEqual([
    51.2, 57, -28.1, -23.7,
  ]);
  expect([shown("reference"), shown("changeLower"), shown("changeUpper")]).toEqual(["2016", -0.4, 4]);
});
