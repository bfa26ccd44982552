// Files made to be read wrongly: corrupted anywhere, or written to fill the memory. Refused, or read as what they were.
import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { nodeUnpacker } from "../../src/cli/unpacker";
import { IntakeError } from "../../src/intake/problem";
import { openXlsx, readXlsx, type Unpacker } from "../../src/intake/workbook";
import { rowsOf, xlsxOf } from "../fixtures/xlsx";

const FILE = xlsxOf({
  sheets: [
    {
      name: "__proto__",
      rows: rowsOf([
        ["æøå", 1.5],
        [true, "=1+1"],
      ]),
    },
    { name: "constructor", rows: rowsOf([[12, "sidst"]]) },
  ],
});

/** All that is read, in words; the kind of problem where it is refused. */
async function said(bytes: Uint8Array, unpacker?: Unpacker): Promise<string> {
  try {
    const book = await openXlsx(bytes, undefined, unpacker);
    const sheets = [];
    for (const sheet of book.sheets) sheets.push([sheet.name, (await book.read(sheet)).cells]);
    return JSON.stringify(sheets);
  } catch (error) {
    if (error instanceof IntakeError) return error.problem;
    throw error;
  }
}

/** Bytes changed, cut out, cut off or doubled. */
const DAMAGE = fc.oneof(
  fc
    .array(fc.tuple(fc.nat(FILE.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((changes) => {
      const copy = Uint8Array.from(FILE);
      for (const [at, by] of changes) copy[at] = (copy[at] ?? 0) ^ by;
      return copy;
    }),
  fc.nat(FILE.length - 1).map((length) => FILE.slice(0, length)),
  fc
    .tuple(fc.nat(FILE.length - 1), fc.integer({ min: 1, max: 200 }))
    .map(([at, length]) => Uint8Array.from([...FILE.slice(0, at), ...FILE.slice(at + length)])),
  fc
    .tuple(fc.nat(FILE.length - 1), fc.integer({ min: 1, max: 200 }))
    .map(([at, length]) => Uint8Array.from([...FILE.slice(0, at + length), ...FILE.slice(at)])),
);

test.each([
  ["everywhere", undefined],
  ["on the command line", nodeUnpacker],
] as const)(
  "whatever is damaged in a file, unpacked as %s: it is refused, or says exactly what it said",
  async (_where, unpacker) => {
    const whole = await said(FILE, unpacker);
    expect(whole).toContain("sidst");
    await fc.assert(
      fc.asyncProperty(DAMAGE, async (bytes) => {
        const read = await said(bytes, unpacker);
        // A name of a sheet or a part may be what was hit in the directory, never a cell.
        if (read.startsWith("[")) expect(read).toBe(whole);
      }),
      { numRuns: 3_000 },
    );
  },
  60_000,
);

const parts = (sheet: string): Uint8Array => xlsxOf({ sheets: [{ name: "Ark1", rows: sheet }] });

test("cells at the edge of Excel's grid and beyond it fill no memory", async () => {
  const far = await readXlsx(
    parts('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'),
  );
  expect(far.sheets[0]).toMatchObject({ grid: null, tooLarge: true });
  expect(await said(parts('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'))).toBe("damaged");
  expect(await said(parts('<row r="1"><c r="XFE1"><v>1</v></c></row>'))).toBe("damaged");
});

test.each([
  ["everywhere", undefined],
  ["on the command line", nodeUnpacker],
] as const)(
  "a part that unpacks to far more than it is packed is refused, unpacked as %s",
  async (_where, unpacker) => {
    const bomb = zipSync(
      { "_rels/.rels": strToU8(`<Relationships>${" ".repeat(8_000_000)}</Relationships>`) },
      { level: 9 },
    );
    expect(await said(bomb, unpacker)).toBe("too-large");
  },
);

test("a part that is larger than its directory says is refused before it is unpacked", async () => {
  const bytes = zipSync({ "_rels/.rels": strToU8(`<Relationships>${" ".repeat(500_000)}</Relationships>`) });
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(directory + 24, 1_000, true);
  for (const unpacker of [undefined, nodeUnpacker]) expect(await said(bytes, unpacker)).toBe("damaged");
});
