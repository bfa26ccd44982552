// Excel.CommentCollection, read only. The client has no collection of notes (ExcelApi 1.18), so notes stand among the comments.
import type { Sheet } from "../book";
import type { SheetComment } from "../comments";
import { rangeType } from "./range";
import { defineType, notFound, type Host, type TypedObject } from "./type";

interface Placed {
  sheet: Sheet;
  comment: SheetComment;
}

export const commentsType: TypedObject<null> = defineType<null>({
  name: "CommentCollection",
  items: (_, host) => placedIn(host).map((placed) => commentType.of(placed)),
  item(_, key, host) {
    const found = placedIn(host).find(({ comment }) => comment.id === key);
    if (!found) throw notFound(`The comment "${String(key)}"`);
    return commentType.of(found);
  },
});

const commentType: TypedObject<Placed> = defineType<Placed>({
  name: "Comment",
  identity: ({ comment }) => ({ _Id: comment.id }),
  properties: {
    Id: { get: ({ comment }) => comment.id },
    Content: { get: ({ comment }) => comment.text },
    AuthorName: { get: ({ comment }) => comment.author },
  },
  objects: { Replies: (placed) => repliesType.of(placed) },
  methods: {
    GetLocation: ({ sheet, comment: { row, column } }) =>
      rangeType.of({ sheet, row, column, rows: 1, columns: 1 }),
  },
});

const repliesType: TypedObject<Placed> = defineType<Placed>({
  name: "CommentReplyCollection",
  items: ({ comment }) =>
    comment.replies.map((text, index) => replyType.of({ id: `${comment.id}.${index + 1}`, text })),
});

const replyType: TypedObject<{ id: string; text: string }> = defineType<{ id: string; text: string }>({
  name: "CommentReply",
  identity: ({ id }) => ({ _Id: id }),
  properties: { Id: { get: ({ id }) => id }, Content: { get: ({ text }) => text } },
});

function placedIn({ book }: Host): Placed[] {
  return book.sheets.flatMap((sheet) => sheet.comments.map((comment) => ({ sheet, comment })));
}
