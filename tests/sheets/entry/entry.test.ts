import fc from "fast-check";
import { emptyFigure, figureKey, type Figure } from "../../../src/barometer/figure";
import { plainRound } from "../../../src/barometer/round";
import { checkEntry } from "../../../src/checks";
import { ENTRY_CELLS } from "../../../src/checks/types";
import { findCatalogue, shippedCatalogues } from "../../../src/catalogues";
import { type CarriedCells, carriedFromRows, cellsOfFigure } from "../../../src/sheets/entry/carried";
import { BASIS_FOR_ALL, ENTRY_LAYOUT } from "../../../src/sheets/entry/layout";
import { planEntry } from "../../../src/sheets/entry/plan";
import type { EntryInput } from "../../../src/sheets/entry/table";
import { COLUMN, ENTRY_COLUMNS, type EntryColumn } from "../../../src/sheets/entry/columns";
import { figureCells, figuresOf, planFindings, rowFinder } from "../../../src/sheets/entry/figures";
import { isEntryGrid, readEntry, type EntrySheet } from "../../../src/sheets/entry/read";
import { entryBlocks, rowKey } from "../../../src/sheets/entry/rows";
import type { Box, CellValue, Grid, SheetPlan, Style } from "../../../src/sheets/plan/plan";
import { planStore, type Store } from "../../../src/sheets/workbook/store";
import type { Language } from "../../../src/text/language";
import { catalogueWith, gridOf, picture, planProblems } from "../helpers";

/** Figures as cells; each must belong to a row of its own period. */
function carriedFromFigures(figures: readonly Figure[], language: Language): CarriedCells {
  return new Map(figures.map((figure) => [figureKey(figure), cellsOfFigure(figure, language)]));
}

function storeOf(input: EntryInput): Store {
  return {
    kind: "entry",
    catalogue: input.catalogue,
    round: input.round,
    departments: [...input.departments],
    language: input.language ?? input.catalogue.language,
    history: [...input.history],
    productVersion: "1.0.0",
  };
}

function read(input: EntryInput, entry: Grid = gridOf(planEntry(input))): EntrySheet {
  const reading = readEntry({ entry, store: gridOf(planStore(storeOf(input))) });
  if ("problem" in reading) throw new Error(`${reading.problem}: ${reading.detail}`);
  return reading;
}

function inputOf(
  indicators: Parameters<typeof catalogueWith>[0],
  more: Partial<EntryInput> = {},
): EntryInput {
  return {
    catalogue: catalogueWith(indicators),
    round: plainRound("2018"),
    departments: ["job", "skole"],
    history: [],
    ...more,
  };
}

function nationalInput(): EntryInput {
  const shipped = findCatalogue("det-nationale-barometer")!;
  return {
    catalogue: shipped.catalogue,
    round: plainRound("2022"),
    departments: ["ministeriet"],
    history: shipped.exampleHistory,
  };
}

function tableOf(plan: SheetPlan, columns = COLUMN.department): string[] {
  return picture(plan, columns).slice(4);
}

test("the table has a heading row per goal, and a row per indicator with its own period and earlier figures", () => {
  expect(tableOf(planEntry(nationalInput())).slice(0, 4)).toEqual([
    "Indikator | Gruppe | Periode | Antal | Ud af | Værdi | Resultat | Kontrol | Årsag til manglende tal | Bemærkning | Forrige | Forrige, periode | Udgangspunkt | Udgangspunkt, periode",
    "Mål 1: Arbejde |  |  |  |  |  | ƒ | ƒ",
    "Beskæftigelsesgab, 25-64-årige (procentpoint) | Målgruppen | 2020 |  |  |  | ƒ | ƒ |  |  | 26 | 2012 | 26 | 2012",
    "Beskæftigelsesfrekvens, 25-64-årige | Målgruppen | 2020 |  |  |  | ƒ | ƒ |  |  | 51 | 2012 | 51 | 2012",
  ]);
});

test("without goals the blocks are the departments, and the target group comes before the comparison group", () => {
  const plan = planEntry(
    inputOf([
      { name: "I job", groups: ["danes", "target"] },
      { name: "Karakter", departments: ["skole"], measure: "mean" },
    ]),
  );
  expect(tableOf(plan, COLUMN.numerator)).toEqual([
    "Indikator | Gruppe | Periode",
    "Center for Job",
    "I job | Ikke-vestlig herkomst | 2018",
    "I job | Dansk oprindelse | 2018",
    "Center for Skole",
    "Karakter | Ikke-vestlig herkomst | 2018",
    "Karakter | Dansk oprindelse | 2018",
  ]);
});

test("categories within categories have a row each, and are recognised by outer/inner", () => {
  const input = inputOf([
    {
      measure: "index",
      groups: ["target"],
      categories: {
        name: "Område",
        items: [
          { id: "a", name: "A-byen" },
          { id: "b", name: "B-byen" },
        ],
        within: { name: "Oprindelse", items: [{ id: "dk", name: "dansk" }] },
        combine: "simpson",
      },
    },
  ]);
  expect(tableOf(planEntry(input), COLUMN.numerator).slice(2)).toEqual([
    "Indikator 1 | A-byen · dansk | Ikke-vestlig herkomst | 2018",
    "Indikator 1 | B-byen · dansk | Ikke-vestlig herkomst | 2018",
  ]);
  expect(read(input).rows.map(({ category }) => category)).toEqual(["a/dk", "b/dk"]);
});

test("a joint indicator stands in both departments' workbooks, and once where both are together", () => {
  const indicators = [{ departments: ["job", "skole"], groups: ["target"] }];
  const rows = (departments: string[]) => read(inputOf(indicators, { departments })).rows.length;
  expect([rows(["job"]), rows(["skole"]), rows(["job", "skole"])]).toEqual([1, 1, 1]);
});

