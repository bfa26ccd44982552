import fc from "fast-check";
import { BASES, emptyFigure, figureKey, MISSING_REASONS, type Figure } from "../../src/barometer/figure";
import { isCprNumber } from "../../src/barometer/cpr";
import { readFiguresCsv, writeFiguresCsv, type CsvProblemCode } from "../../src/jobs/fill/figures-csv";
import { LANGUAGES } from "../../src/text/language";
import { csvProblemSentence, csvText } from "../../src/text/words/figures-file";
import { catalogueOf } from "../checks/reading";

const catalogue = catalogueOf(
  {
    id: "a",
    groups: ["target", "dansk"],
    definitions: [{ id: "gammel", until: "2015", text: "Den gamle" }],
  },
  {
    id: "bolig.område_1",
    measure: "index",
    categories: {
      name: "Område",
      items: [
        { id: "nord", name: "Nord" },
        { id: "syd", name: "Syd" },
      ],
      within: { name: "Herkomst", items: [{ id: "dk", name: "Dansk" }] },
      combine: "simpson",
    },
  },
);

const a2018 = emptyFigure({ indicator: "a", group: "target", category: null, period: "2018" });

function figuresOf(text: string): Figure[] {
  const { figures, problems } = readFiguresCsv(text, catalogue);
  expect(problems).toEqual([]);
  return figures;
}

/** `3 numerator not-a-number`, one per problem. */
function problemsOf(text: string): string[] {
  return readFiguresCsv(text, catalogue).problems.map(
    ({ line, column, code }) => `${line} ${column ?? "–"} ${code}`,
  );
}

test("columns may be left out and stand in another order", () => {
  expect(figuresOf("period,value,group,indicator\n2018,54.1,target,a\n")).toEqual([
    { ...a2018, value: 54.1 },
  ]);
});

test("semicolons between fields go with a decimal comma", () => {
  expect(
    figuresOf("indicator;group;period;numerator;value\na;target;2018;1234;54,125\na;dansk;2018;;7,5"),
  ).toEqual([
    { ...a2018, numerator: 1234, value: 54.125 },
    { ...a2018, group: "dansk", value: 7.5 },
  ]);
});

test("commas between fields go with a decimal point, or a comma within quotation marks", () => {
  expect(figuresOf('indicator,group,period,value\na,target,2018,54.125\na,dansk,2018,"7,5"')).toHaveLength(
    1 + 1,
  );
  expect(figuresOf('indicator,group,period,value\na,target,2018,"54,1"')[0]?.value).toBe(54.1);
});

test("a byte-order mark, Windows line ends and blank lines change nothing", () => {
  expect(figuresOf("\uFEFFindicator,group,period,value\r\n\r\na,target,2018,5\r\n,,,\r\n")).toEqual([
    { ...a2018, value: 5 },
  ]);
});

test("what Excel makes of true and of words is still understood", () => {
  const [figure] = figuresOf(
    "indicator;group;period;missing;basis;thirdGeneration;thirdGenerationReason\na;target;2018;ikke relevant;herkomst;SAND;Lille gruppe",
  );
  expect(figure).toMatchObject({ missing: "not-relevant", basis: "origin", thirdGeneration: true });
});

test("of the columns that our own figures command adds the department is read, the others are no surprise", () => {
  const text = writeFiguresCsv(
    [{ ...a2018, value: 5 }],
    [
      { column: "department", cells: ["c-arb"] },
      { column: "file", cells: ["a.xlsx"] },
      { column: "cell", cells: ["F12"] },
    ],
  );
  expect(text.split("\n").slice(0, 2)).toEqual([
    "indicator,group,category,period,definition,numerator,denominator,value,lower,upper,missing,basis,thirdGeneration,thirdGenerationReason,seriesBreak,remark,department,file,cell",
    "a,target,,2018,,,,5,,,,,,,,,c-arb,a.xlsx,F12",
  ]);
  expect(figuresOf(text)).toEqual([{ ...a2018, value: 5, department: "c-arb" }]);
});

test.each(["=cmd|' /C calc'!A0", "@SUM(A1)", "-2+3", "+1", "'=1+1", "''-"])(
  "the remark %s is no formula where a spreadsheet opens the file, and is read back as it was",
  (remark) => {
    const figure = { ...a2018, value: 5, remark };
    expect(writeFiguresCsv([figure])).toContain(`,'${remark}\n`);
    expect(figuresOf(writeFiguresCsv([figure]))).toEqual([figure]);
  },
);

