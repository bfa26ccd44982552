// The sentences of the narrative. The grammar is here; what is said about a line is decided in barometer/narrative.ts.
import type { GoalResult } from "../../barometer/assessment";
import type { Measure } from "../../barometer/catalogue";
import type { Language } from "../language";
import { inPeriod, periodWords, sincePeriod } from "../said/periods";
import { statusWord } from "./status";

type Counts = Omit<GoalResult, "goal">;

/** Numbers come formatted, with their unit (`54,1 pct.`, `8,6 procentpoint`); periods as written in figures. */
interface Texts {
  subject: Record<Measure | "figure", string>;
  level: (subject: string, value: string, period: string) => string;
  moved: (of: {
    subject: string;
    up: boolean;
    by: string;
    from: string;
    then: string;
    to: string;
    now: string;
  }) => string;
  unmoved: (subject: string, value: string, then: string, now: string) => string;
  uncertain: string;
  uncertainGap: string;
  changeWithheld: (then: string) => string;
  valueWithheld: (subject: string, period: string) => string;
  valueSmall: (subject: string, period: string, threshold: number) => string;
  comparisonWithheld: (group: string) => string;
  /** The gap now, without anything earlier to hold it against. */
  gap: (by: string, higher: boolean, group: string) => string;
  gapNone: (group: string) => string;
  gapMoved: (group: string, narrowed: boolean, by: string, since: string, to: string) => string;
  gapClosed: (group: string, since: string) => string;
  gapUnchanged: (group: string, since: string, at: string) => string;
  gapTurned: (group: string, since: string, by: string, higher: boolean) => string;
  movedBy: (who: "target" | "comparison" | "both", group: string) => string;
  seriesBreak: (from: string, note: string, reference: string) => string;
  targetReached: (value: string, by: string) => string;
  targetLeft: (value: string, by: string, left: string) => string;
  named: (indicator: string, category: string | null, text: string) => string;
  goal: (result: Counts) => string;
  comparisonGroup: string;
}