test("an indicator still being clarified has no rows to fill in", () => {
  const input = inputOf([{ state: "clarifying" }, {}]);
  expect(new Set(read(input).rows.map(({ indicator }) => indicator))).toEqual(new Set(["i2"]));
});

test("a round that names what is due asks for nothing else", () => {
  const input = inputOf([{}, {}], { round: { ...plainRound("2018"), due: ["i2"] } });
  expect(new Set(read(input).rows.map(({ indicator }) => indicator))).toEqual(new Set(["i2"]));
});

test("half-years of a year's round have a row each", () => {
  const input = inputOf([{ groups: ["target"], period: { kind: "halfyear" } }]);
  expect(read(input).rows.map(({ givenPeriod }) => givenPeriod)).toEqual(["2018H1", "2018H2"]);
});

test("in the last period of a definition both definitions have a row", () => {
  const definitions = [{ id: "gammel", until: "2018", text: "Som før" }];
  const input = inputOf([{ groups: ["target"], definitions }]);
  expect(read(input).rows.map(({ definition }) => definition)).toEqual([null, "gammel"]);
  const later = { ...input, round: plainRound("2019") };
  expect(read(later).rows.map(({ definition }) => definition)).toEqual([null]);
});

test("a department without indicators gets a sheet that says so", () => {
  const input = inputOf([{}], { departments: ["skole"] });
  const plan = planEntry(input);
  expect(planProblems(plan)).toEqual([]);
  expect(picture(plan).at(-1)).toBe(
    "Der er ingen indikatorer at indberette i denne runde. De tilføjes på arket Indikatorer.",
  );
  expect(plan.rowHeights.find(({ row }) => row === ENTRY_LAYOUT.body)?.height).toBeGreaterThan(40);
  const reading = read(input);
  expect(reading.structure).toEqual([]);
});

test("the third generation that a catalogue counts in is filled in beforehand, for the target group", () => {
  const thirdGeneration = { included: true, reason: "Særlige udfordringer" };
  const rows = read(inputOf([{ thirdGeneration }])).rows;
  expect(rows.map(({ cells }) => [cells.thirdGeneration, cells.thirdGenerationReason])).toEqual([
    ["Ja", "Særlige udfordringer"],
    [null, null],
  ]);
});

test("example figures are announced above the table", () => {
  const shipped = findCatalogue("ballerup-2018")!;
  const plan = planEntry({ ...inputOf([]), catalogue: shipped.catalogue, departments: ["c-arb"] });
  expect(picture(plan)).toContain("Eksempeltal – ikke rigtige tal");
});

test("columns that nobody in the workbook needs are hidden", () => {
  const hidden = (plan: SheetPlan) => plan.hiddenColumns.map(({ column }) => column);
  const plain = hidden(planEntry(inputOf([{}])));
  expect(plain).toEqual(
    expect.arrayContaining([COLUMN.category, COLUMN.basis, COLUMN.lower, COLUMN.indicator]),
  );
  const needed = hidden(planEntry(inputOf([{ measure: "mean", basis: "required" }])));
  expect(needed).not.toContain(COLUMN.basis);
  expect(needed).not.toContain(COLUMN.lower);
});

test("a row under the earlier definition shows what was entered while that was the current one", () => {
  const definitions = [{ id: "gammel", until: "2018", text: "Som før" }];
  const entered = (period: string, value: number, definition: string | null): Figure => ({
    ...emptyFigure({ indicator: "i1", group: "target", category: null, period }),
    definition,
    value,
  });
  const input: EntryInput = {
    ...inputOf([{ name: "Boliger", groups: ["target"], definitions, breaks: [{ from: "2018", note: "" }] }]),
    round: plainRound("2017"),
    history: [entered("2014", 44, null), entered("2016", 41, null), entered("2016", 40, "gammel")],
  };
  expect(tableOf(planEntry(input)).slice(2, 3)).toEqual([
    "Boliger – tidligere definition (til og med 2018) | Ikke-vestlig herkomst | 2017 |  |  |  | ƒ | ƒ |  |  | 40 | 2016 | 44 | 2014",
  ]);
});

test("a row under an earlier definition is prompted with that definition", () => {
  const definitions = [{ id: "gammel", until: "2018", text: "To områder." }];
  const { validations } = planEntry(
    inputOf([{ groups: ["target"], definition: "Seks områder.", definitions }]),
  );
  const prompts = validations
    .filter(({ box }) => box.column === COLUMN.numerator)
    .map(({ prompt: { message } = { message: "" } }) => /(To|Seks) områder/.exec(message)?.[0]);
  expect(prompts).toEqual(["Seks områder", "To områder"]);
});

test("every open cell says what it is for, and the row's unit, source and definition", () => {
  const indicators = [
    {
      measure: "share" as const,
      basis: "required" as const,
      source: "Jobindsats",
      definition: "Andel i job.",
    },
    {
      measure: "mean" as const,
      unit: "karakterpoint",
      source: "STIL",
      definition: "Karakterer i 9. klasse.",
    },
    { measure: "count" as const, unit: "forløb", source: "Center for Job", definition: "Antal forløb." },
  ];
  const input = inputOf(indicators);
  const plan = planEntry(input);
  const open = ENTRY_CELLS.map((cell) => COLUMN[cell]);
  let looked = 0;
  for (const { row, indicator } of read(input).rows) {
    const { unit = "pct.", source, definition } = indicators[Number(indicator.slice(1)) - 1]!;
    for (const column of open) {
      if (!styleAt(plan, row, column, "locked", true)) {
        const words = plan.validations.find(({ box }) => inBox(box, row, column))?.prompt?.message ?? "";
        expect(words).toContain(unit.replace(/\.$/, ""));
        expect(words).toContain(source);
        expect(words).toContain(definition);
        looked += 1;
      }
    }
  }
  expect(looked).toBe(2 * (12 + 11 + 10));
});

