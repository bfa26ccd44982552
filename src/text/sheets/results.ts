// Words on the sheets that show results: comparison, barometer and the council's table.
import type { GoalResult } from "../../barometer/assessment";
import type { Language } from "../language";
import { formatExact } from "../said/numbers";
import { inPeriod, periodWords } from "../said/periods";

export interface ComparisonHeadings {
  goal: string;
  indicator: string;
  category: string;
  unit: string;
  period: string;
  value: string;
  comparison: string;
  gap: string;
  previousPeriod: string;
  previousValue: string;
  previousChange: string;
  previousGapChange: string;
  baselinePeriod: string;
  baselineValue: string;
  baselineChange: string;
  baselineGapChange: string;
  status: string;
  detail: string;
  certainty: string;
  notes: string;
}

interface Texts {
  titles: Record<"comparison" | "barometer" | "council", (catalogue: string) => string>;
  department: string;
  goal: string;
  period: (period: string) => string;
  latest: string;
  date: (date: string) => string;
  targetGroup: (name: string) => string;
  comparisonGroup: (name: string) => string;
  noLines: string;
  /** Why a goal is grey: nothing has been decided to measure it by, or nobody has reported. */
  noGoalIndicators: string;
  noGoalFigures: string;
  withoutGoal: string;
  headings: ComparisonHeadings;
  barometer: {
    status: string;
    indicator: string;
    period: string;
    value: string;
    change: string;
    since: string;
    notes: string;
  };
  councilTable: {
    indicator: string;
    period: string;
    value: string;
    comparison: string;
    gap: string;
    change: string;
    since: string;
    status: string;
    notes: string;
  };
  counts: (
    counts: Pick<GoalResult, "positive" | "unchanged" | "negative" | "neutral" | "unassessed">,
  ) => string;
  underThreshold: (threshold: number) => string;
  withheld: string;
  withheldNote: (threshold: number) => string;
  breakNote: (from: string, note: string, reference: string | null) => string;
  earliest: (period: string) => string;
  citizenship: (comparison: string | null) => string;
  thirdGeneration: (reason: string | null) => string;
  group: (name: string, value: string) => string;
  persons: (numerator: string, denominator: string | null) => string;
  target: (value: number, by: string, unit: string) => string;
  targetReached: (value: number, by: string, unit: string) => string;
  parts: (have: number, of: number) => string;
  definition: (text: string) => string;
  /** What stands there until somebody has decided it. */
  proposal: (text: string) => string;
  measureNotDecided: (isProposed: boolean) => string;
  /** Where the period is when people arrived. */
  cohort: string;
  /** What the catalogue as a whole leaves open. */
  openKeys: (keys: readonly string[]) => string;
  footnote: (number: number) => string;
  footnotes: string;
  legend: string;
  signs: string;
  legendMeaning: Record<"positive" | "unchanged" | "mixed" | "negative" | "neutral" | "unassessed", string>;
  uncertain: string;
  percent: string;
  page: (page: string, pages: string) => string;
}

