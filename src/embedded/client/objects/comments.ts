// Excel.CommentCollection. The client has no collection of notes (ExcelApi 1.18), so notes stand among the comments.
import { formatAddress } from "../../book/addresses";
import type { Sheet } from "../../book/book";
import { noteLooks } from "../../book/changes";
import { numberedId, type CommentReply, type SheetComment } from "../../book/comments";
import { refuseIfProtected } from "../../book/edits";
import { OfficeError } from "../../book/errors";
import { rangeType } from "./range/range";
import { rangeArgument, type RangeTarget } from "./range/target";
import {
  booleanArgument,
  defineType,
  invalid,
  notFound,
  oneOf,
  textArgument,
  type Host,
  type Ref,
  type TypedObject,
} from "./type";
import { activeSheet } from "./worksheet";

/** What Excel allows on a protected sheet under this name includes comments. */
const ALLOWANCE = "allowEditObjects";

/** Comments are replaced when they change, so they are held by their id. */
interface Placed {
  sheet: Sheet;
  id: string;
}

/** The target is the sheet whose comments are meant; null for the workbook's. */
export const commentsType: TypedObject<Sheet | null> = defineType<Sheet | null>({
  name: "CommentCollection",
  items: (sheet, host) => placedIn(sheet, host).map((placed) => commentType.of(placed)),
  item(sheet, key, host) {
    const found = placedIn(sheet, host).find(({ id }) => id === key);
    if (!found) throw notFound(`The comment "${String(key)}"`);
    return commentType.of(found);
  },
  methods: {
    Add(own, [cell, content, contentType], host) {
      plainOnly(contentType);
      const at = cellArgument(cell, own, host);
      const { sheet, row, column } = at;
      refuseIfProtected(sheet, ALLOWANCE);
      if (commentAt(at)) {
        throw new OfficeError("InvalidArgument", `${formatAddress(sheet.name, at)} has a comment already`);
      }
      const added: SheetComment = {
        ...written(content, host),
        row,
        column,
        replies: [],
        resolved: false,
        note: false,
      };
      sheet.comments = [...sheet.comments, added];
      noteLooks(host.changes, sheet);
      host.changes.events.push({ kind: "comment", what: "added", sheet, id: added.id });
      return commentType.of({ sheet, id: added.id });
    },
    GetItemByCell(own, [cell], host) {
      const at = cellArgument(cell, own, host);
      const found = commentAt(at);
      if (!found) throw notFound("The comment");
      return commentType.of({ sheet: at.sheet, id: found.id });
    },
  },
});

