// Finds Danish personal numbers (CPR) and keeps them out of everything that is shown, logged or saved.

const HYPHEN = "[-\\u2010-\\u2015\\u2212]";
/** Not inside a longer number. No look-behind: older web views refuse it. */
const BEFORE = "(?:^|\\D)";
const AFTER = "(?!\\d)";

/** What people put between the date and the last four digits: hyphens, points, strokes and spaces, also several. */
const BETWEEN = `(?:[\\s./]|${HYPHEN})`;
const SIX_AND_FOUR = `(\\d{2})(\\d{2})(\\d{2})${BETWEEN}{0,4}(\\d{4})`;
/** The date written as a date, all through with the same mark: `01.01.90-1234`, `01 01 90 1234`, `01.01.90 1234`. */
const DATE_AND_FOUR = `(\\d{2})([\\s./-])(\\d{2})\\2(\\d{2})((?:[\\s.]|${HYPHEN}|\\2){1,4})(\\d{4})`;
const TEN_DIGITS = new RegExp(`${BEFORE}${SIX_AND_FOUR}${AFTER}`, "g");
const DATED_DIGITS = new RegExp(`${BEFORE}${DATE_AND_FOUR}${AFTER}`, "g");
/** `pr. 01.01.18 2018`: a date and a year are no person. */
const YEAR = /^(?:19|20)\d{2}$/;
/** A number cell's content that has become text and lost its leading zero: nine digits alone, `101901234.0` too. */
const NINE_DIGITS_ALONE = /^\s*(\d{9})(?:[.,]0+)?\s*$/;
/** Decimals are no number of their own. */
const DECIMALS_FOLLOW = /(?:^|\D)0[.,]$/;

const MASK = "••••••";

/** Text from a cell is cut to this many characters in messages. */
export const LONGEST_SHOWN = 40;

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The same of a text that may be an address: `010190%2D1234`. */
export function findCprInAddress(text: string): boolean {
  if (findCpr(text)) return true;
  const decoded = (): string =>
    text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return text.includes("%") && findCpr(decoded());
}

/** Whether a text holds a personal number: ten digits whose first six are a date (ddmmyy). The check digit is not asked for: since 2007 it need not fit. */
export function findCpr(text: string): boolean {
  // Most texts are done with here, long ones too.
  return mayHoldOne(text) && holdsOne(text);
}

/**
 * The same of the text of a cell, which is no part of a longer one: the sheets of a round say the same words again and
 * again, so those without any are remembered.
 */
export function findCprInCell(text: string): boolean {
  if (holdNone.has(text)) return false;
  if (mayHoldOne(text)) return holdsOne(text);
  if (text.length > MOST_KNOWN.letters) return false;
  if (holdNone.size >= MOST_KNOWN.texts) holdNone.clear();
  holdNone.add(text);
  return false;
}

const holdNone = new Set<string>();
const MOST_KNOWN = { letters: 200, texts: 10_000 } as const;

function holdsOne(text: string): boolean {
  const digits = plain(text);
  for (const match of digits.matchAll(TEN_DIGITS)) {
    const [whole, day, month, year] = match;
    const decimals = DECIMALS_FOLLOW.test(digits.slice(0, match.index + whole.search(/\d/)));
    if (!decimals && isBirthday(Number(day), Number(month), Number(year))) return true;
  }
  for (const [, day, mark, month, year, between, four = ""] of digits.matchAll(DATED_DIGITS)) {
    const isDateAndYear = between === " " && mark !== " " && YEAR.test(four);
    if (!isDateAndYear && isBirthday(Number(day), Number(month), Number(year))) return true;
  }
  const nine = NINE_DIGITS_ALONE.exec(digits)?.[1];
  return nine !== undefined && isCprNumber(Number(nine));
}

/** The shortest way of writing one: without its leading zero. */
const FEWEST_DIGITS = 9;

