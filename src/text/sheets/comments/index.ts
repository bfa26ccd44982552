// What is put in front of a comment that Barometer lays anew: Excel then names whoever pressed the button as its author.
import { byLanguage, type Language } from "../../language";
import { formatDate } from "../../said/dates";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

const commentsText = byLanguage<Texts>({ da, en });

/** Stands between what a comment was about, and so tells a head that says it from one that only names the author. */
const SEPARATOR = " · ";

/** `[Åse Hansen:] `, `[Åse Hansen den 31. januar 2026 om Beskæftigelse · 2018 · Antal:] ` */
const HEAD = /^\[([^\]\n]+):\] /;

export interface CommentHead {
  /** Null where nobody knows. */
  author: string | null;
  /** ISO day; none where nobody knows. */
  created?: string | null;
  /** What it was about, from the whole to the part, at least two of them; null where it stands at its own cell. */
  about: readonly string[] | null;
}

/** The text with its head; one that has a head already keeps it, and at most learns what it was about. */
export function withHead(text: string, { author, created, about }: CommentHead, language: Language): string {
  const [head = "", first] = HEAD.exec(text) ?? [];
  if (first?.includes(SEPARATOR) === true) return text;
  const name = first ?? (author === null || signs(text, author) ? null : writer(author, created, language));
  const inside = insideOf(name, about?.map(plain).join(SEPARATOR) ?? null, language);
  return inside === null ? text : `[${inside}:] ${text.slice(head.length)}`;
}

/** Whether the head says that the comment is about this: what it was on, or at least the whole of it. */
export function isAbout(text: string, about: readonly string[]): "exactly" | "partly" | null {
  const said = saidOf(text);
  const [whole = "", ...parts] = about.map(plain);
  if (said === null || whole === "") return null;
  const [first = "", ...others] = said.split(SEPARATOR);
  if (first !== whole && !first.endsWith(` ${whole}`)) return null;
  return others.join(SEPARATOR) === parts.join(SEPARATOR) ? "exactly" : "partly";
}

/** Whether the head says what the comment was about: it stands elsewhere than where it was written. */
export function saysAbout(text: string): boolean {
  return saidOf(text) !== null;
}

function saidOf(text: string): string | null {
  const [, said] = HEAD.exec(text) ?? [];
  return said?.includes(SEPARATOR) === true ? said : null;
}

function insideOf(author: string | null, subject: string | null, language: Language): string | null {
  if (subject === null) return author;
  const texts = commentsText[language];
  return author === null ? texts.about(subject) : texts.authorAbout(author, subject);
}

function writer(author: string, created: string | null | undefined, language: Language): string {
  const name = plain(author);
  return created ? commentsText[language].dated(name, formatDate(created, language)) : name;
}

/** Excel begins a note with the name of its author. */
function signs(text: string, author: string): boolean {
  return text.startsWith(`${author}:`);
}

function plain(words: string): string {
  return words
    .replace(/\s+/g, " ")
    .replaceAll("[", "(")
    .replaceAll("]", ")")
    .replaceAll(SEPARATOR, ", ")
    .trim();
}
