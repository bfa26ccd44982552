// A plan as lists of small writes to one worksheet, each with its size, so that a request can be filled and not overfilled.
import { groupBy } from "../barometer/collect";
import {
  type Box,
  boxAddress,
  cellAddress,
  type CellValue,
  type CheckedFormula,
  columnsAddress,
  gridOfPlan,
  gridValue,
  type PlannedComment,
  type SheetPlan,
  type Style,
} from "../sheets/plan";
import { asCellInput } from "./text-guard";
import { columnWidthInPoints } from "./units";

/** One write. `bytes` is an upper estimate of what it adds to the request (held against measured traffic by a test). */
export interface Write {
  bytes: number;
  apply(sheet: Excel.Worksheet, workbook: Excel.Workbook): void;
}

/** Upper estimates, in bytes, of what one call adds: object paths and actions as the client sends them. */
export const RANGE_BYTES = 330;
export const PROPERTY_BYTES = 330;
/** A block of values is cut so that no single write fills a request. */
const BLOCK_BYTES = 500_000;
/** Bytes of a cell that holds nothing or stays as it is, with its comma. */
const EMPTY_CELL_BYTES = 5;

/** What stands in the cells and how they look, on a staging sheet: `copyFrom` brings it to a sheet that exists. */
export function cellWrites(plan: SheetPlan): Write[] {
  return [
    ...plan.formats.flatMap((format) => formatWrites(boxAddress(format.box), format.style)),
    ...plan.values.flatMap(valueWrites),
    ...plan.formulas.flatMap(formulaWrites),
    // Before the wrapping, so that Excel fits the rows to them.
    ...widthWrites(plan),
    ...plan.formats
      .filter(({ style }) => style.wrap !== undefined)
      .map(({ box, style }) =>
        onRange(boxAddress(box), (range) => {
          range.format.wrapText = style.wrap ?? false;
        }),
      ),
  ];
}

export function widthWrites(plan: SheetPlan): Write[] {
  return plan.columnWidths.map(({ column, columns, width }) =>
    onRange(columnsAddress(column, columns), (range) => {
      range.format.columnWidth = columnWidthInPoints(width);
    }),
  );
}

/** The rest of a plan, once the cells hold what they are to hold; each of these may be done again. */
export function restWrites(plan: SheetPlan): Write[] {
  return [
    ...(plan.tabColor === undefined ? [] : [tabWrite(plan.tabColor)]),
    ...plan.merges.map((box) => onRange(boxAddress(box), (range) => range.merge(false))),
    ...plan.rowHeights.map(({ row, rows, height }) =>
      onRange(rowsAddress(row, rows), (range) => {
        range.format.rowHeight = height;
      }),
    ),
    ...plan.hiddenColumns.map(({ column, columns }) =>
      onRange(columnsAddress(column, columns), (range) => {
        range.columnHidden = true;
      }),
    ),
    ...plan.hiddenRows.map(({ row, rows }) =>
      onRange(rowsAddress(row, rows), (range) => {
        range.rowHidden = true;
      }),
    ),
    ...plan.validations.map(validationWrite),
    ...plan.conditionals.map((one, index) => conditionalWrite(one, index)),
    ...pageWrites(plan),
    ...checkedWrites(plan.checked ?? []),
  ];
}

/** Not on the staging sheet: what they look at may not be in its place yet. */
function checkedWrites(checked: readonly CheckedFormula[]): Write[] {
  return checkedBlocks(checked).map(({ box, cells }) => ({
    bytes: RANGE_BYTES + bytesOf(cells.flat()),
    apply: (sheet) => {
      // Null leaves a cell as it is.
      sheet.getRange(boxAddress(box)).formulas = cells;
    },
  }));
}

/** Our own numbers again, where formulas were to stand over them. */
export function uncheckedWrites(plan: SheetPlan): Write[] {
  const grid = gridOfPlan(plan);
  return checkedBlocks(plan.checked ?? []).map(({ box }) => {
    const cells = Array.from({ length: box.rows }, (_, down) =>
      Array.from({ length: box.columns }, (_cell, across) =>
        asCellInput(gridValue(grid, box.row + down, box.column + across)),
      ),
    );
    return {
      bytes: RANGE_BYTES + bytesOf(cells.flat()),
      apply: (sheet) => {
        sheet.getRange(boxAddress(box)).values = cells;
      },
    };
  });
}