describe("each entry cell refuses with its own sentence, which its help says as well", () => {
  const NUMBER = "Tallet kan ikke bruges";
  const CHOICE = "Vælg fra listen";
  const both = "Skal begge tal ændres, så slet dem først.";
  const part = "Antal skal være et helt tal, 0 eller højere og ikke over Ud af.";
  const total = "Ud af skal være et helt tal, 1 eller højere og ikke under Antal.";
  const interval = "Nedre og øvre 95 % skal være tal i samme enhed som værdien.";
  const year = "Perioden skal være et år, skrevet som fx 2018.";

  /** By the code of its column: title and message of the refusal. */
  function refusals(indicator: Parameters<typeof inputOf>[0][number]): Record<string, string> {
    const { validations } = planEntry(inputOf([{ groups: ["target"], ...indicator }]));
    return Object.fromEntries(
      validations
        .filter(({ box, error }) => box.row >= ENTRY_LAYOUT.body && error !== undefined)
        .map(({ box, error }): [string, string] => [
          String(ENTRY_COLUMNS[box.column]),
          `${error!.title}: ${error!.message}`,
        ]),
    );
  }
  const chosen = {
    period: `Perioden kan ikke bruges: ${year}`,
    missing: `${CHOICE}: Vælg en af årsagerne på listen, og skriv en forklaring under Bemærkning.`,
    basis: `${CHOICE}: Vælg herkomst, statsborgerskab eller ikke relevant på listen.`,
    thirdGeneration: `${CHOICE}: Vælg Ja, eller lad feltet være tomt.`,
    lower: `${NUMBER}: ${interval}`,
  };

  test("of a share", () => {
    expect(refusals({})).toEqual({
      ...chosen,
      numerator: `${NUMBER}: ${part} ${both}`,
      denominator: `${NUMBER}: ${total} ${both}`,
      value: `${NUMBER}: Værdi skal være et procenttal fra 0 til 100, skrevet uden procenttegn.`,
    });
  });

  test("of a mean of grades", () => {
    expect(refusals({ measure: "mean", unit: "karakterpoint" })).toEqual({
      ...chosen,
      denominator: `${NUMBER}: Ud af skal være et helt tal, 0 eller højere. ${both}`,
      value: `${NUMBER}: Værdi skal være et gennemsnit fra −3 til 12.`,
    });
  });

  test.each([
    ["a count", { measure: "count" as const }, "Værdi skal være et helt tal, 0 eller højere."],
    [
      "a count with decimals",
      { measure: "count" as const, decimals: 1 },
      "Værdi skal være et tal, 0 eller højere.",
    ],
    [
      "a count that may go below none",
      { measure: "count" as const, limits: { min: -50 } },
      "Værdi skal være et helt tal.",
    ],
    [
      "an index",
      { measure: "index" as const, limits: { min: 0, max: 1 } },
      "Værdi skal være et tal fra 0 til 1.",
    ],
    ["a mean without a scale", { measure: "mean" as const }, "Værdi skal være et gennemsnit."],
    [
      "a mean with one end",
      { measure: "mean" as const, limits: { max: 7.5 } },
      "Værdi skal være et gennemsnit på højst 7,5.",
    ],
    [
      "a share with its own limits",
      { limits: { min: -100, max: 100 } },
      "Værdi skal være et procenttal fra −100 til 100, skrevet uden procenttegn.",
    ],
  ])("of %s", (_what, indicator, sentence) => {
    expect(refusals(indicator).value).toBe(`${NUMBER}: ${sentence}`);
  });

  test.each([
    [{ kind: "halfyear" as const }, "et halvår", "2018H1"],
    [{ kind: "month" as const }, "en måned", "2018-01"],
    [{ kind: "election" as const }, "et kommunalvalg", "KV2017"],
    [{ kind: "custom" as const, start: "10-01" }, "et år med egen begyndelse", "2017-10/2018-09"],
  ])("of a period as %j", (period, kind, given) => {
    expect(refusals({ period }).period).toBe(
      `Perioden kan ikke bruges: Perioden skal være ${kind}, skrevet som fx ${given}.`,
    );
  });

  test("and of a whole column where there are very many indicators, the rows' own where they are at one", () => {
    const many = (measure: (index: number) => "share" | "count") =>
      planEntry(
        inputOf(Array.from({ length: 201 }, (_, index) => ({ measure: measure(index), groups: ["target"] }))),
      ).validations.find(({ box }) => box.column === COLUMN.value)?.error?.message;
    expect(many(() => "count")).toBe("Værdi skal være et helt tal, 0 eller højere.");
    expect(many((index) => (index % 2 === 0 ? "share" : "count"))).toBe(
      "Værdi skal være et tal inden for det mulige: andele fra 0 til 100, skrevet uden procenttegn, antal hele tal, 0 eller højere.",
    );
  });

  test.each(["da", "en"] as const)("within what Excel shows, in %s", (language) => {
    const measures = ["share", "mean", "count", "index"] as const;
    const { validations } = planEntry({
      ...inputOf(measures.map((measure) => ({ measure, limits: { min: -1234.5, max: 1234.5 } }))),
      language,
    });
    const inRows = validations.filter(({ box }) => box.row >= ENTRY_LAYOUT.body);
    for (const { prompt, error } of inRows) {
      if (error === undefined) continue;
      expect(error.message).not.toMatch(/…$/);
      // The help begins with what the cell is for, and then says what the refusal says first.
      const [sentence = ""] = /^.*?\.(?= |$)/.exec(error.message) ?? [];
      expect(prompt?.message).toContain(sentence);
    }
    expect(inRows.filter(({ error }) => error !== undefined).length).toBeGreaterThan(20);
  });
});

