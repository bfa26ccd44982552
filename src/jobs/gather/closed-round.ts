// What the import log keeps of a round when another begins: who had delivered, reported ready and been approved, and who had not.
// Pure.
import type { Round } from "../../barometer/round";
import type { OwnText } from "../../barometer/written";
import { approvedWords, type DataRow, type ImportEntry, readyWords, timeWords } from "../../sheets/gathered";
import type { Store } from "../../sheets/workbook";
import { dataText } from "../../text/sheets/gathered";
import { roundBoard } from "./round-board";

/** A line for each department that was asked or has sent something, and one for the round that begins. */
export function closingEntries(
  store: Pick<Store, "catalogue" | "round" | "deliveries">,
  { rows, texts: written }: { rows: readonly DataRow[]; texts: readonly OwnText[] },
  next: Round,
  now: string,
): ImportEntry[] {
  const { language } = store.catalogue;
  const texts = dataText[language].log.round;
  const counts = new Map<string, number>();
  for (const { file, cell } of rows) if (cell !== null) counts.set(file, (counts.get(file) ?? 0) + 1);
  const { round } = store;
  const closed =
    round === null
      ? []
      : roundBoard(store, rows, now, written).lines.map((line): ImportEntry => {
          const { delivery } = line;
          return {
            importedAt: now,
            file: delivery === null || delivery.file === "" ? texts.name(round.title) : delivery.file,
            department: line.department,
            status: "closed",
            figures: delivery === null ? 0 : (counts.get(delivery.file) ?? 0),
            errors: delivery?.errors ?? 0,
            warnings: delivery?.open ?? 0,
            reason: texts.closed({
              round: round.title,
              isDelivered: line.state === "delivered" || line.state === "extra",
              at: delivery === null ? null : timeWords(delivery.at),
              ready: readyWords(line, language),
              approved: approvedWords(line, language),
            }),
          };
        });
  return [
    ...closed,
    {
      ...{ importedAt: now, file: texts.name(next.title), department: null, status: "begun" as const },
      ...{ figures: 0, errors: 0, warnings: 0 },
      reason: texts.begun(next.period, next.deadline ?? null),
    },
  ];
}