const da: Texts = {
  subject: {
    share: "Andelen",
    count: "Antallet",
    mean: "Gennemsnittet",
    index: "Indekset",
    figure: "Tallet",
  },
  level: (subject, value, period) => ended(`${subject} er ${value} ${inPeriod(period, "da")}`),
  moved: ({ subject, up, by, from, then, to, now }) =>
    ended(
      `${subject} er ${up ? "steget" : "faldet"} med ${by}, fra ${from} ${inPeriod(then, "da")} til ${to} ${inPeriod(now, "da")}`,
    ),
  unmoved: (subject, value, then, now) =>
    ended(`${subject} er uændret ${sincePeriod(then, "da")} og er ${value} ${inPeriod(now, "da")}`),
  uncertain: "Ændringen ligger inden for den statistiske usikkerhed.",
  uncertainGap: "Forskellen ligger inden for den statistiske usikkerhed.",
  changeWithheld: (then) => `Udviklingen ${sincePeriod(then, "da")} er ikke vist af hensyn til anonymitet.`,
  valueWithheld: (subject, period) =>
    `${subject} ${inPeriod(period, "da")} er ikke vist af hensyn til anonymitet.`,
  valueSmall: (subject, period, threshold) =>
    `${subject} ${inPeriod(period, "da")} er under ${threshold} og er ikke vist af hensyn til anonymitet.`,
  comparisonWithheld: (group) => `Tallet for ${group} er ikke vist af hensyn til anonymitet.`,
  gap: (by, higher, group) => ended(`Det er ${by} ${higher ? "højere" : "lavere"} end for ${group}`),
  gapNone: (group) => `Det er det samme som for ${group}.`,
  gapMoved: (group, narrowed, by, since, to) =>
    ended(
      `Forskellen til ${group} er ${narrowed ? "mindsket" : "øget"} med ${by} ${sincePeriod(since, "da")} og er nu ${to}`,
    ),
  gapClosed: (group, since) => `Forskellen til ${group} er udlignet ${sincePeriod(since, "da")}.`,
  gapUnchanged: (group, since, at) =>
    ended(`Forskellen til ${group} er uændret ${sincePeriod(since, "da")} og er ${at}`),
  gapTurned: (group, since, by, higher) =>
    ended(
      `Forskellen til ${group} er vendt ${sincePeriod(since, "da")}, så tallet nu er ${by} ${higher ? "højere" : "lavere"}`,
    ),
  movedBy: (who, group) =>
    who === "both"
      ? "Begge gruppers tal har ændret sig."
      : who === "target"
        ? "Det er målgruppens tal, der har ændret sig."
        : `Det er tallet for ${group}, der har ændret sig.`,
  seriesBreak: (from, note, reference) =>
    `Der er databrud fra ${periodWords(from, "da")}${bracketed(note)}, og der sammenlignes derfor med målingen ${inPeriod(reference, "da")}.`,
  targetReached: (value, by) => `Succeskriteriet på ${value} ${inPeriod(by, "da")} er nået.`,
  targetLeft: (value, by, left) =>
    `Der mangler ${left} i at nå succeskriteriet på ${value} ${inPeriod(by, "da")}.`,
  named: (indicator, category, text) => `${indicator}${category === null ? "" : ` (${category})`}: ${text}`,
  goal: (result) => {
    const all = total(result);
    if (all === 0) return "Der er endnu ingen indikatorer at vurdere målet ud fra.";
    const words = { positive: "positive", unchanged: "uændrede", negative: "negative" };
    const judged = JUDGED.filter((status) => result[status] > 0);
    const [only] = judged;
    if (all === 1) {
      if (only) return `Den eneste indikator er ${statusWord(only, false, "da")}.`;
      return result.neutral
        ? "Den eneste indikator følges uden at blive vurderet."
        : "Den eneste indikator kan ikke vurderes.";
    }
    if (result.unassessed === all) return `Ingen af de ${all} indikatorer kan vurderes.`;
    if (result.neutral === all) return `${everyone(all, "da")} indikatorer følges uden at blive vurderet.`;
    const rest = [
      ...(result.neutral ? [`${result.neutral} følges`] : []),
      ...(result.unassessed ? [`${result.unassessed} ikke kan vurderes`] : []),
    ];
    if (!only)
      return `Af ${all} indikatorer følges ${result.neutral}, mens ${result.unassessed} ikke kan vurderes.`;
    const overall = `Udviklingen er samlet set ${statusWord(result.status, result.mixed, "da")}.`;
    if (result[only] === all) return `${overall} ${everyone(all, "da")} indikatorer er ${words[only]}.`;
    const votes = judged.map(
      (status) =>
        `${result[status]} ${result[status] === 1 ? statusWord(status, false, "da") : words[status]}`,
    );
    const others = rest.length ? `, mens ${enumerated(rest, "da")}` : "";
    return `${overall} Af ${all} indikatorer er ${enumerated(votes, "da")}${others}.`;
  },
  comparisonGroup: "sammenligningsgruppen",
};

