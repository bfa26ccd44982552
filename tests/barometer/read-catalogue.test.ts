import fc from "fast-check";
import type { Catalogue } from "../../src/barometer/catalogue";
import type { CatalogueProblem } from "../../src/barometer/catalogue-problem";
import { readCatalogue, readCatalogueText } from "../../src/barometer/read-catalogue";
import { wholeCatalogue } from "./catalogue-fixture";

type Change = (catalogue: Catalogue) => void;

function problemsAfter(change: Change): CatalogueProblem[] {
  const catalogue = wholeCatalogue();
  change(catalogue);
  const reading = readCatalogue(catalogue);
  return "problems" in reading ? reading.problems : [];
}

/** The same for changes that the types would not let us make. */
function problemsAfterMistake(change: (catalogue: Json) => void): CatalogueProblem[] {
  return problemsAfter((catalogue) => change(json(catalogue)));
}

interface Json {
  [key: string]: Json;
  [index: number]: Json;
}

/** A mistake as people write it, where types would not let us. */
const json = (value: unknown) => value as Json;

function briefly(problems: CatalogueProblem[]): string[] {
  return problems.map(({ code, path }) => `${code} ${path}`);
}

test("a whole catalogue is read as it stands, further keys included", () => {
  const catalogue = { ...wholeCatalogue(), vedtaget: "2018-04-25" };
  expect(readCatalogue(catalogue)).toEqual({ catalogue });
});

test("a catalogue may have neither goals, areas, committees, departments nor indicators", () => {
  const { id, title, municipality, language, rule, judgedAgainst, aggregation, disclosure, groups } =
    wholeCatalogue();
  const bare = { id, title, municipality, language, rule, judgedAgainst, aggregation, disclosure, groups };
  expect(readCatalogue({ ...bare, departments: [], indicators: [] })).toHaveProperty("catalogue.id", id);
});

describe("the shape", () => {
  test.each<[string, (catalogue: Json) => void, string[]]>([
    ["a missing key", (c) => delete c.indicators, ["key-missing indicators"]],
    ["a missing key with choices", (c) => delete c.rule, ["key-missing rule"]],
    ["a missing name", (c) => delete c.indicators![0]!.name, ["key-missing indicators[0].name"]],
    [
      "a text for a number",
      (c) => (c.indicators![0]!.decimals = json("1")),
      ["wrong-type indicators[0].decimals"],
    ],
    [
      "a fraction for a whole number",
      (c) => (c.indicators![0]!.decimals = json(1.5)),
      ["wrong-type indicators[0].decimals"],
    ],
    [
      "a text for a list",
      (c) => (c.indicators![0]!.groups = json("target")),
      ["wrong-type indicators[0].groups"],
    ],
    ["null for a text", (c) => (c.title = json(null)), ["wrong-type title"]],
    ["an unknown rule", (c) => (c.rule = json("magic")), ["not-a-choice rule"]],
    [
      "a wish in Danish",
      (c) => (c.indicators![0]!.desired = json("stigning")),
      ["not-a-choice indicators[0].desired"],
    ],
    ["an empty title", (c) => (c.title = json("  ")), ["text-empty title"]],
    [
      "no categories",
      (c) => (c.indicators![0]!.categories!.items = json([])),
      ["list-empty indicators[0].categories.items"],
    ],
    [
      "too many decimals",
      (c) => (c.indicators![0]!.decimals = json(7)),
      ["number-too-large indicators[0].decimals"],
    ],
    [
      "a negative tolerance",
      (c) => (c.indicators![0]!.tolerance = json(-1)),
      ["number-too-small indicators[0].tolerance"],
    ],
    [
      "a jump of nothing",
      (c) => (c.indicators![0]!.limits!.jump = json(0)),
      ["number-too-small indicators[0].limits.jump"],
    ],
    ["threshold 0", (c) => (c.disclosure!.threshold = json(0)), ["number-too-small disclosure.threshold"]],
    ["an id with a space", (c) => (c.indicators![0]!.id = json("a b")), ["id-malformed indicators[0].id"]],
    ["an id that is a way out of a folder", (c) => (c.id = json("..")), ["id-malformed id"]],
    [
      "a deadline in words",
      (c) => (c.hearing!.deadline = json("1. februar")),
      ["date-malformed hearing.deadline"],
    ],
    [
      "a colour in words",
      (c) => (c.colours = json({ primary: "blue" })),
      ["colour-malformed colours.primary"],
    ],
    [
      "a 13th month",
      (c) => (c.indicators![0]!.period!.start = json("13-01")),
      ["start-malformed indicators[0].period.start"],
    ],
  ])("%s is reported where it stands", (_, change, expected) => {
    expect(briefly(problemsAfterMistake(change))).toEqual(expected);
  });

  test("all mistakes of shape are reported at once", () => {
    const change = (c: Json) => {
      c.rule = json("magic");
      delete c.indicators![1]!.period;
    };
    expect(briefly(problemsAfterMistake(change))).toEqual([
      "not-a-choice rule",
      "key-missing indicators[1].period",
    ]);
  });

  test.each([null, [], "katalog", 7, true])("%j is not a catalogue", (value) => {
    expect(readCatalogue(value)).toMatchObject({ problems: [{ code: "not-a-catalogue", path: "" }] });
  });
});

