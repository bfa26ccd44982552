// A hearing party's answers among those gathered: a newer file of the same party and round replaces what an earlier one said;
// what it is without stands on, marked, and is told.
import type { Catalogue } from "../../barometer/catalogue";
import { withoutCpr } from "../../barometer/cpr";
import { hearingKey, type HearingLine, isAnswered, sameAnswer } from "../../barometer/hearing";
import type { ImportChange } from "../../sheets/gathered";
import { criterionWords, partyName, type PartyHearing } from "../../sheets/hearing";
import { hearingText } from "../../text/sheets/hearing";
import type { Language } from "../../text/language";
import type { AnsweredHearing, FileNote, ImportedFile } from "./gathered-file";

interface Gathering {
  catalogue: Catalogue;
  hearings: PartyHearing[];
  changes: ImportChange[];
  now: string;
}

export function importHearing(one: AnsweredHearing, gathering: Gathering): ImportedFile {
  const { catalogue, hearings, changes, now } = gathering;
  const at = hearings.findIndex(({ party, period }) => party === one.party && period === one.period);
  const earlier = hearings[at];
  const before = new Map((earlier?.lines ?? []).map((line) => [hearingKey(line), line]));
  const given = one.lines.map(fitToKeep);
  const placed = new Set(given.map(hearingKey));
  let changed = earlier === undefined ? 1 : 0;
  let replaced = 0;
  let emptied = 0;
  const lines = [
    ...given,
    // A row that is gone from the form says nothing.
    ...[...before.values()].filter((line) => !placed.has(hearingKey(line))).map(withoutAnswer),
  ].map((line): PartyHearing["lines"][number] => {
    const { emptied: wasEmptied, ...known } = before.get(hearingKey(line)) ?? withoutAnswer(line);
    if (!isAnswered(line) && isAnswered(known)) {
      emptied += 1;
      if (wasEmptied !== true) changed += 1;
      return { ...known, emptied: true };
    }
    if (sameAnswer(line, known)) {
      if (wasEmptied === true) changed += 1;
      return line;
    }
    changed += 1;
    if (isAnswered(known)) {
      replaced += 1;
      changes.push(replacement(known, line, one, earlier?.file ?? "", gathering));
    }
    return line;
  });
  if (changed > 0) {
    const kept = { party: one.party, period: one.period, file: one.file, importedAt: now, lines };
    if (at < 0) hearings.push(kept);
    else hearings[at] = kept;
  }
  const notes: FileNote[] = [
    { code: "hearing", detail: partyName(catalogue, one.party) },
    ...(emptied > 0 ? [{ code: "hearing-emptied" as const, detail: String(emptied) }] : []),
    ...(one.told ?? []),
  ];
  return {
    ...{ file: one.file, department: null, refusal: null, figures: 0, notes },
    ...{ errors: one.errors, warnings: one.warnings },
    status: changed === 0 ? "unchanged" : replaced > 0 ? "replaced" : "imported",
  };
}

/** Personal numbers do not go on; key by key, as it is read again, so that the same answer is the same text. */
function fitToKeep({ about, id, choice, value, by, text }: HearingLine): HearingLine {
  const number = withoutCpr(value);
  return { about, id, choice, value: typeof number === "number" ? number : null, by, text: withoutCpr(text) };
}

function withoutAnswer({ about, id }: HearingLine): PartyHearing["lines"][number] {
  return { about, id, choice: null, value: null, by: null, text: null };
}

/** As the other changes of the import log: the party stands where a figure has its group. */
function replacement(
  before: HearingLine,
  after: HearingLine,
  { party, period }: AnsweredHearing,
  file: string,
  { catalogue, now }: Gathering,
): ImportChange {
  const { language } = catalogue;
  return {
    ...{ at: now, kind: "replaced", indicator: before.id, group: party, category: null, definition: null },
    ...{
      period: period ?? now.slice(0, 4),
      department: null,
      file,
      cell: null,
      who: null,
      why: null,
      said: null,
    },
    before: answerWords(before, catalogue, language),
    after: answerWords(after, catalogue, language),
  };
}

function answerWords(line: HearingLine, { indicators }: Catalogue, language: Language): string {
  const texts = hearingText[language];
  return texts.answer({
    choice: line.choice === null ? null : texts.choices[line.choice],
    criterion: criterionWords(
      line,
      indicators.find(({ id }) => id === line.id),
      language,
    ),
    text: line.text,
  });
}