const en: Texts = {
  subject: {
    share: "The share",
    count: "The number",
    mean: "The mean",
    index: "The index",
    figure: "The figure",
  },
  level: (subject, value, period) => `${subject} is ${value} ${inPeriod(period, "en")}.`,
  moved: ({ subject, up, by, from, then, to, now }) =>
    `${subject} has ${up ? "risen" : "fallen"} by ${by}, from ${from} ${inPeriod(then, "en")} to ${to} ${inPeriod(now, "en")}.`,
  unmoved: (subject, value, then, now) =>
    `${subject} is unchanged ${sincePeriod(then, "en")} and is ${value} ${inPeriod(now, "en")}.`,
  uncertain: "The change lies within the statistical uncertainty.",
  uncertainGap: "The gap lies within the statistical uncertainty.",
  changeWithheld: (then) => `The development ${sincePeriod(then, "en")} is not shown, to protect anonymity.`,
  valueWithheld: (subject, period) =>
    `${subject} ${inPeriod(period, "en")} is not shown, to protect anonymity.`,
  valueSmall: (subject, period, threshold) =>
    `${subject} ${inPeriod(period, "en")} is under ${threshold} and is not shown, to protect anonymity.`,
  comparisonWithheld: (group) => `The figure for ${group} is not shown, to protect anonymity.`,
  gap: (by, higher, group) => `It is ${by} ${higher ? "higher" : "lower"} than for ${group}.`,
  gapNone: (group) => `It is the same as for ${group}.`,
  gapMoved: (group, narrowed, by, since, to) =>
    `The gap to ${group} has ${narrowed ? "narrowed" : "widened"} by ${by} ${sincePeriod(since, "en")} and is now ${to}.`,
  gapClosed: (group, since) => `The gap to ${group} has closed ${sincePeriod(since, "en")}.`,
  gapUnchanged: (group, since, at) =>
    `The gap to ${group} is unchanged ${sincePeriod(since, "en")} and is ${at}.`,
  gapTurned: (group, since, by, higher) =>
    `The gap to ${group} has turned ${sincePeriod(since, "en")}, so that the figure is now ${by} ${higher ? "higher" : "lower"}.`,
  movedBy: (who, group) =>
    who === "both"
      ? "The figures of both groups have changed."
      : who === "target"
        ? "It is the target group's figure that has changed."
        : `It is the figure for ${group} that has changed.`,
  seriesBreak: (from, note, reference) =>
    `There is a series break from ${periodWords(from, "en")}${bracketed(note)}, so the comparison is with the measurement ${inPeriod(reference, "en")}.`,
  targetReached: (value, by) => `The success criterion of ${value} ${inPeriod(by, "en")} has been met.`,
  targetLeft: (value, by, left) =>
    `It is ${left} short of the success criterion of ${value} ${inPeriod(by, "en")}.`,
  named: (indicator, category, text) => `${indicator}${category === null ? "" : ` (${category})`}: ${text}`,
  goal: (result) => {
    const all = total(result);
    if (all === 0) return "There are no indicators yet to assess the goal by.";
    const judged = JUDGED.filter((status) => result[status] > 0);
    const [only] = judged;
    if (all === 1) {
      if (only) return `The only indicator is ${statusWord(only, false, "en")}.`;
      return result.neutral
        ? "The only indicator is followed without being assessed."
        : "The only indicator cannot be assessed.";
    }
    if (result.unassessed === all) return `None of the ${all} indicators can be assessed.`;
    if (result.neutral === all)
      return `${everyone(all, "en")} indicators are followed without being assessed.`;
    const are = (count: number): string => (count === 1 ? "is" : "are");
    const rest = [
      ...(result.neutral ? [`${result.neutral} ${are(result.neutral)} followed`] : []),
      ...(result.unassessed ? [`${result.unassessed} cannot be assessed`] : []),
    ];
    if (!only) return `Of ${all} indicators, ${enumerated(rest, "en")}.`;
    const overall = `The overall development is ${statusWord(result.status, result.mixed, "en")}.`;
    if (result[only] === all)
      return `${overall} ${everyone(all, "en")} indicators are ${statusWord(only, false, "en")}.`;
    const votes = judged.map(
      (status) => `${result[status]} ${are(result[status])} ${statusWord(status, false, "en")}`,
    );
    const others = rest.length ? `, while ${enumerated(rest, "en")}` : "";
    return `${overall} Of ${all} indicators, ${enumerated(votes, "en")}${others}.`;
  },
  comparisonGroup: "the comparison group",
};

export const narrativeText: Record<Language, Texts> = { da, en };

const JUDGED = ["positive", "unchanged", "negative"] as const;

function total({ positive, unchanged, negative, neutral, unassessed }: Counts): number {
  return positive + unchanged + negative + neutral + unassessed;
}

function everyone(all: number, language: Language): string {
  if (all === 2) return language === "da" ? "Begge" : "Both";
  return `${language === "da" ? "Alle" : "All"} ${all}`;
}

/** `3 positive, 1 uændret og 1 negativ` */
function enumerated(parts: string[], language: Language): string {
  const last = parts.at(-1) ?? "";
  const before = parts.slice(0, -1);
  return before.length ? `${before.join(", ")} ${language === "da" ? "og" : "and"} ${last}` : last;
}

/** A sentence that ends in `pct.` has its full stop already. */
function ended(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}

function bracketed(note: string): string {
  const text = note.trim().replace(/\.$/, "");
  return text === "" ? "" : ` (${text})`;
}
