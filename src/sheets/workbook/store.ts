// The very hidden sheet that says what a workbook is: its kind, catalogue, round and earlier figures.
import * as z from "zod/mini";
import { catalogueSchema, type Catalogue } from "../../barometer/catalogue";
import type { Extraction } from "../../barometer/extraction";
import { roundSchema, type Round } from "../../barometer/round";
import type { ReportedFigure } from "../../barometer/series";
import { sha256 } from "../../barometer/sha256";
import {
  isPlainChoice,
  readTableChoice,
  type TableChoice,
  tableChoiceCell,
} from "../../barometer/table-choice";
import { LANGUAGES, type Language } from "../../text/language";
import { CHUNK_LENGTH, CHUNK_MARK, cut, parsed, splitChunks, textOf } from "./chunks";
import { deliveriesCell, type Delivery, readDeliveriesCell } from "./deliveries";
import { figureFromRow, figureToRow } from "./figure-row";
import { isEmptyMapping, mappingCell, readMappingCell, type Mapping } from "./mapping";
import {
  departmentSignatures,
  SIGNATURE_KEYS,
  signatureCells,
  signatureOf,
  type DepartmentSignatures,
  type Signature,
  type Signatures,
} from "./signatures";
import { type CellValue, emptyPlan, type Grid, gridValue, type SheetPlan } from "../plan";

export const STORE_SHEET = "_barometer";
/** Workbook name on the first cell: whether a workbook is ours can be asked without opening the sheet. */
const STORE_NAME = "barometer_id";
/** Rows from the top that hold the head: reading these is enough to know what a workbook is. */
export const STORE_HEAD_ROWS = 25;

const WORKBOOK_KINDS = ["entry", "barometer", "hearing", "follow-up"] as const;
export type WorkbookKind = (typeof WORKBOOK_KINDS)[number];

export interface Store {
  kind: WorkbookKind;
  catalogue: Catalogue;
  /** Of a barometer workbook the latest that was gathered; null where no file said. */
  round: Round | null;
  /** Ids of the departments that the workbook is for. */
  departments: string[];
  language: Language;
  /** Earlier figures that came along, of joint ones with whose part they are. */
  history: ReportedFigure[];
  /** Version of the product that made the workbook. */
  productVersion: string;
  /** Who said that the department has finished; left out or null while nobody has. */
  ready?: Signature | null;
  /** Who has approved it as the department's head, after it was reported ready; left out or null while nobody has. */
  approved?: Signature | null;
  /** The same for each department of a workbook of several, by id. */
  byDepartment?: Record<string, DepartmentSignatures>;
  /** What headings and labels of the files it is filled from mean; left out where nobody has said. */
  mapping?: Mapping;
  /** Of a barometer workbook: what has come in for its round. */
  deliveries?: readonly Delivery[];
  /** Of a hearing workbook: id of the party that it is for. */
  party?: string;
  /** Of an entry workbook: how figures were extracted when it was handed out, of those indicators where that is changed. */
  handedOut?: Record<string, Extraction | null>;
  /** How its tables of results are read; left out where nobody has chosen. */
  tables?: TableChoice;
}

export interface StoreHead {
  kind: WorkbookKind;
  catalogue: string;
  title: string;
  municipality: string;
  /** The round's period; null without a round. */
  period: string | null;
  departments: string[];
  departmentNames: string[];
  language: Language;
  exampleFigures: boolean;
  /** Of a hearing workbook. */
  party?: string;
  productVersion: string;
  ready: Signature | null;
  approved: Signature | null;
  byDepartment: Record<string, DepartmentSignatures>;
  tables: TableChoice;
  /** Of everything below the head: as long as it is the same, so are catalogue, round and history. Null: not known. */
  content: string | null;
}

/**
 * `not-ours`: no head of ours. `newer-version`: made by a later product, whose sheets we cannot know.
 * `damaged`: ours, but cut, edited or mixed up; `detail` names the part.
 */
export interface StoreProblem {
  problem: "not-ours" | "newer-version" | "damaged";
  detail: string;
}

