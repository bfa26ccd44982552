// The catalogue itself and its lists, below the table of indicators in the sheet Indikatorer.
import fc from "fast-check";
import { catalogueSchema, type Catalogue } from "../../../src/barometer/catalogue";
import { readCatalogue } from "../../../src/barometer/read-catalogue";
import { shippedCatalogues } from "../../../src/catalogues";
import {
  ABOUT_COLUMN,
  ABOUT_KEYS,
  fieldsOf,
  LIST_SECTIONS,
  sectionMark,
  SECTIONS,
  type AboutKey,
  type ListSection,
  type Section,
} from "../../../src/sheets/catalogue/sections/shape";
import { planIndicators } from "../../../src/sheets/catalogue/plan";
import { INDICATOR_COLUMN, type IndicatorColumn } from "../../../src/sheets/catalogue/columns";
import { planIndicatorFindings } from "../../../src/sheets/catalogue/findings";
import { readIndicators, type IndicatorsReading } from "../../../src/sheets/catalogue/read";
import { withRetired } from "../../../src/sheets/catalogue/retired";
import { cellAddress } from "../../../src/checks/address";
import { type CellValue, type Grid } from "../../../src/sheets/plan/plan";
import { cellProblemSentence, indicatorProblemSentence } from "../../../src/text/words/update-catalogue";
import { LANGUAGES } from "../../../src/text/language";
import { catalogueWith, gridOf, planProblems } from "../helpers";

/** Keys in the schema's order, as a workbook stores them. */
const full = catalogueSchema.parse(
  catalogueWith(
    [
      { name: "Ledighed", departments: ["job", "skole"], goal: "arbejde", committees: ["bu"] },
      { name: "Trivsel", departments: ["skole"], goal: "trivsel", groups: ["target", "danes", "land"] },
    ],
    {
      subtitle: "Til politisk opfølgning",
      councilName: "Byråd",
      baseline: "2015",
      disclaimer: "Ikke en evaluering.\nKun et redskab.",
      groups: [
        { id: "target", name: "Ikke-vestlig herkomst", nameByCitizenship: "Ikke-vestlige", role: "target" },
        { id: "danes", name: "Dansk oprindelse", role: "comparison" },
        { id: "land", name: "Hele landet", role: "comparison", fixed: true },
      ],
      areas: [{ id: "job", title: "Job og uddannelse" }],
      committees: [
        { id: "bu", name: "Beskæftigelsesudvalget", short: "BU" },
        { id: "skole", name: "Skoleudvalget" },
      ],
      goals: [
        { id: "arbejde", title: "Flere i arbejde", area: "job", committees: ["bu"], lead: "bu" },
        { id: "trivsel", title: "Bedre trivsel", committees: [], allCommittees: true, ...{ ownKey: 7 } },
      ],
      hearingParties: [{ id: "rådet", name: "Integrationsrådet" }],
      themes: [{ id: "lov", title: "Lovgivning", question: "Hvad siger loven?", departments: ["job"] }],
      rounds: { kind: "year" },
      preferredBasis: "origin",
      open: ["rule", "groups", "disclosure"],
      ...{ fromLater: { kept: true } },
    },
  ),
);

function sheetOf(catalogue: Catalogue, language = catalogue.language): Grid {
  return gridOf(planIndicators({ catalogue, language }));
}

/** Zero-based row of a section's headings. */
function heading({ values }: Grid, section: Section): number {
  return values.findIndex((cells) => cells[INDICATOR_COLUMN.marks] === sectionMark(section));
}

function columnOf(section: ListSection, code: string): number {
  const field = fieldsOf(section).find((one) => one.code === code);
  return INDICATOR_COLUMN[field?.column ?? (code as IndicatorColumn)];
}

interface Edit {
  section: Section;
  /** Counted from 1 under the headings. */
  line: number;
  cells: Record<string, CellValue>;
}

function edited(catalogue: Catalogue, edits: Edit[], language = catalogue.language): Grid {
  const grid = sheetOf(catalogue, language);
  for (const { section, line, cells } of edits) {
    const row = heading(grid, section) + line;
    for (const [code, cell] of Object.entries(cells)) {
      const column =
        section === "about"
          ? INDICATOR_COLUMN[code === "value" ? ABOUT_COLUMN : (code as "name")]
          : columnOf(section, code);
      while (grid.values.length <= row) grid.values.push(Array<CellValue>(grid.values[0]!.length).fill(null));
      grid.values[row]![column] = cell;
    }
  }
  return grid;
}

function read(grid: Grid, catalogue: Catalogue, own: string[] = []): IndicatorsReading {
  const reading = readIndicators(grid, catalogue, catalogue.language, new Set(own));
  if (reading === null) throw new Error("no table");
  return reading;
}