/** Could be a digit, or become one: anything but letters of Europe, guillemets, dashes and quotation marks. */
// eslint-disable-next-line no-control-regex -- all of ASCII
const OTHER_LETTER = /[^\u0000-\u007f\u00a0\u00ab\u00b0\u00b7\u00bb\u00c0-\u024f\u2010-\u2027]/;
/** Of ASCII: 1 where no personal number goes on behind it, as letters and all marks but those of a date. */
const ENDS_NUMBER = Uint8Array.from({ length: 0x7f }, (_, code) =>
  code > 0x20 && !/[\d./-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Most texts are done with here, long ones too: nowhere stand nine letters together that could be one. */
function mayHoldOne(text: string): boolean {
  let at = FEWEST_DIGITS - 1;
  while (at < text.length) {
    let back = 0;
    while (back < FEWEST_DIGITS && ENDS_NUMBER[text.charCodeAt(at - back)] !== 1) back += 1;
    if (back === FEWEST_DIGITS) return true;
    at += FEWEST_DIGITS - back;
  }
  // One letter may stand for several digits.
  return OTHER_LETTER.test(text);
}

/** Of nine and of ten digits. */
const LEAST = 100_000_000;
const MOST = 9_999_999_999;

/** Whether a number is a personal number that a cell has read as a number, and so may have lost its leading zero. */
export function isCprNumber(value: number): boolean {
  const size = Math.abs(value);
  // Shorter ones would begin on a day 00.
  return size >= LEAST && size <= MOST && Number.isInteger(value) && holdsOne(String(size).padStart(10, "0"));
}

/**
 * Whether a formula holds a personal number: in its texts and names as in any text, among its numbers only where all ten
 * digits stand together, since `121018-3500` takes one number from another.
 */
export function formulaHoldsCpr(formula: string): boolean {
  const quoted = formula.match(/"[^"]*"|'[^']*'|\[[^\]]*\]/g) ?? [];
  const rest = formula.replace(/"[^"]*"|'[^']*'|\[[^\]]*\]/g, "\u0001").replace(/[^\dA-Za-z]/g, "\u0001");
  return quoted.some(findCpr) || rest.split("\u0001").some((part) => /^\d{10}$/.test(part) && findCpr(part));
}

/** What may be carried on: a text with a personal number goes on with it masked, a number that is one does not go on at all. */
export function withoutCpr<Cell extends string | number | boolean | null>(cell: Cell): Cell | string | null {
  if (typeof cell === "number") return isCprNumber(cell) ? null : cell;
  return typeof cell === "string" && findCpr(cell) ? masked(cell) : cell;
}

/** Foreign text made fit to be shown in a message: personal numbers and long runs of digits masked, one line, at most 40 characters. */
export function sanitise(text: string): string {
  const said = masked(text);
  const characters = Array.from(said);
  return characters.length <= LONGEST_SHOWN ? said : `${characters.slice(0, LONGEST_SHOWN - 1).join("")}…`;
}

/** Wider than a personal number: a doubtful run of digits is masked as well, because nobody misses it in a message. */
function masked(text: string): string {
  // The mark of the date is the sixth part here. Whoever only looks for numbers makes no such pattern.
  const longDigits = `${SIX_AND_FOUR}|${DATE_AND_FOUR.replaceAll("\\2", "\\6")}|\\d{9,}`;
  return plain(text).trim().replace(new RegExp(longDigits, "g"), MASK);
}

/** Digits that only look different, or that invisible characters keep apart, are the same digits to a reader. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}+/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ");
}

/** A leap day is let through in every year that is a leap year in some century. */
function isBirthday(day: number, month: number, year: number): boolean {
  const days = DAYS_IN_MONTH[month - 1];
  if (days === undefined || day < 1) return false;
  return month === 2 && day === 29 ? year % 4 === 0 : day <= days;
}

/** Whether what is said of a round, which stands on sheets and in file names, holds a personal number. */
export function hasPersonalRound(
  round: Partial<Record<"id" | "title" | "contact" | "caseNumber", string>>,
): boolean {
  return [round.id, round.title, round.contact, round.caseNumber].some((text) => findCpr(text ?? ""));
}
