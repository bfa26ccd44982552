// The ways in which Excel fails, one row each: what people are told, how the workbook stands then, and how it comes right again.
import { plainRound } from "../../src/barometer/round";
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { RECORD, STAGING_PREFIX } from "../../src/excel/record";
import { excelWorkbook } from "../../src/excel/workbook";
import { compute } from "../../src/jobs/results/compute";
import { ENTRY_SHEET, readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import { WorkbookError, type PortProblem, type WorkbookPort } from "../../src/jobs/port";
import { SHEETS } from "../../src/jobs/sheet-names";
import { createTemplate } from "../../src/jobs/form/template";
import { COLUMN } from "../../src/sheets/entry/columns";
import { errorText } from "../../src/text/words/errors";
import { syntheticCatalogue, syntheticFigures } from "../fixtures/synthetic";
import {
  answerTooLarge,
  cutWhere,
  disturbed,
  inBook,
  once,
  recordAt,
  refused,
  whileWriting,
  type Begin,
} from "./failing";

/** Whole forms through the client take a while on a busy machine. */
jest.setTimeout(30_000);

const CATALOGUE = syntheticCatalogue(3);
const TODAY = "2026-01-31";
/** A sheet of the person's own, which looks at one of ours. */
const OWN = "Direktion";

const RESULTS = new Set<string>([
  ...[SHEETS.comparison, SHEETS.barometer, SHEETS.council, SHEETS.overview, SHEETS.development],
]);

interface Row {
  what: string;
  problem: PortProblem;
  /** What people read above the advice. */
  told: string;
  begin: Begin;
  /** How the workbook stands once they have been told. */
  stands: "before" | "before, its results open to be written in" | "laid";
  /** What brings it right once the trouble is over. */
  then: "press again" | "any reading";
}

const ROWS: Row[] = [
  {
    what: "Excel never answers",
    problem: "no-answer",
    told: "Excel svarer ikke",
    begin: disturbed({ kind: "hang" }),
    stands: "before",
    then: "press again",
  },
  {
    what: "Excel answers nothing, and does it all the same once the button is pressed again",
    problem: "no-answer",
    told: "Excel svarer ikke",
    begin: whileWriting(disturbed({ kind: "late" })),
    stands: "before",
    then: "press again",
  },
  {
    what: "a cell is being edited",
    problem: "in-cell-edit",
    told: "En celle er åben til redigering",
    begin: disturbed({ kind: "cell-edit" }),
    stands: "before",
    then: "press again",
  },
  {
    what: "a cell is opened between reading and writing",
    problem: "in-cell-edit",
    told: "En celle er åben til redigering",
    begin: whileWriting(disturbed({ kind: "cell-edit" })),
    stands: "before",
    then: "press again",
  },
  ...(["InactiveWorkbook", "InvalidSelection"] as const).map((code): Row => ({
    what: `another workbook is in front (${code})`,
    problem: "another-workbook",
    told: "En anden projektmappe ligger forrest",
    begin: disturbed({ kind: "other-workbook", code }),
    stands: "before",
    then: "press again",
  })),
  {
    what: "another workbook is in front, and older Excel says no more than that it failed",
    problem: "another-workbook",
    told: "En anden projektmappe ligger forrest",
    begin: disturbed({ kind: "other-workbook", code: "GeneralException" }),
    stands: "before",
    then: "press again",
  },
  {
    what: "every request is too large, in however small parts",
    problem: "too-large",
    told: "Der er for meget på én gang",
    begin: disturbed({ kind: "largest-request", bytes: 500 }),
    stands: "before",
    then: "press again",
  },
  {
    what: "the workbook may not be changed",
    problem: "locked",
    told: "Cellerne er låst",
    begin: disturbed({ kind: "no-permission" }),
    stands: "before",
    then: "press again",
  },
  ...["ReadOnly", "FileIsReadOnly"].map((code): Row => ({
    what: `the file is read-only (${code})`,
    problem: "read-only",
    told: "Projektmappen er skrivebeskyttet",
    begin: refused("Visibility", code),
    stands: "before",
    then: "press again",
  })),
  {
    what: "the connection is lost before anything arrives",
    problem: "connection",
    told: "Forbindelsen til Excel blev afbrudt",
    begin: disturbed({ kind: "disconnect", after: 0 }),
    stands: "before",
    then: "press again",
  },
  {
    what: "the connection is lost while the new sheets are built aside",
    problem: "connection",
    told: "Forbindelsen til Excel blev afbrudt",
    begin: cutWhere((actions) => Math.floor(recordAt(actions) / 2)),
    stands: "before",
    then: "press again",
  },
  {
    what: "the connection is lost just before what is built counts",
    problem: "connection",
    told: "Forbindelsen til Excel blev afbrudt",
    begin: cutWhere((actions) => recordAt(actions)),
    stands: "before, its results open to be written in",
    then: "press again",
  },
  {
    what: "the connection is lost while the sheets are brought to their places",
    problem: "connection",
    told: "Forbindelsen til Excel blev afbrudt",
    begin: cutWhere((actions) => Math.floor((recordAt(actions) + actions.length) / 2)),
    stands: "laid",
    then: "any reading",
  },
  {
    what: "the connection is lost when all is done and nothing answered",
    problem: "connection",
    told: "Forbindelsen til Excel blev afbrudt",
    begin: cutWhere((actions) => actions.length),
    stands: "laid",
    then: "any reading",
  },
  {
    what: "the structure of the workbook is protected",
    problem: "structure-protected",
    told: "Projektmappens struktur er beskyttet",
    begin: async (workbook) => {
      await inBook(workbook, ({ protection }) => protection.protect());
      return () => inBook(workbook, ({ protection }) => protection.unprotect());
    },
    stands: "before",
    then: "press again",
  },
  {
    what: "somebody has given one of our sheets a password",
    problem: "password",
    told: "Et af arkene er beskyttet med en adgangskode",
    begin: async (workbook) => {
      const guard = (set: (protection: Excel.WorksheetProtection) => void) =>
        inBook(workbook, ({ worksheets }) => set(worksheets.getItem(SHEETS.barometer).protection));
      await guard((protection) => {
        protection.unprotect();
        protection.protect({}, "hemmeligt");
      });
      return () => guard((protection) => protection.unprotect("hemmeligt"));
    },
    stands: "before",
    then: "press again",
  },
  {
    what: "this Excel has no such function",
    problem: "not-supported",
    told: "Denne udgave af Excel mangler funktioner, som Barometer bruger",
    begin: refused("Visibility", "ApiNotFound"),
    stands: "before",
    then: "press again",
  },
  {
    what: "Excel refuses without a reason",
    problem: "unexpected",
    told: "Det lykkedes ikke",
    begin: refused("Visibility", "GeneralException"),
    stands: "before",
    then: "press again",
  },
  {
    what: "an earlier writing was cut short and cannot be finished",
    problem: "laid-aside",
    told: "En tidligere skrivning blev afbrudt og kunne ikke gøres færdig",
    begin: async (workbook) => {
      await inBook(workbook, ({ worksheets }) => {
        worksheets.add(RECORD).getRange("A1").values = [["{"]];
      });
      return () => Promise.resolve();
    },
    stands: "before",
    then: "press again",
  },
];

test.each(ROWS)("$what: ”$told”; then $then", async ({ problem, told, begin, stands, then }) => {
  const { workbook, port } = await computed();
  const { typed, wanted } = await pictures();

  const end = await begin(workbook);
  expect(await problemOf(() => beregn(port))).toBe(problem);
  expect(errorText.da[problem].title).toBe(told);
  expect(errorText.da[problem].advice).not.toBe("");
  if (stands !== "laid") expect(picture(workbook, stands !== "before")).toEqual(typed);
  await end();

  if (then === "any reading") await port.read([]);
  else await beregn(port);
  expect(picture(workbook)).toEqual(wanted);
  expect(leftovers(workbook)).toEqual([]);
  expect(workbook.view(OWN).cells.get(0)?.get(0)?.formula).toBe(`=${SHEETS.barometer}!A1`);
});

test("each problem between us and Excel has a row, but for those that are found before Excel is asked", () => {
  const known = Object.keys(errorText.da).sort();
  const rows = new Set<string>(ROWS.map(({ problem }) => problem));
  expect(known.filter((problem) => !rows.has(problem))).toEqual([
    "name-taken",
    "part-missing",
    "text-too-long",
  ]);
});

describe("told to nobody, since it comes right by itself", () => {
  test.each<[string, (workbook: EmbeddedWorkbook) => Promise<unknown>]>([
    ["one request is too large: it is sent in smaller parts", once("RequestPayloadSizeLimitExceeded", 0.9)],
    ["Excel fails once while the sheets are brought to their places", once("GeneralException", 0.7)],
    ["an answer is too large: it is read in parts", answerTooLarge],
    [
      "the sheet cannot be shown",
      (workbook) => refused("Activate", "GeneralException", "Worksheet.activate")(workbook),
    ],
    [
      "its head cannot be frozen",
      (workbook) => refused("FreezeRows", "GeneralException", "WorksheetFreezePanes.freezeRows")(workbook),
    ],
  ])("%s", async (_, begin) => {
    const { workbook, port } = await computed();
    await begin(workbook);
    await beregn(port);
    expect(picture(workbook)).toEqual((await pictures()).wanted);
    expect(leftovers(workbook)).toEqual([]);
  });
});

test("a first form that Excel makes late, when the button is pressed again, is one form", async () => {
  const workbook = await openEmbeddedWorkbook({});
  const port = excelWorkbook((batch) => workbook.run(batch));
  const end = await whileWriting(disturbed({ kind: "late" }))(workbook);
  expect(await problemOf(() => createForm(port))).toBe("no-answer");
  await end();
  await createForm(port);
  const once = await openEmbeddedWorkbook({});
  await createForm(excelWorkbook((batch) => once.run(batch)));
  expect(picture(workbook)).toEqual(picture(once));
  expect(leftovers(workbook)).toEqual([]);
});

/** A form with figures, computed before the last were typed, and a sheet of the person's own that looks at the result. */
async function computed(): Promise<{ workbook: EmbeddedWorkbook; port: WorkbookPort }> {
  saved ??= made();
  const workbook = await openEmbeddedWorkbook({ bytes: await saved });
  return { workbook, port: excelWorkbook((batch) => workbook.run(batch)) };
}

let saved: Promise<Uint8Array> | undefined;
let pictured: Promise<Record<"typed" | "wanted", unknown>> | undefined;

/** Before the press, and after one where nothing fails. */
function pictures(): Promise<Record<"typed" | "wanted", unknown>> {
  pictured ??= (async () => {
    const { workbook, port } = await computed();
    const typed = picture(workbook);
    await beregn(port);
    const wanted = picture(workbook);
    expect(wanted).not.toEqual(typed);
    return { typed, wanted };
  })();
  return pictured;
}

async function made(): Promise<Uint8Array> {
  const workbook = await openEmbeddedWorkbook({});
  const port = excelWorkbook((batch) => workbook.run(batch));
  await createForm(port);
  const { entry } = await readEntryWorkbook(port);
  if ("problem" in entry) throw new Error(entry.problem);
  for (const { row } of entry.rows) workbook.paste(ENTRY_SHEET, row, COLUMN.numerator, [[40, 480]]);
  await beregn(port);
  await inBook(workbook, ({ worksheets }) => {
    worksheets.add(OWN).getRange("A1").formulas = [[`=${SHEETS.barometer}!A1`]];
  });
  type(workbook, 77);
  return workbook.save();
}

async function createForm(port: WorkbookPort): Promise<void> {
  const history = syntheticFigures(CATALOGUE, ["2015", "2017"]);
  const round = plainRound("2018");
  await createTemplate(port, { catalogue: CATALOGUE, department: null, history, round, confirmed: true });
}

async function beregn(port: WorkbookPort): Promise<void> {
  const { outcome } = await compute(port, { confirmed: true, today: TODAY });
  expect(outcome).toBe("computed");
}

function type(workbook: EmbeddedWorkbook, numerator: number): void {
  for (const [row, line] of workbook.view(ENTRY_SHEET).cells)
    if (line.get(COLUMN.numerator)?.value === 40)
      expect(workbook.type(ENTRY_SHEET, row, COLUMN.numerator, String(numerator)).accepted).toBe(true);
}

/** Every finished sheet in its order, with what stands in it. */
function picture(workbook: EmbeddedWorkbook, asIfProtected = false): unknown {
  return workbook
    .sheetNames()
    .filter(({ name }) => !name.startsWith(STAGING_PREFIX) && !name.endsWith("(ny)"))
    .map(({ name, visibility }) => ({
      name,
      visibility,
      protected: (asIfProtected && RESULTS.has(name)) || workbook.view(name).protected,
      cells: [...workbook.view(name).cells]
        .flatMap(([row, line]) =>
          [...line].map(([column, { value, formula }]) => [row, column, formula ?? value] as const),
        )
        .filter(([, , content]) => content !== null)
        .sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn),
    }));
}

function leftovers(workbook: EmbeddedWorkbook): string[] {
  return workbook.sheetNames().flatMap(({ name }) => (name.startsWith(STAGING_PREFIX) ? [name] : []));
}

/** The watchdog's time passes at once. */
async function problemOf(job: () => Promise<unknown>): Promise<PortProblem | null> {
  jest.useFakeTimers();
  try {
    const progress = { isOver: false };
    const told = job()
      .then(
        () => null,
        (cause: unknown) => (cause instanceof WorkbookError ? cause.problem : Promise.reject(cause as Error)),
      )
      .finally(() => (progress.isOver = true));
    while (!progress.isOver) await jest.advanceTimersByTimeAsync(60_000);
    return await told;
  } finally {
    jest.useRealTimers();
  }
}
