// What committees have written on their sheets of results becomes texts like those that departments send, before the sheets are laid
// anew: it is found again, whichever row it stands on then.
import { withoutCpr } from "../../barometer/cpr";
import { comparePeriods } from "../../barometer/period";
import type { Round } from "../../barometer/round";
import type { ReportedFigure } from "../../barometer/series";
import { LONGEST_WRITTEN } from "../../barometer/text-limit";
import { isUnwritten, type TextId, type WrittenText } from "../../barometer/written";
import type { ImportChange } from "../../sheets/gathered";
import { writtenComments, type WrittenComment } from "../../sheets/results";
import type { Grid } from "../../sheets/plan";
import { type GatheredText, gatheredTextKey } from "../../sheets/texts";
import { replacedBy } from "./merge-texts";
import { WorkbookError, type WorkbookReader, type WorkbookSnapshot } from "../port";
import { SHEETS } from "../sheet-names";

/** The texts of a barometer workbook as they stand now. */
export interface StandingTexts {
  texts: GatheredText[];
  /** Comments that others have taken the place of: they stay in the import log. */
  changes: ImportChange[];
}

/**
 * What has been gathered, with what committees have written on their sheets since. One round trip, and only where sheets of
 * committees stand in the workbook.
 * @param now ISO time, for whoever keeps the changes
 */
export async function standingTexts(
  port: WorkbookReader,
  seen: CommitteeSheets,
  texts: readonly GatheredText[],
  now = "",
): Promise<StandingTexts> {
  return withCommitteeComments(texts, await readCommitteeComments(port, seen), now);
}

type CommitteeSheets = Pick<WorkbookSnapshot, "laid" | "sheets">;

/** What committees have written since their sheets were laid. One round trip, and only where there are such sheets. */
export async function readCommitteeComments(
  port: WorkbookReader,
  { laid, sheets: all }: CommitteeSheets,
): Promise<WrittenComment[]> {
  const fixed = new Set<string>(Object.values(SHEETS));
  const otherThanFixed = (names: readonly string[]) =>
    [...new Set(names)].filter((sheet) => !fixed.has(sheet) && !sheet.startsWith("_"));
  // Of a saved file nobody knows which sheets have been laid: people's own stand among them, as large as they like.
  if (laid.length === 0) {
    const found: WrittenComment[] = [];
    for (const sheet of otherThanFixed(all.map(({ name }) => name))) {
      found.push(...writtenComments(await gridOrNull(port, sheet)));
    }
    return found;
  }
  // Also one whose committee has another name by now.
  const sheets = otherThanFixed(laid.map(({ sheet }) => sheet));
  if (sheets.length === 0) return [];
  const { grids } = await port.read(sheets.map((sheet) => ({ sheet })));
  return sheets.flatMap((sheet) => writtenComments(grids[sheet] ?? null));
}

/** Null for one that is too large to be a committee's. */
async function gridOrNull(port: WorkbookReader, sheet: string): Promise<Grid | null> {
  try {
    return (await port.read([{ sheet }])).grids[sheet] ?? null;
  } catch (error) {
    if (error instanceof WorkbookError && error.problem === "too-large") return null;
    throw error;
  }
}

function withCommitteeComments(
  texts: readonly GatheredText[],
  written: readonly WrittenComment[],
  now: string,
): StandingTexts {
  const rows = new Map(texts.map((text) => [gatheredTextKey(text), text]));
  const changes: ImportChange[] = [];
  for (const comment of written) {
    const row: GatheredText = {
      written: textOfComment(comment),
      ...{ department: comment.committee, file: "", cell: null, importedAt: "" },
    };
    const key = gatheredTextKey(row);
    const before = rows.get(key);
    const isOther = before !== undefined && plain(before.written.text) !== plain(row.written.text);
    if (isOther && !isUnwritten(before.written))
      changes.push({ ...replacedBy(before, row, now), kind: "rewritten" });
    if (comment.text === "") rows.delete(key);
    else rows.set(key, row);
  }
  return { texts: [...rows.values()], changes };
}

/** As it stands among the texts. */
export function textOfComment({ indicator, period, text }: WrittenComment): WrittenText {
  const nobody = { whom: null, when: null, how: null, author: null };
  return {
    ...commentId(indicator, period),
    ...nobody,
    text: (withoutCpr(text) ?? "").slice(0, LONGEST_WRITTEN),
  };
}

/** Programs save line breaks in more than one way. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** What each committee has written about each indicator in a round. */
export function commentsIn(texts: readonly GatheredText[], period: string) {
  const known = new Map(texts.map((text) => [gatheredTextKey(text), text.written.text]));
  return (committee: string, indicator: string): string =>
    known.get(
      gatheredTextKey({
        written: {
          ...commentId(indicator, period),
          text: "",
          whom: null,
          when: null,
          how: null,
          author: null,
        },
        department: committee,
      }),
    ) ?? "";
}

/** The round's, or where none is known that of the latest figure; null where there is none. */
export function commentPeriod(round: Round | null, figures: readonly ReportedFigure[]): string | null {
  if (round !== null) return round.period;
  return figures.reduce<string | null>(
    (latest, { period }) => (latest === null || comparePeriods(period, latest) > 0 ? period : latest),
    null,
  );
}

function commentId(indicator: string, period: string): TextId {
  return { kind: "committee-comment", level: "indicator", place: indicator, period, number: 1 };
}