/** Rows that follow on each other as blocks, none of them larger than a block of values. */
function checkedBlocks(checked: readonly CheckedFormula[]): { box: Box; cells: (string | null)[][] }[] {
  const byRow = groupBy(checked, ({ row }) => row);
  const rows = [...byRow.keys()].sort((a, b) => a - b);
  const blocks: { rows: number[]; bytes: number }[] = [];
  for (const row of rows) {
    const bytes = bytesOf((byRow.get(row) ?? []).map(({ formula }) => formula));
    const last = blocks.at(-1);
    if (last?.rows.at(-1) === row - 1 && last.bytes + bytes < BLOCK_BYTES) {
      last.rows.push(row);
      last.bytes += bytes;
    } else blocks.push({ rows: [row], bytes });
  }
  return blocks.map((block) => {
    const formulas = block.rows.map((row) => byRow.get(row) ?? []);
    const columns = formulas.flat().map(({ column }) => column);
    const left = Math.min(...columns);
    const width = Math.max(...columns) - left + 1;
    const cells = formulas.map((line) => {
      const written = Array<string | null>(width).fill(null);
      for (const { column, formula } of line) written[column - left] = formula;
      return written;
    });
    return { box: { row: block.rows[0] ?? 0, column: left, rows: cells.length, columns: width }, cells };
  });
}

function onRange(address: string, act: (range: Excel.Range) => void, properties = 1): Write {
  return { bytes: RANGE_BYTES + PROPERTY_BYTES * properties, apply: (sheet) => act(sheet.getRange(address)) };
}

function tabWrite(color: string): Write {
  return {
    bytes: PROPERTY_BYTES,
    apply: (sheet) => {
      sheet.tabColor = color;
    },
  };
}

/** How a sheet is seen: some hosts refuse it for one that is hidden or not in front. */
export function viewWrites(plan: SheetPlan): Write[] {
  return [
    {
      bytes: PROPERTY_BYTES,
      apply: (sheet) => {
        sheet.showGridlines = plan.showGridlines;
      },
    },
    ...frozenWrites(plan),
  ];
}

/** All but wrapping, which comes after the values so that Excel fits the rows once. */
function formatWrites(address: string, style: Style): Write[] {
  const set: ((range: Excel.Range) => void)[] = [];
  const { fill, color, bold, italic, size, horizontal, vertical, indent, numberFormat, borders, locked } =
    style;
  if (numberFormat !== undefined) set.push((range) => void (range.numberFormat = scalar(numberFormat)));
  if (fill !== undefined) set.push((range) => void (range.format.fill.color = fill));
  if (color !== undefined) set.push((range) => void (range.format.font.color = color));
  if (bold !== undefined) set.push((range) => void (range.format.font.bold = bold));
  if (italic !== undefined) set.push((range) => void (range.format.font.italic = italic));
  if (size !== undefined) set.push((range) => void (range.format.font.size = size));
  if (horizontal !== undefined)
    set.push((range) => void (range.format.horizontalAlignment = HORIZONTAL[horizontal]));
  if (vertical !== undefined) set.push((range) => void (range.format.verticalAlignment = VERTICAL[vertical]));
  if (indent !== undefined) set.push((range) => void (range.format.indentLevel = indent));
  if (locked !== undefined) set.push((range) => void (range.format.protection.locked = locked));
  for (const side of borders?.sides ?? []) {
    const color = borders?.color ?? "#000000";
    set.push((range) => {
      const border = range.format.borders.getItem(EDGES[side]);
      border.style = "Continuous";
      border.color = color;
    });
  }
  return set.length === 0
    ? []
    : [
        onRange(
          address,
          (range) => set.forEach((one) => one(range)),
          set.length + (borders?.sides.length ?? 0) * 2,
        ),
      ];
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const EDGES = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  "inner-horizontal": "InsideHorizontal",
  "inner-vertical": "InsideVertical",
} as const;