test("a workbook for several departments has a picker at the top that names them, and a row says whose it is", () => {
  const plan = planEntry(inputOf([{}, { departments: ["job", "skole"], groups: ["target"] }]));
  expect(gridOf(plan).values[2]?.[0]).toBe("Alle forvaltninger");
  expect(styleAt(plan, 2, 0, "locked", true)).toBe(false);
  const rule = plan.validations.find(({ box }) => inBox(box, 2, 0))?.rule;
  expect(rule).toEqual({ kind: "list", source: "barometer_departments" });
  const list = plan.names.find(({ name }) => name === "barometer_departments")?.box;
  const choices = gridOf(plan).values[list!.row]!.slice(list!.column, list!.column + list!.columns);
  expect(choices).toEqual(["Alle forvaltninger", "Center for Job", "Center for Skole"]);
  expect(plan.hiddenColumns.map(({ column }) => column)).not.toContain(COLUMN.department);
  expect(
    gridOf(plan)
      .values.slice(8)
      .map((cells) => cells[COLUMN.department]),
  ).toEqual(["Center for Job", "Center for Job", "Center for Job · Center for Skole"]);
});

describe("the basis for all rows", () => {
  const input = (preferredBasis?: "origin"): EntryInput => {
    const given = inputOf([{ basis: "required", groups: ["target"] }, { groups: ["target"] }]);
    return { ...given, catalogue: { ...given.catalogue, ...(preferredBasis ? { preferredBasis } : {}) } };
  };
  const filled = (of: EntryInput): Grid => {
    const grid = gridOf(planEntry(of));
    for (const row of [8, 9]) {
      put(grid, row, COLUMN.numerator, 5);
      put(grid, row, COLUMN.denominator, 9);
    }
    return grid;
  };
  const basesIn = (of: EntryInput, grid: Grid) => figuresOf(read(of, grid)).map(({ figure }) => figure.basis);

  test("is the one that the catalogue prefers, for rows that ask for one", () => {
    expect(basesIn(input("origin"), filled(input("origin")))).toEqual(["origin", null]);
    expect(checkEntry(read(input("origin"), filled(input("origin")))).map(({ code }) => code)).toEqual([]);
  });

  test("without a preference is chosen once, and until then each row lacks it", () => {
    const grid = filled(input());
    expect(checkEntry(read(input(), grid)).map(({ code }) => code)).toEqual(["basis-missing"]);
    put(grid, BASIS_FOR_ALL.row, BASIS_FOR_ALL.column, "statsborgerskab");
    expect(basesIn(input(), grid)).toEqual(["citizenship", null]);
  });

  test("gives way to what a row says itself", () => {
    const grid = filled(input("origin"));
    put(grid, 8, COLUMN.basis, "statsborgerskab");
    expect(basesIn(input("origin"), grid)).toEqual(["citizenship", null]);
  });

  test("stays in its cell when the sheet is laid anew, and is not written into the rows", () => {
    const before = read(input("origin"), filled(input("origin")));
    expect(
      carriedFromRows(before.rows, "da").get(figureKey(figuresOf(before)[0]!.figure)),
    ).not.toHaveProperty("basis");
    const again = gridOf(planEntry({ ...input("origin"), basisForAll: "citizenship" }));
    expect(again.values[BASIS_FOR_ALL.row]?.[BASIS_FOR_ALL.column]).toBe("statsborgerskab");
  });
});

test("up to Kontrol a row fits a screen of 1280 pixels beside an open pane, and only the name is frozen", () => {
  const beside = 830;
  const pixels = (width: number) => Math.round(7 * width + 5);
  for (const id of ["ballerup-2018", "hedensted-2018", "det-nationale-barometer"]) {
    const { catalogue, exampleRound, exampleHistory } = findCatalogue(id)!;
    for (const department of catalogue.departments) {
      const plan = planEntry({
        catalogue,
        round: plainRound(exampleRound),
        departments: [department.id],
        history: exampleHistory,
      });
      const shown = plan.columnWidths
        .flatMap(({ column, columns, width }) =>
          Array.from({ length: columns }, (_, at) => ({ at: column + at, width })),
        )
        .filter(({ at }) => at <= COLUMN.control)
        .filter(({ at }) =>
          plan.hiddenColumns.every(({ column, columns }) => at < column || at >= column + columns),
        );
      expect(shown.reduce((sum, { width }) => sum + pixels(width), 0)).toBeLessThanOrEqual(beside);
      expect(plan.frozen).toEqual({ rows: ENTRY_LAYOUT.body, columns: 1 });
      expect(pixels(shown[0]?.width ?? 0)).toBeLessThanOrEqual(250);
    }
  }
});

test("no word of a category or a group is broken, whichever shipped form it stands in", () => {
  for (const id of ["ballerup-2018", "hedensted-2018"]) {
    const { catalogue, exampleRound, exampleHistory } = findCatalogue(id)!;
    for (const department of catalogue.departments) {
      const plan = planEntry({
        catalogue,
        round: plainRound(exampleRound),
        departments: [department.id],
        history: exampleHistory,
      });
      const { values } = gridOf(plan);
      for (const column of [COLUMN.category, COLUMN.groupName]) {
        const width = plan.columnWidths.findLast((one) => one.column <= column)?.width ?? 0;
        for (const row of values.slice(ENTRY_LAYOUT.body)) {
          for (const word of String(row[column] ?? "").split(/\s+|(?<=-)/))
            expect(word.length).toBeLessThan(width);
        }
      }
    }
  }
});

