// Whatever people send instead of a filled form: each file gets its own sentence, and all others go on.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { rowsOf, xlsxOf } from "../fixtures/xlsx";
import { inFolder, type Folder } from "./run";

const slow = 120_000;
const GOOD = "ballerup-2018_c-arb_2018.xlsx";

const changed = (bytes: Uint8Array, change: (name: string, text: string) => string | null): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
        const text = change(name, strFromU8(part));
        return text === null ? [] : [[name, strToU8(text)]];
      }),
    ),
  );

/** A byte of the packed content of a part is another one. */
function withoutCheckSum(bytes: Uint8Array): Uint8Array {
  const stored = zipSync(unzipSync(bytes), { level: 0 });
  const at = Buffer.from(stored).indexOf("Eksempel") + 1;
  stored[at === 0 ? 2_000 : at] = 0x41;
  return stored;
}

/** Says that it is small and unpacks to a hundred thousand times its size. */
const bomb = (): Uint8Array =>
  zipSync({
    ...unzipSync(xlsxOf({ sheets: [{ name: "_barometer", rows: "" }] })),
    "xl/worksheets/sheet1.xml": new Uint8Array(60_000_000),
  });

const inUtf16 = (text: string): number[] => [...Buffer.from(text, "utf16le")];
const oldOffice = (part: string): Uint8Array =>
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, ...inUtf16(part), 0);

const damaged = "Filen er beskadiget";
/** The sentence of the check, and that of gathering where it says it in other words. */
const BAD: [string, (good: Uint8Array) => Uint8Array, string, string?][] = [
  ["tom.xlsx", () => new Uint8Array(), "Filen er tom"],
  ["afkortet.xlsx", (good) => good.subarray(0, good.length / 2), damaged],
  ["kontrolsum.xlsx", withoutCheckSum, damaged],
  ["bombe.xlsx", bomb, "pakker sig ud til meget mere"],
  ["kodeord.xlsx", () => oldOffice("EncryptedPackage"), "adgangskode"],
  ["gammel.xls", () => oldOffice("Workbook"), ".xls"],
  [
    "regneark.ods",
    () => zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }, { level: 0 }),
    "OpenDocument",
  ],
  ["brev.xlsx", () => zipSync({ "word/document.xml": strToU8("<a/>") }), "Word-dokument"],
  ["referat.xlsx", () => strToU8("%PDF-1.7\n"), "PDF-fil"],
  ["udtræk.xlsx", () => strToU8("a;b\n1;2\n"), "CSV-fil"],
  ["~$skema.xlsx", () => new Uint8Array(165), "nogen har skemaet åbent"],
  [
    "fremmed.xlsx",
    () => xlsxOf({ sheets: [{ name: "Ark1", rows: rowsOf([[1]]) }] }),
    "ikke et skema fra Barometer",
    "ikke en indberetning fra Barometer",
  ],
  [
    "uden tekster.xlsx",
    (good) => changed(good, (name, text) => (name === "xl/sharedStrings.xml" ? null : text)),
    damaged,
  ],
  [
    "uden lager.xlsx",
    (good) =>
      changed(good, (name, text) =>
        name === "xl/workbook.xml" ? text.replace('name="_barometer"', 'name="noget andet"') : text,
      ),
    damaged,
    "er beskadiget (_barometer)",
  ],
  [
    "to lagre.xlsx",
    (good) =>
      changed(good, (name, text) =>
        name === "xl/workbook.xml" ? text.replace('name="Vejledning"', 'name="_barometer"') : text,
      ),
    damaged,
  ],
];

async function withForms(work: (folder: Folder) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const where = ["--department", "c-arb", "--period", "2018", "--out", "."];
    await folder.run("template", "--catalogue", "ballerup-2018", ...where);
    const good = new Uint8Array(folder.read(GOOD));
    for (const [file, make] of BAD) folder.write(file, make(good));
    await work(folder);
  });
}

test(
  "each bad file gets its sentence from check, from figures and from consolidate, and the good one beside them is taken",
  () =>
    withForms(async ({ run }) => {
      const files = [...BAD.map(([file]) => file), "væk.xlsx", GOOD];
      const checked = await run("check", ...files);
      const listed = await run("figures", ...files);
      const taken = await run("consolidate", ...files, "--out", "barometer.xlsx");
      const lineOf = (said: string, file: string): string =>
        said
          .slice(said.indexOf(`${file}: `))
          .split("\n", 2)
          .join(" ");
      for (const [file, , sentence, inOtherWords = sentence] of BAD) {
        expect(lineOf(taken.err, file)).toContain(`${file}: ikke læst ind. `);
        expect(lineOf(taken.err, file)).toContain(inOtherWords);
        expect(lineOf(checked.out, file)).toContain(sentence);
        expect(lineOf(listed.err, file)).toContain(file);
      }
      expect([checked.exit, listed.exit, taken.exit]).toEqual([3, 3, 3]);
      expect(taken.err).toContain(`${GOOD}: 0 tal læst ind`);
      expect(checked.out).toContain(`${GOOD}: `);
    }),
  slow,
);
