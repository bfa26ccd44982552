// Comments with their answers, and notes: what people write beside the cells.
import type { ReadOptions, WorkbookComment } from "../jobs/port";
import { cellAddress, cellOf, contains, type Box, type PlannedComment } from "../sheets/plan";

/** Where a comment is costs a further request: unless all are asked for, those that hold digits enough to be told about. */
const DIGITS_WORTH_A_PLACE = 9;
/** Places asked for in one request: each adds some 500 bytes to it, and Excel on the web takes at most 5 MB. */
const PLACES_IN_A_REQUEST = 6_000;

/** What a sheet that is laid anew must know to lay its comments anew. */
const WHOLE =
  "items/content,items/authorName,items/creationDate,items/resolved,items/replies/items/content,items/replies/items/authorName,items/replies/items/creationDate";
const WHOLE_NOTES = "items/content,items/authorName";

/**
 * Asks for the texts with the next request.
 * @param notes whether the host gives notes (ExcelApi 1.18); without, only comments are read
 * @returns to be called when that request has been answered; one more request where places are looked up
 */
export function loadComments(
  workbook: Excel.Workbook,
  notes: boolean,
  { wholeComments: whole = false }: ReadOptions,
): () => Promise<WorkbookComment[]> {
  const comments = workbook.comments.load(whole ? WHOLE : "items/content,items/replies/items/content");
  const noted = notes ? workbook.notes.load(whole ? WHOLE_NOTES : "items/content") : null;
  return async () => {
    const found = [
      ...comments.items.map((item) => ({
        item,
        comment: {
          text: item.content,
          author: whole ? item.authorName || null : null,
          created: whole ? dayOf(item.creationDate) : null,
          replies: item.replies.items.map((reply) => ({
            text: reply.content,
            author: whole ? reply.authorName || null : null,
            created: whole ? dayOf(reply.creationDate) : null,
          })),
          resolved: whole && item.resolved,
          note: false,
        },
      })),
      ...(noted?.items ?? []).map((item) => ({
        item,
        comment: {
          text: item.content,
          author: whole ? item.authorName || null : null,
          replies: [],
          resolved: false,
          note: true,
        },
      })),
    ];
    const asked = found.filter(({ comment }) => whole || hasManyDigits(comment));
    const ranges = new Map<(typeof found)[number], Excel.Range>();
    for (let from = 0; from < asked.length; from += PLACES_IN_A_REQUEST) {
      for (const one of asked.slice(from, from + PLACES_IN_A_REQUEST))
        ranges.set(one, one.item.getLocation().load("address"));
      // One request per some thousand comments, each as full as it may be.
      await workbook.context.sync();
    }
    return found.map((one) => ({ ...one.comment, ...placeOf(ranges.get(one)) }));
  };
}

/** As whoever reads it counts days. None for a comment that was a note once, whatever the type says. */
function dayOf(moment: Date | null): string | null {
  if (moment === null || Number.isNaN(moment.getTime())) return null;
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${moment.getFullYear()}-${month}-${day}`;
}

function hasManyDigits({ text, replies }: Pick<WorkbookComment, "text" | "replies">): boolean {
  return (
    [text, ...replies.map((reply) => reply.text)].join().replace(/\D/g, "").length >= DIGITS_WORTH_A_PLACE
  );
}

/** `'Bilag 2'!$B$4` */
function placeOf(range: Excel.Range | undefined): Pick<WorkbookComment, "sheet" | "cell"> {
  const [, quoted = "", cell = ""] = /^(.*)!([^!]+)$/.exec(range?.address ?? "") ?? [];
  if (cell === "") return { sheet: null, cell: null };
  const sheet = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return { sheet, cell: (cell.split(":")[0] ?? cell).replaceAll("$", "") };
}

/**
 * What has to happen to the comments of a sheet so that they become those of its plan. One that stays at its cell stays as it is,
 * with its author and its date, which the API cannot give to a new one.
 * @param ours the cells whose comments are meant; null for the whole sheet
 * @returns the cells of those that go, and those to be laid
 */
export function commentChanges(
  planned: readonly PlannedComment[],
  present: readonly WorkbookComment[],
  sheet: string,
  ours: Box | null,
): { gone: { cell: string; note: boolean }[]; added: PlannedComment[] } {
  const there = new Map<string, WorkbookComment>();
  for (const comment of present) {
    const at = comment.sheet?.toLowerCase() === sheet.toLowerCase() ? cellOf(comment.cell ?? "") : null;
    if (at !== null && (ours === null || contains(ours, at.row, at.column)))
      there.set(comment.cell ?? "", comment);
  }
  const added = planned.filter((comment) => {
    const cell = cellAddress(comment.row, comment.column);
    const found = there.get(cell);
    if (found === undefined) return true;
    if (!isSame(comment, found)) return true;
    there.delete(cell);
    return false;
  });
  return { gone: [...there].map(([cell, { note }]) => ({ cell, note })), added };
}

/** A comment laid anew has a head that says who wrote it; one that has stayed may be without. */
function isSame(planned: PlannedComment, found: WorkbookComment): boolean {
  const says = (one: string, other: string) =>
    one === other || (planned.stays === true && one.endsWith(other));
  return (
    planned.note === found.note &&
    says(planned.text, found.text) &&
    planned.resolved === found.resolved &&
    planned.replies.length === found.replies.length &&
    planned.replies.every((reply, index) => says(reply, found.replies[index]?.text ?? ""))
  );
}