test("a workbook for one department has no picker", () => {
  const plan = planEntry(inputOf([{}], { departments: ["job"] }));
  expect(plan.names.map(({ name }) => name)).toEqual(["barometer_entry"]);
  expect(plan.hiddenColumns.map(({ column }) => column)).toContain(COLUMN.department);
});

test("whoever is picked, every row is read", () => {
  const input = inputOf([{ groups: ["target"] }, { groups: ["target"], departments: ["skole"] }]);
  const grid = gridOf(planEntry(input));
  put(grid, 2, 0, "Center for Skole");
  put(grid, 8, COLUMN.value, 40);
  put(grid, 10, COLUMN.value, 50);
  expect(figuresOf(read(input, grid)).map(({ figure }) => figure.value)).toEqual([40, 50]);
});

describe("arrival cohorts", () => {
  const cohort = (period: string, numerator: number): Figure => ({
    ...emptyFigure({ indicator: "beskæftigelse-efter-12-måneder", group: "target", category: null, period }),
    numerator,
    denominator: 80,
  });
  const input = (history: Figure[], round = "2018"): EntryInput => ({
    catalogue: findCatalogue("hedensted-2018")!.catalogue,
    round: { ...plainRound(round), due: ["beskæftigelse-efter-12-måneder"] },
    departments: ["administrationen"],
    history,
  });
  const known = [cohort("2012", 9), cohort("2013", 20), cohort("2014", 30), cohort("2015", 30)];

  test("a first round asks for every year of arrival that can have been measured", () => {
    expect(read(input([])).rows.map(({ givenPeriod }) => givenPeriod)).toEqual([
      "2012",
      "2013",
      "2014",
      "2015",
      "2016",
      "2017",
    ]);
  });

  test("a later round shows what was reported before in the years' own rows, and begins at the first new one", () => {
    const plan = planEntry(input(known));
    const name = "Andel i beskæftigelse eller selvforsørgende 12 måneder efter ankomsten | Borgere";
    expect(tableOf(plan).slice(2)).toEqual([
      `${name} | 2012 |  |  |  | ƒ | ƒ |  |  | 11.3`,
      `${name} | 2013 |  |  |  | ƒ | ƒ |  |  | 25 | 11.3 | 2012 | 11.3 | 2012`,
      `${name} | 2014 |  |  |  | ƒ | ƒ |  |  | 37.5 | 25 | 2013 | 11.3 | 2012`,
      `${name} | 2015 |  |  |  | ƒ | ƒ |  |  | 37.5 | 37.5 | 2014 | 11.3 | 2012`,
      `${name} | 2016 |  |  |  | ƒ | ƒ |  |  |  | 37.5 | 2015 | 11.3 | 2012`,
      `${name} | 2017 |  |  |  | ƒ | ƒ |  |  |  | 37.5 | 2015 | 11.3 | 2012`,
    ]);
    expect(plan.cursor?.row).toBe(ENTRY_LAYOUT.body + 5);
    expect(read(input(known)).structure).toEqual([]);
  });

  test("only years without a figure are missing, and a correction wants to be explained", () => {
    const grid = gridOf(planEntry(input(known)));
    const found = () => checkEntry(read(input(known), grid)).map(({ code, cell }) => `${code} ${cell}`);
    expect(found()).toEqual(["missing-without-reason E13", "missing-without-reason E14"]);
    put(grid, 8, COLUMN.numerator, 10);
    put(grid, 8, COLUMN.denominator, 80);
    expect(found()).toContain("duplicate-figure L9");
    put(grid, 8, COLUMN.remark, "Én borger var talt under 2013.");
    expect(found()).toEqual(["missing-without-reason E13", "missing-without-reason E14"]);
  });

  test("the same figure again is no correction", () => {
    const grid = gridOf(planEntry(input(known)));
    put(grid, 8, COLUMN.numerator, 9);
    put(grid, 8, COLUMN.denominator, 80);
    expect(checkEntry(read(input(known), grid)).map(({ code }) => code)).not.toContain("duplicate-figure");
  });

  test("years before the first that is asked for are told below its row, and are no rows", () => {
    const plan = planEntry(input([cohort("2010", 8), cohort("2011", 9)]));
    expect(tableOf(plan)[3]).toMatch(/^Tidligere ankomstår \(Borgere\): 2010: 10,0 pct\. · 2011: 11,3 pct\./);
    expect(read(input([cohort("2011", 9)])).rows).toHaveLength(6);
  });
});

test("a sheet laid before the columns were moved is read as it was, also without the earlier cohorts' rows", () => {
  const input: EntryInput = {
    catalogue: findCatalogue("hedensted-2018")!.catalogue,
    round: plainRound("2018"),
    departments: ["administrationen"],
    history: [],
  };
  const grid = gridOf(planEntry(input));
  const before = asLaidBefore(grid, "beskæftigelse-efter-12-måneder", "2017");
  const row = before.values.findIndex((cells) => cells.includes("repatriering"));
  before.values[row]![before.values[ENTRY_LAYOUT.codes]!.indexOf("value")] = 7;
  before.values[row]![before.values[ENTRY_LAYOUT.codes]!.indexOf("remark")] = "Alle er rejst hjem.";
  const reading = read(input, before);
  expect(reading.structure).toEqual([]);
  expect(
    figuresOf(reading).map(({ figure, cell }) => [figure.indicator, figure.value, figure.remark, cell]),
  ).toEqual([["repatriering", 7, "Alle er rejst hjem.", `G${row + 1}`]]);
});

