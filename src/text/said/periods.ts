// Periods as people write and say them; the forms are those of src/cli/README.md. What is no period comes back as it is.
import type { Language } from "../language";
import { formatDate } from "./dates";

const NO_BREAK = "\u00a0";

type Form = "year" | "halfyear" | "quarter" | "month" | "point" | "election" | "custom" | "other";

interface Said {
  form: Form;
  words: string;
}

/** `1. halvår 2009` · `oktober 2017–september 2018` · `kommunalvalget 2017`; in English with its article. */
export function periodWords(period: string, language: Language): string {
  return said(period, language).words;
}

/** As `periodWords`, short enough for a narrow column: `kommunalvalg 2017` · `okt. 2017 – sept. 2018`. */
export function periodLabel(period: string, language: Language): string {
  const [, from, to] = /^(\d{4}-\d{2})\/(\d{4}-\d{2})$/.exec(period) ?? [];
  if (from !== undefined && to !== undefined) {
    // A line may only be broken after the dash.
    const words = [shortMonth(from, language), "–"].join(" ").replaceAll(" ", NO_BREAK);
    return `${words} ${shortMonth(to, language).replaceAll(" ", NO_BREAK)}`;
  }
  if (language === "da") return periodWords(period, language).replace(/^kommunalvalget /, "kommunalvalg ");
  const words = periodWords(period, language).replace(/^the (\d{4}) municipal election$/, "election $1");
  return words.replace(/^the (first|second|third|fourth) (half|quarter) of /, "$1 $2 of ");
}

/** With its preposition: `i 2018` · `den 31. december 2006` · `ved kommunalvalget 2017`. */
export function inPeriod(period: string, language: Language): string {
  const { form, words } = said(period, language);
  const before: Record<Language, Partial<Record<Form, string>>> = {
    da: { point: "den", election: "ved", custom: "i perioden" },
    en: { point: "on", election: "at", custom: "in the period" },
  };
  return `${before[language][form] ?? (language === "da" ? "i" : "in")} ${words}`;
}

/** `siden 2018` · `siden perioden oktober 2017–september 2018`. */
export function sincePeriod(period: string, language: Language): string {
  const { form, words } = said(period, language);
  if (language === "da") return form === "custom" ? `siden perioden ${words}` : `siden ${words}`;
  return form === "custom" ? `since the period ${words}` : `since ${words}`;
}

function said(period: string, language: Language): Said {
  const da = language === "da";
  const part = /^(\d{4})([HQ])([1-4])$/.exec(period);
  if (part) {
    const [, year = "", letter, number = ""] = part;
    const form = letter === "H" ? "halfyear" : "quarter";
    if (da) return { form, words: `${number}. ${letter === "H" ? "halvår" : "kvartal"} ${year}` };
    const ordinal = ["first", "second", "third", "fourth"][Number(number) - 1] ?? number;
    return { form, words: `the ${ordinal} ${letter === "H" ? "half" : "quarter"} of ${year}` };
  }
  const election = /^KV(\d{4})$/.exec(period)?.[1];
  if (election) {
    return {
      form: "election",
      words: da ? `kommunalvalget ${election}` : `the ${election} municipal election`,
    };
  }
  const custom = /^(\d{4}-\d{2})\/(\d{4}-\d{2})$/.exec(period);
  if (custom) {
    return {
      form: "custom",
      words: `${month(custom[1] ?? "", language)}–${month(custom[2] ?? "", language)}`,
    };
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return { form: "point", words: formatDate(period, language) };
  if (/^\d{4}-\d{2}$/.test(period)) return { form: "month", words: month(period, language) };
  return { form: /^\d{4}$/.test(period) ? "year" : "other", words: period };
}

/** `2009-03` → `marts 2009`. */
function month(text: string, language: Language): string {
  return formatDate(`${text}-01`, language).replace(/^1\.? /, "");
}

/** `2009-09` → `sept. 2009`. */
function shortMonth(text: string, language: Language): string {
  return month(text, language).replace(
    /^\p{L}+/u,
    (name) => SHORT_MONTHS[language][name.toLowerCase()] ?? name,
  );
}

/** Months whose name is long enough to be shortened. */
const SHORT_MONTHS: Record<Language, Readonly<Record<string, string>>> = {
  da: {
    januar: "jan.",
    februar: "feb.",
    august: "aug.",
    september: "sept.",
    oktober: "okt.",
    november: "nov.",
    december: "dec.",
  },
  en: {
    january: "Jan",
    february: "Feb",
    august: "Aug",
    september: "Sept",
    october: "Oct",
    november: "Nov",
    december: "Dec",
  },
};
