// Comments and notes of an opened file. They are read where the file has them and stay in the file as they were.
import { parseAddress } from "./addresses";
import { decodeEscapes, readString } from "./read-sheet";
import { child, childrenOf, readXml } from "./xml-tree";

export interface SheetComment {
  /** Unique in the file. */
  id: string;
  /** Zero-based cell. */
  row: number;
  column: number;
  author: string;
  text: string;
  replies: string[];
}

/** Excel puts a note of this author beside each comment, for programs that know no comments. */
const STAND_IN_AUTHOR = /^tc=/;

/** A part of notes: what Excel called comments before there were answers to them. */
export function readNotes(xml: string, part: string): SheetComment[] {
  const root = readXml(xml, part);
  const authors = childrenOf(child(root, "authors"), "author").map(({ text }) => text);
  return childrenOf(child(root, "commentList"), "comment").flatMap((comment, index) => {
    const author = authors[Number(comment.attributes["authorId"])] ?? "";
    const box = parseAddress(comment.attributes["ref"] ?? "")?.box;
    const text = child(comment, "text");
    if (!box || !text || STAND_IN_AUTHOR.test(author)) return [];
    const id = `${part}#${index + 1}`;
    return [{ id, row: box.row, column: box.column, author, text: readString(text).text, replies: [] }];
  });
}

/** A part of comments with answers: an answer names what it answers. */
export function readThreads(xml: string, part: string): SheetComment[] {
  const all = childrenOf(readXml(xml, part), "threadedComment").map((node) => ({
    id: node.attributes["id"] ?? "",
    parent: node.attributes["parentId"],
    author: node.attributes["personId"] ?? "",
    box: parseAddress(node.attributes["ref"] ?? "")?.box,
    text: decodeEscapes(child(node, "text")?.text ?? ""),
  }));
  return all.flatMap(({ id, parent, author, box, text }) => {
    if (parent !== undefined || !box) return [];
    const replies = all.filter((one) => one.parent === id).map((one) => one.text);
    return [{ id, row: box.row, column: box.column, author, text, replies }];
  });
}