test("what few rows need is not printed, unless something stands there", () => {
  const printed = (input: EntryInput) => planEntry(input).page!.printArea.columns;
  const figure: Figure = {
    ...emptyFigure({ indicator: "i1", group: "target", category: null, period: "2018" }),
    value: 40,
    seriesBreak: true,
  };
  expect(printed(inputOf([{}]))).toBe(COLUMN.department + 1);
  expect(printed(inputOf([{}], { carried: carriedFromFigures([figure], "da") }))).toBe(COLUMN.upper + 1);
});

test("what a measure needs is open, the rest is closed", () => {
  const open = (measure: "share" | "count" | "mean" | "index") => {
    const plan = planEntry(inputOf([{ measure, groups: ["target"] }]));
    const row = 8;
    const locked = [COLUMN.numerator, COLUMN.denominator, COLUMN.value].map((column) =>
      styleAt(plan, row, column, "locked", true),
    );
    return locked.map((one) => (one ? "-" : "x")).join("");
  };
  expect([open("share"), open("count"), open("mean"), open("index")]).toEqual(["xxx", "--x", "-xx", "--x"]);
});

test("whatever was entered comes back into its cell, readable or not", () => {
  const input = inputOf([{}]);
  const grid = gridOf(planEntry(input));
  const row = 8;
  put(grid, row, COLUMN.numerator, "12 stk");
  put(grid, row, COLUMN.remark, "=SUM(A1:A2)");
  put(grid, row, COLUMN.period, 2017);
  put(grid, row, COLUMN.missing, "not yet compiled");
  const carried = carriedFromRows(read(input, grid).rows, "da");
  const again = read({ ...input, carried });
  expect(again.rows[0]?.cells).toMatchObject({
    numerator: "12 stk",
    remark: "=SUM(A1:A2)",
    period: "2017",
    missing: "not yet compiled",
  });
});

test("words of the drop-downs are translated when a sheet is made anew in another language", () => {
  const input = inputOf([{}]);
  const figure: Figure = {
    ...emptyFigure({ indicator: "i1", group: "target", category: null, period: "2018" }),
    missing: "pending",
    basis: "origin",
    thirdGeneration: true,
  };
  const rows = read({ ...input, carried: carriedFromFigures([figure], "da") }).rows;
  const cells = carriedFromRows(rows, "en").get(figureKey(figure));
  expect(cells).toMatchObject({ basis: "origin", thirdGeneration: "Yes" });
  expect(cells?.missing).not.toBe("endnu ikke opgjort");
});

test("a formula in an entry cell is read with its result, and text that begins with = is no formula", () => {
  const input = inputOf([{ groups: ["target"] }]);
  const grid = gridOf(planEntry(input));
  put(grid, 8, COLUMN.numerator, 12);
  put(grid, 8, COLUMN.remark, "=hej");
  const formulas = grid.values.map((cells) => [...cells]);
  formulas[8]![COLUMN.numerator] = "=6+6";
  const [row] = read(input, { ...grid, formulas }).rows;
  expect(row?.formulas).toEqual({ numerator: "=6+6" });
  expect(row?.cells.numerator).toBe(12);
});

test("true and false as LibreOffice saves them are values, not formulas", () => {
  const input = inputOf([{ groups: ["target"] }]);
  const grid = gridOf(planEntry(input));
  put(grid, 8, COLUMN.thirdGeneration, true);
  const formulas = grid.values.map((cells) => [...cells]);
  formulas[8]![COLUMN.thirdGeneration] = "=TRUE()";
  expect(read(input, { ...grid, formulas }).rows[0]?.formulas).toEqual({});
});

test("in English every word on the sheet is English, and its name stays what scripts know", () => {
  const plan = planEntry(inputOf([{ measure: "mean", basis: "required" }], { language: "en" }));
  expect(plan.name).toBe("Indberetning");
  expect(picture(plan).join("\n").replace("Prøvekatalog", "")).not.toMatch(/[æøåÆØÅ]/);
  expect(JSON.stringify([plan.validations, plan.formulas])).not.toMatch(/[æøåÆØÅ]/);
});

test("columns and rows are found wherever they have gone", () => {
  const input = inputOf([{}, { measure: "count" }], {
    carried: carriedFromFigures(
      [
        {
          ...emptyFigure({ indicator: "i1", group: "danes", category: null, period: "2018" }),
          numerator: 5,
          denominator: 9,
        },
      ],
      "da",
    ),
  });
  const grid = gridOf(planEntry(input));
  const moved: Grid = {
    ...grid,
    row: 3,
    column: 2,
    values: [...grid.values.slice(0, 7), ...grid.values.slice(7).reverse()].map((cells) =>
      [...cells].reverse(),
    ),
  };
  const expected = figuresOf(read(input, grid)).map(({ figure }) => figure);
  expect(figuresOf(read(input, moved)).map(({ figure }) => figure)).toEqual(expected);
  expect(expected).toHaveLength(1);
});

test("rows that are gone, doubled, renamed or of another catalogue are reported", () => {
  const input = inputOf([
    { groups: ["target"] },
    { groups: ["target"] },
    { groups: ["target"] },
    { groups: ["target"] },
  ]);
  const grid = gridOf(planEntry(input));
  put(grid, 8, COLUMN.indicator, "i2");
  put(grid, 10, COLUMN.indicator, "fremmed");
  put(grid, 11, COLUMN.givenPeriod, "2011");
  const found = read(input, grid).structure.map(({ problem, indicator }) => `${problem} ${indicator ?? ""}`);
  expect(found.sort()).toEqual([
    "changed-id i4",
    "doubled-row i2",
    "missing-row i1",
    "missing-row i3",
    "missing-row i4",
    "unknown-id fremmed",
  ]);
});

