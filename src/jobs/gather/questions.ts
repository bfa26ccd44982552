// What is asked of people about figures that newer files are without: once asked, it is asked with every gathering until somebody
// has decided, or a file is with the figure again. Pure.
import { measureOf, type Catalogue, type Indicator } from "../../barometer/catalogue";
import { groupBy } from "../../barometer/collect";
import { figureKey } from "../../barometer/figure";
import { reportKey } from "../../barometer/series";
import type { DataRow, ImportChange } from "../../sheets/gathered";
import { figureWords, isDecided, saidBy, sizeSaid, type FigureId, type Withdrawal } from "./decisions";
import type { ImportedFile } from "./gathered-file";

interface Asked {
  catalogue: Catalogue;
  indicators: ReadonlyMap<string, Indicator>;
  rows: ReadonlyMap<string, DataRow>;
  /** By the key of the row that is still there. */
  withdrawals: Map<string, Withdrawal>;
  /** What was asked about before and nobody has decided. */
  open: ReadonlyMap<string, ImportChange>;
  now: string;
}

/** What a file was without stays a question when other files come, until somebody has decided. */
export function askAgain({ open, rows, withdrawals, indicators }: Asked): void {
  if (open.size === 0) return;
  for (const [key, row] of rows) {
    const asked = open.get(ownedKey(row.figure, row.department));
    if (row.cell !== null && asked?.said === saidBy([row]))
      withdrawals.set(key, withdrawalOf(row, asked.why ?? "", indicators));
  }
}

export function undecided(
  { rows, withdrawals }: Pick<Asked, "rows" | "withdrawals">,
  changes: readonly ImportChange[],
): Withdrawal[] {
  return [...withdrawals].flatMap(([key, withdrawal]) => {
    const row = rows.get(key);
    const isKept = row && isDecided(changes, "kept", row.figure, saidBy([row]), row.department);
    return row === undefined || isKept ? [] : [withdrawal];
  });
}

export function askedIn(
  withdrawals: readonly Withdrawal[],
  { open, rows, catalogue, now }: Asked,
  changes: readonly ImportChange[],
): ImportChange[] {
  if (withdrawals.length + open.size === 0) return [];
  const { language } = catalogue;
  const still = openBefore(changes);
  const standing = (figure: FigureId, department: string | null) =>
    rows.get(reportKey({ ...figure, department }));
  return questionChanges(
    withdrawals.flatMap((withdrawal) => {
      const row = standing(withdrawal, withdrawal.department);
      if (row === undefined) return [];
      return [{ withdrawal, words: figureWords(row.figure, language), said: saidBy([row]) }];
    }),
    still,
    (change) => {
      const row = standing(change, change.department);
      if (row === undefined || row.cell === null || saidBy([row]) !== change.said) return null;
      return { before: figureWords(row.figure, language), file: row.file, cell: row.cell };
    },
    now,
  );
}

/** Only of what still is to be decided: a later file may be with it again. */
export function withQuestions(file: ImportedFile, withdrawals: readonly Withdrawal[]): ImportedFile {
  const count = withdrawals.filter(({ newer }) => newer === file.file).length;
  if (count === 0 || file.refusal !== null) return file;
  return { ...file, notes: [...file.notes, { code: "withdrawn", detail: String(count) }] };
}

export function withdrawalOf(row: DataRow, newer: string, indicators: Asked["indicators"]): Withdrawal {
  const { indicator, group, category, period, definition } = row.figure;
  return {
    ...{ indicator, group, category, period, definition },
    ...{ department: row.department, file: row.file, cell: row.cell, newer },
    value: sizeSaid(row.figure, measureOf(indicators.get(indicator) ?? {})),
  };
}

/** Whose figure, whatever it says. */
export function ownedKey(figure: FigureId, department: string | null): string {
  return JSON.stringify([figureKey(figure), department]);
}

/**
 * What newer files were without and nobody has decided since, by whose figure it is. It is asked about as long as the figure
 * says what it said (`said`).
 */
export function openBefore(changes: readonly ImportChange[]): Map<string, ImportChange> {
  const told = groupBy(
    changes.filter((change) => change.kind === "undone" || isAnswer(change)),
    (change) => ownedKey(change, change.department),
  );
  return new Map(
    [...told].flatMap(([key, list]) => {
      const latest = latestAnswer(list);
      return latest?.kind === "missing" ? [[key, latest] as const] : [];
    }),
  );
}

/** What opens or closes the question whether a figure stays; of an import that was taken back it says nothing any more. */
function isAnswer({ kind, said }: ImportChange): boolean {
  return kind === "withdrawn" || (said !== null && ["missing", "returned", "kept"].includes(kind));
}

/** A figure that was taken out and came back with the import is asked about as before. */
function latestAnswer(changes: readonly ImportChange[]): ImportChange | undefined {
  const answers: ImportChange[] = [];
  for (const change of changes) {
    if (change.kind !== "undone") answers.push(change);
    else if (answers.at(-1)?.kind === "withdrawn") answers.pop();
  }
  return answers.at(-1);
}

/**
 * For the import log: what has become a question this time, and what is one no more because a file is with it again.
 * @param asked what is asked about now, with what stands there
 * @param stands the words of one that was asked about before and still says the same; null where it does not, or was decided
 */
export function questionChanges(
  asked: readonly { withdrawal: Withdrawal; words: string; said: string }[],
  before: ReadonlyMap<string, ImportChange>,
  stands: (change: ImportChange) => Pick<ImportChange, "before" | "file" | "cell"> | null,
  at: string,
): ImportChange[] {
  const open = new Set(asked.map(({ withdrawal }) => ownedKey(withdrawal, withdrawal.department)));
  const opened = asked.flatMap(({ withdrawal, words, said }): ImportChange[] => {
    const { indicator, group, category, period, definition, department, file, cell, newer } = withdrawal;
    if (before.get(ownedKey(withdrawal, department))?.said === said) return [];
    return [
      {
        ...{ at, kind: "missing", indicator, group, category, period, definition, department },
        ...{ before: words, after: null, file, cell, who: null, why: newer, said },
      },
    ];
  });
  const closed = [...before].flatMap(([key, change]): ImportChange[] => {
    const standing = open.has(key) ? null : stands(change);
    if (standing === null) return [];
    const after = standing.before;
    return [{ ...change, ...standing, at, kind: "returned", after, why: null }];
  });
  return [...opened, ...closed];
}