const commentType: TypedObject<Placed> = defineType<Placed>({
  name: "Comment",
  identity: ({ id }) => ({ _Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Content: {
      get: (placed) => commentOf(placed).text,
      set: (placed, value, host) => change(placed, { text: textArgument(value, "content") }, "edited", host),
    },
    ContentType: { get: () => "Plain" },
    AuthorName: { get: (placed) => commentOf(placed).author.name },
    AuthorEmail: { get: () => NO_ADDRESS },
    CreationDate: { get: (placed) => dateOf(commentOf(placed).created) },
    Resolved: {
      get: (placed) => commentOf(placed).resolved,
      set(placed, value, host) {
        const resolved = booleanArgument(value, "resolved");
        change(placed, { resolved }, resolved ? "resolved" : "reopened", host);
      },
    },
  },
  objects: { Replies: (placed) => repliesType.of(placed) },
  methods: {
    GetLocation: (placed) => locationOf(placed),
    Delete(placed, _, host) {
      commentOf(placed);
      refuseIfProtected(placed.sheet, ALLOWANCE);
      placed.sheet.comments = placed.sheet.comments.filter(({ id }) => id !== placed.id);
      host.changes.events.push({ kind: "comment", what: "deleted", sheet: placed.sheet, id: placed.id });
      noteLooks(host.changes, placed.sheet);
    },
  },
});

const repliesType: TypedObject<Placed> = defineType<Placed>({
  name: "CommentReplyCollection",
  items: (placed) => commentOf(placed).replies.map(({ id }) => replyType.of({ ...placed, reply: id })),
  item(placed, key) {
    const found = commentOf(placed).replies.find(({ id }) => id === key);
    if (!found) throw notFound(`The reply "${String(key)}"`);
    return replyType.of({ ...placed, reply: found.id });
  },
  methods: {
    Add(placed, [content, contentType], host) {
      plainOnly(contentType);
      const { note, replies, resolved } = commentOf(placed);
      if (resolved) throw new OfficeError("InvalidOperation", "A resolved thread takes no answer");
      if (note) throw new OfficeError("InvalidOperation", "A note cannot be answered");
      const reply: CommentReply = written(content, host);
      changeReplies(placed, [...replies, reply], "added", reply.id, host);
      return replyType.of({ ...placed, reply: reply.id });
    },
  },
});

interface PlacedReply extends Placed {
  reply: string;
}

const replyType: TypedObject<PlacedReply> = defineType<PlacedReply>({
  name: "CommentReply",
  identity: ({ reply }) => ({ _Id: reply }),
  properties: {
    Id: { get: ({ reply }) => reply },
    Content: {
      get: (placed) => replyOf(placed).text,
      set(placed, value, host) {
        const text = textArgument(value, "content");
        const replies = commentOf(placed).replies.map((one) =>
          one.id === placed.reply ? { ...one, text } : one,
        );
        replyOf(placed);
        changeReplies(placed, replies, "edited", placed.reply, host);
      },
    },
    ContentType: { get: () => "Plain" },
    AuthorName: { get: (placed) => replyOf(placed).author.name },
    AuthorEmail: { get: () => NO_ADDRESS },
    CreationDate: { get: (placed) => dateOf(replyOf(placed).created) },
    Resolved: { get: (placed) => commentOf(placed).resolved },
  },
  methods: {
    Delete(placed, _, host) {
      replyOf(placed);
      const replies = commentOf(placed).replies.filter(({ id }) => id !== placed.reply);
      changeReplies(placed, replies, "deleted", placed.reply, host);
    },
    GetLocation: (placed) => locationOf(placed),
    GetParentComment: ({ sheet, id }) => commentType.of({ sheet, id }),
  },
});

/** A workbook without accounts knows names alone. */
const NO_ADDRESS = "";

/** Excel gives a moment as JSON does; a file may not say. */
function dateOf(created: string | null): string | null {
  return created === null ? null : new Date(`${created.replace(/Z$/, "")}Z`).toISOString();
}

function locationOf(placed: Placed): Ref {
  const { row, column } = commentOf(placed);
  return rangeType.of({ sheet: placed.sheet, row, column, rows: 1, columns: 1 });
}

function replyOf(placed: PlacedReply): CommentReply {
  const found = commentOf(placed).replies.find(({ id }) => id === placed.reply);
  if (!found) throw notFound("The reply");
  return found;
}

function placedIn(sheet: Sheet | null, { book }: Host): Placed[] {
  const sheets = sheet === null ? book.sheets : [sheet];
  return sheets.flatMap((one) => one.comments.map(({ id }) => ({ sheet: one, id })));
}

function commentOf({ sheet, id }: Placed): SheetComment {
  const found = sheet.removed ? undefined : sheet.comments.find((comment) => comment.id === id);
  if (!found) throw notFound("The comment");
  return found;
}

function commentAt({ sheet, row, column }: RangeTarget): SheetComment | undefined {
  return sheet.comments.find((comment) => comment.row === row && comment.column === column);
}

type Edited = "edited" | "resolved" | "reopened";

function change(placed: Placed, changed: Partial<SheetComment>, what: Edited | null, host: Host): void {
  const { sheet } = placed;
  const before = commentOf(placed);
  refuseIfProtected(sheet, ALLOWANCE);
  sheet.comments = sheet.comments.map((one) => (one === before ? { ...one, ...changed } : one));
  noteLooks(host.changes, sheet);
  if (what !== null) host.changes.events.push({ kind: "comment", what, sheet, id: placed.id });
}

function changeReplies(
  placed: Placed,
  replies: CommentReply[],
  what: "added" | "deleted" | "edited",
  reply: string,
  host: Host,
): void {
  change(placed, { replies }, null, host);
  host.changes.events.push({ kind: "reply", what, sheet: placed.sheet, id: placed.id, reply });
}

/** As documented: a single cell, as a range, or as an address with the sheet's name (a sheet's own collection knows it). */
function cellArgument(cell: unknown, own: Sheet | null, host: Host): RangeTarget {
  if (typeof cell === "string" && own === null && !cell.includes("!"))
    throw invalid("cellAddress must name the sheet");
  const range = rangeArgument(cell, own ?? activeSheet(host), host);
  if (range.sheet.removed) throw notFound(`The sheet "${range.sheet.name}"`);
  if (range.rows !== 1 || range.columns !== 1) throw invalid("cellAddress must be a single cell");
  if (own !== null && range.sheet !== own) throw invalid(`The cell is not on the sheet "${own.name}"`);
  return range;
}

/** Mentions reach people's mailboxes, which nobody has here. */
function plainOnly(contentType: unknown): void {
  if (oneOf(contentType ?? "Plain", ["Plain", "Mention"], "contentType") === "Mention")
    throw new OfficeError("NotImplemented", "Comments with mentions are not part of the embedded workbook");
}

/** By whoever uses the workbook, now. */
function written(content: unknown, { book }: Host): CommentReply {
  const text = textArgument(content, "content");
  if (text === "") throw invalid("content must not be empty");
  const id = numberedId("comment", book.nextComment);
  book.nextComment += 1;
  return { id, author: { name: book.user, person: null }, text, created: fileTime(new Date()) };
}

/** `2026-01-31T12:00:00.00`, as Excel writes it. */
function fileTime(time: Date): string {
  return time.toISOString().slice(0, "2026-01-31T12:00:00.00".length);
}
