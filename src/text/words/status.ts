// The words and shapes of a status, how certain it is, and what the rule found.
import type { Certainty, Detail, Status } from "../../barometer/assessment";
import type { Language } from "../language";

/** What a traffic light can show: a status, or `mixed` where a goal has no majority. */
export type ShownStatus = Status | "mixed";

const da = {
  status: {
    positive: "positiv",
    unchanged: "uændret",
    mixed: "blandet",
    negative: "negativ",
    neutral: "følges",
    unassessed: "kan ikke vurderes",
  } satisfies Record<ShownStatus, string>,
  certainty: {
    certain: "statistisk sikker",
    uncertain: "statistisk usikker",
    unknown: "statistisk usikkerhed ukendt",
  } satisfies Record<Certainty, string>,
  detail: {
    "first-measurement": "første måling",
    "no-wish": "ønsket udvikling ikke fastlagt",
    missing: "tal mangler",
    withheld: "ikke vist af hensyn til anonymitet",
    break: "databrud",
    basis: "forskelligt opgørelsesgrundlag",
    "too-few-points": "for få målinger",
    improved: "forbedret",
    unchanged: "uændret",
    worsened: "forværret",
    level: "på niveau",
    "within-chance": "inden for den statistiske usikkerhed",
    reached: "succeskriterium nået",
    "on-track": "på vej mod succeskriteriet",
    behind: "bagud i forhold til succeskriteriet",
    "wrong-way": "væk fra succeskriteriet",
    better: "bedre",
    similar: "på samme niveau",
    worse: "dårligere",
    higher: "højere",
    lower: "lavere",
    sun: "sol",
    "light-cloud": "let skyet",
    cloud: "skyet",
    storm: "uvejr",
    "target-achieved": "succeskriterium nået",
    substantial: "væsentlig fremgang",
    moderate: "moderat fremgang",
    limited: "begrænset fremgang",
    deterioration: "tilbagegang",
    improvement: "forbedring ud over tilfældige udsving",
    concern: "forværring ud over tilfældige udsving",
    "common-cause": "tilfældige udsving",
    "improvement-trial-limits": "forbedring ud over tilfældige udsving (foreløbige grænser)",
    "concern-trial-limits": "forværring ud over tilfældige udsving (foreløbige grænser)",
    "common-cause-trial-limits": "tilfældige udsving (foreløbige grænser)",
  } satisfies Record<Detail, string>,
};

type Texts = typeof da;

const en: Texts = {
  status: {
    positive: "positive",
    unchanged: "unchanged",
    mixed: "mixed",
    negative: "negative",
    neutral: "followed",
    unassessed: "cannot be assessed",
  },
  certainty: {
    certain: "statistically certain",
    uncertain: "statistically uncertain",
    unknown: "statistical uncertainty unknown",
  },
  detail: {
    "first-measurement": "first measurement",
    "no-wish": "desired direction not decided",
    missing: "figure missing",
    withheld: "not shown, to protect anonymity",
    break: "series break",
    basis: "different basis",
    "too-few-points": "too few measurements",
    improved: "improved",
    unchanged: "unchanged",
    worsened: "worsened",
    level: "level",
    "within-chance": "within statistical uncertainty",
    reached: "success criterion met",
    "on-track": "on track for the success criterion",
    behind: "behind the success criterion",
    "wrong-way": "moving away from the success criterion",
    better: "better",
    similar: "similar",
    worse: "worse",
    higher: "higher",
    lower: "lower",
    sun: "sun",
    "light-cloud": "light cloud",
    cloud: "cloud",
    storm: "storm",
    "target-achieved": "success criterion met",
    substantial: "substantial progress",
    moderate: "moderate progress",
    limited: "limited progress",
    deterioration: "deterioration",
    improvement: "improvement beyond random variation",
    concern: "worsening beyond random variation",
    "common-cause": "random variation",
    "improvement-trial-limits": "improvement beyond random variation (provisional limits)",
    "concern-trial-limits": "worsening beyond random variation (provisional limits)",
    "common-cause-trial-limits": "random variation (provisional limits)",
  },
};

export const statusText = { da, en };

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
