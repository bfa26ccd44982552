// The formulas of an entry sheet. They must work where nobody has the add-in, in plain Excel and in LibreOffice 7.4:
// nested IF only, no IFS, LET or XLOOKUP. The check itself (src/checks) stays the truth; these catch the plain slips.
import { choicesText } from "../../text/words/choices";
import type { Language } from "../../text/language";
import { entryText } from "../../text/sheets/entry";
import { cellIn, COLUMN, type EntryColumn } from "./columns";
import { LIST_NAMES } from "./drop-downs";
import { columnLetters } from "../plan";

/** What will be shown: a share from its counts, else the value; rounded to the decimals shown. `row` counts from 1. */
export function resultFormula(row: number): string {
  const at = cellsOf(row);
  const share = `ROUND(100*${at.numerator}/${at.denominator},${at.decimals})`;
  const fromCounts = `AND(${at.measure}="share",ISNUMBER(${at.numerator}),ISNUMBER(${at.denominator}))`;
  return (
    "=" +
    nested(
      [
        [`${at.indicator}=""`, '""'],
        [`OR(ISERROR(${at.numerator}),ISERROR(${at.denominator}),ISERROR(${at.value}))`, '""'],
        [fromCounts, `IF(${at.denominator}>0,${share},"")`],
        [`ISNUMBER(${at.value})`, `ROUND(${at.value},${at.decimals})`],
      ],
      '""',
    )
  );
}

/**
 * What is wrong with the row in a few words, worst first; words that begin with `!` are errors. `row` counts from 1.
 * With a `picker` (an address) a row of another department than the one picked says nothing; `basis` is the address of
 * the basis for rows that say none themselves.
 */
export function controlFormula(
  row: number,
  language: Language,
  { picker, basis }: { picker?: string | undefined; basis?: string | undefined } = {},
): string {
  const words = entryText[language].control;
  const at = cellsOf(row);
  const isShare = `${at.measure}="share"`;
  const typed = [at.numerator, at.denominator, at.value];
  const notApplicable = choicesText[language].basis["not-applicable"];
  const included = `AND(${at.thirdGeneration}<>"",${at.thirdGeneration}<>${quoted(words.no)})`;
  // An empty cell is a nought in an IF, and joined with nothing a text.
  const ownBasis = basis === undefined ? at.basis : `IF(${at.basis}="",${basis}&"",${at.basis})`;
  const isBasis = (word: string) => `${ownBasis}=${quoted(word)}`;
  const nothing = `AND(${at.value}="",${at.numerator}="",OR(${at.denominator}="",NOT(${isShare})))`;
  return (
    "=" +
    nested(
      [
        [`${at.indicator}=""`, '""'],
        ...(picker === undefined
          ? []
          : [[`NOT(${isPicked(row, language, picker)})`, '""'] as [string, string]]),
        [`OR(ISERROR(${at.numerator}),ISERROR(${at.denominator}),ISERROR(${at.value}))`, quoted(words.error)],
        [
          // Left over where a cell is locked and grey: nobody would look for them there.
          `OR(AND(OR(${at.measure}="count",${at.measure}="index"),OR(${at.numerator}<>"",${at.denominator}<>"")),AND(${at.measure}="mean",${at.numerator}<>""))`,
          quoted(words.misplaced),
        ],
        [`OR(${typed.map(isNoNumber).join(",")})`, quoted(words.text)],
        [
          `OR(N(${at.numerator})<0,N(${at.denominator})<0,AND(${at.measure}="count",${at.min}<>"",N(${at.value})<0))`,
          quoted(words.negative),
        ],
        [
          `OR(${notWhole(at.numerator)},${notWhole(at.denominator)},AND(${at.whole}=1,${notWhole(at.value)}))`,
          quoted(words.notWhole),
        ],
        [
          `AND(ISNUMBER(${at.value}),OR(AND(${at.min}<>"",${at.value}<${at.min}),AND(${at.max}<>"",${at.value}>${at.max})))`,
          quoted(words.outOfRange),
        ],
        [
          `AND(${isShare},OR(${at.numerator}<>"",${at.denominator}<>""),N(${at.denominator})=0)`,
          quoted(words.noDenominator),
        ],
        [
          `AND(${isShare},${at.denominator}<>"",${at.numerator}="",${at.value}="")`,
          quoted(words.noNumerator),
        ],
        [`AND(${isShare},N(${at.numerator})>N(${at.denominator}))`, quoted(words.exceeds)],
        [
          `AND(${at.missing}<>"",COUNTIF(${LIST_NAMES.missing},${at.missing})=0)`,
          quoted(words.unknownReason),
        ],
        [
          nothing,
          nested(
            [
              [`AND(${at.missing}="",${at.reported}<>"")`, quoted(words.reported)],
              [`${at.missing}=""`, quoted(words.missing)],
              [`${at.denominator}<>""`, quoted(words.both)],
              [`AND(${at.reported}<>"",${at.remark}="")`, quoted(words.corrected)],
            ],
            quoted(words.ok),
          ),
        ],
        [`${at.period}=""`, quoted(words.noPeriod)],
        [`${at.missing}<>""`, quoted(words.both)],
        [
          `OR(AND(${at.basisRequired}=1,OR(${isBasis("")},${isBasis(notApplicable)})),AND(${at.basis}<>"",COUNTIF(${LIST_NAMES.basis},${at.basis})=0))`,
          quoted(words.noBasis),
        ],
        [`AND(${included},${at.thirdGenerationReason}="")`, quoted(words.noReason)],
        [`AND(NOT(${included}),${at.thirdGenerationReason}<>"")`, quoted(words.reasonAlone)],
        [`AND(${at.reported}<>"",${at.reported}<>${at.result},${at.remark}="")`, quoted(words.corrected)],
      ],
      quoted(words.ok),
    )
  );
}