const da: Texts = {
  titles: {
    comparison: (catalogue) => `Sammenligning – ${catalogue}`,
    barometer: (catalogue) => `Barometer – ${catalogue}`,
    council: (catalogue) => catalogue,
  },
  department: "Forvaltning",
  goal: "Mål",
  period: (period) => `Periode: ${periodWords(period, "da")}`,
  latest: "Seneste tal for hver indikator",
  date: (date) => `Dato: ${date}`,
  targetGroup: (name) => `Målgruppe: ${name}`,
  comparisonGroup: (name) => `Sammenligningsgruppe: ${name}`,
  noLines: "Der er ingen indikatorer at vise.",
  noGoalIndicators: "Ingen indikatorer endnu",
  noGoalFigures: "Ingen tal",
  withoutGoal: "Øvrige indikatorer",
  headings: {
    goal: "Mål",
    indicator: "Indikator",
    category: "Opdeling",
    unit: "Enhed",
    period: "Periode",
    value: "Målgruppe",
    comparison: "Sammenligning",
    gap: "Forskel",
    previousPeriod: "Forrige periode",
    previousValue: "Forrige værdi",
    previousChange: "Ændring siden forrige",
    previousGapChange: "Forskellens ændring siden forrige",
    baselinePeriod: "Udgangspunktets periode",
    baselineValue: "Udgangspunktets værdi",
    baselineChange: "Ændring siden udgangspunkt",
    baselineGapChange: "Forskellens ændring siden udgangspunkt",
    status: "Status",
    detail: "Vurdering",
    certainty: "Statistisk usikkerhed",
    notes: "Noter",
  },
  barometer: {
    status: "Status",
    indicator: "Indikator",
    period: "Periode",
    value: "Målgruppe",
    change: "Ændring",
    since: "Siden",
    notes: "Noter",
  },
  councilTable: {
    indicator: "Indikator",
    period: "Periode",
    value: "Målgruppe",
    comparison: "Sammenligning",
    gap: "Forskel",
    change: "Ændring",
    since: "Siden",
    status: "Status",
    notes: "Noter",
  },
  counts: ({ positive, unchanged, negative, neutral, unassessed }) =>
    counted([
      [positive, positive === 1 ? "positiv" : "positive"],
      [unchanged, unchanged === 1 ? "uændret" : "uændrede"],
      [negative, negative === 1 ? "negativ" : "negative"],
      [neutral, "følges"],
      [unassessed, "kan ikke vurderes"],
    ]),
  underThreshold: (threshold) => `under ${threshold}`,
  withheld: "ikke vist",
  withheldNote: (threshold) =>
    `»Under ${threshold}« og »ikke vist«: tallet er udeladt af hensyn til anonymitet.`,
  breakNote: (from, note, reference) =>
    `Databrud fra ${periodWords(from, "da")}${note === "" ? "" : `: ${withoutStop(note)}`}.${reference === null ? "" : ` Nyt udgangspunkt: ${periodWords(reference, "da")}.`}`,
  earliest: (period) =>
    `Udgangspunkt ikke fastlagt; den tidligste sammenlignelige måling (${periodWords(period, "da")}) er brugt.`,
  citizenship: (comparison) =>
    `Opgjort efter statsborgerskab${comparison === null ? "" : `; sammenlignet med ${lowerFirst(comparison)}`}.`,
  thirdGeneration: (reason) =>
    `Målgruppen omfatter også 3. generation${reason === null ? "" : `: ${withoutStop(reason)}`}.`,
  group: (name, value) => `${name}: ${value}.`,
  persons: (numerator, denominator) =>
    denominator === null ? `Antal: ${numerator}.` : `Antal: ${numerator} ud af ${denominator}.`,
  target: (value, by, unit) => `Succeskriterium: ${formatExact(value, "da")}${unit} ${inPeriod(by, "da")}.`,
  targetReached: (value, by, unit) =>
    `Succeskriteriet, ${formatExact(value, "da")}${unit} ${inPeriod(by, "da")}, er nået.`,
  parts: (have, of) => `${have} af ${of} dele har tal.`,
  definition: (text) =>
    `Opgjort efter en tidligere definition${text === "" ? "" : `: ${withoutStop(text)}`}.`,
  proposal: (text) => `${text} (forslag; ikke fastlagt)`,
  cohort: "Perioden er ankomståret.",
  measureNotDecided: (isProposed) =>
    isProposed ? "Måleformen er et forslag og ikke fastlagt." : "Måleformen er ikke fastlagt.",
  openKeys: (keys) =>
    `Ikke fastlagt i indikatorkataloget: ${keys.join(", ")}. Hvor der alligevel står en værdi, er den et forslag.`,
  footnote: (number) => `Note ${number}`,
  footnotes: "Sådan er det vurderet",
  legend: "Sådan læses barometeret",
  signs: "Tegnforklaring",
  legendMeaning: {
    positive: "udviklingen går den ønskede vej",
    unchanged: "ingen ændring af betydning",
    mixed: "ingen status har flertal blandt målets indikatorer",
    negative: "udviklingen går den forkerte vej",
    neutral: "følges uden at blive vurderet",
    unassessed: "årsagen står under Noter",
  },
  uncertain: "ændringen kan skyldes tilfældige udsving",
  percent: "pct.",
  page: (page, pages) => `Side ${page} af ${pages}`,
};

