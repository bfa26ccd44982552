// Comments, notes and their authors out of the parts of an opened file.
import { decodeEscapes } from "../../ooxml/escapes";
import { parseAddress } from "../book/addresses";
import type { SheetComment } from "../book/comments";
import { readString } from "./read-cells";
import { child, childrenOf, isOn, readXml } from "./xml-tree";

/** Display names by the id of the person. */
export function readPersons(xml: string, part: string): Map<string, string> {
  return new Map(
    childrenOf(readXml(xml, part), "person").map(({ attributes }) => [
      attributes["id"] ?? "",
      attributes["displayName"] ?? "",
    ]),
  );
}

/** A part of notes, with the stand-ins for comments. */
export function readNotes(xml: string, part: string): SheetComment[] {
  const root = readXml(xml, part);
  const authors = childrenOf(child(root, "authors"), "author").map(({ text }) => text);
  return childrenOf(child(root, "commentList"), "comment").flatMap((comment, index) => {
    const box = parseAddress(comment.attributes["ref"] ?? "")?.box;
    const text = child(comment, "text");
    if (!box || !text) return [];
    return [
      {
        id: `${part}#${index + 1}`,
        row: box.row,
        column: box.column,
        author: { name: authors[Number(comment.attributes["authorId"])] ?? "", person: null },
        text: readString(text).text,
        replies: [],
        resolved: false,
        note: true,
        created: null,
      },
    ];
  });
}

/** A part of comments with answers: an answer names what it answers. */
export function readThreads(xml: string, part: string, persons: ReadonlyMap<string, string>): SheetComment[] {
  const all = childrenOf(readXml(xml, part), "threadedComment").map((node) => {
    const person = node.attributes["personId"] ?? "";
    return {
      id: node.attributes["id"] ?? "",
      parent: node.attributes["parentId"],
      box: parseAddress(node.attributes["ref"] ?? "")?.box,
      author: { name: persons.get(person) ?? "", person },
      text: decodeEscapes(child(node, "text")?.text ?? ""),
      resolved: isOn(node.attributes["done"]),
      created: node.attributes["dT"] ?? null,
    };
  });
  return all.flatMap(({ parent, box, ...comment }) => {
    if (parent !== undefined || !box) return [];
    const replies = all
      .filter((one) => one.parent === comment.id)
      .map(({ id, author, text, created }) => ({ id, author, text, created }));
    return [{ ...comment, row: box.row, column: box.column, replies, note: false }];
  });
}
