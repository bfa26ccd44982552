// The words and shapes of a status, how certain it is, and what the rule found.
import type { Certainty, Detail, GoalResult, Status, UnassessedDetail } from "../../../barometer/assessment";
import { byLanguage, type Language } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { CountedStatus, ShownStatus, Texts, Unjudged } from "./texts";

export { type CountedStatus, type ShownStatus } from "./texts";

export const statusText = byLanguage<Texts>({ da, en });

/** What a line or a goal says of its status, however much more it holds. */
export interface LineStatus {
  status: Status;
  detail: Detail;
}
export type GoalStatus = Omit<GoalResult, "goal">;

/**
 * One shape per status, all unlike each other in black and white. No triangles and no arrows: those would be
 * read as the figure having gone up or down, which is not what a status says.
 */
export const STATUS_SYMBOLS: Readonly<Record<ShownStatus, string>> = {
  positive: "●",
  unchanged: "■",
  mixed: "◐",
  negative: "◆",
  neutral: "○",
  first: "◇",
  unjudged: "□",
  withheld: "▨",
  empty: "–",
  unassessed: "×",
};

/** Whose colours each has: a goal without majority those of `unchanged`, and every reason for having no status is grey. */
export const STATUS_LOOKS = {
  positive: "positive",
  unchanged: "unchanged",
  mixed: "unchanged",
  negative: "negative",
  neutral: "neutral",
  first: "unassessed",
  unjudged: "unassessed",
  withheld: "unassessed",
  empty: "unassessed",
  unassessed: "unassessed",
} as const satisfies Record<ShownStatus, Status>;

/** Stands beside a status whose movement cannot be told from chance; never changes the colour. */
export const UNCERTAIN_MARK = "~";

/** Where nothing is wrong, a line without a status says why; what is missing or broken cannot be assessed. */
export function shownOfLine({ status, detail }: LineStatus): ShownStatus {
  return status === "unassessed" ? whyUnassessed(detail) : status;
}

/**
 * A goal without majority is `unchanged` in the data and shown as mixed. One that nobody could vote on says what all its
 * unassessed lines say, is shown without assessment where they differ and nothing is wrong, and is empty without lines.
 */
export function shownOfGoal(goal: GoalStatus): ShownStatus {
  if (goal.status === "unchanged" && goal.mixed) return "mixed";
  if (goal.status !== "unassessed") return goal.status;
  const reasons = reasonsOf(goal);
  const [only = "empty"] = reasons.keys();
  if (reasons.size <= 1) return only;
  return [...reasons.keys()].every((one) => one === "first" || one === "unjudged")
    ? "unjudged"
    : "unassessed";
}

/** How many of a goal's lines say what, in the order it is told; nothing for what none of them says. */
export function countsOf(goal: GoalStatus): [shown: CountedStatus, count: number][] {
  const reasons = reasonsOf(goal);
  return COUNTED.map((one): [CountedStatus, number] => [
    one,
    one === "positive" || one === "unchanged" || one === "negative" || one === "neutral"
      ? goal[one]
      : (reasons.get(one) ?? 0),
  ]).filter(([, count]) => count > 0);
}

/** `2 positive`, `1 første måling`, with the number as it is written there. */
export function countWords(
  goal: GoalStatus,
  language: Language,
  number: (count: number) => string = String,
): string[] {
  return countsOf(goal).map(([one, count]) => `${number(count)} ${statusText[language].counted[one](count)}`);
}

/** `positiv` · `blandet` · `kan ikke vurderes`, in lower case as in running text. */
export function statusWord(shown: ShownStatus, language: Language): string {
  return statusText[language].status[shown];
}

/** Symbol and word, as a cell shows it: `● Positiv`. */
export function statusLabel(shown: ShownStatus, language: Language): string {
  return `${STATUS_SYMBOLS[shown]} ${capitalised(statusText[language].status[shown])}`;
}

/** How certain the movement is, in words. */
export function certaintyWord(certainty: Certainty, language: Language): string {
  return statusText[language].certainty[certainty];
}

/** What the rule found, in words. */
export function detailWord(detail: Detail, language: Language): string {
  return statusText[language].detail[detail];
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const COUNTED = [
  "positive",
  "unchanged",
  "negative",
  "neutral",
  "first",
  "unjudged",
  "withheld",
  "unassessed",
] as const;

const UNJUDGED: Readonly<Partial<Record<Detail, Unjudged>>> = {
  "first-measurement": "first",
  "no-wish": "unjudged",
  "too-few-points": "unjudged",
  withheld: "withheld",
};

function whyUnassessed(detail: Detail): Unjudged | "unassessed" {
  return UNJUDGED[detail] ?? "unassessed";
}

function reasonsOf({ reasons }: GoalStatus): Map<Unjudged | "unassessed", number> {
  const found = new Map<Unjudged | "unassessed", number>();
  for (const [detail, count] of Object.entries(reasons) as [UnassessedDetail, number][]) {
    const why = whyUnassessed(detail);
    found.set(why, (found.get(why) ?? 0) + count);
  }
  return found;
}
