// What reading the sheets of a filled form costs of the processor, beside the least a reader could do: unpack the same parts, and look for
// cells with a pattern (which is no reader: it believes every byte, and knows neither shared texts nor damage). Other
// libraries read the same sheets in the same run; those that the project does not use itself come from a folder of one's own
// (`--peers`, or BAROMETER_PEERS), and are named where they are not there.
import { strFromU8, unzipSync } from "fflate";
import { ENTRY_REQUESTS, readSheets } from "../../src/jobs/form/entry-workbook";
import { savedWorkbook } from "../../src/jobs/form/saved-workbook";
import { deliveries, sharedCatalogue } from "../fixtures/deliveries";

export interface IntakeRow {
  reader: string;
  sheets: number;
  cells: number;
  /** Of the processor. */
  ms: number;
  /** To unpacking and scanning the same parts. */
  ratio: number;
}

const INDICATORS = 40;
/** Read one after the other, as when a round is gathered; each has figures of its own. */
const FORMS = 7;
/** Turns of each reader, each of all forms; the median of all is told, which is spared what another reader has left to clear away. */
const TURNS = 7;
/** Before them, until every reader has been made fast. */
const WARM_UP_MS = 1_500;

type Read = (bytes: Uint8Array, sheets: readonly string[]) => Promise<unknown>;

/** A package, from the project or from a folder with packages. @throws anything where it is not there */
export type Load = (name: string, folder: string | null) => unknown;

/** @param peers a folder with packages in its node_modules; null for none */
export async function benchIntake(
  peers: string | null,
  load: Load,
  tell: (line: string) => void,
): Promise<IntakeRow[]> {
  const forms = await filledForms();
  const [form = new Uint8Array()] = forms;
  const sheets = ENTRY_REQUESTS.map(({ sheet }) => sheet);
  const parts = await partsOf(form, sheets);
  const cells = scan(form, parts);
  const readers: [string, Read][] = [
    ["unpack and scan", (bytes) => Promise.resolve(scan(bytes, parts))],
    ["barometer", async (bytes) => readSheets(await savedWorkbook(bytes), ENTRY_REQUESTS)],
    ...peerReaders(peers, parts, load, tell),
  ];
  const read = async ([, one]: [string, Read]): Promise<number[]> => {
    const times: number[] = [];
    for (const bytes of forms) {
      const start = spent();
      await one(bytes, sheets);
      times.push(spent() - start);
    }
    return times;
  };
  for (const reader of readers) for (const start = spent(); spent() - start < WARM_UP_MS;) await read(reader);
  // In turn, so that a machine that is slow for a while is slow for all of them.
  const times = new Map<string, number[]>();
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const reader of readers)
      times.set(reader[0], [...(times.get(reader[0]) ?? []), ...(await read(reader))]);
  const least = median(times.get("unpack and scan") ?? []);
  return readers.map(([reader]) => {
    const ms = median(times.get(reader) ?? []);
    return { reader, sheets: sheets.length, cells, ms: rounded(ms, 100), ratio: rounded(ms / least, 10) };
  });
}

