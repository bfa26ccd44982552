// Other systems know indicators, groups and categories by their names: a table by name as figures.csv by id.
import Papa from "papaparse";
import type { Catalogue, Indicator } from "../barometer/catalogue";
import { TARGET_GROUP } from "../barometer/figure";
import { enteredCategories } from "../sheets/entry";
import { FIGURE_COLUMNS } from "../sheets/workbook";
import type { CellValue, Grid } from "../sheets/plan";
import { dataText } from "../text/sheets/gathered";
import { LANGUAGES } from "../text/language";

type Column = (typeof FIGURE_COLUMNS)[number];

/** A table in the words of figures.csv, and where its lines and columns stand in what it was made from. */
export interface TableById {
  text: string;
  /** One-based row of the heading; in a text the first line. */
  headingRow: number;
  /** The file's own heading of each column, for telling people where something is. */
  headings: ReadonlyMap<string, string>;
}

/**
 * A CSV text with its headings and names put as figures.csv has them. Fields may stand between `,`, `;` or tabs (as pasted
 * from a spreadsheet). What cannot be told stays as it is, so that reading the result names it, by the file's own lines.
 */
export function textById(text: string, catalogue: Catalogue): TableById {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const header = plain.split("\n", 1)[0] ?? "";
  const delimiter = header.includes("\t") ? "\t" : header.includes(";") ? ";" : ",";
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter, newline: "\n" });
  // A field that is not closed would be closed here in silence; whoever reads the text as it is says so.
  if (errors.some(({ type }) => type === "Quotes")) return { text, headingRow: 1, headings: new Map() };
  const written = Papa.unparse(recordsById(data, catalogue), {
    delimiter: delimiter === "," ? "," : ";",
    newline: "\n",
  });
  return { text: written, headingRow: 1, headings: headingsOf(data[0] ?? []) };
}

/** The same for a sheet of another workbook; its table may begin some rows down. Null where there is no such table. */
export function gridById(grid: Grid, catalogue: Catalogue): TableById | null {
  const rows = grid.values.map((cells) => cells.map(cellText));
  const header = rows.slice(0, HEADER_WITHIN_ROWS).findIndex((cells) => {
    const found = new Set(cells.map((cell) => columnOf(cell)?.column));
    return NEEDED.every((column) => found.has(column));
  });
  if (header < 0) return null;
  const table = rows.slice(header);
  const used = (table[0] ?? []).flatMap((cell, place) => (cell.trim() === "" ? [] : [place]));
  const records = table.map((cells) => used.map((place) => cells[place] ?? ""));
  return {
    text: Papa.unparse(recordsById(records, catalogue), { delimiter: ",", newline: "\n" }),
    headingRow: grid.row + header + 1,
    headings: headingsOf(records[0] ?? []),
  };
}

function headingsOf(header: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const heading of header) {
    const column = columnOf(heading)?.column;
    if (column !== undefined && !found.has(column)) found.set(column, heading.trim());
  }
  return found;
}

const NEEDED: readonly Column[] = ["indicator", "group", "period"];
/** Further down it is somebody's text. */
const HEADER_WITHIN_ROWS = 40;
/** Beside the figures in our own Data sheet; they say nothing of the figure itself. */
const LEFT_OUT = new Set(
  LANGUAGES.flatMap((language) => {
    const { department, departmentName, file, cell, importedAt } = dataText[language].headings;
    return [department, departmentName, file, cell, importedAt].map(plainName);
  }),
);

/** Numbers as they are, whatever the reader takes a point for. */
function cellText(cell: CellValue): string {
  if (typeof cell === "number") return Number.isInteger(cell) ? String(cell) : cell.toExponential();
  return cell === null ? "" : String(cell);
}

/** By heading: the column it is, and whether its cells hold names where figures.csv has ids. */
const HEADINGS = headings();