describe("what must fit together", () => {
  test.each<[string, Change, string[]]>([
    ["an unknown goal", (c) => (c.indicators[0]!.goal = "mål-9"), ["goal-unknown indicators[0].goal"]],
    ["an unknown area", (c) => (c.goals![0]!.area = "kultur"), ["area-unknown goals[0].area"]],
    [
      "an unknown department",
      (c) => (c.indicators[1]!.departments = ["Social"]),
      ["department-unknown indicators[1].departments[0]"],
    ],
    [
      "an unknown committee of a goal",
      (c) => c.goals![0]!.committees.push("x"),
      ["committee-unknown goals[0].committees[1]"],
    ],
    [
      "an unknown committee of an indicator",
      (c) => (c.indicators[0]!.committees = ["x"]),
      ["committee-unknown indicators[0].committees[0]"],
    ],
    [
      "an unknown department of a theme",
      (c) => (c.themes![0]!.departments = ["x"]),
      ["department-unknown themes[0].departments[0]"],
    ],
    [
      "an unknown group",
      (c) => c.indicators[0]!.groups.push("svensk"),
      ["group-unknown indicators[0].groups[2]"],
    ],
    ["an unknown leading committee", (c) => (c.goals![1]!.lead = "x"), ["committee-unknown goals[1].lead"]],
    [
      "a lead that is not among the committees",
      (c) => (c.goals![0]!.lead = "økonomiudvalget"),
      ["lead-not-responsible goals[0].lead"],
    ],
    ["a doubled indicator", (c) => (c.indicators[1]!.id = "andel"), ["id-doubled indicators[1].id"]],
    [
      "a doubled department",
      (c) => (c.departments[1]!.id = "social"),
      [
        "id-doubled departments[1].id",
        "department-unknown indicators[0].departments[1]",
        "department-unknown themes[0].departments[0]",
      ],
    ],
    [
      "a doubled hearing party",
      (c) => c.hearingParties!.push({ id: "råd", name: "Rådet" }),
      ["id-doubled hearingParties[1].id"],
    ],
    [
      "a doubled category",
      (c) => (c.indicators[0]!.categories!.items[1]!.id = "under-18"),
      ["id-doubled indicators[0].categories.items[1].id"],
    ],
    [
      "a doubled inner category",
      (c) => c.indicators[1]!.categories!.within!.items.push({ id: "x", name: "Y" }),
      ["id-doubled indicators[1].categories.within.items[1].id"],
    ],
    [
      "a doubled definition",
      (c) => c.indicators[0]!.definitions!.push({ id: "gammel", until: "2010", text: "" }),
      ["id-doubled indicators[0].definitions[1].id"],
    ],
    [
      "a department named twice",
      (c) => (c.indicators[1]!.departments = ["social", "social"]),
      ["reference-doubled indicators[1].departments[1]"],
    ],
    [
      "no target group",
      (c) => (c.groups = [c.groups[1]!]),
      [
        "target-group-missing groups",
        "group-unknown indicators[0].groups[0]",
        "group-unknown indicators[1].groups[0]",
      ],
    ],
    [
      "two target groups",
      (c) => (c.groups[1]!.role = "target"),
      ["target-group-several groups", "target-group-id groups[1].id"],
    ],
    [
      "a comparison group called target",
      (c) => (c.groups[0]!.role = "comparison"),
      ["target-group-missing groups", "target-id-taken groups[0].id"],
    ],
    [
      "an indicator without the target group",
      (c) => (c.indicators[0]!.groups = ["dansk"]),
      ["indicator-without-target-group indicators[0].groups"],
    ],
    [
      "a first cohort that is no period",
      (c) => (c.indicators[0]!.period.first = "for længst"),
      ["period-malformed indicators[0].period.first"],
    ],
    ["a baseline that is no period", (c) => (c.baseline = "ultimo 2006"), ["period-malformed baseline"]],
    [
      "an election that never was",
      (c) => (c.indicators[0]!.baseline = "KV2015"),
      ["period-malformed indicators[0].baseline"],
    ],
    [
      "a target year that is no period",
      (c) => (c.indicators[0]!.target!.by = "20"),
      ["period-malformed indicators[0].target.by"],
    ],
    [
      "a break that is no period",
      (c) => (c.indicators[0]!.breaks![0]!.from = "2016-13"),
      ["period-malformed indicators[0].breaks[0].from"],
    ],
    [
      "a definition's end that is no period",
      (c) => (c.indicators[0]!.definitions![0]!.until = "-"),
      ["period-malformed indicators[0].definitions[0].until"],
    ],
    [
      "a first round that is no period",
      (c) => (c.rounds!.first = "forår"),
      ["period-malformed rounds.first"],
    ],
    [
      "a doubled question",
      (c) => c.hearing!.questions.push({ id: "dækkende", question: "?" }),
      ["id-doubled hearing.questions[1].id"],
    ],
    [
      "30 February",
      (c) => (c.indicators[0]!.period.start = "02-30"),
      ["start-malformed indicators[0].period.start"],
    ],
    [
      "29 February",
      (c) => (c.indicators[0]!.period.start = "02-29"),
      ["start-malformed indicators[0].period.start"],
    ],
    [
      "a target without a wish",
      (c) => delete c.indicators[0]!.desired,
      ["target-without-wish indicators[0].desired"],
    ],
    [
      "a target for what is followed",
      (c) => (c.indicators[0]!.desired = "follow"),
      ["target-without-wish indicators[0].desired"],
    ],
    ...(
      [
        ["above 100 percent", { value: 175 }, {}],
        ["below 0 percent", { value: -5 }, {}],
        ["above the indicator's own limit", { value: 60 }, { limits: { min: 0, max: 50 } }],
        ["of fewer than none", { value: -1 }, { measure: "count" }],
        ["above the best grade", { value: 12.5 }, { measure: "mean", unit: "karakterpoint" }],
        ["of a gap below none", { value: -2 }, { desired: "parity" }],
      ] as const
    ).map(([what, target, more]): [string, Change, string[]] => [
      `a success criterion ${what}`,
      (c) =>
        Object.assign(c.indicators[0]!, { limits: undefined, ...more, target: { ...target, by: "2010" } }),
      ["target-off-scale indicators[0].target.value"],
    ]),
    [
      "parity with nobody",
      (c) => (c.indicators[1]!.desired = "parity"),
      ["parity-without-comparison indicators[1].groups"],
    ],
    [
      "a diversity of shares",
      (c) => (c.indicators[1]!.measure = "share"),
      ["simpson-without-index indicators[1].measure"],
    ],
    [
      "reversed limits",
      (c) => (c.indicators[0]!.limits = { min: 5, max: 5 }),
      ["limits-reversed indicators[0].limits"],
    ],
    [
      "an arrival cohort on a day",
      (c) => (c.indicators[1]!.period.kind = "point"),
      ["cohort-without-span indicators[1].period.kind"],
    ],
  ])("%s is reported where it stands", (_, change, expected) => {
    expect(briefly(problemsAfter(change))).toEqual(expected);
  });

  test("a baseline may be of another kind than the indicator's periods", () => {
    expect(problemsAfter((c) => (c.indicators[0]!.baseline = "2006-12-31"))).toEqual([]);
  });

  test("with all committees responsible, any of them may lead", () => {
    expect(problemsAfter((c) => (c.goals![1]!.lead = "socialudvalget"))).toEqual([]);
  });

  test("ids are compared exactly", () => {
    expect(problemsAfter((c) => (c.indicators[1]!.id = "Andel"))).toEqual([]);
  });
});