/** Of the processor, so that whatever else runs on the machine counts less; on Windows, which counts it too coarsely, of the clock. */
function spent(): number {
  if (process.platform === "win32") return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function filledForms(): Promise<Uint8Array[]> {
  const forms: Uint8Array[] = [];
  for await (const { bytes } of deliveries(sharedCatalogue(INDICATORS, FORMS), FORMS)) forms.push(bytes);
  return forms;
}

/** The parts of these sheets, and those that every reader needs for them. */
async function partsOf(bytes: Uint8Array, sheets: readonly string[]): Promise<ReadonlySet<string>> {
  const { sheets: all } = await (await savedWorkbook(bytes)).read([]);
  const book = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml"];
  const own = all.flatMap(({ name }, index) =>
    sheets.includes(name) ? [`xl/worksheets/sheet${index + 1}.xml`] : [],
  );
  return new Set([...book, ...own]);
}

/** How many cells with something in them it finds. */
function scan(bytes: Uint8Array, parts: ReadonlySet<string>): number {
  let cells = 0;
  for (const [name, part] of Object.entries(unzipSync(bytes, { filter: (file) => parts.has(file.name) }))) {
    const text = strFromU8(part);
    if (!name.startsWith("xl/worksheets/sheet")) continue;
    for (const [, value] of text.matchAll(/<c [^>]*>.*?<(?:v|t)[^>]*>([^<]*)</g))
      if (value !== "") cells += 1;
  }
  return cells;
}

interface Workbook {
  xlsx: { load: (bytes: Uint8Array) => Promise<unknown> };
}
interface SheetJs {
  read: (bytes: Uint8Array, options: { type: "buffer"; sheets: readonly string[] }) => unknown;
}
interface ReadExcelFile {
  default: (bytes: Uint8Array) => Promise<unknown>;
}
interface FastXmlParser {
  XMLParser: new (options: { ignoreAttributes: boolean }) => { parse: (text: string) => unknown };
}
interface Saxes {
  SaxesParser: new (options: { position: boolean }) => {
    on: (event: string, run: (given: { attributes: Record<string, string> } & string) => void) => void;
    write: (text: string) => { close: () => void };
  };
}
type WithWorkbook = { Workbook: new () => Workbook };

interface Peer {
  name: string;
  /** What is loaded of the package, where that is not the whole. */
  module?: string;
  reader: (library: unknown, parts: ReadonlySet<string>) => Read;
}

const opensWorkbooks: Peer["reader"] = (library) => (bytes) =>
  new (library as WithWorkbook).Workbook().xlsx.load(bytes);

/** Those of which a reader could be made: where they can read single sheets, they are asked to; of parsers of XML the parts are. */
const PEERS: readonly Peer[] = [
  { name: "@cj-tech-master/excelts", reader: opensWorkbooks },
  { name: "exceljs", reader: opensWorkbooks },
  {
    name: "xlsx",
    reader: (library) => (bytes, sheets) =>
      Promise.resolve((library as SheetJs).read(bytes, { type: "buffer", sheets })),
  },
  {
    name: "read-excel-file",
    module: "read-excel-file/node",
    reader: (library) => (bytes) => (library as ReadExcelFile).default(Buffer.from(bytes)),
  },
  {
    name: "fast-xml-parser",
    reader: (library, parts) => {
      const { XMLParser } = library as FastXmlParser;
      const parser = new XMLParser({ ignoreAttributes: false });
      return (bytes) => Promise.resolve(textsOf(bytes, parts).map((text) => parser.parse(text)));
    },
  },
  {
    name: "saxes",
    reader: (library, parts) => (bytes) =>
      Promise.resolve(textsOf(bytes, parts).map((text) => cellsBySaxes(library as Saxes, text))),
  },
];

function textsOf(bytes: Uint8Array, parts: ReadonlySet<string>): string[] {
  return Object.values(unzipSync(bytes, { filter: (file) => parts.has(file.name) })).map((part) =>
    strFromU8(part),
  );
}

/** The texts by the address of their cell: the least that somebody would make of its events. */
function cellsBySaxes({ SaxesParser }: Saxes, text: string): Map<string, string> {
  const parser = new SaxesParser({ position: false });
  const cells = new Map<string, string>();
  let cell = "";
  parser.on("opentag", ({ attributes }) => {
    cell = attributes["r"] ?? cell;
  });
  parser.on("text", (said) => void cells.set(cell, (cells.get(cell) ?? "") + said));
  parser.write(text).close();
  return cells;
}

function peerReaders(
  folder: string | null,
  parts: ReadonlySet<string>,
  load: Load,
  tell: (line: string) => void,
): [string, Read][] {
  const places = [null, ...(folder === null ? [] : [folder])];
  return PEERS.flatMap(({ name, module = name, reader }): [string, Read][] => {
    for (const place of places) {
      try {
        return [[name, reader(load(module, place), parts)]];
      } catch {
        // Looked for in the next place, or told below.
      }
    }
    tell(
      `${name} is not there and is not measured: npm install ${name} in a folder of your own, and name it with --peers.`,
    );
    return [];
  });
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function rounded(number: number, parts: number): number {
  return Math.round(number * parts) / parts;
}