/** One value for a whole range is part of the API, though its type only names the two-dimensional form. */
function scalar(value: string): string[][] {
  return value as unknown as string[][];
}

function valueWrites(block: { row: number; column: number; cells: CellValue[][] }): Write[] {
  const writes: Write[] = [];
  const columns = block.cells[0]?.length ?? 0;
  if (columns === 0) return [];
  let from = 0;
  let bytes = RANGE_BYTES;
  const flush = (to: number) => {
    const start = from;
    if (to > start) writes.push(valueWrite(block, start, to, columns, bytes));
    from = to;
    bytes = RANGE_BYTES;
  };
  block.cells.forEach((cells, index) => {
    const rowBytes = bytesOf(cells);
    if (bytes + rowBytes > BLOCK_BYTES) flush(index);
    bytes += rowBytes;
  });
  flush(block.cells.length);
  return writes;
}

function valueWrite(
  block: { row: number; column: number; cells: CellValue[][] },
  from: number,
  to: number,
  columns: number,
  bytes: number,
): Write {
  return {
    bytes,
    apply: (sheet) => {
      const address = boxAddress({ row: block.row + from, column: block.column, rows: to - from, columns });
      sheet.getRange(address).values = block.cells.slice(from, to).map((cells) => cells.map(asCellInput));
    },
  };
}

function bytesOf(cells: readonly CellValue[]): number {
  return cells.reduce<number>((sum, cell) => sum + cellBytes(cell), 2);
}

/** The request is JSON inside a JSON string on some hosts: quotes and non-ASCII letters are counted at their dearest. */
function cellBytes(cell: CellValue): number {
  if (cell === null || cell === "") return EMPTY_CELL_BYTES;
  if (typeof cell === "string") return jsonLength(cell) + 4;
  return String(cell).length + 1;
}

function jsonLength(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    bytes += code < 0x80 ? (code === 0x22 || code === 0x5c ? 2 : 1) : code < 0x800 ? 2 : 3;
  }
  return bytes;
}

/** The formula is written once and copied: references shift as in a fill, and the request holds it once. */
function formulaWrites({ box, formula }: SheetPlan["formulas"][number]): Write[] {
  const first = cellAddress(box.row, box.column);
  return [
    {
      bytes: RANGE_BYTES * 3 + formula.length * 2,
      apply: (sheet) => {
        const corner = sheet.getRange(first);
        corner.formulas = [[formula]];
        if (box.rows * box.columns > 1) sheet.getRange(boxAddress(box)).copyFrom(corner, "Formulas");
      },
    },
  ];
}

export function rowsAddress(row: number, rows: number): string {
  return `${row + 1}:${row + rows}`;
}

export function nameWrite({ name, box, hidden }: SheetPlan["names"][number]): Write {
  return {
    bytes: RANGE_BYTES * 2 + PROPERTY_BYTES,
    apply: (sheet, workbook) => {
      const named = workbook.names.add(name, sheet.getRange(boxAddress(box)));
      if (hidden) named.visible = false;
    },
  };
}

function validationWrite(validation: SheetPlan["validations"][number]): Write {
  const { rule, prompt, error } = validation;
  const words = JSON.stringify([rule, prompt, error]).length;
  return {
    bytes: RANGE_BYTES + PROPERTY_BYTES * 3 + words * 2,
    apply: (sheet) => {
      const target = sheet.getRange(boxAddress(validation.box)).dataValidation;
      // The rule comes first: setting it clears the prompt.
      if (rule.kind === "list") target.rule = { list: { inCellDropDown: true, source: `=${rule.source}` } };
      if (rule.kind === "formula") target.rule = { custom: { formula: rule.formula } };
      if (prompt) target.prompt = { showPrompt: true, ...prompt };
      if (error) {
        const style = error.style === "stop" ? "Stop" : "Warning";
        target.errorAlert = { showAlert: true, title: error.title, message: error.message, style };
      }
    },
  };
}

