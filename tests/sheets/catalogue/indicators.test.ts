import fc from "fast-check";
import type { Catalogue, Indicator } from "../../../src/barometer/catalogue";
import { shippedCatalogues } from "../../../src/catalogues";
import { planIndicators } from "../../../src/sheets/catalogue/plan";
import { INDICATOR_COLUMN, KEY_COLUMNS, type IndicatorColumn } from "../../../src/sheets/catalogue/columns";
import { planIndicatorFindings } from "../../../src/sheets/catalogue/findings";
import { readIndicators, type IndicatorsReading } from "../../../src/sheets/catalogue/read";
import { retiredOf, withRetired } from "../../../src/sheets/catalogue/retired";
import { cellAddress } from "../../../src/checks/address";
import { type CellValue, type Grid } from "../../../src/sheets/plan/plan";
import { cellProblemSentence, indicatorProblemSentence } from "../../../src/text/words/update-catalogue";
import { syntheticCatalogue } from "../../fixtures/synthetic";
import { catalogueWith, gridOf, picture, planProblems } from "../helpers";

/** Zero-based row of the first indicator, in a sheet as it is laid. */
const FIRST = gridOf(planIndicators({ catalogue: catalogueWith([{}]) })).values.findIndex(
  (cells) => cells[INDICATOR_COLUMN.id] === "i1",
);

type Edits = Partial<Record<IndicatorColumn, CellValue>>[];

/** The sheet of a catalogue with cells of its rows changed; rows beyond the indicators are the empty ones. */
function edited(catalogue: Catalogue, edits: Edits, language = catalogue.language): Grid {
  const grid = gridOf(planIndicators({ catalogue, language }));
  edits.forEach((edit, index) => {
    const row = FIRST + index;
    grid.values[row] ??= Array<CellValue>(grid.values[0]?.length ?? 0).fill(null);
    for (const [code, cell] of Object.entries(edit)) {
      grid.values[row][INDICATOR_COLUMN[code as IndicatorColumn]] = cell;
    }
  });
  return grid;
}

function read(catalogue: Catalogue, edits: Edits): IndicatorsReading {
  const reading = readIndicators(edited(catalogue, edits), catalogue, catalogue.language);
  if (reading === null) throw new Error("no table");
  return reading;
}

