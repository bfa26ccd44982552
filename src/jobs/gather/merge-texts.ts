// The texts of many filled workbooks beside those gathered so far: what is new, what a newer file says otherwise, and what it is
// without. Departments that have written about the same stand beside each other: texts are no conflict. Pure.
import { LONGEST_WRITTEN } from "../../barometer/text-limit";
import type { Catalogue } from "../../barometer/catalogue";
import { withoutCpr } from "../../barometer/cpr";
import { TEXT_KINDS, TEXT_LEVELS } from "../../barometer/text-kinds";
import { figureKey } from "../../barometer/figure";
import { sha256 } from "../../barometer/sha256";
import {
  isUnwritten,
  ownerOfText,
  sameText,
  textKey,
  type FormText,
  type TextId,
  type WrittenText,
} from "../../barometer/written";
import type { ImportChange } from "../../sheets/gathered";
import { type GatheredText, gatheredTextKey } from "../../sheets/texts";
import { isDecided, type Decision, type FigureId, type Withdrawal } from "./decisions";
import type { FilledWorkbook } from "./merge";
import { openBefore, ownedKey, questionChanges } from "./questions";

export interface MergedTexts {
  rows: GatheredText[];
  /** What changed and was decided this time. */
  changes: ImportChange[];
  /** What people have to decide. */
  withdrawals: Withdrawal[];
  /** What each file came to, in the order given. */
  files: TextCount[];
}

export type TextCount = Record<"texts" | "added" | "changed" | "withdrawn", number>;

/**
 * A later workbook of the same department replaces what an earlier one said; a text that it is without is asked about, and stays
 * until somebody has decided.
 * @param taken the workbooks that were taken in
 * @param now time of import, ISO
 * @param earlier what later files have changed and people decided before
 */
export function mergeTexts(
  taken: readonly FilledWorkbook[],
  existing: readonly GatheredText[],
  catalogue: Catalogue,
  now: string,
  { changes: earlier, decisions }: { changes: readonly ImportChange[]; decisions: readonly Decision[] },
): MergedTexts {
  const rows = new Map(existing.map((row) => [gatheredTextKey(row), row]));
  const changes: ImportChange[] = [];
  const open = openBefore(earlier);
  const withdrawals = askedAgain(rows, open);
  const files = taken.map((one) => {
    const count = { texts: 0, added: 0, changed: 0 };
    const texts = (one.texts ?? []).filter(({ standing }) => standing !== "earlier");
    const present = new Set<string>();
    for (const { written, cell } of ownNumbers(texts.filter((text) => !isUnwritten(text.written)))) {
      const department = ownerOfText(catalogue, written, one.departments);
      const row: GatheredText = {
        written: masked(written),
        department,
        file: one.file,
        cell,
        importedAt: now,
      };
      const key = gatheredTextKey(row);
      present.add(key);
      withdrawals.delete(key);
      count.texts += 1;
      const before = rows.get(key);
      if (before !== undefined && before.cell !== null && sameText(before.written, row.written)) continue;
      if (before === undefined || sameText(before.written, row.written)) count.added += 1;
      else {
        count.changed += 1;
        changes.push(replacedBy(before, row, now));
      }
      rows.set(key, row);
    }
    for (const { written } of texts) {
      const department = ownerOfText(catalogue, written, one.departments);
      const key = gatheredTextKey({ written, department });
      const row = rows.get(key);
      if (row === undefined || row.cell === null || present.has(key)) continue;
      withdrawals.set(key, withdrawalOf(row, one.file));
    }
    return count;
  });
  // One that is known is not brought along again, whoever is said to have written it.
  const known = new Set([...rows.values()].map(({ written }) => textKey(written)));
  for (const row of broughtAlong(taken, catalogue, now)) {
    if (!known.has(textKey(row.written))) rows.set(gatheredTextKey(row), row);
  }
  for (const decision of decisions) changes.push(...decided(decision, rows, withdrawals));
  const all = [...earlier, ...changes];
  const asked = [...withdrawals].flatMap(([key, withdrawal]) => {
    const row = rows.get(key);
    const isKept = row && isDecided(all, "kept", textFigure(row.written), textSaid(row), row.department);
    return row === undefined || isKept ? [] : [{ withdrawal, row }];
  });
  const standing = new Map(
    open.size === 0
      ? []
      : [...rows.values()].map((row) => [ownedKey(textFigure(row.written), row.department), row] as const),
  );
  const questions = questionChanges(
    asked.map(({ withdrawal, row }) => ({ withdrawal, words: textWords(row.written), said: textSaid(row) })),
    new Map([...openBefore(all)].filter(([, change]) => textNamed(change) !== null)),
    (change) => {
      const row = standing.get(ownedKey(change, change.department));
      if (row === undefined || row.cell === null || textSaid(row) !== change.said) return null;
      return { before: textWords(row.written), file: row.file, cell: row.cell };
    },
    now,
  );
  const newer = asked.map(({ withdrawal }) => withdrawal.newer);
  return {
    rows: [...rows.values()],
    changes: [...changes, ...questions],
    files: files.map((count, index) => ({
      ...count,
      withdrawn: newer.filter((file) => file === taken[index]?.file).length,
    })),
    withdrawals: asked.map(({ withdrawal }) => withdrawal),
  };
}