/** @param priority said of each: hosts do not agree whether the newest of them comes first or last */
function conditionalWrite(
  { box, formula, style, stopIfTrue }: SheetPlan["conditionals"][number],
  priority: number,
): Write {
  return {
    bytes: RANGE_BYTES + PROPERTY_BYTES * 7 + formula.length * 2,
    apply: (sheet) => {
      const format = sheet.getRange(boxAddress(box)).conditionalFormats.add("Custom");
      format.custom.rule.formula = formula;
      if (style.fill !== undefined) format.custom.format.fill.color = style.fill;
      if (style.color !== undefined) format.custom.format.font.color = style.color;
      if (style.bold !== undefined) format.custom.format.font.bold = style.bold;
      if (style.italic !== undefined) format.custom.format.font.italic = style.italic;
      if (stopIfTrue) format.stopIfTrue = true;
      format.priority = priority;
    },
  };
}

function frozenWrites(plan: SheetPlan): Write[] {
  const { frozen } = plan;
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return [];
  return [
    {
      bytes: RANGE_BYTES * 2,
      apply: (sheet) => {
        if (frozen.columns === 0) sheet.freezePanes.freezeRows(frozen.rows);
        else if (frozen.rows === 0) sheet.freezePanes.freezeColumns(frozen.columns);
        else sheet.freezePanes.freezeAt(boxAddress({ row: 0, column: 0, ...frozen }));
      },
    },
  ];
}

function pageWrites(plan: SheetPlan): Write[] {
  const { page } = plan;
  if (!page) return [];
  return [
    {
      bytes: PROPERTY_BYTES * 20 + JSON.stringify(page).length * 2,
      apply: (sheet) => {
        const layout = sheet.pageLayout;
        layout.orientation = page.orientation === "portrait" ? "Portrait" : "Landscape";
        layout.paperSize = "A4";
        layout.zoom =
          page.fitHeight === undefined
            ? { horizontalFitToPages: page.fitWidth }
            : { horizontalFitToPages: page.fitWidth, verticalFitToPages: page.fitHeight };
        layout.leftMargin = page.margins.left;
        layout.rightMargin = page.margins.right;
        layout.topMargin = page.margins.top;
        layout.bottomMargin = page.margins.bottom;
        layout.centerHorizontally = page.centerHorizontally === true;
        layout.setPrintArea(boxAddress(page.printArea));
        if (page.titleRows) {
          layout.setPrintTitleRows(`$${page.titleRows.row + 1}:$${page.titleRows.row + page.titleRows.rows}`);
        }
        if (page.titleColumns) {
          const { column, columns } = page.titleColumns;
          layout.setPrintTitleColumns(columnsAddress(column, columns));
        }
        const words = layout.headersFooters.defaultForAllPages;
        const { header, footer } = page;
        // What the plan leaves empty may hold the words of an earlier one.
        words.leftHeader = header?.left ?? "";
        words.centerHeader = header?.center ?? "";
        words.rightHeader = header?.right ?? "";
        words.leftFooter = footer?.left ?? "";
        words.centerFooter = footer?.center ?? "";
        words.rightFooter = footer?.right ?? "";
        sheet.horizontalPageBreaks.removePageBreaks();
        for (const row of page.breaksBefore ?? []) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
      },
    },
  ];
}

/** Excel names whoever is signed in as the author: the API has no way to say who it was. */
export function commentWrite({ row, column, text, replies, resolved, note }: PlannedComment): Write {
  const words = [text, ...replies].reduce((sum, one) => sum + jsonLength(one), 0);
  return {
    bytes: RANGE_BYTES * 2 + (RANGE_BYTES + PROPERTY_BYTES) * (1 + replies.length) + words,
    apply: (sheet, workbook) => {
      const cell = sheet.getRange(cellAddress(row, column));
      if (note) {
        workbook.notes.add(cell, text);
        return;
      }
      const comment = workbook.comments.add(cell, text);
      for (const reply of replies) comment.replies.add(reply);
      // After the answers: a thread that is resolved takes none.
      if (resolved) comment.resolved = true;
    },
  };
}
