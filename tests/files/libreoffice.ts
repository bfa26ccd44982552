// LibreOffice and poppler as the tests of files use them: each call in a folder of its own, ended when it takes too long.
import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import Papa from "papaparse";

/** Milliseconds; a first start on a busy machine takes half a minute. */
const LONGEST_CALL = 150_000;
/** What a test may take that calls LibreOffice once or twice. */
export const SLOW = 2 * LONGEST_CALL;

/** Comma, quote, UTF-8, from the first row, values instead of what is shown, every sheet to a file of its own. */
const CSV_OF_EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** The workbook as LibreOffice saves it. */
export async function resaved(workbook: Uint8Array): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    await convert(folder, workbook, "xlsx:Calc MS Excel 2007 XML");
    return readFileSync(path.join(folder, "out", "book.xlsx"));
  });
}

/** What LibreOffice holds a sheet's cells to be, as text; numbers with a point. */
export async function calculatedSheet(workbook: Uint8Array, sheet: string): Promise<string[][]> {
  return inFolder(async (folder) => {
    await convert(folder, workbook, CSV_OF_EVERY_SHEET);
    const text = readFileSync(path.join(folder, "out", `book-${sheet}.csv`), "utf8");
    return Papa.parse<string[]>(text.replace(/^\uFEFF/, "")).data;
  });
}

/** The text of each printed page. */
export function printedPages(workbook: Uint8Array): Promise<string[]> {
  return pagesOf(workbook, "book.xlsx");
}

/** The same of a Word file. */
export function printedDocument(document: Uint8Array): Promise<string[]> {
  return pagesOf(document, "book.docx");
}

async function pagesOf(bytes: Uint8Array, name: string): Promise<string[]> {
  return inFolder(async (folder) => {
    await convert(folder, bytes, "pdf", name);
    return pagesIn(path.join(folder, "out", "book.pdf"));
  });
}

/** The same of several workbooks, by their names, with one start of LibreOffice. */
export async function printedBooks(
  workbooks: Readonly<Record<string, Uint8Array>>,
): Promise<Record<string, string[]>> {
  return inFolder(async (folder) => {
    const inputs = Object.entries(workbooks).map(([name, bytes]) => {
      const input = path.join(folder, `${name}.xlsx`);
      writeFileSync(input, bytes);
      return input;
    });
    await convertAll(folder, inputs, "pdf");
    return Object.fromEntries(
      Object.keys(workbooks).map((name) => [name, pagesIn(path.join(folder, "out", `${name}.pdf`))]),
    );
  });
}

function pagesIn(pdf: string): string[] {
  const made = spawnSync("pdftotext", ["-layout", pdf, "-"], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (made.status !== 0) throw new Error(`pdftotext ended with ${made.status}: ${made.stderr}`);
  // Each page ends with a form feed.
  return made.stdout.split("\f").slice(0, -1);
}

/** A test that needs more than LibreOffice says so in its name, which is what is read where it does not run. */
export function testWithPoppler(name: string, work: () => Promise<void>): void {
  const known = spawnSync("pdftotext", ["-v"]).error === undefined;
  (known ? test : test.skip)(`${name} (needs pdftotext from poppler)`, work, SLOW);
}

/** As `testWithPoppler`; LibreOffice can be installed without what opens Word files. */
export function testWithWriter(name: string, work: () => Promise<void>): void {
  const isThere =
    process.platform === "darwin" ||
    ["swriter", "swriter.exe"].some((program) =>
      existsSync(path.join(path.dirname(realpathSync(libreOffice())), program)),
    );
  if (isThere) testWithPoppler(`${name}, with Writer`, work);
  else test.skip(`${name} (needs Writer)`, work, SLOW);
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "barometer-files-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function convert(
  folder: string,
  workbook: Uint8Array,
  format: string,
  name = "book.xlsx",
): Promise<void> {
  const input = path.join(folder, name);
  writeFileSync(input, workbook);
  await convertAll(folder, [input], format);
}

async function convertAll(folder: string, inputs: readonly string[], format: string): Promise<void> {
  const out = path.join(folder, "out");
  mkdirSync(out);
  const profile = pathToFileURL(path.join(folder, "profile")).href;
  await run(libreOffice(), [
    `-env:UserInstallation=${profile}`,
    ...["--headless", "--norestore", "--nolockcheck", "--convert-to", format, "--outdir", out, ...inputs],
  ]);
}

function run(program: string, options: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const isWindows = process.platform === "win32";
    // The launcher starts the program proper beside itself: both are in one group, which is ended as a whole.
    const child = spawn(program, options, { stdio: ["ignore", "pipe", "pipe"], detached: !isWindows });
    let said = "";
    const listen = (text: Buffer) => (said += text.toString());
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    const { pid } = child;
    const end = () => {
      if (pid === undefined) return;
      if (isWindows) spawnSync("taskkill", ["/pid", String(pid), "/t", "/f"]);
      else process.kill(-pid, "SIGKILL");
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error(`LibreOffice did not end within ${LONGEST_CALL / 1000} seconds: ${said}`));
    }, LONGEST_CALL);
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`LibreOffice ended with ${String(code)}: ${said}`));
    });
  });
}

/** Where tests/run.mjs looks too: without it this folder's tests do not run at all. */
function libreOffice(): string {
  const names = process.platform === "win32" ? ["soffice.exe", "soffice.com"] : ["soffice", "libreoffice"];
  const folders = [
    ...(process.env.PATH ?? "").split(path.delimiter),
    "/Applications/LibreOffice.app/Contents/MacOS",
    path.join(process.env.PROGRAMFILES ?? "C:\\Program Files", "LibreOffice", "program"),
  ];
  const found = folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
  if (found === undefined) throw new Error("These tests need LibreOffice (soffice), which was not found.");
  return found;
}