test("a problem says which entry it concerns, by number, id and name", () => {
  const [problem] = problemsAfter((c) => (c.indicators[0]!.goal = "mål-9"));
  expect(problem).toEqual({
    code: "goal-unknown",
    path: "indicators[0].goal",
    place: { list: "indicators", number: 1, id: "andel", name: "Andel med arbejde", key: "goal" },
    values: { given: "mål-9", known: "mål-1, mål-2" },
  });
});

test("texts from the file are cut and cleaned before they come into a sentence", () => {
  const [problem] = problemsAfter(
    (c) => (c.indicators[0]!.goal = json(`a\u0000\n${"b".repeat(500)}`) as unknown as string),
  );
  expect(problem?.code).toBe("id-malformed");
  expect((problem?.values as { given: string }).given).toMatch(/^a b{57}…$/);
});

describe("never throws, and keeps out of prototypes", () => {
  test("on any JSON at all", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readCatalogue(value)).toHaveProperty("problems");
      }),
    );
  });

  test("on a catalogue with anything anywhere in it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...placesOf(wholeCatalogue())),
        fc.oneof(fc.jsonValue(), fc.constantFrom("target", "", "__proto__", 0, -1, 1e308)),
        (place, value) => {
          const catalogue = structuredClone(wholeCatalogue());
          put(catalogue, place, value);
          const reading = readCatalogue(catalogue);
          expect("catalogue" in reading || reading.problems.length > 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("with __proto__, constructor and the like as keys and ids", () => {
    const text = JSON.stringify(wholeCatalogue())
      .replace(
        '"id":"eksempelkatalog"',
        '"id":"eksempelkatalog","__proto__":{"polluted":true},"constructor":1',
      )
      .replace('"id":"andel"', '"id":"__proto__","__proto__":{"goal":"x"}')
      .replace('"id":"diversitet"', '"id":"constructor"');
    const reading = readCatalogue(JSON.parse(text));
    expect(reading).toHaveProperty("catalogue");
    const { catalogue } = reading as { catalogue: Catalogue };
    expect(Object.getPrototypeOf(catalogue)).toBe(Object.prototype);
    expect(catalogue.indicators[0]).toMatchObject({ id: "__proto__", goal: "mål-1" });
    expect("polluted" in catalogue || "polluted" in {}).toBe(false);
  });

  test("on lists nested deeper than the stack is high", () => {
    const deep: unknown = JSON.parse("[".repeat(50_000) + "]".repeat(50_000));
    expect(readCatalogue({ ...wholeCatalogue(), rule: deep })).toMatchObject({
      problems: [{ code: "not-a-choice", values: { given: "[…]" } }],
    });
  });
});

describe("the text of a file", () => {
  test("is read with and without a byte-order mark", () => {
    const text = JSON.stringify(wholeCatalogue());
    expect(readCatalogueText(`\uFEFF${text}`)).toEqual(readCatalogueText(text));
    expect(readCatalogueText(text)).toEqual({ catalogue: wholeCatalogue() });
  });

  test.each([
    ['{\n  "id": "a",\n  "title" "b"\n}', 3],
    ['{\n  "id": "a",\n  "title":\n', 3],
    ["", 1],
  ])("that is not JSON (%j) is reported with its line", (text, line) => {
    expect(readCatalogueText(text)).toMatchObject({ problems: [{ code: "not-json", values: { line } }] });
  });
});

/** Every place in a value, as paths. */
function placesOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [path];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((entry, index) => [index, entry])
    : Object.entries(value);
  const inside = entries.flatMap(([key, entry]) => placesOf(entry, [...path, key]));
  return path.length === 0 ? inside : [path, ...inside];
}

function put(root: unknown, path: (string | number)[], value: unknown): void {
  const holder = path.slice(0, -1).reduce<Json>((at, key) => at[key]!, json(root));
  holder[path.at(-1)!] = json(value);
}