function accepted(catalogue: Catalogue, edits: Edits) {
  const reading = read(catalogue, edits);
  if ("problems" in reading) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

function refused(catalogue: Catalogue, edits: Edits): string[] {
  const reading = read(catalogue, edits);
  if (!("problems" in reading)) return [];
  return reading.problems.map(({ cell, code }) => `${cell ?? "–"} ${code}`);
}

function first({ indicators }: Catalogue): Indicator {
  const [indicator] = indicators;
  if (!indicator) throw new Error("no indicator");
  return indicator;
}

/** Every cell of a row as a person empties it: the locked id stays. */
const EMPTIED = Object.fromEntries([...KEY_COLUMNS, "order"].map((code) => [code, null])) as Edits[number];
const at = (code: IndicatorColumn, row = 0) => cellAddress(FIRST + row, INDICATOR_COLUMN[code]);

const rich = catalogueWith(
  [
    {
      definition: "Andel af borgerne.\n\nMed to afsnit.",
      kind: "effect",
      joint: "lead",
      departments: ["job", "skole"],
      measure: "count",
      unit: "forløb",
      decimals: 1,
      targetName: "Tosprogede børn",
      reportCount: true,
      basis: "required",
      thirdGeneration: { included: true, reason: "Indgår i registret." },
      categories: {
        name: "Alder",
        items: [
          { id: "unge", name: "Under 18; børn" },
          { id: "voksne", name: "Voksne" },
        ],
        within: { name: "Køn", items: [{ id: "k", name: "Kvinder" }] },
        combine: "sum",
      },
      desired: "increase",
      better: "higher",
      period: { kind: "custom", start: "10-01", lag: 1 },
      baseline: "2016-10/2017-09",
      tolerance: 0.1,
      target: { value: 1234.5, by: "2020" },
      naturalLimit: 5000,
      rule: "target",
      breaks: [{ from: "2016", note: "Nye krav:\nto linjer" }],
      definitions: [{ id: "før", until: "2015", text: "Den gamle." }],
      limits: { min: 0, max: 5000, jump: 10 },
      disclosure: { threshold: 3, protectZero: false },
      extraction: { system: "Fagsystem", filter: "alle", owner: "AB", deputy: "CD" },
      open: ["tolerance", "categories.combine", "definitions"],
      ...{ ownNote: "fra en senere udgave" },
    },
    { id: "anden", name: "Anden", desired: "parity", period: { kind: "year" } },
  ],
  { baseline: "2015", committees: [{ id: "u1", name: "Beskæftigelsesudvalget" }] },
);

describe("the sheet", () => {
  test("holds to what every plan must, for every shipped catalogue in both languages", () => {
    for (const { catalogue } of shippedCatalogues) {
      expect(planProblems(planIndicators({ catalogue }))).toEqual([]);
      expect(planProblems(planIndicators({ catalogue, language: "en" }))).toEqual([]);
    }
    expect(planProblems(planIndicators({ catalogue: rich }))).toEqual([]);
  });

  test("shows indicators whole, and says what nobody has decided", () => {
    const definition = "Andel af borgerne. ".repeat(40).trim();
    const catalogue = catalogueWith([
      { definition, open: ["measure"], desired: "increase", source: "Danmarks Statistik" },
      { desired: "parity", better: "higher", target: { value: 40.5, by: "2020" }, baseline: "2016" },
    ]);
    const { values } = gridOf(planIndicators({ catalogue }));
    const cell = (row: number, code: IndicatorColumn) => values[FIRST + row]?.[INDICATOR_COLUMN[code]];
    expect(cell(0, "definition")).toBe(definition);
    expect(cell(0, "measure")).toBe("andel (forslag; ikke fastlagt)");
    expect(cell(0, "open")).toBe("måleform");
    expect(cell(0, "baseline")).toBe("ikke fastlagt");
    expect(cell(0, "source")).toBe("Danmarks Statistik");
    expect(cell(1, "desired")).toBe("på niveau med sammenligningsgruppen");
    expect(cell(1, "better")).toBe("højere er bedre");
    expect(cell(1, "targetValue")).toBe(40.5);
    expect(cell(1, "targetBy")).toBe("2020");
    expect(cell(1, "source")).toBe("ikke fastlagt");
    expect(cell(1, "departments")).toBe("Center for Job");
    expect(cell(1, "rule")).toBe("som kataloget: retning");
  });

  test("has open cells, locked ids, and empty rows for new indicators", () => {
    const plan = planIndicators({ catalogue: rich });
    const locked = (row: number, column: number) =>
      plan.formats.reduce(
        (state, { box, style }) =>
          style.locked !== undefined &&
          row >= box.row &&
          row < box.row + box.rows &&
          column >= box.column &&
          column < box.column + box.columns
            ? style.locked
            : state,
        true,
      );
    expect(plan.protect).toBe(true);
    expect(locked(FIRST, INDICATOR_COLUMN.name)).toBe(false);
    expect(locked(FIRST + 10, INDICATOR_COLUMN.open)).toBe(false);
    expect(locked(FIRST, INDICATOR_COLUMN.findings)).toBe(false);
    expect(locked(FIRST, INDICATOR_COLUMN.id)).toBe(true);
    expect(locked(FIRST - 1, INDICATOR_COLUMN.name)).toBe(true);
  });

  test("offers the words of closed lists from a workbook name", () => {
    const plan = planIndicators({ catalogue: rich });
    const rule = plan.validations.find(({ box }) => box.column === INDICATOR_COLUMN.desired)?.rule;
    const name = plan.names.find((one) => rule?.kind === "list" && one.name === rule.source);
    expect(gridOf(plan).values[name?.box.row ?? -1]?.slice(0, name?.box.columns)).toEqual([
      "stigning",
      "fald",
      "på niveau med sammenligningsgruppen",
      "følges",
    ]);
  });

  test("prints what everybody reads, without the findings", () => {
    const { page } = planIndicators({ catalogue: rich });
    expect(page?.printArea.column).toBe(INDICATOR_COLUMN.name);
    expect(page?.printArea.columns).toBe(INDICATOR_COLUMN.state);
    expect(picture(planIndicators({ catalogue: rich }), 2)[0]).toContain("Indikatorer – Prøvekatalog");
  });
});

describe("read back untouched", () => {
  test.each(shippedCatalogues.map(({ catalogue }) => [catalogue.id, catalogue] as const))(
    "%s loses nothing, in either language",
    (_id, catalogue) => {
      for (const language of ["da", "en"] as const) {
        const reading = readIndicators(edited(catalogue, [], language), catalogue, language);
        expect(reading).toMatchObject({ catalogue });
        expect(reading && "catalogue" in reading && JSON.stringify(reading.catalogue)).toBe(
          JSON.stringify(catalogue),
        );
      }
    },
  );

  test("a catalogue with every key, and keys that no column shows, loses nothing", () => {
    expect(accepted(rich, []).catalogue).toEqual(rich);
  });

  test("what is retired stays retired", () => {
    const catalogue = withRetired(rich, [{ ...first(rich), id: "gammel", name: "Gammel" }]);
    expect(accepted(catalogue, []).catalogue).toEqual(catalogue);
  });

  test("a sheet laid in Danish is understood by a reader that expects English", () => {
    expect(readIndicators(edited(rich, []), rich, "en")).toMatchObject({
      catalogue: { indicators: [{ rule: "target", desired: "increase" }, { desired: "parity" }] },
    });
  });

  test("columns may have been moved and rows inserted above the table", () => {
    const grid = edited(rich, [{ name: "Nyt navn" }]);
    const turned: Grid = { ...grid, row: 2, values: grid.values.map((cells) => [...cells].reverse()) };
    expect(readIndicators(turned, rich, "da")).toMatchObject({
      catalogue: { indicators: [{ ...first(rich), name: "Nyt navn" }, {}] },
    });
  });

  test("a sheet without the table is no table", () => {
    expect(readIndicators(null, rich, "da")).toBeNull();
    expect(
      readIndicators({ sheet: "x", row: 0, column: 0, values: [["Navn", "Id"]] }, rich, "da"),
    ).toBeNull();
  });
});

describe("an edit", () => {
  test.each<[IndicatorColumn, CellValue, object]>([
    ["name", "Nyt navn", { name: "Nyt navn" }],
    ["departments", "Center for Skole", { departments: ["skole"] }],
    ["departments", "center for job; SKOLE", { departments: ["job", "skole"] }],
    ["departments", "Center for Job, Center for Skole", { departments: ["job", "skole"] }],
    ["committees", "Beskæftigelsesudvalget", { committees: ["u1"] }],
    ["measure", "gennemsnit", { measure: "mean" }],
    ["measure", "mean", { measure: "mean" }],
    ["desired", "Fald", { desired: "decrease" }],
    ["decimals", 2, { decimals: 2 }],
    ["decimals", "2", { decimals: 2 }],
    ["baseline", 2014, { baseline: "2014" }],
    ["baseline", "2015 (fælles)", { baseline: undefined }],
    ["baseline", null, { baseline: undefined }],
    ["rule", "som kataloget: retning", { rule: undefined }],
    ["lag", 2, { period: { kind: "custom", start: "10-01", lag: 2 } }],
    ["reportCount", "nej", { reportCount: false }],
    [
      "thirdGeneration",
      "indgår ikke",
      { thirdGeneration: { included: false, reason: "Indgår i registret." } },
    ],
    ["tolerance", "0,2", { tolerance: 0.2, open: ["categories.combine", "definitions"] }],
    ["threshold", 10, { disclosure: { threshold: 10, protectZero: false } }],
    ["threshold", null, { disclosure: { protectZero: false } }],
    ["protectZero", "ja", { disclosure: { threshold: 3, protectZero: true } }],
    ["minimum", null, { limits: { max: 5000, jump: 10 } }],
    [
      "breaks",
      "2016: Kort\n2018",
      {
        breaks: [
          { from: "2016", note: "Kort" },
          { from: "2018", note: "" },
        ],
      },
    ],
    [
      "definitions",
      "2016: Den gamle. [før]\n2017-06-30: Fire prøver\n2018",
      {
        definitions: [
          { id: "før", until: "2016", text: "Den gamle." },
          { id: "2017-06-30", until: "2017-06-30", text: "Fire prøver" },
          { id: "2018", until: "2018", text: "" },
        ],
        open: ["tolerance", "categories.combine"],
      },
    ],
    [
      "definitions",
      "2015: Rettet tekst",
      {
        definitions: [{ id: "før", until: "2015", text: "Rettet tekst" }],
        open: ["tolerance", "categories.combine"],
      },
    ],
    ["definitions", null, { definitions: undefined, open: ["tolerance", "categories.combine"] }],
    ["source", "ikke fastlagt", { source: undefined }],
    [
      "unit",
      "ikke fastlagt",
      { unit: undefined, open: ["tolerance", "categories.combine", "definitions", "unit"] },
    ],
    ["open", "datakilde; definitions", { open: ["source", "definitions"] }],
    ["open", null, { open: undefined }],
    [
      "extractionOwner",
      "Anna",
      { extraction: { system: "Fagsystem", filter: "alle", owner: "Anna", deputy: "CD" } },
    ],
  ])("of %s to %j is taken over and nothing else changes", (code, cell, change) => {
    const { indicators } = accepted(rich, [{ [code]: cell }]).catalogue;
    expect(indicators[0]).toEqual(JSON.parse(JSON.stringify({ ...first(rich), ...change })));
    expect(indicators[1]).toEqual(rich.indicators[1]);
  });

  describe("of what an indicator is the sum of", () => {
    const sums = catalogueWith([
      { name: "Alle", measure: "count", totalOf: ["i2", "i3"] },
      { name: "Kvinder", measure: "count" },
      { name: "Mænd", measure: "count" },
      { name: "Andel" },
    ]);

    test("is shown by names and loses nothing", () => {
      const { values } = gridOf(planIndicators({ catalogue: sums }));
      expect(values[FIRST]?.[INDICATOR_COLUMN.totalOf]).toBe("Kvinder; Mænd");
      expect(accepted(sums, []).catalogue).toEqual(sums);
    });

    test("is taken over by name, also by one that is new or given in the same edit", () => {
      const added = { name: "Andre", measure: "antal" };
      const edits: Edits = [{ totalOf: "Piger; Mænd; Andre" }, { name: "Piger" }, {}, {}, added];
      const { catalogue } = accepted(sums, edits);
      expect(first(catalogue).totalOf).toEqual(["i2", "i3", "andre"]);
    });

    test("goes when the cell is emptied", () => {
      expect(first(accepted(sums, [{ totalOf: null }]).catalogue)).not.toHaveProperty("totalOf");
    });

    test.each<[string, Edits, string[]]>([
      ["a name that is not there", [{ totalOf: "Børn" }], [`${at("totalOf")} unknown-name`]],
      ["the indicator itself", [{ totalOf: "Alle" }], [`${at("totalOf")} total-of-itself`]],
      ["a sum that comes round again", [{}, { totalOf: "Alle" }], [`${at("totalOf")} total-circular`]],
      ["what is counted otherwise", [{ totalOf: "Andel" }], [`${at("totalOf")} total-part-differs`]],
      [
        "a part that gets another unit",
        [{ unit: "personer" }, { unit: "forløb" }],
        [`${at("unit")} total-part-differs`],
      ],
      ["a part that leaves", [{}, EMPTIED], [`${at("totalOf")} unknown-name`]],
      ["a part that is retired", [{}, { state: "udgået" }], [`${at("totalOf")} unknown-name`]],
    ])("with %s is told at its cell", (_, edits, told) => {
      expect(refused(sums, edits)).toEqual(told);
    });

    test("is not called unknown because of a slip in the part's own row", () => {
      expect(refused(sums, [{ totalOf: "Kvinder; Mænd" }, { decimals: "mange" }])).toEqual([
        `${at("decimals", 1)} not-a-number`,
      ]);
    });

    test("is told in words of the sheet", () => {
      const reading = read(sums, [{ totalOf: "Andel" }, { totalOf: "Kvinder" }]);
      const problems = "problems" in reading ? reading.problems : [];
      expect(problems.map((problem) => cellProblemSentence(problem, "da"))).toEqual([
        "Sum af indikatorerne: Indikatoren kan ikke være summen af »Andel«, for de har ikke samme måleform: antal her og andel dér. Ret det, eller fjern »Andel« her.",
        "Sum af indikatorerne: Indikatoren kan ikke være summen af sig selv. Fjern den her.",
      ]);
    });
  });

  test("renames a category and keeps its id; a new one gets an id from its name", () => {
    const { catalogue } = accepted(rich, [
      { categoryItems: "Børn [unge]; Voksne [voksne]; Ældre over 65; Ældre (over 65)" },
    ]);
    expect(first(catalogue).categories?.items).toEqual([
      { id: "unge", name: "Børn" },
      { id: "voksne", name: "Voksne" },
      { id: "ældre-over-65", name: "Ældre over 65" },
      { id: "ældre-over-65-2", name: "Ældre (over 65)" },
    ]);
  });

  test.each<[IndicatorColumn, CellValue, string]>([
    ["name", null, "missing"],
    ["departments", "Center for Fjollerier", "unknown-name"],
    ["departments", "Center for Job; job", "named-twice"],
    ["groups", "Dansk oprindelse", "target-group-missing"],
    ["measure", "procent", "unknown-word"],
    ["desired", "følges", "target-without-wish"],
    ["periodKind", "uge", "unknown-word"],
    ["periodKind", null, "missing"],
    ["baseline", "sidste år", "period-malformed"],
    ["targetBy", "KV2016", "period-malformed"],
    ["targetBy", null, "missing"],
    ["targetValue", null, "missing"],
    ["targetValue", "1.234", "not-a-number"],
    ["decimals", 1.5, "not-whole"],
    ["decimals", 7, "too-large"],
    ["lag", -1, "too-small"],
    ["jump", 0, "too-small"],
    ["periodStart", "31-12", "start-malformed"],
    ["combine", null, "missing"],
    ["combine", "diversitetsindeks", "simpson-without-index"],
    ["categoryItems", "Børn [to ord]", "id-malformed"],
    ["maximum", -1, "limits-reversed"],
    ["targetValue", -5, "target-off-scale"],
    ["thirdGeneration", null, "missing"],
    ["breaks", "engang: noget", "period-malformed"],
    ["definitions", "engang: noget", "period-malformed"],
    ["definitions", "2015: A [to ord]", "id-malformed"],
    ["definitions", "2015: A [a]\n2016: B [a]", "named-twice"],
    ["open", "alt", "unknown-name"],
    ["order", "først", "not-a-number"],
    ["definition", "#REF!", "excel-error"],
    ["definition", "Kontakt 010190-1234", "personal-number"],
    ["id", "to ord", "id-malformed"],
    ["id", "anden", "id-doubled"],
  ])("of %s to %j is refused at its cell: %s", (code, cell, problem) => {
    expect(refused(rich, [{ [code]: cell }])).toContainEqual(
      problem === "id-doubled" ? `${at("id", 1)} ${problem}` : `${at(code)} ${problem}`,
    );
  });

  test("with several slips is told of all of them, row by row", () => {
    expect(
      refused(rich, [
        { measure: "x", lag: -1 },
        { desired: "y", decimals: 9 },
      ]),
    ).toEqual([`${at("measure")} unknown-word`, `${at("desired", 1)} unknown-word`]);
    expect(refused(rich, [{ decimals: 9 }, { groups: "Ikke-vestlig herkomst" }])).toEqual([
      `${at("decimals")} too-large`,
      `${at("groups", 1)} parity-without-comparison`,
    ]);
  });

  test("of any cell to anything is either told at a cell of its row, or stands in the catalogue as written", () => {
    const all = [rich, ...shippedCatalogues.map(({ catalogue }) => catalogue)].filter(
      ({ indicators }) => indicators.length > 0,
    );
    const words = fc.oneof(
      fc.constantFrom(
        ...["ikke fastlagt", "fald", "følges", "antal", "år", "kommunalvalg", "2017", "10-01", "ja", "nej"],
        ...[
          "A; B",
          "A [a]; B [b]",
          "2016: note",
          "udgået",
          "1,5",
          "#N/A",
          "datakilde",
          "hver for sig",
          "__proto__",
        ],
      ),
      fc.string({ maxLength: 12 }),
      fc.integer({ min: -3, max: 3000 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -10, max: 10 }),
      fc.constant(null),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.nat(),
        fc.constantFrom(...KEY_COLUMNS),
        words,
        (catalogue, pick, code, cell) => {
          const index = pick % catalogue.indicators.length;
          const edits: Edits = Array.from({ length: index + 1 }, (_, row) =>
            row === index ? { [code]: cell } : {},
          );
          const reading = read(catalogue, edits);
          if ("problems" in reading) {
            expect(reading.problems.map(({ row }) => row)).toEqual(reading.problems.map(() => FIRST + index));
            return;
          }
          const others = (one: Catalogue) =>
            one.indicators.filter(({ id }) => id !== catalogue.indicators[index]?.id);
          expect(others(reading.catalogue)).toEqual(others(catalogue));
          // Laid and read once more it is the same: nothing depends on how it was written.
          const again = readIndicators(edited(reading.catalogue, []), reading.catalogue, catalogue.language);
          expect(again).toMatchObject({ catalogue: reading.catalogue });
        },
      ),
      { numRuns: 600 },
    );
  });
});