const FORMAT_KEY = "barometer-format";
const CONTENT_KEY = "content";
/** Last in the head: readers before it pass over a key that they do not know, as they would not over a section. */
const MAPPING_KEY = "file-words";
const DELIVERIES_KEY = "deliveries";
const PARTY_KEY = "hearing-party";
const HANDED_OUT_KEY = "extraction-before";
const TABLES_KEY = "tables";
/** Last in the head, where no other line comes: it is written by itself as well. */
const TABLES_ROW = STORE_HEAD_ROWS - 1;
/** Raised when a reader of today could misunderstand the sheets. */
const FORMAT_VERSION = 1;
const SECTIONS = ["catalogue", "round", "history"] as const;
type Section = (typeof SECTIONS)[number];

export function planStore(store: Store): SheetPlan {
  const { catalogue, round } = store;
  const texts: Record<Section, string> = {
    catalogue: JSON.stringify(catalogue),
    round: round === null ? "" : JSON.stringify(round),
    history: store.history.length === 0 ? "" : JSON.stringify(store.history.map(trimmedRow)),
  };
  const nameOf = new Map(catalogue.departments.map(({ id, name }) => [id, name]));
  const head: [string, CellValue][] = [
    [FORMAT_KEY, FORMAT_VERSION],
    ["kind", store.kind],
    ["catalogue-id", catalogue.id],
    ["catalogue-title", cut(catalogue.title)],
    ["municipality", cut(catalogue.municipality)],
    ["period", round?.period ?? null],
    ["departments", cut(JSON.stringify(store.departments))],
    ["department-names", cut(JSON.stringify(store.departments.map((id) => nameOf.get(id) ?? id)))],
    ["language", store.language],
    ["example-figures", catalogue.exampleFigures === true ? "yes" : "no"],
    ["product-version", store.productVersion],
    ...SECTIONS.map((section): [string, CellValue] => [`${section}-length`, texts[section].length]),
    [CONTENT_KEY, sha256(SECTIONS.map((section) => texts[section]).join("\n"))],
    ...(Object.keys(store.handedOut ?? {}).length === 0
      ? []
      : [[HANDED_OUT_KEY, cut(JSON.stringify(store.handedOut))] satisfies [string, CellValue]]),
    ...signatureCells(store),
    ...(store.mapping === undefined || isEmptyMapping(store.mapping)
      ? []
      : [[MAPPING_KEY, mappingCell(store.mapping, CHUNK_LENGTH)] satisfies [string, CellValue]]),
    ...(store.deliveries === undefined || store.deliveries.length === 0
      ? []
      : [[DELIVERIES_KEY, deliveriesCell(store.deliveries, CHUNK_LENGTH)] satisfies [string, CellValue]]),
    ...(store.party === undefined ? [] : [[PARTY_KEY, store.party] satisfies [string, CellValue]]),
  ];
  const chunks = SECTIONS.flatMap((section) =>
    splitChunks(texts[section]).map((chunk): CellValue[] => [section, chunk]),
  );
  return {
    ...emptyPlan(STORE_SHEET),
    visibility: "veryHidden",
    values: [
      { row: 0, column: 0, cells: head },
      ...(store.tables === undefined || isPlainChoice(store.tables) ? [] : [planTables(store.tables)]),
      { row: STORE_HEAD_ROWS, column: 0, cells: chunks },
    ],
    names: [{ name: STORE_NAME, box: { row: 0, column: 0, rows: 1, columns: 2 }, hidden: true }],
  };
}

/**
 * The cells of the head that say who has finished and who has approved. Takes the store as it stands, so that nothing
 * else is written.
 */
export function planSignatures(
  grid: Grid,
  signatures: Signatures,
): { row: number; column: number; cells: CellValue[][] } {
  const cells = signatureCells(signatures).map(([key, value]): CellValue[] => [key, value ?? ""]);
  return { row: signatureRow(grid).row, column: 0, cells };
}

/**
 * The cells of the head that say what other systems' words mean, below those that `planSignatures` writes: both are
 * written by themselves, also by versions that know nothing of the other.
 */