test("a sheet that is gone, or has lost a column, is a problem and no exception", () => {
  const input = inputOf([{}]);
  const store = gridOf(planStore(storeOf(input)));
  expect(readEntry({ entry: null, store })).toEqual({ problem: "no-entry-sheet", detail: "sheet" });
  const grid = gridOf(planEntry(input));
  put(grid, 5, COLUMN.value, null);
  expect(readEntry({ entry: grid, store })).toEqual({ problem: "no-entry-sheet", detail: "value" });
  expect(readEntry({ entry: grid, store: null })).toMatchObject({ problem: "not-ours" });
  expect(isEntryGrid({ sheet: "Ark1", row: 0, column: 0, values: [["hej"]] })).toBe(false);
});

test("text that is no number is no figure, and a numeric period is one", () => {
  const input = inputOf([{ groups: ["target"] }, { groups: ["target"] }]);
  const grid = gridOf(planEntry(input));
  put(grid, 8, COLUMN.numerator, "1.234");
  put(grid, 9, COLUMN.value, 40);
  put(grid, 9, COLUMN.period, 2018);
  const entered = figuresOf(read(input, grid));
  expect(entered.map(({ figure, cell }) => [figure.indicator, figure.period, figure.value, cell])).toEqual([
    ["i2", "2018", 40, "G10"],
  ]);
});

test("a personal number stays in its cell: no figure carries it on, and no id repeats it", () => {
  const input = inputOf([{ groups: ["target"] }, { groups: ["target"] }]);
  const grid = gridOf(planEntry(input));
  put(grid, 8, COLUMN.numerator, 101901234);
  put(grid, 8, COLUMN.denominator, 20);
  put(grid, 8, COLUMN.value, 54.1);
  put(grid, 8, COLUMN.remark, "Ring til 010190-1234 om tallet");
  put(grid, 8, COLUMN.thirdGenerationReason, "010190 1234");
  put(grid, 8, COLUMN.seriesBreak, "0101901234");
  put(grid, 9, COLUMN.value, 40);
  put(grid, 9, COLUMN.indicator, "010190-1234");
  const reading = read(input, grid);
  const [first, second] = figuresOf(reading).map(({ figure }) => figure);
  expect(first).toMatchObject({
    numerator: null,
    denominator: 20,
    value: 54.1,
    remark: "Ring til •••••• om tallet",
    thirdGenerationReason: "••••••",
    seriesBreak: "••••••",
  });
  expect(JSON.stringify([first, second, reading.structure])).not.toContain("1234");
});

test("a figure is entered where its row is free, and an occupied cell is reported instead", () => {
  const input = inputOf([{ groups: ["target"] }]);
  const figure: Figure = {
    ...emptyFigure({ indicator: "i1", group: "target", category: null, period: "2018" }),
    numerator: 5,
    denominator: 9,
  };
  const empty = read(input);
  const row = rowFinder(empty)(figure)!;
  expect(figureCells(empty, row, figure)).toEqual({
    blocks: [
      { row: 8, column: COLUMN.numerator, cells: [[5]] },
      { row: 8, column: COLUMN.denominator, cells: [[9]] },
    ],
    occupied: [],
    closed: [],
  });
  const filled = read({ ...input, carried: carriedFromFigures([{ ...figure, numerator: 4 }], "da") });
  const taken = figureCells(filled, filled.rows[0]!, figure);
  expect(taken).toMatchObject({
    blocks: [],
    occupied: [{ cell: "E9", entryCell: "numerator", content: 4 }],
  });
  expect(figureCells(filled, filled.rows[0]!, figure, true).blocks).toEqual([
    { row: 8, column: COLUMN.numerator, cells: [[5]] },
  ]);
  const same = read({ ...input, carried: carriedFromFigures([figure], "da") });
  expect(figureCells(same, same.rows[0]!, figure)).toEqual({ blocks: [], occupied: [], closed: [] });
});

test("numbers that a row's measure keeps closed are named and never written into their locked cells", () => {
  const input = inputOf([
    { groups: ["target"], measure: "count" },
    { groups: ["target"], measure: "mean" },
  ]);
  const reading = read(input);
  const figure = { ...emptyFigure({ indicator: "i1", group: "target", category: null, period: "2018" }) };
  const numbers = { numerator: 5, denominator: 9, value: 15 };
  expect(figureCells(reading, reading.rows[0]!, { ...figure, ...numbers }, true)).toEqual({
    blocks: [{ row: 8, column: COLUMN.value, cells: [[15]] }],
    occupied: [],
    closed: ["numerator", "denominator"],
  });
  expect(figureCells(reading, reading.rows[1]!, { ...figure, ...numbers, indicator: "i2" }).closed).toEqual([
    "numerator",
  ]);
});

test("the check writes sentences and marks for the whole table, so that old ones go away", () => {
  const reading = read(inputOf([{ groups: ["target"] }, { groups: ["target"] }]));
  const blocks = planFindings(
    reading,
    [
      {
        code: "negative",
        severity: "error",
        sheet: reading.sheet,
        cell: "E9",
        entryCell: "numerator",
        row: 8,
        indicator: "i1",
        group: "target",
        category: null,
        values: {},
      },
    ],
    () => "Tallet er negativt.",
  );
  expect(blocks).toEqual([
    { row: 7, column: COLUMN.findings, cells: [[""], ["Fejl: Tallet er negativt."], [""]] },
    {
      row: 7,
      column: COLUMN.marks,
      cells: [[""], ["E:numerator;E:numerator=t0|t0|t0;R=t0|t0|t0|t4|t0|t0|t0;"], [""]],
    },
  ]);
});