describe("rows", () => {
  test("a new one needs little more than a name, and gets an id made from it", () => {
    const catalogue = catalogueWith([{}, {}]);
    const { catalogue: after, changes } = accepted(catalogue, [
      {},
      {},
      { name: "Børn i SFO (0–9 år)", departments: "Center for Skole" },
      { name: "Børn i SFO 0-9 år" },
    ]);
    expect(after.indicators.slice(2)).toEqual([
      {
        id: "børn-i-sfo-0-9-år",
        name: "Børn i SFO (0–9 år)",
        definition: "",
        departments: ["skole"],
        groups: ["target", "danes"],
        period: { kind: "year" },
        state: "available",
      },
      expect.objectContaining({ id: "børn-i-sfo-0-9-år-2", departments: [] }),
    ]);
    expect(changes.added.map(({ id }) => id)).toEqual(["børn-i-sfo-0-9-år", "børn-i-sfo-0-9-år-2"]);
  });

  test("where the catalogue's indicators differ in period, a new one must say its own", () => {
    expect(refused(rich, [{}, {}, { name: "Ny" }])).toEqual([`${at("periodKind", 2)} missing`]);
  });

  test("an emptied one is retired with all it was, and shown at the end", () => {
    const { catalogue, changes } = accepted(rich, [EMPTIED]);
    expect(catalogue.indicators.map(({ id }) => id)).toEqual(["anden"]);
    expect(retiredOf(catalogue)).toEqual([first(rich)]);
    expect(changes).toMatchObject({ retired: [{ id: "i1" }], forgotten: [], added: [] });
    const { values } = gridOf(planIndicators({ catalogue }));
    expect(values[FIRST + 1]?.[INDICATOR_COLUMN.state]).toBe("udgået");
    expect(values[FIRST + 1]?.[INDICATOR_COLUMN.id]).toBe("i1");
  });

  test("the state udgået retires as well, another state brings back, and emptying then forgets", () => {
    const { catalogue } = accepted(rich, [{ state: "udgået" }]);
    expect(retiredOf(catalogue)).toEqual([first(rich)]);
    const back = accepted(catalogue, [{}, { state: "indberettes", order: 1 }]);
    expect(back.catalogue).toEqual(rich);
    expect(back.changes).toMatchObject({ returned: [{ id: "i1" }], added: [] });
    const forgotten = accepted(catalogue, [{}, EMPTIED]);
    expect(retiredOf(forgotten.catalogue)).toEqual([]);
    expect(forgotten.changes.forgotten).toEqual([{ id: "i1", name: "Indikator 1" }]);
  });

  test("a new one with the name of a retired one brings that one back", () => {
    const { catalogue } = accepted(rich, [EMPTIED]);
    const again = accepted(catalogue, [{}, EMPTIED, { name: "indikator 1 " }]);
    expect(again.catalogue.indicators.map(({ id }) => id)).toEqual(["anden", "i1"]);
    expect(again.catalogue.indicators[1]).toMatchObject({ rule: "target", ownNote: "fra en senere udgave" });
  });

  test("are moved by their number, up and down", () => {
    const catalogue = catalogueWith([{}, {}, {}, {}]);
    const order = (edits: Edits) =>
      accepted(catalogue, edits)
        .catalogue.indicators.map(({ id }) => id)
        .join(" ");
    expect(order([{}, {}, {}, { order: 2 }])).toBe("i1 i4 i2 i3");
    expect(order([{ order: 3 }])).toBe("i2 i3 i1 i4");
    expect(order([{}, {}, {}, {}, { name: "Ny", order: 1 }])).toBe("ny i1 i2 i3 i4");
    expect(order([{ order: "2,5" }])).toBe("i2 i1 i3 i4");
  });

  test("may have been moved as rows", () => {
    const catalogue = catalogueWith([{}, {}, {}]);
    const grid = edited(catalogue, []);
    const [moved = []] = grid.values.splice(FIRST, 1);
    grid.values.splice(FIRST + 1, 0, moved);
    const reading = readIndicators(grid, catalogue, "da");
    expect(reading).toMatchObject({
      catalogue: { indicators: [{ id: "i2" }, { id: "i1" }, { id: "i3" }] },
      changes: { reordered: true, edited: [], renamed: [] },
    });
  });

  test("sorted without their ids are not taken for renamed ones", () => {
    const catalogue = catalogueWith([{}, {}]);
    expect(refused(catalogue, [{ name: "Indikator 2" }, { name: "Indikator 1" }])).toEqual([
      `${at("id")} id-of-another`,
      `${at("id", 1)} id-of-another`,
    ]);
  });
});

