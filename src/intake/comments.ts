// Comments with their answers, and notes, as they stand in the parts of a sheet.
import { decodeEscapes } from "../ooxml/escapes";
import type { Archive } from "../ooxml/zip";
import { isYes } from "./cells";
import { relationshipsOf } from "./relations";
import { readXml } from "./xml";

export interface ReadComment {
  /** `B4` */
  cell: string;
  text: string;
  author: string;
  replies: { text: string; author: string }[];
  resolved: boolean;
  /** Of the kind that cannot be answered. */
  note: boolean;
}

/** Excel puts a note of this author beside each comment, for programs that know no comments. */
const STAND_IN_AUTHOR = "tc=";

/**
 * @param persons the part that names those who comment, where there is one
 * @throws IntakeError
 */
export async function readComments(
  archive: Archive,
  sheet: string,
  persons: string | null,
): Promise<ReadComment[]> {
  const parts = relationshipsOf(archive, sheet).filter(({ target }) => archive.has(target));
  const targets = (kind: string) => parts.filter(({ type }) => type === kind).map(({ target }) => target);
  const [notes, threads] = [targets("comments"), targets("threadedComment")];
  if (notes.length + threads.length === 0) return [];
  const names = threads.length === 0 || persons === null ? new Map() : await readPersons(archive, persons);
  const found: ReadComment[] = [];
  for (const part of notes) found.push(...(await readNotes(archive, part)));
  for (const part of threads) found.push(...(await readThreads(archive, part, names)));
  const answered = new Set(found.filter(({ note }) => !note).map(({ cell }) => cell));
  return found.filter(
    ({ note, author, cell }) => !(note && author.startsWith(STAND_IN_AUTHOR) && answered.has(cell)),
  );
}

/** Display names by the id of the person. */
async function readPersons(archive: Archive, part: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  await readXml(archive, part, {
    open(name, attributes) {
      if (name === "person") names.set(attributes.get("id") ?? "", attributes.get("displayName") ?? "");
    },
  });
  return names;
}

async function readNotes(archive: Archive, part: string): Promise<ReadComment[]> {
  const authors: string[] = [];
  const notes: ReadComment[] = [];
  let cell = "";
  let author = "";
  let text = "";
  let collects = false;
  let phonetic = false;
  await readXml(archive, part, {
    open(name, attributes) {
      if (name === "author" || name === "comment") text = "";
      if (name === "author") collects = true;
      else if (name === "comment") {
        cell = attributes.get("ref") ?? "";
        author = authors[Number(attributes.get("authorId"))] ?? "";
      } else if (name === "rPh") phonetic = true;
      else if (name === "t") collects = !phonetic;
    },
    text(piece) {
      if (collects) text += piece;
    },
    close(name) {
      if (name === "author") authors.push(text);
      else if (name === "comment" && cell !== "")
        notes.push({ cell, text: decodeEscapes(text), author, replies: [], resolved: false, note: true });
      if (name === "rPh") phonetic = false;
      if (name === "t" || name === "author") collects = false;
    },
  });
  return notes;
}

async function readThreads(
  archive: Archive,
  part: string,
  persons: ReadonlyMap<string, string>,
): Promise<ReadComment[]> {
  const all: { id: string; parent: string | undefined; comment: ReadComment }[] = [];
  let collects = false;
  await readXml(archive, part, {
    open(name, attributes) {
      if (name === "threadedComment") {
        const comment: ReadComment = {
          cell: attributes.get("ref") ?? "",
          text: "",
          author: persons.get(attributes.get("personId") ?? "") ?? "",
          replies: [],
          resolved: isYes(attributes.get("done")),
          note: false,
        };
        all.push({ id: attributes.get("id") ?? "", parent: attributes.get("parentId"), comment });
      } else if (name === "text") collects = true;
    },
    text(piece) {
      const last = all.at(-1);
      if (collects && last !== undefined) last.comment.text += piece;
    },
    close(name) {
      if (name === "text") collects = false;
    },
  });
  for (const { comment } of all) comment.text = decodeEscapes(comment.text);
  // An answer names what it answers.
  const threads = new Map(
    all.flatMap(({ id, parent, comment }) => (parent === undefined ? [[id, comment]] : [])),
  );
  for (const { parent, comment } of all) {
    const { text, author } = comment;
    if (parent !== undefined) threads.get(parent)?.replies.push({ text, author });
  }
  return all.flatMap(({ parent, comment }) => (parent === undefined && comment.cell !== "" ? [comment] : []));
}