export function planMapping(
  grid: Grid,
  mapping: Mapping,
): { row: number; column: number; cells: CellValue[][] } {
  const { row, isThere } = signatureRow(grid);
  const signatures = signatureCells({}).map(([key]): CellValue[] => [key, ""]);
  const own: CellValue[] = [MAPPING_KEY, mappingCell(mapping, CHUNK_LENGTH) ?? ""];
  return isThere
    ? { row: row + signatures.length, column: 0, cells: [own] }
    : { row, column: 0, cells: [...signatures, own] };
}

/** The cells of the head that say how the tables are read. */
export function planTables(choice: TableChoice): { row: number; column: number; cells: CellValue[][] } {
  const cell = tableChoiceCell(choice);
  return { row: TABLES_ROW, column: 0, cells: [cell === null ? ["", ""] : [TABLES_KEY, cell]] };
}

function signatureRow(grid: Grid): { row: number; isThere: boolean } {
  const keys = Array.from({ length: TABLES_ROW }, (_, row) => gridValue(grid, row, 0));
  const known = keys.indexOf(SIGNATURE_KEYS.ready[0]);
  const used = keys.length - [...keys].reverse().findIndex((key) => key !== null);
  return { row: known < 0 ? used : known, isThere: known >= 0 };
}

/** What the workbook is, from the first `STORE_HEAD_ROWS` rows. */
export function readStoreHead(grid: Grid | null): StoreHead | StoreProblem {
  if (grid === null) return { problem: "not-ours", detail: "sheet" };
  const head = headOf(grid);
  const version = head.get(FORMAT_KEY);
  if (typeof version !== "number") return { problem: "not-ours", detail: FORMAT_KEY };
  if (version > FORMAT_VERSION) return { problem: "newer-version", detail: String(version) };
  const kind = WORKBOOK_KINDS.find((one) => one === head.get("kind"));
  const language = LANGUAGES.find((one) => one === head.get("language"));
  const catalogue = textOf(head.get("catalogue-id"));
  const departments = textList(head.get("departments"));
  const departmentNames = textList(head.get("department-names"));
  const party = textOf(head.get(PARTY_KEY));
  if (kind === undefined) return damaged("kind");
  if (language === undefined) return damaged("language");
  if (catalogue === null) return damaged("catalogue-id");
  if (departments === null || departmentNames === null) return damaged("departments");
  return {
    kind,
    catalogue,
    title: textOf(head.get("catalogue-title")) ?? catalogue,
    municipality: textOf(head.get("municipality")) ?? "",
    period: textOf(head.get("period")),
    departments,
    departmentNames,
    language,
    exampleFigures: head.get("example-figures") === "yes",
    productVersion: textOf(head.get("product-version")) ?? "",
    ready: signatureOf(head, "ready"),
    approved: signatureOf(head, "approved"),
    byDepartment: departmentSignatures(head),
    tables: readTableChoice(head.get(TABLES_KEY)),
    content: textOf(head.get(CONTENT_KEY)),
    ...(party === null ? {} : { party }),
  };
}

/** Everything in the store. Whatever stands in the sheet, this answers with a problem and never throws. */
export function readStore(grid: Grid | null): Store | StoreProblem {
  const head = readStoreHead(grid);
  if (grid === null || "problem" in head) return head as StoreProblem;
  const texts = sectionTexts(grid);
  if ("problem" in texts) return texts;

  const catalogue = catalogueIn(texts.catalogue);
  if (catalogue === null) return damaged("catalogue");
  if (catalogue.id !== head.catalogue) return damaged("catalogue-id");
  const round = texts.round === "" ? null : roundSchema.safeParse(parsed(texts.round));
  if (round !== null && !round.success) return damaged("round");
  const history = historyOf(texts.history);
  if (history === null) return damaged("history");
  const known = new Set(catalogue.departments.map(({ id }) => id));
  if (!head.departments.every((id) => known.has(id))) return damaged("departments");
  const mapping = readMappingCell(headOf(grid).get(MAPPING_KEY));
  const deliveries = readDeliveriesCell(headOf(grid).get(DELIVERIES_KEY));
  return {
    kind: head.kind,
    catalogue,
    round: round?.data ?? null,
    departments: head.departments,
    language: head.language,
    history,
    productVersion: head.productVersion,
    ...(head.ready === null ? {} : { ready: head.ready }),
    ...(head.approved === null ? {} : { approved: head.approved }),
    ...(Object.keys(head.byDepartment).length === 0 ? {} : { byDepartment: head.byDepartment }),
    ...(isEmptyMapping(mapping) ? {} : { mapping }),
    ...(deliveries.length === 0 ? {} : { deliveries }),
    ...(head.party === undefined ? {} : { party: head.party }),
    ...(isPlainChoice(head.tables) ? {} : { tables: head.tables }),
    ...handedOutIn(headOf(grid).get(HANDED_OUT_KEY)),
  };
}

