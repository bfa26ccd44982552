// Periods as other systems and people write them, for the kind that an indicator is measured in: understood, or not at all.
import type { Indicator } from "../../../barometer/catalogue";
import { isOwnKind, ownPeriodContaining, parsePeriod } from "../../../barometer/period";

/**
 * The period in the form of figures.csv. What is a period of another kind is given as it is understood, so that it can be
 * told; null for what is none. A day is never made a year, nor a school year its first half: whoever shortens a period may
 * enter another one's figure.
 */
export function readPeriod(text: string, indicator: Pick<Indicator, "period"> | null): string | null {
  const written = plain(text);
  const candidates = [...readingsOf(written, indicator)].filter((one) => parsePeriod(one) !== null);
  const own = candidates.find((one) => indicator === null || isOwnKind(indicator, one));
  return own ?? candidates[0] ?? null;
}

/** Whether the text is a period in some form, as a heading is; a bare number only where it can be a year of our time. */
export function looksLikePeriod(text: string): boolean {
  const written = plain(text);
  if (/^\d{4}$/.test(written)) return Number(written) >= FIRST_YEAR && Number(written) <= LAST_YEAR;
  if (/^\d{1,6}$/.test(written) && !/^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/.test(written)) return false;
  return readPeriod(text, null) !== null || schoolYear(written) !== null;
}

const FIRST_YEAR = 1980;
const LAST_YEAR = 2060;

const MONTHS = ["jan", "feb", "mar", "apr", "ma[ij]", "jun", "jul", "aug", "sep", "o[kc]t", "nov", "dec"];
/** January, januar, jan., sept. */
const MONTH_WORDS = MONTHS.map((start) => new RegExp(`^${start}[a-z]*\\.?$`));

function plain(text: string): string {
  return (
    text
      .normalize("NFKC")
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(/\s+/g, " ")
      .trim()
      // Marks of footnotes, as of figures that are not final.
      .replace(/(?<=.)\s?\*{1,2}\)?$/, "")
      .replace(/^(?:år|året|aar|periode|perioden|skoleåret|skoleår)[: ]+/i, "")
  );
}

function* readingsOf(text: string, indicator: Pick<Indicator, "period"> | null): Generator<string> {
  yield text;
  yield* yearsAcross(text, indicator);
  yield* months(text);
  yield* partsOfYear(text);
  yield* days(text, indicator);
  yield* ranges(text);
  const election = /^(?:kv|kommunalvalg|kommunalvalget|valget)[ -]?(?:i )?(\d{4}|\d{2})$/i.exec(text);
  if (election) yield `KV${(election[1] ?? "").padStart(4, "20")}`;
  if (indicator?.period.kind === "election" && /^\d{4}$/.test(text)) yield `KV${text}`;
}

/** `2018/19`, `2018-2019`: two years that follow each other. */
function schoolYear(text: string): number | null {
  const [, first = "", second = ""] = /^(\d{4}) ?[/-] ?(\d{4}|\d{2})$/.exec(text) ?? [];
  if (first === "") return null;
  const next = Number(first) + 1;
  return second === String(next) || second === String(next).slice(2) ? Number(first) : null;
}

/** An own year, which begins where the catalogue says: only there do two years name one period. */
function* yearsAcross(text: string, indicator: Pick<Indicator, "period"> | null): Generator<string> {
  const year = schoolYear(text);
  const start = indicator?.period.start;
  if (year === null || indicator?.period.kind !== "custom" || start === undefined || start === "01-01")
    return;
  const own = ownPeriodContaining(indicator, `${year}-${start}`);
  if (own !== null) yield own;
}

function* months(text: string): Generator<string> {
  const yearFirst = /^(\d{4})(?:[/.]| ?m)?(0[1-9]|1[0-2])$/i.exec(text);
  if (yearFirst && !/^\d{4}$/.test(text)) yield `${yearFirst[1]}-${yearFirst[2]}`;
  const short = /^(\d{4}) ?m ?([1-9])$/i.exec(text);
  if (short) yield `${short[1]}-0${short[2]}`;
  const monthFirst = /^(0?[1-9]|1[0-2])[-/.](\d{4})$/.exec(text);
  if (monthFirst) yield `${monthFirst[2]}-${(monthFirst[1] ?? "").padStart(2, "0")}`;
  const [, word = "", year = ""] = /^([a-zæøå]+\.?)[ -](\d{4})$/i.exec(text) ?? [];
  // As Excel shows a month: `dec-24`.
  const [, shown = "", ofCentury = ""] = /^([a-zæøå]{3,}\.?)[ -]'?(\d{2})$/i.exec(text) ?? [];
  const [, before = "", after = ""] = /^(\d{4})[ -]([a-zæøå]+\.?)$/i.exec(text) ?? [];
  const month = monthOf(word || after || shown);
  if (month !== null) yield `${year || before || `20${ofCentury}`}-${month}`;
}

