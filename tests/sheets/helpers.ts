// What the tests of sheets share: a plan as a grid, as a picture of text, and what every plan must hold to.
import type { Catalogue } from "../../src/barometer/catalogue";
import type { PublishedLine } from "../../src/barometer/disclosure";
import type { Box, CellValue, Grid, SheetPlan } from "../../src/sheets/plan/plan";

type Indicator = Catalogue["indicators"][number];

/** A catalogue with two departments and a comparison group; indicators as given. */
export function catalogueWith(indicators: Partial<Indicator>[], more: Partial<Catalogue> = {}): Catalogue {
  return {
    id: "prøve",
    title: "Prøvekatalog",
    municipality: "Prøve Kommune",
    language: "da",
    rule: "direction",
    judgedAgainst: "baseline",
    aggregation: "majority",
    disclosure: { threshold: 5, protectZero: false },
    groups: [
      { id: "target", name: "Ikke-vestlig herkomst", role: "target" },
      { id: "danes", name: "Dansk oprindelse", role: "comparison" },
    ],
    departments: [
      { id: "job", name: "Center for Job" },
      { id: "skole", name: "Center for Skole" },
    ],
    indicators: indicators.map((one, index) => ({
      id: `i${index + 1}`,
      name: `Indikator ${index + 1}`,
      definition: "Andel af borgerne.",
      departments: ["job"],
      groups: ["target", "danes"],
      period: { kind: "year" as const },
      state: "available" as const,
      ...one,
    })),
    ...more,
  };
}

/** A judged share in percent with nothing special about it; say what differs. */
export function lineWith(
  more: Partial<Omit<PublishedLine, "facts">> & Pick<PublishedLine, "indicator">,
  facts: Partial<PublishedLine["facts"]> = {},
): PublishedLine {
  return {
    category: null,
    period: "2018",
    value: 54.1,
    comparison: 80,
    gap: -25.9,
    others: [],
    previous: { period: "2017", value: 53, change: 1.1, gapChange: 0.1 },
    baseline: { period: "2016", value: 52.3, change: 1.8, gapChange: -0.2 },
    interval: null,
    gapInterval: null,
    changeInterval: null,
    limits: null,
    status: "positive",
    detail: "improved",
    certainty: "certain",
    reason: null,
    rule: "direction",
    ...more,
    facts: {
      reference: "2016",
      referenceKind: "baseline",
      sources: [],
      judged: "value",
      definition: null,
      otherDefinition: null,
      newBaselineAfterBreak: null,
      earliestAsBaseline: false,
      tolerance: 0,
      decimals: 1,
      counts: { target: null, comparison: null },
      comparisonChange: null,
      movedBy: null,
      basis: null,
      thirdGeneration: null,
      target: null,
      ranking: null,
      parts: null,
      series: [],
      signals: [],
      ...facts,
    },
  };
}

/** The cells that a plan's constants fill; formulas are left empty. */
export function gridOf(plan: SheetPlan): Grid {
  const { rows, columns } = sizeOf(plan);
  const values = Array.from({ length: rows }, () => Array<CellValue>(columns).fill(null));
  for (const block of plan.values) {
    block.cells.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (cell !== null) values[block.row + row]![block.column + column] = cell;
      });
    });
  }
  return { sheet: plan.name, row: 0, column: 0, values };
}

/** Rows as lines of text, cells parted by ` | `; a formula is shown as `ƒ`. Hidden rows and columns are left out. */
export function picture(plan: SheetPlan, columns?: number): string[] {
  const grid = gridOf(plan);
  const hidden = (spans: { at: number; count: number }[], index: number) =>
    spans.some(({ at, count }) => index >= at && index < at + count);
  const hiddenRows = plan.hiddenRows.map(({ row, rows }) => ({ at: row, count: rows }));
  const hiddenColumns = plan.hiddenColumns.map(({ column, columns: count }) => ({ at: column, count }));
  return grid.values.flatMap((cells, row) => {
    if (hidden(hiddenRows, row)) return [];
    const shown = cells
      .slice(0, columns)
      .flatMap((cell, column) =>
        hidden(hiddenColumns, column)
          ? []
          : [
              plan.formulas.some(({ box }) => holds(box, row, column))
                ? "ƒ"
                : cell === null
                  ? ""
                  : String(cell),
            ],
      );
    return [shown.join(" | ").replace(/[ |]+$/, "")];
  });
}