function accepted(catalogue: Catalogue, edits: Edit[]) {
  const reading = read(edited(catalogue, edits), catalogue);
  if ("problems" in reading) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

/** `D41 still-used`, for what is wrong. */
function refused(grid: Grid, catalogue: Catalogue, own: string[] = []): string[] {
  const reading = read(grid, catalogue, own);
  return "problems" in reading ? reading.problems.map(({ cell, code }) => `${cell ?? "–"} ${code}`) : [];
}

function at(catalogue: Catalogue, section: Section, line: number, column: number): string {
  return cellAddress(heading(sheetOf(catalogue), section) + line, column);
}

const aboutLine = (key: AboutKey) => ABOUT_KEYS.indexOf(key) + 1;
const about = (key: AboutKey, value: CellValue): Edit => ({
  section: "about",
  line: aboutLine(key),
  cells: { value },
});
/** Every cell of a row that a person sees; the quiet id at the end stays. */
function emptied(section: ListSection, line: number): Edit {
  const cells = Object.fromEntries(fieldsOf(section).map(({ code }) => [code, null]));
  return { section, line, cells: { ...cells, order: null } };
}

/** What a catalogue has of a key that its type does not name. */
const ofKey = (catalogue: Catalogue, key: string) => (catalogue as Record<string, unknown>)[key];

describe("the sections", () => {
  test("stand below the table in both languages, each with its headings, its entries and rows for new ones", () => {
    for (const language of LANGUAGES) {
      const plan = planIndicators({ catalogue: full, language });
      expect(planProblems(plan)).toEqual([]);
      const grid = gridOf(plan);
      const rows = SECTIONS.map((section) => heading(grid, section));
      expect(rows.every((row) => row > 0)).toBe(true);
      expect([...rows].sort((a, b) => a - b)).toEqual(rows);
    }
    const { values } = sheetOf(full);
    const goals = heading(sheetOf(full), "goals");
    expect(values[goals]?.slice(INDICATOR_COLUMN.name, INDICATOR_COLUMN.groups + 1)).toEqual([
      "Mål",
      "Nr.",
      "Ansvarlige udvalg",
      "Indsatsområde",
      "Alle udvalg",
      "Ledende udvalg",
    ]);
    expect(values[goals + 1]?.slice(INDICATOR_COLUMN.name, INDICATOR_COLUMN.groups + 1)).toEqual([
      "Flere i arbejde",
      1,
      "Beskæftigelsesudvalget",
      "Job og uddannelse",
      null,
      "Beskæftigelsesudvalget",
    ]);
    expect(values[goals + 1]?.[INDICATOR_COLUMN.id]).toBe("arbejde");
  });

  test("say what is not decided", () => {
    const { values } = sheetOf({ ...full, baseline: undefined, councilName: undefined });
    const first = heading(sheetOf(full), "about");
    const shown = (key: AboutKey) => values[first + aboutLine(key)]?.[INDICATOR_COLUMN[ABOUT_COLUMN]];
    expect(shown("baseline")).toBe("ikke fastlagt");
    expect(shown("councilName")).toBe("ikke fastlagt");
    expect(shown("rule")).toBe("retning (forslag; ikke fastlagt)");
    expect(shown("threshold")).toBe("5 (forslag; ikke fastlagt)");
    expect(shown("judgedAgainst")).toBe("udgangspunktet");
    expect(shown("preferredBasis")).toBe("herkomst");
    expect(shown("open")).toBe("vurderingsregel; grupper; anonymitetshensyn");
  });

  test("are not printed with the table, and the line above it says in which row they begin", () => {
    const { page, formulas } = planIndicators({ catalogue: full });
    const first = heading(sheetOf(full), "about");
    expect((page?.printArea.row ?? 0) + (page?.printArea.rows ?? 0)).toBeLessThan(first);
    expect(formulas.map(({ formula }) => formula)).toEqual([expect.stringContaining(`ROW(B${first + 1})`)]);
  });

  test("use only columns that are never hidden", () => {
    const { hiddenColumns } = planIndicators({ catalogue: catalogueWith([]) });
    const used = LIST_SECTIONS.flatMap((section) =>
      fieldsOf(section).map(({ column }) => INDICATOR_COLUMN[column]),
    );
    expect(hiddenColumns.map(({ column }) => column).filter((column) => used.includes(column))).toEqual([]);
  });
});

describe("read back untouched", () => {
  test("a catalogue with every key loses nothing, in either language", () => {
    for (const language of LANGUAGES) {
      const reading = readIndicators(sheetOf(full, language), full, language);
      expect(reading !== null && "catalogue" in reading && JSON.stringify(reading.catalogue)).toBe(
        JSON.stringify(full),
      );
    }
  });

  test("any catalogue that the schema accepts loses nothing", () => {
    fc.assert(
      fc.property(anyCatalogue(), fc.constantFrom(...LANGUAGES), (catalogue, language) => {
        const reading = readIndicators(sheetOf(catalogue, language), catalogue, language);
        expect(reading !== null && "catalogue" in reading && JSON.stringify(reading.catalogue)).toBe(
          JSON.stringify(catalogue),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("a sheet of an earlier version, without any section, leaves them as they are stored", () => {
    const grid = sheetOf(full);
    grid.values.splice(heading(grid, "about"));
    const { layout, ...reading } = read(grid, full);
    expect(reading).toMatchObject({ catalogue: full });
    expect(layout.sections).toEqual([]);
  });

  test("a section that somebody has deleted leaves its list as it is", () => {
    const grid = sheetOf(full);
    const [from, to] = [heading(grid, "groups"), heading(grid, "committees")];
    grid.values.splice(from, to - from);
    expect(read(grid, full)).toMatchObject({ catalogue: full });
  });

  test("columns may have been moved and rows inserted", () => {
    const grid = edited(full, [{ section: "goals", line: 1, cells: { title: "Flere i job" } }]);
    const blank = () => Array<CellValue>(grid.values[0]!.length).fill(null);
    grid.values.splice(heading(grid, "goals") + 1, 0, blank());
    grid.values.splice(heading(grid, "departments"), 0, blank(), blank());
    const turned: Grid = { ...grid, row: 2, values: grid.values.map((cells) => [...cells].reverse()) };
    expect(read(turned, full)).toMatchObject({
      catalogue: { ...full, goals: [{ ...full.goals![0], title: "Flere i job" }, full.goals![1]] },
    });
  });
});

describe("an edit", () => {
  test.each<[AboutKey, CellValue, object]>([
    ["title", "Nyt katalog", { title: "Nyt katalog" }],
    ["subtitle", null, { subtitle: undefined }],
    ["municipality", "Ny Kommune", { municipality: "Ny Kommune" }],
    ["councilName", "Kommunalbestyrelse", { councilName: "Kommunalbestyrelse" }],
    ["baseline", 2016, { baseline: "2016" }],
    ["baseline", null, { baseline: undefined }],
    [
      "baseline",
      "ikke fastlagt",
      { baseline: undefined, open: ["rule", "groups", "disclosure", "baseline"] },
    ],
    ["disclaimer", "Kort.", { disclaimer: "Kort." }],
    ["primaryColour", "#14507F", { colours: { primary: "#14507F" } }],
    ["primaryColour", null, { colours: undefined }],
    ["rule", "succeskriterium", { rule: "target", open: ["groups", "disclosure"] }],
    ["rule", "retning", { open: ["groups", "disclosure"] }],
    ["preferredBasis", "statsborgerskab", { preferredBasis: "citizenship" }],
    ["preferredBasis", null, { preferredBasis: undefined }],
    ["judgedAgainst", "forrige måling", { judgedAgainst: "previous" }],
    ["judgedAgainst", null, { open: ["rule", "groups", "disclosure", "judgedAgainst"] }],
    ["aggregation", "worst", { aggregation: "worst" }],
    ["threshold", 3, { disclosure: { threshold: 3, protectZero: false }, open: ["rule", "groups"] }],
    ["protectZero", "ja", { disclosure: { threshold: 5, protectZero: true } }],
    ["open", "vurderingsregel; mål", { open: ["rule", "goals"] }],
    ["open", null, { open: undefined }],
  ])("of the catalogue's %s to %j is taken over and nothing else changes", (key, cell, change) => {
    expect(accepted(full, [about(key, cell)]).catalogue).toEqual(
      JSON.parse(JSON.stringify({ ...full, ...change })),
    );
  });

  test("renames an entry and keeps its id, so that everything that names it goes on naming it", () => {
    const { catalogue } = accepted(full, [
      { section: "departments", line: 1, cells: { name: "Jobcenter" } },
      { section: "groups", line: 2, cells: { name: "Øvrige borgere" } },
      { section: "goals", line: 1, cells: { title: "Alle i arbejde" } },
    ]);
    expect(catalogue.departments[0]).toEqual({ id: "job", name: "Jobcenter" });
    expect(catalogue.groups[1]).toEqual({ id: "danes", name: "Øvrige borgere", role: "comparison" });
    expect(catalogue.goals?.[0]).toEqual({ ...full.goals![0], title: "Alle i arbejde" });
    expect(catalogue.indicators).toEqual(full.indicators);
  });

  test("adds entries with ids made from their names, which others may name at once", () => {
    const bare = catalogueWith([{}], { departments: [] });
    const start = { ...bare, indicators: [{ ...bare.indicators[0]!, departments: [] }] };
    const grid = edited(start, [
      { section: "departments", line: 1, cells: { name: "Center for Børn & Unge" } },
      { section: "committees", line: 1, cells: { name: "Børneudvalget" } },
      { section: "areas", line: 1, cells: { title: "Uddannelse" } },
      { section: "groups", line: 3, cells: { name: "Hele landet", fixed: "ja" } },
      {
        section: "goals",
        line: 2,
        cells: { title: "Mål 1", area: "uddannelse", committees: "Børneudvalget", lead: "Børneudvalget" },
      },
      { section: "themes", line: 1, cells: { title: "Loven", departments: "Center for Børn & Unge" } },
      { section: "hearingParties", line: 1, cells: { name: "Ældrerådet" } },
    ]);
    const first = grid.values.findIndex((cells) => cells[INDICATOR_COLUMN.id] === "i1");
    grid.values[first]![INDICATOR_COLUMN.departments] = "Center for Børn & Unge";
    grid.values[first]![INDICATOR_COLUMN.goal] = "Mål 1";
    const reading = read(grid, start);
    expect(reading).toMatchObject({
      catalogue: {
        departments: [{ id: "center-for-børn-unge", name: "Center for Børn & Unge" }],
        committees: [{ id: "børneudvalget", name: "Børneudvalget" }],
        areas: [{ id: "uddannelse", title: "Uddannelse" }],
        groups: [{}, {}, { id: "hele-landet", name: "Hele landet", role: "comparison", fixed: true }],
        goals: [
          {
            id: "mål-1",
            title: "Mål 1",
            area: "uddannelse",
            committees: ["børneudvalget"],
            lead: "børneudvalget",
          },
        ],
        themes: [{ id: "loven", title: "Loven", question: "", departments: ["center-for-børn-unge"] }],
        hearingParties: [{ id: "ældrerådet", name: "Ældrerådet" }],
        indicators: [{ departments: ["center-for-børn-unge"], goal: "mål-1" }],
      },
      changes: { lists: { departments: { added: [{ id: "center-for-børn-unge" }], removed: [] } } },
    });
  });

  test("of a name is understood elsewhere in the sheet under the new name and the old", () => {
    const both = (written: string) => {
      const grid = edited(full, [{ section: "departments", line: 1, cells: { name: "Jobcenter" } }]);
      const row = grid.values.findIndex((cells) => cells[INDICATOR_COLUMN.name] === "Trivsel");
      grid.values[row]![INDICATOR_COLUMN.departments] = written;
      const reading = read(grid, full);
      return "catalogue" in reading
        ? reading.catalogue.indicators[1]?.departments
        : reading.problems[0]?.code;
    };
    expect(both("Jobcenter")).toEqual(["job"]);
    expect(both("Center for Job; Center for Skole")).toEqual(["job", "skole"]);
    expect(both("Center for Fjollerier")).toBe("unknown-name");
  });

  test("of the number, or of the rows themselves, moves an entry", () => {
    const byNumber = accepted(full, [{ section: "groups", line: 3, cells: { order: 1 } }]);
    expect(byNumber.catalogue.groups.map(({ id }) => id)).toEqual(["land", "target", "danes"]);
    const grid = sheetOf(full);
    const [moved = []] = grid.values.splice(heading(grid, "departments") + 1, 1);
    grid.values.splice(heading(grid, "departments") + 2, 0, moved);
    expect(read(grid, full)).toMatchObject({ catalogue: { departments: [{ id: "skole" }, { id: "job" }] } });
  });

  test("takes an entry away that nobody names; a list that becomes empty goes as well", () => {
    const { catalogue, changes } = accepted(full, [emptied("hearingParties", 1), emptied("themes", 1)]);
    expect({ ...catalogue, removed: undefined }).toEqual({
      ...full,
      hearingParties: undefined,
      themes: undefined,
    });
    expect(Object.keys(catalogue)).not.toContain("themes");
    expect(changes.lists.hearingParties?.removed).toEqual([{ id: "rådet", name: "Integrationsrådet" }]);
  });

  test("takes away and gives back under the same name: it is the same entry", () => {
    const { catalogue } = accepted(full, [emptied("hearingParties", 1), emptied("themes", 1)]);
    expect(ofKey(catalogue, "removed")).toEqual({
      hearingParties: [{ id: "rådet", name: "Integrationsrådet" }],
      themes: [{ id: "lov", name: "Lovgivning" }],
    });
    const again = accepted(catalogue, [{ section: "themes", line: 1, cells: { title: " lovgivning" } }]);
    expect(again.catalogue.themes).toEqual([
      { id: "lov", title: "lovgivning", question: "", departments: [] },
    ]);
    expect(ofKey(again.catalogue, "removed")).toEqual({
      hearingParties: [{ id: "rådet", name: "Integrationsrådet" }],
    });
  });

  test("remembers what has gone beside what is retired, without changing anything when read again", () => {
    const { catalogue } = accepted(
      withRetired(full, [{ ...full.indicators[0]!, id: "gammel", name: "Gammel" }]),
      [emptied("themes", 1)],
    );
    expect(JSON.stringify(accepted(catalogue, []).catalogue)).toBe(JSON.stringify(catalogue));
  });

  test("never gives something new the id of what has gone", () => {
    const { catalogue } = accepted(full, [emptied("themes", 1)]);
    const { themes } = accepted(catalogue, [
      { section: "themes", line: 1, cells: { title: "Lov" } },
      { section: "themes", line: 2, cells: { title: "Lovgivning" } },
      { section: "themes", line: 3, cells: { title: "Lovgivning" } },
    ]).catalogue;
    expect(themes?.map(({ id }) => id)).toEqual(["lov-2", "lov", "lovgivning"]);
  });

  test("of what a cell cannot show changes nothing: keys of later versions stay with their entry", () => {
    const { catalogue } = accepted(full, [
      { section: "goals", line: 2, cells: { title: "Trivsel for alle" } },
    ]);
    expect(catalogue.goals?.[1]).toEqual({ ...full.goals![1], title: "Trivsel for alle" });
    expect(ofKey(catalogue, "fromLater")).toEqual({ kept: true });
  });

  test("of any cell to anything is either told at its row or leaves everything else as it was", () => {
    const places = SECTIONS.flatMap((section): { section: Section; code: string; line: number }[] =>
      section === "about"
        ? ABOUT_KEYS.map((key) => ({ section, code: "value", line: aboutLine(key) }))
        : fieldsOf(section).flatMap(({ code }) => [1, 2, 4].map((line) => ({ section, code, line }))),
    );
    const words = fc.oneof(
      fc.constantFrom("ikke fastlagt", "ja", "nej", "målgruppe", "Center for Job", "BU", "2017", "#N/A"),
      fc.constantFrom("__proto__", "A; B", "succeskriterium", "Skoleudvalget", "010190-1234", "retning"),
      fc.string({ maxLength: 12 }),
      fc.integer({ min: -3, max: 3000 }),
      fc.constant(null),
    );
    const all = [full, ...shippedCatalogues.map(({ catalogue }) => catalogue)];
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(...places), words, (catalogue, place, cell) => {
        const { section, line, code } = place;
        const grid = edited(catalogue, [{ section, line, cells: { [code]: cell } }]);
        const row = heading(grid, section) + line;
        const reading = read(grid, catalogue);
        if ("problems" in reading) {
          expect(reading.problems.map((one) => one.row)).toEqual(reading.problems.map(() => row));
          return;
        }
        const touched = section === "about" ? [...ABOUT_KEYS, "disclosure"] : [section, "removed"];
        const others = (one: Catalogue) => Object.entries(one).filter(([key]) => !touched.includes(key));
        expect(others(reading.catalogue)).toEqual(others(catalogue));
        // Laid and read once more it is the same: nothing depends on how it was written.
        expect(read(sheetOf(reading.catalogue), reading.catalogue)).toMatchObject({
          catalogue: reading.catalogue,
        });
      }),
      { numRuns: 400 },
    );
  });
});

describe("refused in place", () => {
  test.each<[AboutKey, CellValue, string]>([
    ["title", null, "missing"],
    ["municipality", "ikke fastlagt", "missing"],
    ["baseline", "sidste år", "period-malformed"],
    ["rule", "mavefornemmelse", "unknown-word"],
    ["threshold", 0, "too-small"],
    ["threshold", "fem", "not-a-number"],
    ["protectZero", "måske", "unknown-word"],
    ["open", "alt", "unknown-name"],
    ["disclaimer", "Ring 010190-1234", "personal-number"],
    ["primaryColour", "blå", "colour-malformed"],
    ["primaryColour", "#FFCC00", "colour-too-light"],
  ])("the catalogue's %s as %j: %s", (key, cell, problem) => {
    const column = INDICATOR_COLUMN[ABOUT_COLUMN];
    expect(refused(edited(full, [about(key, cell)]), full)).toEqual([
      `${at(full, "about", aboutLine(key), column)} ${problem}`,
    ]);
  });

  test.each<[ListSection, number, string, CellValue, string]>([
    ["departments", 1, "name", null, "still-used"],
    ["groups", 1, "role", "sammenligningsgruppe", "role-fixed"],
    ["groups", 2, "role", "målgruppe", "role-fixed"],
    ["groups", 2, "name", null, "missing"],
    ["groups", 3, "fixed", "måske", "unknown-word"],
    ["goals", 1, "area", "Sundhed", "unknown-name"],
    ["goals", 1, "committees", "Ukendt udvalg", "unknown-name"],
    ["goals", 1, "lead", "Skoleudvalget", "lead-not-responsible"],
    ["themes", 1, "departments", "Center for Job; job", "named-twice"],
    ["committees", 1, "name", "#REF!", "excel-error"],
  ])("in %s, row %i, %s as %j: %s", (section, line, code, cell, problem) => {
    const grid = edited(full, [{ section, line, cells: { [code]: cell } }]);
    expect(refused(grid, full)).toEqual([`${at(full, section, line, columnOf(section, code))} ${problem}`]);
  });

  test.each<[ListSection, number, string[], number]>([
    ["departments", 1, ["Ledighed", "Lovgivning"], 0],
    ["groups", 2, ["Ledighed", "Trivsel"], 0],
    ["committees", 1, ["Flere i arbejde", "Ledighed"], 0],
    ["areas", 1, ["Flere i arbejde"], 0],
    ["goals", 2, ["Trivsel"], 0],
  ])(
    "an entry of %s that goes while others name it is told with who names it",
    (section, line, users, more) => {
      const reading = read(edited(full, [emptied(section, line)]), full);
      expect(reading).toMatchObject({ problems: [{ code: "still-used", values: { users, more } }] });
      expect(reading).toMatchObject({
        problems: [{ cell: at(full, section, line, INDICATOR_COLUMN.name), sheet: "Indikatorer" }],
      });
    },
  );

  test("one whose whole row has been deleted is told at the headings, and comes back when its name is typed", () => {
    const grid = sheetOf(full);
    const row = heading(grid, "departments");
    grid.values.splice(row + 1, 1);
    expect(refused(grid, full)).toEqual([`${cellAddress(row, INDICATOR_COLUMN.name)} still-used`]);
    grid.values[row + 2]![INDICATOR_COLUMN.name] = "center for job";
    expect(read(grid, full)).toMatchObject({
      catalogue: { departments: [{ id: "skole" }, { id: "job", name: "center for job" }] },
    });
  });

  test("an entry may go together with what named it", () => {
    const grid = edited(full, [emptied("areas", 1), { section: "goals", line: 1, cells: { area: null } }]);
    const reading = read(grid, full);
    expect(reading).toMatchObject({ catalogue: { goals: [{ id: "arbejde" }, { id: "trivsel" }] } });
    expect("catalogue" in reading && reading.catalogue.areas).toBeUndefined();
  });

  test("the target group cannot go", () => {
    expect(refused(edited(full, [emptied("groups", 1)]), full)).toEqual([
      `${at(full, "groups", 1, INDICATOR_COLUMN.name)} target-group-gone`,
    ]);
  });

  test("the department that the workbook is laid for cannot go, though nobody names it", () => {
    const alone = { ...full, departments: [...full.departments, { id: "ny", name: "Nyt center" }] };
    const grid = edited(alone, [emptied("departments", 3)]);
    expect(refused(grid, alone, ["ny"])).toEqual([
      `${at(alone, "departments", 3, INDICATOR_COLUMN.name)} department-of-workbook`,
    ]);
    expect(refused(grid, alone, ["job"])).toEqual([]);
  });

  test("rows sorted without their ids are not taken for renamed ones", () => {
    const grid = edited(full, [
      { section: "departments", line: 1, cells: { name: "Center for Skole" } },
      { section: "departments", line: 2, cells: { name: "Center for Job" } },
    ]);
    const id = (line: number) => at(full, "departments", line, INDICATOR_COLUMN.id);
    expect(refused(grid, full)).toEqual([`${id(1)} id-of-another`, `${id(2)} id-of-another`]);
  });

  test("one entry may take the name that another gives up for a new one", () => {
    const { catalogue } = accepted(full, [
      { section: "departments", line: 1, cells: { name: "Center for Skole" } },
      { section: "departments", line: 2, cells: { name: "Center for Unge" } },
    ]);
    expect(catalogue.departments).toEqual([
      { id: "job", name: "Center for Skole" },
      { id: "skole", name: "Center for Unge" },
    ]);
  });

  test("rows whose headings have been deleted are not taken for entries of the section above", () => {
    const without = (section: Section) => {
      const grid = sheetOf(full);
      grid.values.splice(heading(grid, section), 1);
      return refused(grid, full).map((one) => one.split(" ")[1]);
    };
    expect(without("committees")).toEqual(["of-another-list", "of-another-list"]);
    expect(without("about")).toEqual(ABOUT_KEYS.map(() => "of-another-list"));
  });

  test("slips in the sections and in the table are told together, from the top", () => {
    const grid = edited(full, [about("rule", "x"), { section: "goals", line: 1, cells: { area: "y" } }]);
    const row = grid.values.findIndex((cells) => cells[INDICATOR_COLUMN.name] === "Trivsel");
    grid.values[row]![INDICATOR_COLUMN.measure] = "z";
    expect(refused(grid, full).map((one) => one.split(" ")[1])).toEqual([
      "unknown-word",
      "unknown-word",
      "unknown-name",
    ]);
  });
});

describe("what is told", () => {
  test("names the row, the entry and the heading, and says what to do", () => {
    const told = (grid: Grid, language: "da" | "en") => {
      const reading = read(grid, full);
      return "problems" in reading
        ? reading.problems.map((problem) => indicatorProblemSentence(problem, language))
        : [];
    };
    const gone = edited(full, [emptied("departments", 1)]);
    const row = heading(gone, "departments") + 2;
    expect(told(gone, "da")).toEqual([
      `Række ${row}, »Center for Job«, Navn: »Center for Job« er slettet her, men bruges stadig af »Ledighed«, »Lovgivning«. Vælg noget andet dér, eller skriv »Center for Job« igen.`,
    ]);
    expect(told(gone, "en")).toEqual([
      `Row ${row}, “Center for Job”, Name: “Center for Job” has been removed here but is still used by “Ledighed”, “Lovgivning”. Choose something else there, or write “Center for Job” again.`,
    ]);
    const wrong = edited(full, [about("rule", "x")]);
    expect(told(wrong, "da")[0]).toMatch(
      new RegExp(
        `^Række ${heading(wrong, "about") + 1 + aboutLine("rule")}, »Vurderingsregel«: »x« er ikke en af mulighederne`,
      ),
    );
  });

  test("is written beside the row with a mark for the cell; headings keep the mark of their section", () => {
    const grid = edited(full, [{ section: "goals", line: 1, cells: { area: "y" } }, about("title", null)]);
    grid.values.splice(heading(grid, "departments") + 1, 1);
    const { layout, ...reading } = read(grid, full);
    const problems = "problems" in reading ? reading.problems : [];
    const sentence = (one: (typeof problems)[number]) => cellProblemSentence(one, "da");
    const write = (found: typeof problems) => {
      for (const { row, column, cells } of planIndicatorFindings(layout, found, sentence, "")) {
        cells.forEach((line, index) =>
          line.forEach((cell, at) => (grid.values[row + index]![column + at] = cell)),
        );
      }
    };
    const cell = (section: Section, line: number, code: IndicatorColumn) =>
      grid.values[heading(grid, section) + line]?.[INDICATOR_COLUMN[code]];
    write(problems);
    expect(cell("goals", 1, "findings")).toBe(
      "Indsatsområde: »y« findes ikke i kataloget. Ret det til et af disse: Job og uddannelse.",
    );
    expect(cell("goals", 1, "marks")).toBe("E:departments;");
    expect(cell("about", 1, "marks")).toBe("E:definition;");
    expect(cell("departments", 0, "findings")).toContain("»Center for Job« er slettet her");
    expect(SECTIONS.every((section) => heading(grid, section) > 0)).toBe(true);
    expect(readIndicators(grid, full, "da")?.layout.marked).toBe(true);
    write([]);
    expect(readIndicators(grid, full, "da")?.layout.marked).toBe(false);
  });
});

/** Names as people and files have them, ids as the schema allows; references only to what is there. */
function anyCatalogue(): fc.Arbitrary<Catalogue> {
  const name = fc
    .oneof(
      fc.constantFrom("A", "a", "B; C", "D [d]", "E, F", "ikke fastlagt", "2016", "ja", "#N/A", "1.234"),
      fc.constantFrom("Mål\nmed linje", "  dobbelt  mellemrum", "x (forslag; ikke fastlagt)", "»Å«"),
      fc.string({ minLength: 1, maxLength: 14, unit: "binary" }),
    )
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const id = fc.stringMatching(/^[a-zæøå0-9_-]{1,6}$/).filter((one) => one !== "target");
  const list = (key: "name" | "title", more: (known: string) => object = () => ({})) =>
    fc
      .uniqueArray(fc.record({ id, [key]: name }) as fc.Arbitrary<{ id: string }>, {
        maxLength: 4,
        selector: (one) => one.id,
      })
      .map((entries) => entries.map((one) => ({ ...one, ...more(one.id) })));
  const some = (entries: readonly { id: string }[] | undefined, pick: number) =>
    (entries ?? []).map((one) => one.id).filter((_, index) => (pick >> index) % 2 === 1);
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  return fc
    .record({
      departments: list("name"),
      committees: maybe(list("name")),
      areas: maybe(list("title")),
      goals: maybe(list("title")),
      themes: maybe(list("title")),
      hearingParties: maybe(list("name")),
      comparisons: list("name"),
      words: fc.record({
        title: name,
        subtitle: maybe(name),
        councilName: maybe(name),
        disclaimer: maybe(fc.oneof(name, fc.constant(""))),
        municipality: fc.oneof(name, fc.constant("")),
        baseline: maybe(fc.constantFrom("2015", "2009H1", "2006-12-31")),
        open: maybe(
          fc.subarray(["rule", "disclosure", "groups", "goals", "disclosure.protectZero", "x.y", "open"]),
        ),
      }),
      pick: fc.nat({ max: 255 }),
      definition: name,
    })
    .map(
      ({
        departments,
        committees,
        areas,
        goals,
        themes,
        hearingParties,
        comparisons,
        words,
        pick,
        definition,
      }) => {
        const base = catalogueWith([{}]);
        const draft = {
          ...base,
          ...words,
          language: pick % 2 === 0 ? "da" : "en",
          judgedAgainst: pick % 3 === 0 ? "previous" : "baseline",
          groups: [
            base.groups[0],
            ...comparisons.map((one, index) => ({
              ...one,
              role: "comparison",
              ...(index % 2 === 0 ? { fixed: true } : {}),
            })),
          ],
          departments,
          committees,
          areas,
          hearingParties,
          goals: goals?.map((one, index) => {
            const responsible = some(committees, pick + index);
            const [area] = some(areas, pick);
            return {
              ...one,
              committees: responsible,
              ...(area === undefined ? {} : { area }),
              ...(responsible[0] === undefined ? {} : { lead: responsible[0] }),
              ...(index === 1 ? { allCommittees: true } : {}),
            };
          }),
          themes: themes?.map((one) => ({
            ...one,
            question: definition,
            departments: some(departments, pick),
          })),
          indicators: [
            {
              ...base.indicators[0],
              groups: ["target", ...some(comparisons, pick)],
              departments: some(departments, pick),
              definitions: [{ id: "før", until: "2014", text: definition }],
            },
          ],
        };
        return catalogueSchema.parse(JSON.parse(JSON.stringify(draft)));
      },
    )
    .filter((catalogue) => "catalogue" in readCatalogue(catalogue));
}

describe("the texts that a round asks for", () => {
  const asking: Catalogue = {
    ...full,
    wantedTexts: [
      { kind: "explanation", per: "indicator" },
      { kind: "efforts", per: "goal", of: ["arbejde"], ...{ fromLater: 1 } },
    ],
  };
  const shown = (catalogue: Catalogue, language = catalogue.language) =>
    sheetOf(catalogue, language).values[
      heading(sheetOf(catalogue, language), "about") + aboutLine("wantedTexts")
    ]?.[INDICATOR_COLUMN[ABOUT_COLUMN]];

  test("stand in one cell, and are read back with all they have", () => {
    expect(shown(full)).toBeNull();
    expect(shown(asking)).toBe("Forklaring pr. indikator; Indsatser pr. mål [arbejde]");
    expect(shown(asking, "en")).toBe("Explanation per indicator; Efforts per goal [arbejde]");
    const more = about("wantedTexts", `${String(shown(asking))}\nForecast per area`);
    expect(accepted(asking, [more]).catalogue.wantedTexts).toEqual([
      ...(asking.wantedTexts ?? []),
      { kind: "forecast", per: "area" },
    ]);
    expect(accepted(asking, [about("wantedTexts", null)]).catalogue).not.toHaveProperty("wantedTexts");
  });

  test.each([
    ["Forklaring", "unknown-word"],
    ["Interview pr. mål", "unknown-word"],
    ["Indsatser pr. mål [arbejd]", "unknown-name"],
  ])("of which %s is none are told as wrong", (cell, code) => {
    const grid = edited(full, [about("wantedTexts", cell)]);
    expect(refused(grid, full)).toEqual([
      `${at(full, "about", aboutLine("wantedTexts"), INDICATOR_COLUMN[ABOUT_COLUMN])} ${code}`,
    ]);
  });

  test("under a theme are of the kind that is written; a sheet without kinds leaves them as they are", () => {
    const theme = (kind: string | null): Edit => ({ section: "themes", line: 1, cells: { kind } });
    const held = accepted(full, [theme("Interview")]).catalogue;
    expect(held.themes?.[0]?.kind).toBe("interview");
    expect(accepted(held, [theme(null)]).catalogue.themes?.[0]?.kind).toBe("interview");
    expect(accepted(held, [theme("Svar")]).catalogue.themes?.[0]?.kind).toBe("answer");
    const wrong = edited(full, [theme("Sang")]);
    expect(refused(wrong, full)).toEqual([
      `${at(full, "themes", 1, columnOf("themes", "kind"))} unknown-word`,
    ]);
  });
});