function monthOf(word: string): string | null {
  const found = word === "" ? -1 : MONTH_WORDS.findIndex((month) => month.test(word.toLowerCase()));
  return found < 0 ? null : String(found + 1).padStart(2, "0");
}

const QUARTER = "(?:k|q|kv|kvt|kvartal|quarter)\\.?";
const HALF = "(?:h|hå|halvår|halvaar|half|half-year)\\.?";
/** `2025K2`, `K2 2025`, `2. kvt. 2025`, `2025, 2. kvartal`: the year and the part, in either order. */
const PARTS: readonly { letter: "Q" | "H"; forms: readonly RegExp[] }[] = (
  [
    ["Q", QUARTER, "[1-4]"],
    ["H", HALF, "[12]"],
  ] as const
).map(([letter, word, number]) => ({
  letter,
  forms: [
    new RegExp(`^(?<year>\\d{4})[ ,-]*${word} ?(?<part>${number})$`, "i"),
    new RegExp(`^(?<year>\\d{4})[ ,-]*(?<part>${number})\\.? ?${word}$`, "i"),
    new RegExp(`^${word} ?(?<part>${number})[ ,-]*(?<year>\\d{4})$`, "i"),
    new RegExp(`^(?<part>${number})\\.? ?${word},? ?(?<year>\\d{4})$`, "i"),
  ],
}));

function* partsOfYear(text: string): Generator<string> {
  for (const { letter, forms } of PARTS) {
    for (const form of forms) {
      const { year, part } = form.exec(text)?.groups ?? {};
      if (year !== undefined && part !== undefined) yield `${year}${letter}${part}`;
    }
  }
}

function* days(text: string, indicator: Pick<Indicator, "period"> | null): Generator<string> {
  const [, day = "", mark = "", month = "", year = ""] =
    /^(\d{1,2})([./-]) ?(\d{1,2})[./ -]{1,2}(\d{4})$/.exec(text) ?? [];
  // With strokes the first number is the month in half the world.
  const isDoubtful = mark === "/" && Number(day) <= 12 && Number(month) <= 12 && day !== month;
  if (year !== "" && !isDoubtful) yield `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const [, numbered = "", word = "", ofYear = ""] =
    /^(\d{1,2})\.? ([a-zæøå]+\.?),? (\d{4})$/i.exec(text) ?? [];
  const named = monthOf(word);
  if (named !== null) yield `${ofYear}-${named}-${numbered.padStart(2, "0")}`;
  const timed = /^(\d{4}-\d\d-\d\d)[T ]00:00(?::00(?:\.0+)?)?Z?$/.exec(text);
  if (timed) yield timed[1] ?? "";
  const [, last = ""] = /^ultimo (\d{4})$/i.exec(text) ?? [];
  if (last !== "" && (indicator === null || (indicator.period.start ?? "12-31") === "12-31"))
    yield `${last}-12-31`;
}

/** `2017-10 - 2018-09`, `okt. 2017 - sep. 2018`, `1.10.2017-30.9.2018`. */
function* ranges(text: string): Generator<string> {
  const halves = / (?:-|til|to) /.test(text)
    ? text.split(/ (?:-|til|to) /)
    : /^[\d.]+-[\d.]+$/.test(text)
      ? text.split("-")
      : [];
  const [from, to, more] = halves;
  if (from === undefined || to === undefined || more !== undefined) return;
  const [first] = [...months(from), ...(/^\d{4}-\d\d$/.test(from) ? [from] : [])];
  const [last] = [...months(to), ...(/^\d{4}-\d\d$/.test(to) ? [to] : [])];
  if (first !== undefined && last !== undefined) yield `${first}/${last}`;
  const [firstDay] = [...days(from, null)];
  const [lastDay] = [...days(to, null)];
  if (firstDay === undefined || lastDay === undefined) return;
  if (parsePeriod(lastDay) === null) return;
  const next = new Date(Date.parse(lastDay) + MS_IN_DAY).toISOString();
  // Whole months are written in months.
  if (firstDay.endsWith("-01") && next.slice(8, 10) === "01")
    yield `${firstDay.slice(0, 7)}/${lastDay.slice(0, 7)}`;
  yield `${firstDay}/${lastDay}`;
}

const MS_IN_DAY = 86_400_000;
