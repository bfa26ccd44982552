// Comments and notes of a sheet, and what becomes of them when cells move.
import type { RangeBox } from "../types";

/** Never changed in place, so that saving can tell what is as the file had it. */
export interface SheetComment {
  /** Unique in the file. */
  readonly id: string;
  /** Zero-based cell. */
  readonly row: number;
  readonly column: number;
  readonly author: Author;
  readonly text: string;
  readonly replies: readonly CommentReply[];
  readonly resolved: boolean;
  /** What Excel called comments before they could be answered. */
  readonly note: boolean;
  /** ISO time; null where the file does not say. */
  readonly created: string | null;
}

export interface CommentReply {
  readonly id: string;
  readonly author: Author;
  readonly text: string;
  readonly created: string | null;
}

export interface Author {
  readonly name: string;
  /** Id of the file's person; null for one who has none in the file yet, and for notes, which know names alone. */
  readonly person: string | null;
}

/** Excel puts a note of this author beside each comment, for programs that know no comments. */
export const STAND_IN_AUTHOR = "tc=";

/** Without the stand-ins of comments that are there; of one that another program has thrown away the stand-in is what is left. */
export function withoutStandIns(comments: readonly SheetComment[]): SheetComment[] {
  const threads = new Set(comments.filter(({ note }) => !note).map(placeOf));
  return comments.filter(
    (one) => !(one.note && one.author.name.startsWith(STAND_IN_AUTHOR) && threads.has(placeOf(one))),
  );
}

/** They go where their cell goes; what stays is the same object as before. */
export function movedComments(
  comments: readonly SheetComment[],
  move: (cell: RangeBox) => RangeBox | null,
): SheetComment[] {
  return comments.flatMap((comment) => {
    const { row, column } = comment;
    const to = move({ row, column, rows: 1, columns: 1 });
    if (to === null) return [];
    return [
      to.row === row && to.column === column ? comment : { ...comment, row: to.row, column: to.column },
    ];
  });
}

function placeOf({ row, column }: Pick<SheetComment, "row" | "column">): string {
  return `${row},${column}`;
}

/** What tells a comment's number from a person's. */
const ID_KINDS = { comment: "8000", person: "9000" } as const;

/** In the form of a GUID, which the format demands. */
export function numberedId(kind: keyof typeof ID_KINDS, number: number): string {
  return `{${idHead(kind)}${number.toString(16).toUpperCase().padStart(12, "0")}}`;
}

/** Above every number that a file saved here has used. */
export function nextCommentNumber(comments: readonly SheetComment[]): number {
  const head = `{${idHead("comment")}`;
  const numbers = comments
    .flatMap(({ id, replies }) => [id, ...replies.map((reply) => reply.id)])
    .filter((id) => id.startsWith(head))
    .map((id) => parseInt(id.slice(head.length, -1), 16));
  return numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
}

function idHead(kind: keyof typeof ID_KINDS): string {
  return `BA000000-0000-4000-${ID_KINDS[kind]}-`;
}
