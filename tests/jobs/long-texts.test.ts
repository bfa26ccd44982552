// Whatever texts a catalogue holds, there is a form, or a problem that has a name.
import fc from "fast-check";
import type { Catalogue } from "../../src/barometer/catalogue";
import { plainRound } from "../../src/barometer/round";
import { readCatalogue } from "../../src/barometer/read-catalogue";
import { findCatalogue } from "../../src/catalogues";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { createTemplate } from "../../src/jobs/form/template";
import { WorkbookError } from "../../src/jobs/port";

const SLOW = 300_000;

async function form(catalogue: Catalogue): Promise<string> {
  const workbook = await openEmbeddedWorkbook({});
  const port = excelWorkbook((batch) => workbook.run(batch));
  const input = { catalogue, round: plainRound("2018"), department: null, history: [], confirmed: true };
  try {
    return (await createTemplate(port, input)).outcome;
  } catch (error) {
    if (error instanceof WorkbookError) return error.problem;
    throw error;
  }
}

type Path = (string | number)[];

/** One place of each kind: other entries of the same list bring nothing new. */
function textPlaces(value: unknown, path: Path = [], seen = new Set<string>()): Path[] {
  if (typeof value === "string") {
    const kind = path.filter((step) => typeof step === "string").join(".");
    if (seen.has(kind)) return [];
    seen.add(kind);
    return [path];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([step, one]) =>
    textPlaces(one, [...path, Array.isArray(value) ? Number(step) : step], seen),
  );
}

function lengthened(catalogue: Catalogue, path: Path, length: number): unknown {
  const copy = structuredClone(catalogue) as unknown;
  let at = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  const last = path.at(-1) ?? "";
  at[last] = String(at[last]).padEnd(length, "x æøå ");
  return copy;
}

/** Few indicators, but every key that one has. */
function small(id: string): Catalogue {
  const found = findCatalogue(id);
  if (found === null) throw new Error(id);
  const { catalogue } = found;
  const kinds = new Map(catalogue.indicators.map((one) => [Object.keys(one).sort().join(), one]));
  return { ...catalogue, indicators: [...kinds.values()] };
}

test(
  "a catalogue with a long text anywhere gives a form, or is refused with the place",
  () => {
    const catalogues = ["ballerup-2018", "det-nationale-barometer"].map(small);
    const places = catalogues.flatMap((catalogue) =>
      textPlaces(catalogue).map((path) => ({ catalogue, path })),
    );
    const length = fc.constantFrom(255, 256, 4_000, 8_000, 8_001, 32_767, 32_768, 100_000);
    const given = fc.tuple(fc.constantFrom(...places), length);
    return fc.assert(
      fc.asyncProperty(given, async ([{ catalogue, path }, long]) => {
        const read = readCatalogue(lengthened(catalogue, path, long));
        if ("problems" in read) expect(read.problems[0]?.path).not.toBe("");
        else expect(await form(read.catalogue)).toBe("created");
      }),
      { numRuns: 60 },
    );
  },
  SLOW,
);

test("texts that fit alone and not together end in a problem of that name, at its cell, before anything is written", async () => {
  const catalogue = small("ballerup-2018");
  const open = Array.from({ length: 9 }, (_, at) => String(at).repeat(8_000));
  const [first, ...others] = catalogue.indicators;
  if (first === undefined) throw new Error("no indicator");
  const read = readCatalogue({ ...catalogue, indicators: [{ ...first, open }, ...others] });
  if (!("catalogue" in read)) throw new Error("refused");
  const workbook = await openEmbeddedWorkbook({});
  const port = excelWorkbook((batch) => workbook.run(batch));
  const made = createTemplate(port, {
    ...{
      catalogue: read.catalogue,
      round: plainRound("2018"),
      department: null,
      history: [],
      confirmed: true,
    },
  });
  await expect(made).rejects.toMatchObject({
    problem: "text-too-long",
    detail: expect.stringMatching(/^Indikatorer![A-Z]+\d+$/) as string,
  });
  expect(workbook.sheetNames()).toHaveLength(1);
});
