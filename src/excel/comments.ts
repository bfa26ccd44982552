// Comments with their answers, and notes: what people write beside the cells.
import type { WorkbookComment } from "../jobs/port";

/** Where a comment is costs a further request, so only those are looked up that hold digits enough to be told about. */
const DIGITS_WORTH_A_PLACE = 9;

/**
 * Asks for the texts with the next request.
 * @param notes whether the host gives notes (ExcelApi 1.18); without, only comments are read
 * @returns to be called when that request has been answered; one more request where places are looked up
 */
export function loadComments(workbook: Excel.Workbook, notes: boolean): () => Promise<WorkbookComment[]> {
  const comments = workbook.comments.load("items/content,items/replies/items/content");
  const noted = notes ? workbook.notes.load("items/content") : null;
  return async () => {
    const found = [
      ...comments.items.map((item) => ({
        item,
        text: [item.content, ...item.replies.items.map(({ content }) => content)].join("\n"),
      })),
      ...(noted?.items ?? []).map((item) => ({ item, text: item.content })),
    ];
    const placed = found.map(({ item, text }) => ({
      text,
      range: hasManyDigits(text) ? item.getLocation().load("address") : null,
    }));
    if (placed.some(({ range }) => range !== null)) await workbook.context.sync();
    return placed.map(({ text, range }) => ({ text, ...placeOf(range) }));
  };
}

function hasManyDigits(text: string): boolean {
  return text.replace(/\D/g, "").length >= DIGITS_WORTH_A_PLACE;
}

/** `'Bilag 2'!$B$4` */
function placeOf(range: Excel.Range | null): Pick<WorkbookComment, "sheet" | "cell"> {
  const [, quoted = "", cell = ""] = /^(.*)!([^!]+)$/.exec(range?.address ?? "") ?? [];
  if (cell === "") return { sheet: null, cell: null };
  const sheet = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return { sheet, cell: (cell.split(":")[0] ?? cell).replaceAll("$", "") };
}