const handedOutSchema = z.record(
  z.string(),
  z.nullable(
    z.partial(z.object({ system: z.string(), filter: z.string(), owner: z.string(), deputy: z.string() })),
  ),
);

/** What cannot be read has not been changed. */
function handedOutIn(cell: CellValue | undefined): Pick<Store, "handedOut"> {
  const found = handedOutSchema.safeParse(typeof cell === "string" ? parsed(cell) : undefined);
  return found.success ? { handedOut: found.data } : {};
}

/** The workbooks of a round hold the same catalogue: read once, it is one object, which nobody changes. */
let lastRead: { text: string; catalogue: Catalogue } | null = null;

function catalogueIn(text: string): Catalogue | null {
  if (lastRead?.text === text) return lastRead.catalogue;
  const read = catalogueSchema.safeParse(parsed(text));
  if (!read.success) return null;
  lastRead = { text, catalogue: read.data };
  return read.data;
}

function damaged(detail: string): StoreProblem {
  return { problem: "damaged", detail };
}

function headOf(grid: Grid): Map<string, CellValue> {
  const head = new Map<string, CellValue>();
  for (let row = 0; row < STORE_HEAD_ROWS; row += 1) {
    const key = gridValue(grid, row, 0);
    if (typeof key === "string" && !head.has(key)) head.set(key, gridValue(grid, row, 1));
  }
  return head;
}

function sectionTexts(grid: Grid): Record<Section, string> | StoreProblem {
  const parts: Record<Section, string[]> = { catalogue: [], round: [], history: [] };
  for (let row = STORE_HEAD_ROWS; row < grid.row + grid.values.length; row += 1) {
    const key = gridValue(grid, row, 0);
    if (key === null) continue;
    const section = SECTIONS.find((one) => one === key);
    const chunk = gridValue(grid, row, 1);
    if (section === undefined || typeof chunk !== "string" || !chunk.startsWith(CHUNK_MARK)) {
      return damaged(`row ${row + 1}`);
    }
    parts[section].push(chunk.slice(CHUNK_MARK.length));
  }
  const head = headOf(grid);
  const texts = { catalogue: "", round: "", history: "" };
  for (const section of SECTIONS) {
    texts[section] = parts[section].join("");
    if (texts[section].length !== head.get(`${section}-length`)) return damaged(section);
  }
  return texts;
}

function historyOf(text: string): ReportedFigure[] | null {
  if (text === "") return [];
  const rows = parsed(text);
  if (!Array.isArray(rows)) return null;
  const figures = rows.map((row: unknown) => (Array.isArray(row) ? earlierFromRow(row) : null));
  return figures.some((figure) => figure === null) ? null : figures.filter((figure) => figure !== null);
}

/** Last, where it was said, whose part it is: no cell of a figure is an object, so that no column is taken for it. */
const partSchema = z.object({ department: z.nullable(z.string()) });

function earlierFromRow(row: readonly unknown[]): ReportedFigure | null {
  const figure = figureFromRow(row);
  const part = partSchema.safeParse(row.at(-1));
  return figure !== null && part.success ? { ...figure, ...part.data } : figure;
}

/** Without the empty cells at the end: most figures use a third of the columns. */
function trimmedRow({ department, ...figure }: ReportedFigure): unknown[] {
  const cells = figureToRow(figure);
  let used = cells.length;
  while (used > 0 && cells[used - 1] === null) used -= 1;
  return [...cells.slice(0, used), ...(department === undefined ? [] : [{ department }])];
}

function textList(cell: CellValue | undefined): string[] | null {
  const list = typeof cell === "string" ? parsed(cell) : undefined;
  return Array.isArray(list) && list.every((one) => typeof one === "string") ? list : null;
}