const en: Texts = {
  titles: {
    comparison: (catalogue) => `Comparison – ${catalogue}`,
    barometer: (catalogue) => `Barometer – ${catalogue}`,
    council: (catalogue) => catalogue,
  },
  department: "Department",
  goal: "Goal",
  period: (period) => `Period: ${periodWords(period, "en")}`,
  latest: "Latest figures of each indicator",
  date: (date) => `Date: ${date}`,
  targetGroup: (name) => `Target group: ${name}`,
  comparisonGroup: (name) => `Comparison group: ${name}`,
  noLines: "There are no indicators to show.",
  noGoalIndicators: "No indicators yet",
  noGoalFigures: "No figures",
  withoutGoal: "Other indicators",
  headings: {
    goal: "Goal",
    indicator: "Indicator",
    category: "Category",
    unit: "Unit",
    period: "Period",
    value: "Target group",
    comparison: "Comparison",
    gap: "Gap",
    previousPeriod: "Previous period",
    previousValue: "Previous value",
    previousChange: "Change since previous",
    previousGapChange: "Change of gap since previous",
    baselinePeriod: "Baseline period",
    baselineValue: "Baseline value",
    baselineChange: "Change since baseline",
    baselineGapChange: "Change of gap since baseline",
    status: "Status",
    detail: "Finding",
    certainty: "Statistical uncertainty",
    notes: "Notes",
  },
  barometer: {
    status: "Status",
    indicator: "Indicator",
    period: "Period",
    value: "Target group",
    change: "Change",
    since: "Since",
    notes: "Notes",
  },
  councilTable: {
    indicator: "Indicator",
    period: "Period",
    value: "Target group",
    comparison: "Comparison",
    gap: "Gap",
    change: "Change",
    since: "Since",
    status: "Status",
    notes: "Notes",
  },
  counts: ({ positive, unchanged, negative, neutral, unassessed }) =>
    counted([
      [positive, "positive"],
      [unchanged, "unchanged"],
      [negative, "negative"],
      [neutral, "followed"],
      [unassessed, "not assessed"],
    ]),
  underThreshold: (threshold) => `under ${threshold}`,
  withheld: "not shown",
  withheldNote: (threshold) =>
    `“Under ${threshold}” and “not shown”: the figure is left out, to protect anonymity.`,
  breakNote: (from, note, reference) =>
    `Series break from ${periodWords(from, "en")}${note === "" ? "" : `: ${withoutStop(note)}`}.${reference === null ? "" : ` New baseline: ${periodWords(reference, "en")}.`}`,
  earliest: (period) =>
    `Baseline not decided; the earliest comparable measurement (${periodWords(period, "en")}) is used.`,
  citizenship: (comparison) =>
    `Based on citizenship${comparison === null ? "" : `; compared with ${lowerFirst(comparison)}`}.`,
  thirdGeneration: (reason) =>
    `The target group also includes the third generation${reason === null ? "" : `: ${withoutStop(reason)}`}.`,
  group: (name, value) => `${name}: ${value}.`,
  persons: (numerator, denominator) =>
    denominator === null ? `Number: ${numerator}.` : `Number: ${numerator} out of ${denominator}.`,
  target: (value, by, unit) => `Success criterion: ${formatExact(value, "en")}${unit} ${inPeriod(by, "en")}.`,
  targetReached: (value, by, unit) =>
    `The success criterion, ${formatExact(value, "en")}${unit} ${inPeriod(by, "en")}, has been met.`,
  parts: (have, of) => `${have} of ${of} parts have figures.`,
  definition: (text) => `Under an earlier definition${text === "" ? "" : `: ${withoutStop(text)}`}.`,
  proposal: (text) => `${text} (proposal; not decided)`,
  cohort: "The period is the year of arrival.",
  measureNotDecided: (isProposed) =>
    isProposed ? "The measure is a proposal and not decided." : "The measure is not decided.",
  openKeys: (keys) =>
    `Not decided in the indicator catalogue: ${keys.join(", ")}. Where a value is shown all the same, it is a proposal.`,
  footnote: (number) => `Note ${number}`,
  footnotes: "How it was judged",
  legend: "How to read the barometer",
  signs: "Key",
  legendMeaning: {
    positive: "moving the desired way",
    unchanged: "no change of importance",
    mixed: "no status has a majority among the goal's indicators",
    negative: "moving the wrong way",
    neutral: "followed without being judged",
    unassessed: "the reason stands under Notes",
  },
  uncertain: "the change may be due to chance",
  percent: "%",
  page: (page, pages) => `Page ${page} of ${pages}`,
};

export const resultsText: Record<Language, Texts> = { da, en };

function counted(parts: [count: number, word: string][]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(" · ");
}

function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, "");
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
