// What every document has: its properties, its head, and the mark of what a person must still write.
import { COLORS } from "../../sheets/plan";
import { paperText } from "../../text/publish/paper";
import { pageText } from "../../text/publish/page";
import { formatDate } from "../../text/said/dates";
import { periodWords } from "../../text/said/periods";
import type { Language } from "../../text/language";
import type { Publication } from "../publication";
import type { Occasion } from "./occasion";
import { words, writable, type Paper, type PaperPart } from "./paper";

export function paperOf(
  { catalogue, language, date, number }: Publication,
  title: string,
  parts: PaperPart[],
): Paper {
  const edition = pageText[language].edition(number);
  return {
    title: writable(`${title} – ${catalogue.title}`),
    author: writable(catalogue.municipality === "" ? PRODUCT : catalogue.municipality),
    language,
    date,
    colour: catalogue.colours?.primary ?? COLORS.title,
    foot: writable(
      [catalogue.municipality, catalogue.title, edition].filter((one) => one !== "").join(" · "),
    ),
    parts,
  };
}

const PRODUCT = "Barometer";

export function headFacts(
  { catalogue, edition, language, date, number }: Publication,
  { caseNumber }: Occasion,
): PaperPart {
  const { facts } = pageText[language];
  const texts = paperText[language];
  const row = (name: string, fact: string) => ({ name, fact: writable(fact), isTodo: false });
  return {
    kind: "facts",
    rows: [
      ...(catalogue.municipality === "" ? [] : [row(texts.from, catalogue.municipality)]),
      row(facts.date, formatDate(date, language)),
      caseNumber === null
        ? { name: texts.caseNumber, fact: texts.todo(texts.caseNumberTodo), isTodo: true }
        : row(texts.caseNumber, caseNumber),
      row(facts.period, edition.period === null ? facts.latest : periodWords(edition.period, language)),
      row(facts.edition, String(number)),
    ],
  };
}

/** What no program knows. */
export function todo(what: string, language: Language): PaperPart {
  return words("todo", paperText[language].todo(what));
}
