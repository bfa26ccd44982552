// Excel.Worksheet.
import { MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from "../../book/addresses";
import { activateSheet } from "../../book/activation";
import { sheetById, usedBox, type Sheet, type Visibility } from "../../book/book";
import { noteLooks } from "../../book/changes";
import { OfficeError } from "../../book/errors";
import { checkSheetName, deleteSheet, renameSheet } from "../../book/sheet-names";
import { refuseIfStructureLocked } from "../../book/structure";
import { readColor } from "../../book/styles";
import { chartsType } from "./charts";
import { commentsType } from "./comments";
import { freezePanesType } from "./freeze-panes";
import { namesType } from "./names";
import { pageBreaksType, pageLayoutType } from "./page-layout";
import { protectionType } from "./protection";
import { areasArgument, rangeAreasType } from "./range/areas";
import { findAll } from "./range/find";
import { rangeType } from "./range/range";
import { rangeArgument } from "./range/target";
import { tablesType } from "./tables";
import {
  booleanArgument,
  defineType,
  integerArgument,
  numberArgument,
  invalid,
  notFound,
  oneOf,
  textArgument,
  type Host,
  type Ref,
  type TypedObject,
} from "./type";

export const worksheetType: TypedObject<Sheet> = defineType<Sheet>({
  name: "Worksheet",
  identity: (sheet) => ({ _Id: sheet.id, Id: sheet.id }),
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set(sheet, value, host) {
        const name = checkSheetName(host.book, textArgument(value, "name"), alive(sheet));
        renameSheet(host.book, sheet, name, host.changes);
      },
    },
    Position: {
      get: (sheet, host) => host.book.sheets.indexOf(sheet),
      set(sheet, value, host) {
        const position = integerArgument(value, "position");
        const { sheets } = host.book;
        refuseIfStructureLocked(host.book);
        if (position < 0 || position >= sheets.length) throw invalid("position lies outside the workbook");
        const before = sheets.indexOf(alive(sheet));
        if (before === position) return;
        sheets.splice(before, 1);
        sheets.splice(position, 0, sheet);
        host.changes.events.push({ kind: "sheet-moved", sheet, before, after: position });
        host.changes.structure = true;
      },
    },
    Visibility: {
      get: (sheet) => VISIBILITY_NAMES[sheet.visibility],
      set(sheet, value, host) {
        const visibility = VISIBILITIES[oneOf(value, ["Visible", "Hidden", "VeryHidden"], "visibility")];
        refuseIfStructureLocked(host.book);
        const others = host.book.sheets.filter(
          (other) => other !== alive(sheet) && other.visibility === "visible",
        );
        if (visibility !== "visible" && others.length === 0) {
          throw new OfficeError("InvalidOperation", "A workbook needs a visible sheet");
        }
        if (sheet.visibility === visibility) return;
        host.changes.events.push({ kind: "sheet-shown", sheet, before: sheet.visibility, after: visibility });
        sheet.visibility = visibility;
        const [next] = others;
        if (visibility !== "visible" && host.book.active === sheet.id && next)
          activateSheet(host.book, next, host.changes);
        host.changes.structure = true;
      },
    },
    TabColor: {
      // As documented: "" for a tab without colour, null for a sheet that nobody sees.
      get: (sheet) => (sheet.visibility === "visible" ? (sheet.tabColor ?? "") : null),
      set(sheet, value, host) {
        const text = textArgument(value, "tabColor");
        const color = text === "" ? null : readColor(text);
        if (text !== "" && !color) throw invalid(`"${text}" is no colour`);
        alive(sheet).tabColor = color === null ? null : `#${color}`;
        host.changes.structure = true;
        noteLooks(host.changes, sheet);
      },
    },
    ShowGridlines: { get: (sheet) => sheet.showGridlines, set: setGridlines },
    StandardHeight: { get: (sheet) => sheet.defaultRowHeight },
    StandardWidth: {
      // In characters, unlike `columnWidth`.
      get: (sheet) => sheet.defaultColumnWidth,
      set(sheet, value, host) {
        const width = numberArgument(value, "standardWidth");
        if (width < 0 || width > MAX_CHARACTERS) throw invalid("standardWidth is out of range");
        alive(sheet).defaultColumnWidth = width;
        noteLooks(host.changes, sheet);
      },
    },
    // The client sets `showGridlines` by this older name.
    Gridlines: { set: setGridlines },
  },
  objects: {
    Protection: (sheet) => protectionType.of(alive(sheet)),
    FreezePanes: (sheet) => freezePanesType.of(alive(sheet)),
    PageLayout: (sheet) => pageLayoutType.of(alive(sheet)),
    HorizontalPageBreaks: (sheet) => pageBreaksType.of({ sheet: alive(sheet), axis: "rows" }),
    VerticalPageBreaks: (sheet) => pageBreaksType.of({ sheet: alive(sheet), axis: "columns" }),
    Tables: (sheet) => tablesType.of(alive(sheet)),
    Names: (sheet) => namesType.of(alive(sheet)),
    Comments: (sheet) => commentsType.of(alive(sheet)),
    Charts: (sheet) => chartsType.of(alive(sheet)),
  },
  methods: {
    Activate(sheet, _, host) {
      if (alive(sheet).visibility !== "visible")
        throw new OfficeError("InvalidOperation", "A hidden sheet cannot be shown");
      host.changes.activated = { sheet: sheet.name, range: null };
      activateSheet(host.book, sheet, host.changes);
    },
    GetNext: (sheet, [visibleOnly], host) => neighbour(sheet, 1, visibleOnly === true, host) ?? lost(),
    GetPrevious: (sheet, [visibleOnly], host) => neighbour(sheet, -1, visibleOnly === true, host) ?? lost(),
    GetNextOrNullObject: (sheet, [visibleOnly], host) => neighbour(sheet, 1, visibleOnly === true, host),
    GetPreviousOrNullObject: (sheet, [visibleOnly], host) => neighbour(sheet, -1, visibleOnly === true, host),
    Delete: (sheet, _, host) => deleteSheet(host.book, alive(sheet), host.changes),
    Calculate: (_sheet, _args, host) => host.calculation.force(host.changes),
    GetRange: (sheet, [address], host) => {
      if (address === null || address === undefined)
        return rangeType.of({ sheet: alive(sheet), ...WHOLE_SHEET });
      const text = textArgument(address, "address");
      return named(text, sheet, host) ?? rangeType.of(ownRange(text, alive(sheet), host));
    },
    GetRanges: (sheet, [address]) =>
      rangeAreasType.of(
        address === null || address === undefined
          ? { sheet: alive(sheet), boxes: [WHOLE_SHEET] }
          : areasArgument(address, alive(sheet)),
      ),
    FindAll(sheet, [text, criteria], host) {
      const found = findAll(alive(sheet), text, criteria, host);
      if (!found) throw notFound("The text");
      return rangeAreasType.of(found);
    },
    FindAllOrNullObject(sheet, [text, criteria], host) {
      const found = findAll(alive(sheet), text, criteria, host);
      return found && rangeAreasType.of(found);
    },
    GetRangeByIndexes(sheet, [row, column, rows, columns]) {
      const box = {
        row: integerArgument(row, "startRow"),
        column: integerArgument(column, "startColumn"),
        rows: integerArgument(rows, "rowCount"),
        columns: integerArgument(columns, "columnCount"),
      };
      const inside =
        box.row >= 0 && box.column >= 0 && box.rows > 0 && box.columns > 0 &&
        box.row + box.rows <= MAX_ROWS && box.column + box.columns <= MAX_COLUMNS; // prettier-ignore
      if (!inside) throw invalid("The range lies outside the sheet");
      return rangeType.of({ sheet: alive(sheet), ...box });
    },
    GetCell(sheet, [row, column]) {
      const box = {
        row: integerArgument(row, "row"),
        column: integerArgument(column, "column"),
        rows: 1,
        columns: 1,
      };
      if (box.row < 0 || box.column < 0 || box.row >= MAX_ROWS || box.column >= MAX_COLUMNS) {
        throw invalid("The cell lies outside the sheet");
      }
      return rangeType.of({ sheet: alive(sheet), ...box });
    },
    // An empty sheet's used range is its first cell.
    GetUsedRange: (sheet, [valuesOnly]) =>
      rangeType.of({
        sheet,
        ...(usedBox(alive(sheet), valuesOnly === true) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
      }),
    GetUsedRangeOrNullObject(sheet, [valuesOnly]) {
      const box = usedBox(alive(sheet), valuesOnly === true);
      return box && rangeType.of({ sheet, ...box });
    },
  },
});

