// Words of the sheet that shows a catalogue as a table.
import type { DesiredDirection, Measure, PeriodKind, RuleName } from "../barometer/catalogue";
import type { Language } from "./language";

const da = {
  title: (catalogue: string) => `Indikatorer – ${catalogue}`,
  intro:
    "Her står indikatorkataloget, som det er fastlagt. Det, kilden ikke siger noget om, står som “ikke fastlagt”.",
  notDecided: (value: string) => `${value} (ikke endeligt fastlagt)`,
  measure: { share: "andel", count: "antal", mean: "gennemsnit", index: "indeks" } satisfies Record<
    Measure,
    string
  >,
  kind: { effect: "effekt", activity: "aktivitet" },
  desired: {
    increase: "stigning",
    decrease: "fald",
    parity: "på niveau med sammenligningsgruppen",
    follow: "følges",
  } satisfies Record<DesiredDirection, string>,
  better: { higher: "højere er bedre", lower: "lavere er bedre" },
  period: {
    year: "år",
    halfyear: "halvår",
    quarter: "kvartal",
    month: "måned",
    point: "opgørelsesdag",
    election: "kommunalvalg",
    custom: "eget år",
  } satisfies Record<PeriodKind, string>,
  periodFrom: (start: string) => `fra ${start}`,
  cohort: "efter ankomst",
  rule: {
    direction: "retning",
    "certain-direction": "sikker retning",
    target: "måltal",
    benchmark: "sammenligning med gruppen",
    outlook: "udsigt",
    growth: "vækst",
    "control-chart": "kontroldiagram",
  } satisfies Record<RuleName, string>,
  basis: { required: "skal angives", "not-applicable": "ikke relevant" },
  thirdGeneration: { included: "indgår", excluded: "indgår ikke" },
  joint: { same: "samme tal fra alle", sum: "dele, der lægges sammen", lead: "den første forvaltnings tal" },
  state: { available: "indberettes", clarifying: "under afklaring" },
  target: (value: string, by: string) => `${value} i ${by}`,
  breaks: (from: string, note: string) => (note === "" ? `fra ${from}` : `fra ${from}: ${note}`),
  nothing: "Kataloget har ingen indikatorer endnu.",
};

type Texts = typeof da;

const en: Texts = {
  title: (catalogue) => `Indicators – ${catalogue}`,
  intro:
    "The indicator catalogue as it has been decided. What its source leaves open is shown as “not decided”.",
  notDecided: (value) => `${value} (not finally decided)`,
  measure: { share: "share", count: "count", mean: "mean", index: "index" },
  kind: { effect: "effect", activity: "activity" },
  desired: {
    increase: "increase",
    decrease: "decrease",
    parity: "level with the comparison group",
    follow: "followed",
  },
  better: { higher: "higher is better", lower: "lower is better" },
  period: {
    year: "year",
    halfyear: "half-year",
    quarter: "quarter",
    month: "month",
    point: "date",
    election: "municipal election",
    custom: "own year",
  },
  periodFrom: (start) => `from ${start}`,
  cohort: "by arrival",
  rule: {
    direction: "direction",
    "certain-direction": "certain direction",
    target: "target",
    benchmark: "benchmark",
    outlook: "outlook",
    growth: "growth",
    "control-chart": "control chart",
  },
  basis: { required: "must be given", "not-applicable": "not applicable" },
  thirdGeneration: { included: "included", excluded: "not included" },
  joint: {
    same: "the same figure from all",
    sum: "parts that are added up",
    lead: "the first department's figure",
  },
  state: { available: "reported", clarifying: "being clarified" },
  target: (value, by) => `${value} by ${by}`,
  breaks: (from, note) => (note === "" ? `from ${from}` : `from ${from}: ${note}`),
  nothing: "The catalogue has no indicators yet.",
};

export const indicatorsText: Record<Language, Texts> = { da, en };
