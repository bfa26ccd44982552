// What the check marks in a row, said so that a mark goes by itself once the cells are no longer what they were found to be:
// the check writes nothing while people type, and a cell that has been put right is not to stay red until it is asked again.
import type { EntryCell, EntryRow, Finding, RawCell } from "../../checks/types";

/** Numbers that are judged together: whoever corrects one of them may have put right what another was marked for. */
const TOGETHER: readonly EntryCell[] = ["numerator", "denominator", "value"];
/** What else in a row findings are about. */
const BESIDE: readonly EntryCell[] = ["period", "missing", "basis", "remark"];

/** Of a number no more is kept than what is left by this divisor of so many of its parts, of a text only how long it is. */
const PARTS = 10_000;
const DIVISOR = 9_973;
/** Of larger ones a spreadsheet and a program may keep different digits. */
const MOST = 1e8;
/** As near to halves as this, either may round the other way. */
const NEAR_HALF = 0.001;

const SEVERITY = { error: "E", warning: "W" } as const;
export type MarkLetter = (typeof SEVERITY)[keyof typeof SEVERITY];

/** The codes of a row's findings, as its marks column holds them. */
export function marksOf(row: EntryRow | undefined, findings: readonly Finding[]): string {
  if (findings.length === 0) return "";
  const whole = row === undefined ? null : joined([...TOGETHER, ...BESIDE].map((cell) => printOf(row, cell)));
  return [
    ...findings.map((finding) => {
      const mark = `${SEVERITY[finding.severity]}:${finding.entryCell ?? "row"}`;
      // Without what was found: sheets that were laid before marks said so look for this.
      if (finding.entryCell === null || row === undefined) return `${mark};`;
      const cells = TOGETHER.includes(finding.entryCell) ? TOGETHER : [finding.entryCell];
      const print = joined(cells.map((cell) => printOf(row, cell)));
      return print === null ? `${mark};${mark}!;` : `${mark};${mark}=${print};`;
    }),
    ...(whole === null ? [] : [`R=${whole};`]),
  ].join("");
}

/** As it is written into a formula: `$F8`, the code row's cell above, the marks. */
interface Cells {
  held(cell: EntryCell): string;
  /** The cell that is coloured, and the code of its column. */
  own: string;
  code: string;
  marks: string;
}

/** True where the cell is marked and still holds what it was marked for. */
export function markedFormula(letter: MarkLetter, { held, own, code, marks }: Cells): string {
  const found = (what: string): string => `ISNUMBER(FIND("${letter}:"&${code}&${what},${marks}))`;
  const isTogether = `OR(${TOGETHER.map((cell) => `${code}="${cell}"`).join(",")})`;
  const print = `IF(${isTogether},${printed(TOGETHER.map(held))},${printed([own])})`;
  return `=IF(${marks}="",FALSE,OR(${found('"!;"')},${found(`"="&${print}&";"`)}))`;
}

/** True where the row's sentences were written of cells that have changed since. */
export function outdatedFormula({ held, marks }: Pick<Cells, "held" | "marks">): string {
  const print = printed([...TOGETHER, ...BESIDE].map(held));
  return `=IF(ISNUMBER(FIND("R=",${marks})),ISERROR(FIND("R="&${print}&";",${marks})),FALSE)`;
}

function printed(cells: readonly string[]): string {
  return cells
    .map((cell) => `IF(ISNUMBER(${cell}),MOD(ROUND(${cell}*${PARTS},0),${DIVISOR}),"t"&LEN(${cell}))`)
    .join('&"|"&');
}

function joined(prints: readonly (string | null)[]): string | null {
  return prints.includes(null) ? null : prints.join("|");
}

/** As `printed` has it; null for what a formula may see otherwise than the check did: such a mark stays. */
function printOf({ cells, inPercent = [] }: EntryRow, cell: EntryCell): string | null {
  const content: RawCell = cells[cell];
  if (content === null) return "t0";
  if (typeof content === "boolean" || inPercent.includes(cell)) return null;
  if (typeof content === "string") return /^#|^\d{4}-\d\d-\d\d$/.test(content) ? null : `t${content.length}`;
  const parts = content * PARTS;
  const isNearHalf = Math.abs(Math.abs(parts % 1) - 0.5) < NEAR_HALF;
  if (!(Math.abs(content) < MOST) || isNearHalf) return null;
  return String(((Math.round(parts) % DIVISOR) + DIVISOR) % DIVISOR);
}
