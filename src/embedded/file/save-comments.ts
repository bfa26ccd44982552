// Comments on their way into a file: those that were touched are written anew, those of deleted sheets leave it.
import { strFromU8 } from "fflate";
import { MICROSOFT, OFFICE, SPREADSHEET } from "../../ooxml/names";
import { kindOf, type Relationship } from "../../ooxml/relationships";
import type { Book, Sheet } from "../book/book";
import { freePath, relate } from "./relationships";
import { drawingXml, notesXml, threadsXml, type Persons } from "./write-comments";
import { element } from "./xml";

/** Of an opened file's sheet. */
export interface SourceSheet {
  /** All but tables and links, which are written anew; targets inside the file begin with "/". */
  relationships: Relationship[];
  kept: Record<string, string>;
  rootAttributes: string | null;
}

/** What nobody has touched stays in the file as it was. */
export function areCommentsTouched({ comments, loadedComments }: Sheet): boolean {
  return (
    comments.length !== loadedComments.length ||
    comments.some((comment, index) => comment !== loadedComments[index])
  );
}

const COMMENT_KINDS = new Set(["comments", "threadedComment"]);

interface CommentsToWrite {
  sheet: Sheet;
  old: SourceSheet | null;
  relationships: Relationship[];
  parts: Record<string, string | Uint8Array>;
  types: Map<string, string>;
  persons: Persons;
}

/** Writes a sheet's comments anew. @returns the elements by which the sheet names its drawing */
export function writeComments(writing: CommentsToWrite): Record<string, string> {
  const { sheet, old, relationships, parts, types, persons } = writing;
  const own = relationships.filter(({ type }) => COMMENT_KINDS.has(kindOf(type)));
  for (const relationship of own) {
    relationships.splice(relationships.indexOf(relationship), 1);
    Reflect.deleteProperty(parts, relationship.target.slice(1));
  }
  const drawing = old && legacyDrawing(old);
  const drawn = drawing && textOfPart(parts[drawing.target.slice(1)]);
  if (drawing) parts[drawing.target.slice(1)] = drawingXml(sheet.comments, drawn);
  if (sheet.comments.length === 0) return {};
  const add = (path: string, relation: string, type: string, content: string): void => {
    parts[path] = content;
    types.set(path, type);
    relate(relationships, relation, `/${path}`);
  };
  add(
    freePath(parts, "xl/comments", ".xml"),
    `${OFFICE}/comments`,
    `${SPREADSHEET}.comments+xml`,
    notesXml(sheet.comments),
  );
  const threads = threadsXml(sheet.comments, (author) => persons.idOf(author));
  if (threads !== null)
    add(
      freePath(parts, "xl/threadedComments/threadedComment", ".xml"),
      `${MICROSOFT}/threadedComment`,
      "application/vnd.ms-excel.threadedcomments+xml",
      threads,
    );
  if (drawing) return {};
  const path = freePath(parts, "xl/drawings/vmlDrawing", ".vml");
  parts[path] = drawingXml(sheet.comments, null);
  types.set(path, "application/vnd.openxmlformats-officedocument.vmlDrawing");
  return {
    legacyDrawing: element("legacyDrawing", {
      "r:id": relate(relationships, `${OFFICE}/vmlDrawing`, `/${path}`),
    }),
  };
}

/** The drawing of a sheet's notes; the one of its header and footer is another. */
function legacyDrawing({ kept, relationships }: SourceSheet): Relationship | null {
  const id = /:id\s*=\s*["']([^"']+)["']/.exec(kept["legacyDrawing"] ?? "")?.[1];
  return relationships.find((one) => one.id === id) ?? null;
}

/** What people wrote on a sheet that is gone must not lie in the file unseen. */
export function dropDeletedComments(
  book: Book,
  sources: ReadonlyMap<string, SourceSheet>,
  parts: Record<string, unknown>,
): void {
  const present = new Set(book.sheets.map(({ origin }) => origin));
  for (const [name, sheet] of sources) {
    if (present.has(name)) continue;
    const drawing = legacyDrawing(sheet);
    for (const { type, target } of sheet.relationships)
      if (COMMENT_KINDS.has(kindOf(type)) || target === drawing?.target)
        Reflect.deleteProperty(parts, target.slice(1));
  }
}

function textOfPart(part: string | Uint8Array | undefined): string | null {
  return part === undefined ? null : typeof part === "string" ? part : strFromU8(part);
}