/** Excel's widest column. */
const MAX_CHARACTERS = 255;

function neighbour(sheet: Sheet, way: 1 | -1, visibleOnly: boolean, { book }: Host): Ref | null {
  const { sheets } = book;
  for (let at = sheets.indexOf(alive(sheet)) + way; at >= 0 && at < sheets.length; at += way) {
    const found = sheets[at];
    if (found && (!visibleOnly || found.visibility === "visible")) return worksheetType.of(found);
  }
  return null;
}

function lost(): never {
  throw notFound("The sheet beside it");
}

function alive(sheet: Sheet): Sheet {
  if (sheet.removed) throw notFound(`The sheet "${sheet.name}"`);
  return sheet;
}

function setGridlines(sheet: Sheet, value: unknown, host: Host): void {
  alive(sheet).showGridlines = booleanArgument(value, "showGridlines");
  noteLooks(host.changes, sheet);
}

/** `getRange` takes names too: the sheet's own first. */
function named(text: string, sheet: Sheet, host: Host): Ref | null {
  const matching = host.book.names.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
  const found =
    matching.find(({ scope }) => scope === sheet.id) ?? matching.find(({ scope }) => scope === null);
  return found ? rangeType.of(rangeArgument(found.formula, sheet, host)) : null;
}

function ownRange(text: string, sheet: Sheet, host: Host): ReturnType<typeof rangeArgument> {
  const range = rangeArgument(text, sheet, host);
  if (range.sheet !== sheet) throw invalid(`${text} is not on the sheet "${sheet.name}"`);
  return range;
}

export function activeSheet(host: Host): Sheet {
  const sheet = sheetById(host.book, host.book.active) ?? host.book.sheets[0];
  if (!sheet) throw notFound("The active sheet");
  return sheet;
}

const VISIBILITIES: Record<"Visible" | "Hidden" | "VeryHidden", Visibility> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};
const VISIBILITY_NAMES: Record<Visibility, string> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};