function headings(): Map<string, { column: Column; named: boolean }> {
  const known = new Map<string, { column: Column; named: boolean }>();
  for (const column of FIGURE_COLUMNS) known.set(plainName(column), { column, named: false });
  for (const language of LANGUAGES) {
    const words = dataText[language].headings;
    for (const column of FIGURE_COLUMNS) known.set(plainName(words[column]), { column, named: false });
    known.set(plainName(words.indicatorName), { column: "indicator", named: true });
    known.set(plainName(words.groupName), { column: "group", named: true });
    known.set(plainName(words.categoryName), { column: "category", named: true });
  }
  return known;
}

function columnOf(heading: string): { column: Column; named: boolean } | undefined {
  return HEADINGS.get(plainName(heading));
}

function recordsById(records: readonly string[][], catalogue: Catalogue): string[][] {
  const [header = [], ...lines] = records;
  const found = header.map((heading) => columnOf(heading));
  const hasIds = new Set(found.flatMap((one) => (one && !one.named ? [one.column] : [])));
  // Beside a column of ids the names are only for people.
  const kept = header.flatMap((heading, place) => {
    const one = found[place];
    return (one?.named && hasIds.has(one.column)) || LEFT_OUT.has(plainName(heading)) ? [] : [place];
  });
  const columns = kept.map((place) => found[place]?.column ?? null);
  const idsOf = namedIds(catalogue);
  const translated = lines.map((cells) => {
    const extra = cells.slice(header.length);
    const row = kept.map((place) => cells[place] ?? "");
    if (cells.every((cell) => cell.trim() === "")) return [""];
    const at = (column: Column) => row[columns.indexOf(column)] ?? "";
    const ids = idsOf(at("indicator"), at("group"), at("category"));
    return [
      ...row.map((cell, index) => {
        const column = columns[index];
        return column === "indicator" || column === "group" || column === "category" ? ids[column] : cell;
      }),
      ...extra,
    ];
  });
  return [kept.map((place, index) => columns[index] ?? header[place] ?? ""), ...translated];
}

type Ids = (
  indicator: string,
  group: string,
  category: string,
) => Record<"indicator" | "group" | "category", string>;

/** An id as it is; else what the name says, in any case and spacing; a name that several have says nothing. */
function namedIds(catalogue: Catalogue): Ids {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const indicatorId = nameTable(catalogue.indicators.map(({ id, name }) => [id, name]));
  const groups = catalogue.groups.flatMap(({ id, name, nameByCitizenship }): [string, string][] => [
    [id, name],
    ...(nameByCitizenship === undefined ? [] : [[id, nameByCitizenship] as [string, string]]),
  ]);
  const groupId = nameTable(groups);
  const categories = new Map<string, (text: string) => string>();
  const categoryId = (indicator: Indicator, text: string) => {
    const known =
      categories.get(indicator.id) ??
      nameTable(enteredCategories(indicator).flatMap((one) => (one === null ? [] : [[one.id, one.name]])));
    categories.set(indicator.id, known);
    return known(text);
  };
  return (indicatorText, groupText, categoryText) => {
    const id = indicatorId(indicatorText);
    const indicator = indicators.get(id);
    const isTarget =
      indicator?.targetName !== undefined && plainName(indicator.targetName) === plainName(groupText);
    return {
      indicator: id,
      group: isTarget ? TARGET_GROUP : groupId(groupText),
      category: indicator === undefined ? categoryText : categoryId(indicator, categoryText),
    };
  };
}

function nameTable(entries: readonly (readonly [string, string])[]): (text: string) => string {
  const ids = new Set(entries.map(([id]) => id));
  const byName = new Map<string, string | null>();
  for (const [id, name] of entries) {
    for (const key of [plainName(name), plainName(id)]) {
      const known = byName.get(key);
      byName.set(key, known === undefined || known === id ? id : null);
    }
  }
  return (text) => (ids.has(text) ? text : (byName.get(plainName(text)) ?? text));
}

function plainName(text: string): string {
  return text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}
