// What committees have written on their sheets of results becomes texts like those that departments send, before the sheets are laid
// anew: it is found again, whichever row it stands on then.
import { withoutCpr } from "../barometer/cpr";
import { comparePeriods } from "../barometer/period";
import type { Round } from "../barometer/round";
import type { ReportedFigure } from "../barometer/series";
import { LONGEST_WRITTEN } from "../barometer/text-limit";
import type { TextId } from "../barometer/written";
import { writtenComments, type WrittenComment } from "../sheets/results";
import { type GatheredText, gatheredTextKey } from "../sheets/texts";
import type { WorkbookReader, WorkbookSnapshot } from "./port";
import { SHEETS } from "./sheet-names";

/** One round trip, and only where sheets of committees or councils stand in the workbook. */
export async function readCommitteeComments(
  port: WorkbookReader,
  { laid }: Pick<WorkbookSnapshot, "laid">,
): Promise<WrittenComment[]> {
  const fixed = new Set<string>(Object.values(SHEETS));
  // Also one whose committee has another name by now.
  const sheets = [...new Set(laid.map(({ sheet }) => sheet))].filter(
    (sheet) => !fixed.has(sheet) && !sheet.startsWith("_"),
  );
  if (sheets.length === 0) return [];
  const { grids } = await port.read(sheets.map((sheet) => ({ sheet })));
  return sheets.flatMap((sheet) => writtenComments(grids[sheet] ?? null));
}

/** The texts with what committees have written since their sheets were laid. */
export function withCommitteeComments(
  texts: readonly GatheredText[],
  written: readonly WrittenComment[],
): GatheredText[] {
  const rows = new Map(texts.map((text) => [gatheredTextKey(text), text]));
  for (const { committee, indicator, period, text } of written) {
    const id = commentId(indicator, period);
    const nobody = { whom: null, when: null, how: null, author: null };
    const row: GatheredText = {
      written: { ...id, ...nobody, text: (withoutCpr(text) ?? "").slice(0, LONGEST_WRITTEN) },
      ...{ department: committee, file: "", cell: null, importedAt: "" },
    };
    const key = gatheredTextKey(row);
    if (text === "") rows.delete(key);
    else rows.set(key, row);
  }
  return [...rows.values()];
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
