// People's comments on their way from a sheet to the one that takes its place: none is lost, and each stands where it belongs
// or says what it was about.
import { groupBy } from "../../barometer/collect";
import { withHead } from "../../text/sheets/comments";
import type { Language } from "../../text/language";
import type { Box, PlannedComment, SheetPlan } from "../plan";

/** A comment or a note as it stands on a sheet. */
export interface FoundComment {
  /** Zero-based cell. */
  row: number;
  column: number;
  text: string;
  /** Null where nobody knows. */
  author: string | null;
  /** ISO day; none where nobody knows. */
  created?: string | null;
  replies: readonly { text: string; author: string | null; created?: string | null }[];
  resolved: boolean;
  note: boolean;
}

export interface Cell {
  row: number;
  column: number;
}

export interface Place extends Cell {
  /** What it was about, from the whole to the part, at least two words; null where it stands at its own cell. */
  about: readonly string[] | null;
}

/** Where what stood at a cell of the old sheet belongs on the new one. */
export type Places = (cell: Cell) => Place;

export interface PlacedComment {
  comment: FoundComment;
  place: Place;
}

export const samePlaces: Places = ({ row, column }) => ({ row, column, about: null });

export function placeComments(found: readonly FoundComment[], places: Places): PlacedComment[] {
  return found.map((comment) => ({ comment, place: places(comment) }));
}

/** A cell holds one comment: what meets there becomes one, those that belong there first, the others as answers. */
export function withComments(
  plan: SheetPlan,
  placed: readonly PlacedComment[],
  language: Language,
): SheetPlan {
  const cells = groupBy(
    placed.map(({ comment, place }) => ({ comment, place: { ...place, ...cornerOf(place, plan.merges) } })),
    ({ place: { row, column } }) => `${row},${column}`,
  );
  const comments = [...cells.values()].map((there) => joined(there, language));
  return comments.length === 0 ? plan : { ...plan, comments };
}

function joined(there: readonly PlacedComment[], language: Language): PlannedComment {
  const own = there.filter(({ place }) => place.about === null);
  const moved = there.filter(({ place }) => place.about !== null);
  const texts = [...own, ...moved].flatMap(({ comment, place: { about } }) => [
    withHead(comment.text, { ...comment, about }, language),
    ...comment.replies.map((reply) => withHead(reply.text, { ...reply, about: null }, language)),
  ]);
  const [text = "", ...replies] = texts.map((one) => (one === "" ? NO_WORDS : one));
  const [first, ...others] = there;
  const stays =
    first !== undefined &&
    others.length === 0 &&
    first.place.about === null &&
    first.place.row === first.comment.row &&
    first.place.column === first.comment.column;
  return {
    row: first?.place.row ?? 0,
    column: first?.place.column ?? 0,
    text,
    replies,
    resolved: there.every(({ comment }) => comment.resolved),
    note: replies.length === 0 && there.every(({ comment }) => comment.note),
    ...(stays ? { stays } : {}),
  };
}

/** Excel takes no empty comment. */
const NO_WORDS = "…";

/** Merged cells have their comment at the upper left one. */
function cornerOf({ row, column }: Cell, merges: readonly Box[]): Cell {
  const around = merges.find(
    (box) =>
      row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns,
  );
  return around === undefined ? { row, column } : { row: around.row, column: around.column };
}

export function isHiddenRow({ hiddenRows }: SheetPlan, row: number): boolean {
  return hiddenRows.some((run) => row >= run.row && row < run.row + run.rows);
}

export function isHiddenColumn({ hiddenColumns }: SheetPlan, column: number): boolean {
  return hiddenColumns.some((run) => column >= run.column && column < run.column + run.columns);
}