test("a file or department named like a formula is none where a spreadsheet opens the file", () => {
  const csv = writeFiguresCsv([{ ...a2018, value: -5 }], [{ column: "file", cells: ["=1+1.xlsx"] }]);
  expect(csv).toContain(",-5,");
  expect(csv).toMatch(/,'=1\+1\.xlsx\n$/);
});

const HEADER =
  "indicator,group,category,period,definition,numerator,value,missing,basis,thirdGeneration,remark\n";

test.each<[string, string, string]>([
  ["an empty file", "", "1 – empty"],
  ["a file of blank lines", "\n \n", "1 – empty"],
  ["another encoding", "indicator,group,period\nomr\uFFFDde,target,2018", "1 – not-text"],
  ["a binary file", "PK\u0003\u0004\u0000", "1 – not-text"],
  ["a missing column", "indicator,period\na,2018", "1 – missing-column"],
  ["an unknown column", "indicator,group,period,farve\na,target,2018,rød", "1 – unknown-column"],
  ["a column twice", "indicator,group,period,value,value\na,target,2018,5,6", "1 – doubled-column"],
  ["an unknown indicator", `${HEADER}b,target,,2018`, "2 indicator unknown-indicator"],
  ["an id in other letters", `${HEADER}A,target,,2018`, "2 indicator unknown-indicator"],
  ["an id from every object", `${HEADER}__proto__,target,,2018`, "2 indicator unknown-indicator"],
  ["no indicator", `${HEADER},target,,2018`, "2 indicator empty-id"],
  ["an unknown group", `${HEADER}a,svensk,,2018`, "2 group unknown-group"],
  ["a group of other indicators", `${HEADER}a,landet,,2018`, "2 group unknown-group"],
  ["no group", `${HEADER}a,,,2018`, "2 group empty-id"],
  ["a category where there are none", `${HEADER}a,target,nord,2018`, "2 category unknown-category"],
  ["an unknown category", `${HEADER}bolig.område_1,target,nord,2018`, "2 category unknown-category"],
  ["an unknown definition", `${HEADER}a,target,,2018,ny`, "2 definition unknown-definition"],
  ["no period", `${HEADER}a,target,,`, "2 period empty-id"],
  ["what is no period", `${HEADER}a,target,,i fjor`, "2 period not-a-period"],
  ["a period of another kind", `${HEADER}a,target,,2018H1`, "2 period other-period-kind"],
  ["a word for a number", `${HEADER}a,target,,2018,,mange`, "2 numerator not-a-number"],
  ["a percentage of persons", `${HEADER}a,target,,2018,,54 %`, "2 numerator not-a-number"],
  ["a number too large to hold", `${HEADER}a,target,,2018,,,1e999`, "2 value not-a-number"],
  ["an unknown reason", `${HEADER}a,target,,2018,,,,glemt`, "2 missing unknown-missing"],
  ["an unknown basis", `${HEADER}a,target,,2018,,5,,,bopæl`, "2 basis unknown-basis"],
  ["an unknown yes", `${HEADER}a,target,,2018,,5,,,,måske`, "2 thirdGeneration not-true"],
  [
    "a decimal comma between commas",
    "indicator,group,period,value\na,target,2018,12,5",
    "2 – too-many-cells",
  ],
  ["a quotation mark left open", 'indicator,group,period,remark\na,target,2018,"x', "2 – malformed"],
  ["a personal number in a remark", `${HEADER}a,target,,2018,,5,,,,,Se 010190-1234`, "2 remark cpr-number"],
  ["a personal number as a number", `${HEADER}a,target,,2018,,101901234`, "2 numerator cpr-number"],
])("%s is reported with its line and column", (_, text, problem) => {
  expect(problemsOf(text)).toEqual([problem]);
});

test("decimals that look like a personal number are decimals", () => {
  expect(figuresOf("indicator,group,period,value\na,target,2018,54.0101901234")[0]?.value).toBe(
    54.0101901234,
  );
});

test("a number of persons with three decimals makes a point doubtful, also between commas", () => {
  expect(
    problemsOf("indicator,group,period,numerator,denominator\na,target,2018,1.234,2.000\na,dansk,2018,5,9"),
  ).toEqual(["2 numerator ambiguous-number", "2 denominator ambiguous-number"]);
  expect(figuresOf("indicator,group,period,value\na,target,2018,54.125")[0]?.value).toBe(54.125);
});

test("a thousands point that may be a decimal point is not guessed at", () => {
  expect(problemsOf("indicator;group;period;value\na;target;2018;1.234")).toEqual([
    "2 value ambiguous-number",
  ]);
});

test("another number of the file tells what the point means", () => {
  const text = (second: string) =>
    `indicator;group;period;value\na;target;2018;1.234\na;dansk;2018;${second}`;
  expect(figuresOf(text("12,5"))[0]?.value).toBe(1234);
  expect(figuresOf(text("12.5"))[0]?.value).toBe(1.234);
});

test("the same figure twice is reported, and the first one counts", () => {
  const { figures, problems } = readFiguresCsv(
    "indicator,group,period,value\na,target,2018,5\na,target,2018,6",
    catalogue,
  );
  expect(figures).toEqual([{ ...a2018, value: 5 }]);
  expect(problems.map((problem) => csvProblemSentence(problem, "da"))).toEqual([
    "Linje 3: Det samme tal står allerede i linje 2. Slet den ene linje.",
  ]);
});

test("lines are counted as an editor counts them, also after a remark of several lines", () => {
  const text = 'indicator,group,period,value,remark\na,target,2018,5,"en\nto\ntre"\n\na,dansk,i fjor,6,\n';
  expect(problemsOf(text)).toEqual(["6 period not-a-period"]);
});

test("a line with a problem gives no figure, the others do", () => {
  const { figures } = readFiguresCsv(
    "indicator,group,period,value\na,target,2018,x\na,dansk,2018,6",
    catalogue,
  );
  expect(figures.map(({ group }) => group)).toEqual(["dansk"]);
});

test("a problem is told with its place, in both languages", () => {
  const { problems } = readFiguresCsv(`${HEADER}a,svensk,,2018`, catalogue);
  expect(csvProblemSentence(problems[0]!, "da")).toBe(
    "Linje 2, kolonnen group: Gruppen »svensk« hører ikke til indikatoren. Skriv target, dansk.",
  );
  expect(csvProblemSentence(problems[0]!, "en")).toBe(
    "Line 2, column group: The group “svensk” does not belong to the indicator. Type target, dansk.",
  );
});

test("every problem has a sentence in both languages", () => {
  for (const language of LANGUAGES) {
    for (const code of Object.keys(csvText[language].problems) as CsvProblemCode[]) {
      const sentence = csvProblemSentence(
        {
          code,
          line: 2,
          column: null,
          values: { text: "x", allowed: "y", sheet: "z", line: "3", rows: "4–6", cell: "E1" },
        },
        language,
      );
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toContain("undefined");
    }
  }
});

test("no problem repeats a personal number", () => {
  const columns = HEADER.trim().split(",");
  fc.assert(
    fc.property(
      fc.constantFrom(...columns.keys()),
      fc.constantFrom("010190-1234", "0101901234"),
      (place, number) => {
        const cells = columns.map((_, index) => (index === place ? `x ${number}` : ""));
        for (const text of [
          `${HEADER}${cells.join(",")}`,
          `indicator,group,period,cpr ${number}\na,target,2018,5`,
        ]) {
          const { problems } = readFiguresCsv(text, catalogue);
          const said = problems.map((problem) => csvProblemSentence(problem, "da")).join(" ");
          expect(said + JSON.stringify(problems)).not.toMatch(/010190/);
          expect(problems.length).toBeGreaterThan(0);
        }
      },
    ),
  );
});

const amount = fc.option(
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((value) => !isCprNumber(value))
    .map((value) => (value === 0 || Math.abs(value) < 1e-300 ? 0 : value)),
  { nil: null },
);
/** Words with everything that CSV has to quote; no digits, so that no personal number comes about. */
const words = fc.option(
  fc
    .string({ unit: fc.constantFrom(...Array.from('æøåxyz ,;"\n=+-@|')), maxLength: 30 })
    .map((text) => `${text}o`.trim()),
  { nil: null },
);
const someFigure: fc.Arbitrary<Figure> = fc.record({
  indicator: fc.constant("a"),
  group: fc.constantFrom("target", "dansk"),
  category: fc.constant(null),
  period: fc.integer({ min: 1990, max: 2030 }).map(String),
  definition: fc.constantFrom(null, "gammel"),
  numerator: amount,
  denominator: amount,
  value: amount,
  lower: amount,
  upper: amount,
  missing: fc.constantFrom(null, ...MISSING_REASONS),
  basis: fc.constantFrom(null, ...BASES),
  thirdGeneration: fc.boolean(),
  thirdGenerationReason: words,
  seriesBreak: fc.oneof(words, fc.constant(true as const)),
  remark: words,
});
const someFigures = fc.uniqueArray(someFigure, { selector: figureKey, maxLength: 20 });

test("what is written reads back as it was", () => {
  fc.assert(
    fc.property(someFigures, (figures) => {
      expect(readFiguresCsv(writeFiguresCsv(figures), catalogue)).toEqual({ figures, problems: [] });
    }),
    { numRuns: 300 },
  );
});

test("whatever stands in a file, reading it never throws", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...Array.from('a,;"\n2018 ')) })),
      (text) => {
        readFiguresCsv(text, catalogue);
        readFiguresCsv(HEADER + text, catalogue);
      },
    ),
  );
});
