// Comments of sheets that are laid anew: taken from what was read, put where they belong in the new plans.
import type { Catalogue } from "../../barometer/catalogue";
import {
  alikeComments,
  type FoundComment,
  placeComments,
  type PlacedComment,
  type Store,
  withComments,
} from "../../sheets/workbook";
import { type IndicatorsBefore, readIndicators } from "../../sheets/catalogue";
import { cellOf, contains, type SheetPlan } from "../../sheets/plan";
import type { Language } from "../../text/language";
import { ENTRY_SHEET } from "./entry-workbook";
import type { WorkbookPort, WorkbookSnapshot } from "../port";
import { placesOn, type SheetsBefore } from "./sheet-kinds";
import { SHEETS } from "../sheet-names";

/** Those on our cells of the sheet; beside and below them people's own stay where they are. */
export function commentsOn({ comments, laid }: WorkbookSnapshot, sheet: string): FoundComment[] {
  const isHere = (name: string | null) => name?.toLowerCase() === sheet.toLowerCase();
  const ours = laid.find((area) => isHere(area.sheet))?.box;
  return comments.flatMap(({ sheet: where, cell, ...comment }) => {
    const at = isHere(where) ? cellOf(cell ?? "") : null;
    const isOurs = at !== null && (ours === undefined || contains(ours, at.row, at.column));
    return isOurs ? [{ ...comment, ...at }] : [];
  });
}

/**
 * @param store what the new sheets are made from
 * @param entryComments other ones than all that stand on the entry sheet: those that stay on it, and those that come back to it
 */
export function withKeptComments(
  plans: readonly SheetPlan[],
  seen: WorkbookSnapshot,
  store: Store,
  before: SheetsBefore,
  entryComments?: { staying: FoundComment[]; returning: (plan: SheetPlan) => PlacedComment[] },
): SheetPlan[] {
  return plans.map((plan) => {
    const isEntry = plan.name === ENTRY_SHEET && entryComments !== undefined;
    // Somebody may have given the entry sheet another name.
    const name = plan.name === ENTRY_SHEET ? (before.entry?.sheet ?? plan.name) : plan.name;
    const found = isEntry ? entryComments.staying : commentsOn(seen, name);
    // Finding places means planning the rows anew: not where nobody has written any.
    const placed = found.length === 0 ? [] : placeComments(found, placesOn(plan, store, before));
    const returned = isEntry ? entryComments.returning(plan) : [];
    return withComments(plan, [...placed, ...returned], store.language);
  });
}

/** The sheet Indikatorer as it was read; null where it was not, or nothing of ours stands in it. */
export function indicatorsIn(
  { grids }: Pick<WorkbookSnapshot, "grids">,
  stored: { catalogue: Catalogue; language: Language },
): { before: IndicatorsBefore; isEdited: boolean } | null {
  const { catalogue, language } = stored;
  const reading = readIndicators(grids[SHEETS.indicators] ?? null, catalogue, language);
  if (reading === null) return null;
  const isEdited = "problems" in reading || JSON.stringify(reading.catalogue) !== JSON.stringify(catalogue);
  return { before: { layout: reading.layout, ids: reading.ids, catalogue }, isEdited };
}

/** Sheets of results, by what their rows say: one round trip, and only where somebody has written a comment in one of them. */
export async function withResultComments(
  port: WorkbookPort,
  plans: readonly SheetPlan[],
  seen: WorkbookSnapshot,
  language: Language,
): Promise<SheetPlan[]> {
  const oursOn = ({ name, theirColumns = [] }: SheetPlan) =>
    commentsOn(seen, name).filter(({ column }) => !theirColumns.includes(column));
  const commented = plans.filter((plan) => oursOn(plan).length > 0);
  if (commented.length === 0) return [...plans];
  const { grids } = await port.read(commented.map(({ name }) => ({ sheet: name })));
  return plans.map((plan) =>
    withComments(plan, alikeComments(oursOn(plan), grids[plan.name] ?? null, plan), language),
  );
}