/** What a file was without stays a question when other files come, until somebody has decided. */
function askedAgain(
  rows: ReadonlyMap<string, GatheredText>,
  open: ReturnType<typeof openBefore>,
): Map<string, Withdrawal> {
  if (open.size === 0) return new Map();
  return new Map(
    [...rows].flatMap(([key, row]) => {
      const asked = open.get(ownedKey(textFigure(row.written), row.department));
      const isOpen = row.cell !== null && asked?.said === textSaid(row);
      return isOpen ? [[key, withdrawalOf(row, asked.why ?? "")] as const] : [];
    }),
  );
}

function withdrawalOf({ written, department, file, cell }: GatheredText, newer: string): Withdrawal {
  return { ...textFigure(written), department, file, cell, newer, value: null };
}

/** How a text is named where figures are: in the log, and where somebody decides. No id of a group has a colon. */
export function textFigure({ kind, level, place, period, number }: TextId): FigureId {
  return {
    indicator: place,
    group: `${TEXT_GROUP}${kind}`,
    category: number === 1 ? level : `${level}:${String(number)}`,
    period,
    definition: null,
  };
}

const TEXT_GROUP = "text:";

/** Which text is named so; null for a figure. */
export function textNamed({ indicator: place, group, category, period }: FigureId): TextId | null {
  if (!group.startsWith(TEXT_GROUP)) return null;
  const [said, number = "1"] = (category ?? "").split(":");
  const kind = TEXT_KINDS.find((one) => one === group.slice(TEXT_GROUP.length));
  const level = TEXT_LEVELS.find((one) => one === said);
  return kind === undefined || level === undefined
    ? null
    : { kind, level, place, period, number: Number(number) };
}

/** Everything that somebody has written, as it is kept in the log. */
export function textWords({ text, whom, when, how }: WrittenText): string {
  const words = [text, whom, when, how].filter((part) => part !== null && part !== "").join("\n");
  return words.length > LONGEST_WRITTEN ? text : words;
}

/** What a decision about a text was made of. */
export function textSaid({ written, department }: GatheredText): string {
  return sha256(JSON.stringify([department, textWords(written)]));
}

/** Two rows of one form that are about the same are two texts. */
function ownNumbers(texts: readonly FormText[]): FormText[] {
  const seen = new Set<string>();
  return texts.map((one) => {
    let { written } = one;
    while (seen.has(textKey(written))) written = { ...written, number: written.number + 1 };
    seen.add(textKey(written));
    return { ...one, written };
  });
}

/** Nobody has decided that a personal number is kept. */
function masked(written: WrittenText): WrittenText {
  const { text, whom, when, how, author } = written;
  return {
    ...written,
    // Longer ones, which other programs allow, are an error that the check has told of.
    text: (withoutCpr(text) ?? "").slice(0, LONGEST_WRITTEN).replace(/[\uD800-\uDBFF]$/, ""),
    whom: withoutCpr(whom),
    when: withoutCpr(when),
    how: withoutCpr(how),
    author: withoutCpr(author),
  };
}

/** What forms show of earlier rounds, and what an earlier round's barometer workbook holds. */
function broughtAlong(taken: readonly FilledWorkbook[], catalogue: Catalogue, now: string): GatheredText[] {
  return taken.flatMap(({ texts = [], earlierTexts = [], file, departments }) => {
    const shown = texts
      .filter((one) => one.standing === "earlier" && !isUnwritten(one.written))
      .map(({ written }) => ({ written, department: ownerOfText(catalogue, written, departments) }));
    return [...shown, ...earlierTexts].map(({ written, department }) => ({
      ...{ written: masked(written), department, file, cell: null, importedAt: now },
    }));
  });
}

/** As the import log keeps what stood there; nothing stands there now where somebody has emptied it. */
export function replacedBy(before: GatheredText, now: GatheredText, at: string): ImportChange {
  return {
    ...{ at, kind: "replaced", ...textFigure(before.written), department: before.department },
    before: textWords(before.written),
    after: textWords(now.written) || null,
    file: before.file,
    cell: before.cell,
    who: null,
    why: null,
    said: null,
  };
}

function decided(
  { kind, department, who, when, why, ...figure }: Decision,
  rows: Map<string, GatheredText>,
  withdrawals: Map<string, Withdrawal>,
): ImportChange[] {
  if (kind === "chosen" || !figure.group.startsWith(TEXT_GROUP)) return [];
  const key = figureKey(figure);
  const [own] = [...rows].filter(
    ([, row]) => row.department === department && figureKey(textFigure(row.written)) === key,
  );
  if (own === undefined) return [];
  const [at, row] = own;
  const words = textWords(row.written);
  if (kind === "withdrawn") {
    rows.delete(at);
    withdrawals.delete(at);
  }
  return [
    {
      ...{ at: when, kind, ...textFigure(row.written), department },
      before: words,
      after: kind === "withdrawn" ? null : words,
      file: row.file,
      cell: row.cell,
      who,
      why,
      said: kind === "withdrawn" ? null : textSaid(row),
    },
  ];
}