/** Whether the row belongs to the department in the picker's cell; with nothing or all picked every row does. */
export function isPicked(row: number, language: Language, picker: string): string {
  const between = quoted(DEPARTMENT_SEPARATOR);
  const within = `${between}&${cellIn("department", row)}&${between}`;
  return `OR(${picker}="",${picker}=${quoted(entryText[language].allDepartments)},ISNUMBER(FIND(${between}&${picker}&${between},${within})))`;
}

/** Between the departments of a joint indicator; names may hold commas. */
export const DEPARTMENT_SEPARATOR = " · ";

/**
 * `12 af 40 tal er udfyldt · 2 fejl`, over the control column between two rows counted from 1: of the rows that it speaks
 * of, without those that need not be entered again. A row that nobody has reached is no error.
 */
export function summaryFormula(first: number, last: number, language: Language): string {
  const { summary, control } = entryText[language];
  const column = columnLetters(COLUMN.control);
  const controls = `$${column}$${first}:$${column}$${last}`;
  const filled = `SUMPRODUCT(--(${controls}=${quoted(control.ok)}))`;
  // By comparisons alone: not every program calculates LEFT over a whole range.
  const isAny = (words: readonly string[]) => words.map((word) => `(${controls}<>${quoted(word)})`).join("*");
  const errors = `SUMPRODUCT(${isAny(["", control.ok, control.missing, control.reported])})`;
  const total = `SUMPRODUCT(${isAny(["", control.reported])})`;
  const noun = `IF(${errors}=1,${quoted(summary.oneError)},${quoted(summary.errors)})`;
  return `=${filled}&${quoted(summary.of)}&${total}&${quoted(summary.filled + summary.separator)}&${errors}&${noun}`;
}

/** Whole, not negative, and no more than there are in all. */
export function partRule(row: number): string {
  const { numerator, denominator } = cellsOf(row);
  return `=AND(${isCount(numerator)},OR(${denominator}="",${numerator}<=${denominator}))`;
}

/** Whole, not negative, no fewer than have the property; a share is of somebody. */
export function totalRule(row: number): string {
  const { numerator, denominator, measure } = cellsOf(row);
  return `=AND(${isCount(denominator)},${denominator}>=N(${numerator}),OR(${denominator}>0,${measure}<>"share"))`;
}

/** As long as the one that the form was laid with: periods of one kind are, and all that a rule of the sheet can tell. */
export function periodRule(row: number): string {
  const { period, givenPeriod } = cellsOf(row);
  return `=LEN(${period})=LEN(${givenPeriod})`;
}

/** A number within the row's limits; whole where the row counts. */
export function valueRule(row: number): string {
  const at = cellsOf(row);
  return `=AND(ISNUMBER(${at.value}),OR(${at.min}="",${at.value}>=${at.min}),OR(${at.max}="",${at.value}<=${at.max}),OR(${at.whole}<>1,${at.value}=INT(${at.value})))`;
}

/** Any number, in whichever column the rule stands. */
export function numberRule(column: EntryColumn, row: number): string {
  return `=ISNUMBER(${columnLetters(COLUMN[column])}${row})`;
}

function cellsOf(row: number): Record<EntryColumn, string> {
  return Object.fromEntries(
    (Object.keys(COLUMN) as EntryColumn[]).map((column) => [column, cellIn(column, row)]),
  ) as Record<EntryColumn, string>;
}

function isCount(cell: string): string {
  return `ISNUMBER(${cell}),${cell}>=0,${cell}=INT(${cell})`;
}

function isNoNumber(cell: string): string {
  return `ISTEXT(${cell}),ISLOGICAL(${cell})`;
}

function notWhole(cell: string): string {
  return `N(${cell})<>INT(N(${cell}))`;
}

function nested(cases: [condition: string, result: string][], otherwise: string): string {
  return cases.reduceRight((rest, [condition, result]) => `IF(${condition},${result},${rest})`, otherwise);
}

/** A text inside a formula. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