describe("the line on example figures", () => {
  const label = "Eksempeltal (ja eller nej)";
  const answered = (catalogue: Catalogue, answer: CellValue) => {
    const grid = edited(catalogue, []);
    const row = grid.values.find((cells) => cells.includes(label)) ?? [];
    row[row.indexOf(label) + 1] = answer;
    const reading = readIndicators(grid, catalogue, "da");
    return reading !== null && "catalogue" in reading
      ? reading.catalogue.exampleFigures
      : reading?.problems[0]?.code;
  };

  test("clears the mark, sets it, and asks when it is neither yes nor no", () => {
    const examples = catalogueWith([{}], { exampleFigures: true });
    expect(answered(examples, "nej")).toBeUndefined();
    expect(answered(examples, "No")).toBeUndefined();
    expect(answered(examples, "ja")).toBe(true);
    expect(answered(catalogueWith([{}]), "ja")).toBe(true);
    expect(answered(catalogueWith([{}]), null)).toBeUndefined();
    expect(answered(examples, "måske")).toBe("unknown-word");
  });
});

describe("what is told", () => {
  test("names row, indicator and column, and says what to do", () => {
    const reading = read(rich, [{ departments: "Center for Fjollerier" }]);
    const [problem] = "problems" in reading ? reading.problems : [];
    if (!problem) throw new Error("no problem");
    expect(indicatorProblemSentence(problem, "da")).toBe(
      `Række ${FIRST + 1}, »Indikator 1«, Forvaltninger: »Center for Fjollerier« findes ikke i kataloget. Ret det til et af disse: Center for Job; Center for Skole.`,
    );
    expect(indicatorProblemSentence(problem, "en")).toBe(
      `Row ${FIRST + 1}, “Indikator 1”, Departments: “Center for Fjollerier” is not in the catalogue. Change it to one of these: Center for Job; Center for Skole.`,
    );
  });

  test("is written beside the row with a mark for the cell, and taken away by the next reading", () => {
    const reading = read(rich, [{}, { measure: "x", name: "" }]);
    const problems = "problems" in reading ? reading.problems : [];
    const sentence = (one: (typeof problems)[number]) => cellProblemSentence(one, "da");
    const blocks = planIndicatorFindings(reading.layout, problems, sentence, "Der er fejl.");
    const cell = (row: number, code: IndicatorColumn) =>
      blocks.find(({ column, cells }) => column === INDICATOR_COLUMN[code] && cells.length > 1)?.cells[
        row
      ]?.[0];
    expect(cell(0, "findings")).toBe("");
    expect(cell(1, "findings")).toContain("Måleform: »x« er ikke en af mulighederne.");
    expect(cell(1, "marks")).toContain("E:measure;");
    const cleared = planIndicatorFindings(reading.layout, [], sentence, "");
    expect(cleared.flatMap(({ cells }) => cells.flat()).join("")).toBe("");
  });

  test("never repeats a personal number", () => {
    const reading = read(rich, [{ departments: "010190-1234", name: "0101901234" }]);
    const told = "problems" in reading ? reading.problems : [];
    expect(told).toHaveLength(2);
    expect(told.map((one) => indicatorProblemSentence(one, "da")).join()).not.toMatch(/1234/);
  });
});

test("5,000 indicators are read in linear time, with an error in each as with none", () => {
  const reading = (count: number) => {
    const catalogue = syntheticCatalogue(count);
    const grid = edited(
      catalogue,
      catalogue.indicators.map(() => ({ desired: "sidelæns" })),
    );
    const result = readIndicators(grid, catalogue, "da");
    return result !== null && "problems" in result ? result.problems.length : 0;
  };
  expect(reading(5_000)).toBe(5_000);
});