test("every shipped catalogue's plan keeps to Excel's limits, for each department and for all", () => {
  for (const { catalogue, exampleRound, exampleHistory } of shippedCatalogues) {
    const ids = catalogue.departments.map(({ id }) => id);
    for (const departments of [ids, ...ids.map((id) => [id])]) {
      const input = { catalogue, round: plainRound(exampleRound), departments, history: exampleHistory };
      expect(planProblems(planEntry(input))).toEqual([]);
    }
  }
});

test("names of any length and text that looks like a formula fit and stay text", () => {
  const name = "=HYPERLINK(1) " + "Andel af målgruppens borgere ".repeat(10);
  const plan = planEntry(
    inputOf([{ name, definition: "x".repeat(900), source: "=1+1", unit: 'stk. "à" ;' + "y".repeat(300) }]),
  );
  expect(planProblems(plan)).toEqual([]);
  expect(String(gridOf(plan).values[8]?.[0]).startsWith(name)).toBe(true);
  expect(plan.validations.some(({ prompt }) => prompt?.title.endsWith("…"))).toBe(true);
});

test("figures of any shape come back as they were entered", () => {
  const input = inputOf([
    { measure: "share" },
    {
      measure: "count",
      groups: ["target"],
      categories: {
        name: "Køn",
        items: [
          { id: "k", name: "Kvinder" },
          { id: "m", name: "Mænd" },
        ],
        combine: "sum",
      },
    },
    { measure: "mean", period: { kind: "custom", start: "10-01" } },
    { measure: "index", period: { kind: "election" } },
  ]);
  const keys = entryBlocks(input.catalogue, input.round, input.departments).flatMap(({ rows }) => rows);
  const number = fc.option(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((n) => n + 0),
  );
  const text = fc.option(fc.string({ minLength: 1 }).map((one) => `t${one}t`));
  const figures = fc.tuple(
    ...keys.map((row) =>
      fc
        .record({
          numerator: number,
          denominator: number,
          value: number,
          lower: number,
          upper: number,
          missing: fc.constantFrom(null, "pending" as const, "withheld" as const),
          basis: fc.constantFrom(null, "origin" as const, "citizenship" as const),
          thirdGeneration: fc.boolean(),
          thirdGenerationReason: text,
          seriesBreak: fc.oneof(fc.constant(true as const), text),
          remark: text,
        })
        .map((rest): Figure => ({
          ...emptyFigure({
            indicator: row.indicator.id,
            group: row.group.id,
            category: row.category?.id ?? null,
            period: row.period,
          }),
          ...rest,
        })),
    ),
  );
  fc.assert(
    fc.property(figures, (entered) => {
      const plan = planEntry({ ...input, carried: carriedFromFigures(entered, "da") });
      expect(planProblems(plan)).toEqual([]);
      const readBack = figuresOf(read(input, gridOf(plan))).map(({ figure }) => figure);
      const expected = entered.filter(
        (figure) =>
          figure.missing !== null ||
          figure.numerator !== null ||
          figure.denominator !== null ||
          figure.value !== null,
      );
      expect(readBack).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

test("5,000 indicators make a plan that grows by row and not by cell", () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({
    measure: (["share", "share", "count"] as const)[index % 3],
  }));
  const input = inputOf(many);
  const plan = planEntry(input);
  expect(plan.validations.length).toBeLessThan(20);
  expect(plan.conditionals.length).toBeLessThan(20);
  expect(plan.formulas).toHaveLength(3);
  expect(JSON.stringify(plan.values).length).toBeLessThan(10_000 * 250);
  expect(read(input, gridOf(plan)).structure).toEqual([]);
  expect(
    new Set(
      entryBlocks(input.catalogue, input.round, input.departments).flatMap(({ rows }) => rows.map(rowKey)),
    ).size,
  ).toBe(10_000);
});

/** What the last format that speaks of it says of a cell. */
function styleAt<Key extends keyof Style>(
  plan: SheetPlan,
  row: number,
  column: number,
  key: Key,
  otherwise: NonNullable<Style[Key]>,
): NonNullable<Style[Key]> {
  const format = plan.formats.findLast(
    ({ box, style }) => style[key] !== undefined && inBox(box, row, column),
  );
  return format?.style[key] ?? otherwise;
}

/** The order of the columns, and one row per cohort indicator, as sheets were sent out with. */
function asLaidBefore(grid: Grid, cohorts: string, latest: string): Grid {
  const moved: EntryColumn[] = ["previous", "previousPeriod", "baseline", "baselinePeriod"];
  const order = ENTRY_COLUMNS.filter(
    (code) => ![...moved, "control", "department", "reported"].includes(code),
  );
  order.splice(order.indexOf("result") + 1, 0, ...moved);
  order.splice(order.indexOf("remark") + 1, 0, "department", "control");
  const period = COLUMN.givenPeriod;
  return {
    ...grid,
    values: grid.values
      .filter((cells) => cells[COLUMN.indicator] !== cohorts || cells[period] === latest)
      .map((cells) => order.map((code) => cells[COLUMN[code]] ?? null)),
  };
}

function inBox(box: Box, row: number, column: number): boolean {
  return (
    row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns
  );
}

function put(grid: Grid, row: number, column: number, value: CellValue): void {
  grid.values[row]![column] = value;
}

test("a row that nobody has reached yet is not marked as an error", () => {
  const reading = read(inputOf([{ groups: ["target"] }, { groups: ["target"] }]));
  const findings = checkEntry(reading);
  expect(findings.map(({ code }) => code)).toContain("missing-without-reason");
  const cells = planFindings(reading, findings, () => "Fejl").flatMap((block) => block.cells.flat());
  expect(new Set(cells)).toEqual(new Set([""]));
});
