// What the pane's screen of texts shows: each place with its text, and the figures and lights that the text is about.
import { assess } from "../barometer/assess";
import type { Catalogue } from "../barometer/catalogue";
import { placeTitle, textKey, type TextId } from "../barometer/written";
import { textOfComment } from "../jobs/gather/committee-comments";
import type { WorkbookFigures } from "../jobs/results/compute";
import { roundBoard } from "../jobs/gather/round-board";
import type { ShownText, TextsOutcome } from "../jobs/results/texts";
import { lightsIn } from "../sheets/follow-up";
import type { WrittenComment } from "../sheets/results";
import { inEveryLanguage, type Language } from "../text/language";
import { type ShownStatus, shownOfGoal, shownOfLine } from "../text/words/status";
import { summaryOf, type ShownLine } from "./result-summary";

/** A light with what stands beside it. */
export interface BesideText {
  /** What it is the light of; null where the text's own place has only one. */
  name: string | null;
  shown: ShownStatus;
  /** Value and change; null where there are none. */
  words: Record<Language, string | null>;
}

export interface PlacedText extends ShownText {
  departmentName: string | null;
  /** Written on the sheet of a committee since the results were laid: until they are laid anew it is edited there alone. */
  isFresh?: true;
}

export interface TextView {
  kind: "entry" | "barometer" | "follow-up";
  texts: PlacedText[];
  /** By level and place (`besideKey`). */
  beside: Record<string, BesideText[]>;
  /** In a barometer workbook: whose texts have not come. */
  awaited: { department: string; texts: { kind: TextId["kind"]; title: string }[] }[];
}

export function besideKey({ level, place }: Pick<TextId, "level" | "place">): string {
  return `${level} ${place}`;
}

export function textView(
  found: Omit<Extract<TextsOutcome, { outcome: "texts" }>, "outcome">,
  workbook: WorkbookFigures | null,
  today: string,
  comments: readonly WrittenComment[] = [],
): TextView {
  const { kind, catalogue } = found;
  const { departments, committees = [] } = catalogue;
  const names = new Map([...committees, ...departments].map(({ id, name }) => [id, name]));
  const named = (text: ShownText): PlacedText => ({
    ...text,
    departmentName: names.get(text.department ?? "") ?? null,
  });
  const fresh = comments.map((comment): PlacedText => ({
    ...named(shownComment(comment, catalogue)),
    isFresh: true,
  }));
  const overtaken = new Set(fresh.map(ownKey));
  const gathered = workbook?.gathered ?? null;
  const board =
    gathered === null ? null : roundBoard(gathered.store, gathered.rows, today, workbook?.texts ?? []);
  return {
    kind,
    texts: [
      ...found.texts.filter((text) => !overtaken.has(ownKey(text))).map(named),
      // One that has been emptied is gone.
      ...fresh.filter(({ written }) => written.text !== ""),
    ],
    beside: { ...(workbook === null ? {} : besideOf(workbook)), ...toldBeside(found.texts) },
    awaited: (board?.lines ?? []).flatMap(({ name, texts }) =>
      texts === undefined || texts.lacking.length === 0
        ? []
        : [
            {
              department: name,
              texts: texts.lacking.map(({ kind: what, title }) => ({ kind: what, title })),
            },
          ],
    ),
  };
}

function shownComment(comment: WrittenComment, catalogue: Catalogue): ShownText {
  const written = textOfComment(comment);
  return {
    ...{ written, department: comment.committee, sheet: comment.sheet, cell: comment.cell },
    title: placeTitle(catalogue, written) ?? written.place,
    ...{ question: null, standing: "asked", isWanted: false, draft: null, told: null },
  };
}

function ownKey({ written, department }: ShownText): string {
  return JSON.stringify([textKey(written), department]);
}

/** A follow-up form has no figures: its cells tell of the lights. */
function toldBeside(texts: readonly ShownText[]): Record<string, BesideText[]> {
  return Object.fromEntries(
    texts.flatMap(({ written, told }) =>
      told === null
        ? []
        : [
            [
              besideKey(written),
              lightsIn(told.light).map(({ name, shown, words }): BesideText => ({
                ...{ name, shown },
                words: inEveryLanguage(() => words),
              })),
            ],
          ],
    ),
  );
}

function besideOf({ catalogue, figures }: WorkbookFigures): Record<string, BesideText[]> {
  const summary = summaryOf(catalogue, assess({ catalogue, figures: [...figures] }), []);
  const beside = new Map<string, BesideText[]>();
  const put = (level: TextId["level"], place: string, what: BesideText[]) => {
    const key = besideKey({ level, place });
    beside.set(key, [...(beside.get(key) ?? []), ...what]);
  };
  for (const { result, title, lines } of summary.goals) {
    for (const one of lines) put("indicator", one.line.indicator, [besideLine(one, one.category)]);
    if (result === null) continue;
    const light = (name: string | null): BesideText => ({
      ...{ name, shown: shownOfGoal(result) },
      words: inEveryLanguage(() => null),
    });
    put("goal", result.goal, [light(null), ...lines.map((one) => besideLine(one, lineName(one)))]);
    const area = areaOf(catalogue, result.goal);
    if (area !== null) put("area", area, [light(title)]);
  }
  return Object.fromEntries(beside);
}

function lineName({ indicator, category }: ShownLine): string {
  return category === null ? indicator : `${indicator}: ${category}`;
}

function besideLine({ line, words }: ShownLine, name: string | null): BesideText {
  return {
    name,
    shown: shownOfLine(line),
    words: inEveryLanguage((language) => {
      const { period, value, change } = words[language];
      if (value === null) return null;
      return [period === null ? value : `${value} (${period})`, change]
        .filter((one) => one !== null)
        .join(" · ");
    }),
  };
}

function areaOf({ goals = [] }: Catalogue, goal: string): string | null {
  return goals.find(({ id }) => id === goal)?.area ?? null;
}
