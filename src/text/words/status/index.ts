// The words and shapes of a status, how certain it is, and what the rule found.
import type { Certainty, Detail, Status } from "../../../barometer/assessment";
import { byLanguage, type Language } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { ShownStatus, Texts } from "./texts";

export { type ShownStatus } from "./texts";

export const statusText = byLanguage<Texts>({ da, en });

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
  unassessed: "×",
};

/** Stands beside a status whose movement cannot be told from chance; never changes the colour. */
export const UNCERTAIN_MARK = "~";

/** A goal without majority is `unchanged` in the data and shown as mixed. */
export function shownStatus(status: Status, mixed = false): ShownStatus {
  return mixed && status === "unchanged" ? "mixed" : status;
}

/** `positiv` · `blandet` · `kan ikke vurderes`, in lower case as in running text. */
export function statusWord(status: Status, mixed: boolean, language: Language): string {
  return statusText[language].status[shownStatus(status, mixed)];
}

/** Symbol and word, as a cell shows it: `● Positiv`. */
export function statusLabel(status: Status, mixed: boolean, language: Language): string {
  const shown = shownStatus(status, mixed);
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