/** Everything a plan must hold to, as sentences; empty when all is well. */
export function planProblems(plan: SheetPlan): string[] {
  const problems: string[] = [];
  const complain = (wrong: boolean, text: string) => {
    if (wrong) problems.push(text);
  };
  complain(plan.name.length === 0 || plan.name.length > 31, `name ${plan.name}`);
  complain(/[:\\/?*[\]]|^'|'$/.test(plan.name), `letters of ${plan.name}`);
  for (const { row, column, cells } of plan.values) {
    const widths = new Set(cells.map((one) => one.length));
    complain(cells.length > 0 && widths.size !== 1, `ragged block at ${row},${column}`);
    for (const cell of cells.flat()) {
      complain(typeof cell === "string" && cell.length > 32_767, "a cell too long");
      complain(typeof cell === "number" && !Number.isFinite(cell), "no finite number");
    }
  }
  const boxes: Box[] = [
    ...plan.formulas.map(({ box }) => box),
    ...plan.formats.map(({ box }) => box),
    ...plan.validations.map(({ box }) => box),
    ...plan.conditionals.map(({ box }) => box),
    ...plan.names.map(({ box }) => box),
    ...plan.merges,
    ...(plan.table ? [plan.table.box] : []),
    ...(plan.page ? [plan.page.printArea] : []),
  ];
  for (const { row, column, rows, columns } of boxes) {
    complain(
      row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > 1_048_576 || column + columns > 16_384,
      `box ${row},${column},${rows},${columns}`,
    );
  }
  for (const { prompt, error, rule } of plan.validations) {
    for (const words of [prompt, error]) {
      complain((words?.title.length ?? 0) > 32, `title ${words?.title ?? ""}`);
      complain((words?.message.length ?? 0) > 255, `message ${words?.message ?? ""}`);
    }
    complain(rule.kind === "formula" && rule.formula.length > 255, "rule too long");
  }
  for (const { formula } of plan.formulas) complain(formula.length > 8192, "formula too long");
  const names = plan.names.map(({ name }) => name.toLowerCase());
  complain(new Set(names).size !== names.length, "names twice");
  complain(overlap(plan.merges), "merges overlap");
  complain(overlap(plan.validations.map(({ box }) => box)), "validations overlap");
  complain(
    plan.rowHeights.some(({ height }) => height <= 0 || height > 409),
    "row height",
  );
  complain(
    plan.columnWidths.some(({ width }) => width <= 0 || width > 255),
    "column width",
  );
  for (const { style } of plan.formats)
    complain((style.numberFormat ?? "").length > 255, "number format too long");
  for (const text of Object.values({ ...plan.page?.header, ...plan.page?.footer })) {
    complain(text.length > 255, "header or footer too long");
  }
  return [...new Set(problems)];
}

function overlap(boxes: readonly Box[]): boolean {
  const sorted = [...boxes].sort((a, b) => a.row - b.row);
  return sorted.some((box, index) => {
    for (const other of sorted.slice(index + 1)) {
      if (other.row >= box.row + box.rows) return false;
      if (other.column < box.column + box.columns && box.column < other.column + other.columns) return true;
    }
    return false;
  });
}

function sizeOf(plan: SheetPlan): { rows: number; columns: number } {
  const ends = [
    ...plan.values.map(({ row, column, cells }) => [row + cells.length, column + (cells[0]?.length ?? 0)]),
    ...plan.formulas.map(({ box }) => [box.row + box.rows, box.column + box.columns]),
  ];
  return {
    rows: ends.reduce((most, [rows = 0]) => Math.max(most, rows), 0),
    columns: ends.reduce((most, [, columns = 0]) => Math.max(most, columns), 0),
  };
}

function holds(box: Box, row: number, column: number): boolean {
  return (
    row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns
  );
}
