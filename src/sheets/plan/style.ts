// How the sheets look: colours, number formats and page margins, once for all of them.
import type { Status } from "../../barometer/assessment";
import type { Conditional, PageSetup, Style } from "./plan";

export const COLORS = {
  ink: "#1F2933",
  quiet: "#5F6B76",
  line: "#C9D1D9",
  title: "#1B3A57",
  band: "#DDE7F0",
  header: "#1B3A57",
  onHeader: "#FFFFFF",
  open: "#FFF8D6",
  closed: "#ECEFF1",
  filled: "#FFFFFF",
  error: "#F9D6D5",
  errorInk: "#8C1D18",
  warning: "#FFE3B0",
  warningInk: "#6B4300",
  banner: "#FFE3B0",
} as const;

/** Fill and letters for a status. Pale fills and dark letters: the words stay readable on a grey printer. */
export const STATUS_COLORS: Readonly<Record<Status, { fill: string; color: string }>> = {
  positive: { fill: "#CBE7CF", color: "#12431B" },
  unchanged: { fill: "#FFEBA6", color: "#4F3B00" },
  negative: { fill: "#F7C9C5", color: "#6E1410" },
  neutral: { fill: "#FFFFFF", color: "#1F2933" },
  unassessed: { fill: "#E4E7EA", color: "#3E4A54" },
};

export const TITLE: Style = { bold: true, size: 16, color: COLORS.title, vertical: "center" };
export const NOTE: Style = { color: COLORS.quiet, vertical: "center" };
export const BANNER: Style = {
  bold: true,
  fill: COLORS.banner,
  color: COLORS.warningInk,
  vertical: "center",
};
export const HEADER: Style = {
  bold: true,
  fill: COLORS.header,
  color: COLORS.onHeader,
  wrap: true,
  vertical: "center",
};
export const BAND: Style = { bold: true, fill: COLORS.band, color: COLORS.title, vertical: "center" };

export const ERROR_MARK: Conditional["style"] = { fill: COLORS.error, color: COLORS.errorInk };
export const WARNING_MARK: Conditional["style"] = { fill: COLORS.warning, color: COLORS.warningInk };

/** Half an inch beside, room for header and footer above and below; in points. */
export const MARGINS: PageSetup["margins"] = { left: 36, right: 36, top: 43, bottom: 50 };

/** Longer units make a column of numbers too wide; they stand beside the indicator's name instead. */
const LONGEST_UNIT_IN_FORMAT = 7;

/** `#,##0.0`, with the unit after it when one is given. */
export function numberFormat(decimals: number, unit = ""): string {
  const number = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
  return unit === "" || !fitsInFormat(unit) ? number : `${number}" ${unit}"`;
}

/** Whether a unit stands after the number itself: short, and without letters that number formats read as their own. */
export function fitsInFormat(unit: string): boolean {
  return unit.length <= LONGEST_UNIT_IN_FORMAT && !/["\\;\r\n]/.test(unit);
}

/** With the sign always shown, as changes are read: `+0.0;−0.0;0.0`. */
export function signedFormat(decimals: number): string {
  const number = numberFormat(decimals);
  // Quoted both: a true minus sign is no sign that number formats know, and not every reader of formats shows a bare plus.
  return `"+"${number};"\u2212"${number};${number}`;
}
