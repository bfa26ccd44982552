// In Danish.
import { listed, quoted } from "../../said/lists";
import { formatExact } from "../../said/numbers";
import { inPeriod, periodWords } from "../../said/periods";
import { withoutStop, lowerFirst, upperFirst } from "./phrases";
import { countWords } from "../../words/status";
import type { Texts } from "./texts";

const WHOSE_COUNTS = {
  goals: "Målenes status og optælling gælder alle deres indikatorer.",
  departments: "Status og optælling ved hver forvaltning gælder alle dens indikatorer.",
  own: "Status og optælling gælder alle forvaltningens indikatorer.",
} as const;

export const da: Texts = {
  titles: {
    comparison: (catalogue) => `Sammenligning – ${catalogue}`,
    barometer: (catalogue) => `Barometer – ${catalogue}`,
    council: (catalogue) => catalogue,
    overview: (catalogue) => `Overblik – ${catalogue}`,
    development: (catalogue) => `Udvikling – ${catalogue}`,
  },
  department: "Forvaltning",
  overview: {
    counts: "Indikatorer",
    development: "Udvikling for målgruppen",
    reading:
      "Søjlerne viser målgruppens tal fra første til sidste måling, hver mellem sit laveste og sit højeste tal. Prik: mangler eller vises ikke. Skråstreg: databrud. Det, der er gået den forkerte vej, står først.",
    more: (count) => (count === 1 ? "og 1 indikator mere" : `og ${count} indikatorer mere`),
  },
  reference: {
    baseline: "udgangspunkt",
    earliest: "udgangspunkt",
    "after-break": "udgangspunkt",
    previous: "forrige måling",
    "five-years": "fem år før",
  },
  development: {
    reading:
      "Sådan læses kurverne: under hvert navn står det seneste tal og tegnene for linjerne. En linje slutter ved et databrud (//) og ved tal, der mangler eller ikke vises; den går hen over perioder, som ingen har målt.",
    none: "Der er endnu ingen indikator med mindst to tal at tegne en kurve af.",
    left: (count) => `Yderligere ${count} indikatorer er ikke tegnet: der er for mange til ét ark.`,
    figures: "Tallene bag kurverne",
    emptyCells: "Tomme felter: ikke målt, ikke sammenligneligt eller ikke vist af hensyn til anonymitet.",
    latest: (period, value, comparison) =>
      `${period}: ${value}${comparison === null ? "" : ` mod ${comparison}`}`,
    target: (value) => `succeskriterium ${value}`,
    break: "databrud",
    baselineColumn: "Udgangspunkt",
    targetColumn: "Succeskriterium",
    from: (name, period) => `${name} fra ${period}`,
  },
  arranged: {
    worst: {
      areas:
        "Rækkefølge: Det, der går den forkerte vej, står først – blandt indsatsområderne, blandt målene i hvert af dem og blandt linjerne under hvert mål.",
      goals:
        "Rækkefølge: Det, der går den forkerte vej, står først – blandt målene og blandt linjerne under hvert mål.",
      departments:
        "Rækkefølge: Under hver forvaltning står det, der går den forkerte vej, først. Forvaltningerne står i katalogets rækkefølge.",
      own: "Rækkefølge: Det, der går den forkerte vej, står først.",
    },
    changed: (left, under) =>
      `Kun ændringer siden sidste runde: en anden status, en første måling eller et tal, der er flyttet mere, end tilfældige udsving kan forklare. ${leftWords(left)} ${WHOSE_COUNTS[under]}`,
    wholeGoals: "Målenes status og optælling gælder alle deres indikatorer, også andre forvaltningers.",
    left: (left) => `Tabellen viser kun ændringer. ${leftWords(left)}`,
    nothing: "Ingen linjer er ændret siden sidste runde.",
  },
  changes: {
    heading: "Hvad er ændret, og hvorfor?",
    title: (catalogue) => `Hvad er ændret, og hvorfor? – ${catalogue}`,
    remark: (left) =>
      `Her står de linjer, der er negative (røde) eller har en anden status end ved målingen før runden, med de forklaringer, der er givet.${leftOut(left)}`,
    whoseCounts: WHOSE_COUNTS,
    nothing: "Ingen linjer er negative (røde), og ingen har fået en anden status siden målingen før runden.",
    other: (name, before, now) => `${name}: fra ${before} til ${now}.`,
    columns: { indicator: "Indikator", before: "Før runden", now: "Nu", why: "Forklaring" },
    below: "Forklaringen står under tabellen.",
    none: "–",
    stillRed: (name, now) => `${name}: ${now}.`,
    waiting: (names, isPartly) =>
      isPartly
        ? `Der mangler en forklaring fra ${listed(names, "da")}, som er bedt om den.`
        : `Der er endnu ingen forklaring. Bedt om den: ${listed(names, "da")}.`,
    unasked: "Der er endnu ingen forklaring, og ingen er bedt om den.",
    notGiven: "Der er ikke givet en forklaring.",
    everyone: "alle",
  },
  period: (period) => `Periode: ${periodWords(period, "da")}`,
  live: {
    moved: "flyttet",
    changed: "ændret",
    notice:
      "Data er ændret eller flyttet, siden der blev beregnet: se kolonnen Kontrol. Tryk Beregn. Indtil da er status, noter og de andre ark, som de blev beregnet.",
  },
  internal: "Internt arbejdsark – må ikke gives videre",
  latest: "Seneste tal for hver indikator",
  date: (date) => `Dato: ${date}`,
  targetGroup: (name) => `Målgruppe: ${name}`,
  comparisonGroup: (name) => `Sammenligningsgruppe: ${name}`,
  noLines: "Der er ingen indikatorer at vise.",
  noGoalFigures: "Ingen tal",
  withoutGoal: "Øvrige indikatorer",
  headings: {
    goal: "Mål",
    indicator: "Indikator",
    name: "Indikator",
    category: "Opdeling",
    unit: "Enhed",
    period: "Periode",
    measured: "Periode",
    value: "Målgruppe",
    comparison: "Sammenligning",
    gap: "Forskel",
    change: "Ændring",
    since: "Siden",
    baselinePeriod: "Udgangspunktets periode",
    baselineValue: "Udgangspunktets værdi",
    baselineChange: "Ændring siden udgangspunkt",
    baselineGapChange: "Forskellens ændring siden udgangspunkt",
    status: "Status",
    light: "Status",
    check: "Kontrol",
    previousPeriod: "Forrige periode",
    previousValue: "Forrige værdi",
    previousChange: "Ændring siden forrige",
    previousGapChange: "Forskellens ændring siden forrige",
    detail: "Vurdering",
    certainty: "Statistisk usikkerhed",
    lower: "Målgruppe, nedre 95 %",
    upper: "Målgruppe, øvre 95 %",
    gapLower: "Forskel, nedre 95 %",
    gapUpper: "Forskel, øvre 95 %",
    reference: "Vurderet mod",
    changeLower: "Ændring siden da, nedre 95 %",
    changeUpper: "Ændring siden da, øvre 95 %",
    notes: "Noter",
    place: "Rækker i Data ved beregningen",
    placeNow: "Samme rækker nu",
    comment: "Udvalgets bemærkninger",
    commentKey: "Bemærkningsnøgle",
  },
  counts: (goal) => countWords(goal, "da").join(" · "),
  underThreshold: (threshold) => `under ${threshold}`,
  withheld: "ikke vist",
  withheldNote: (thresholds) => {
    const words = [...thresholds.map((threshold) => `under ${threshold}`), "ikke vist"];
    return `${listed(
      words.map((word, index) => quoted(index === 0 ? upperFirst(word) : word, "da")),
      "da",
    )}: tallet er udeladt af hensyn til anonymitet.`;
  },
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
  footnote: (number) => `Note\u00a0${number}`,
  footnotes: "Sådan er det vurderet",
  legend: "Sådan læses barometeret",
  signs: "Tegnforklaring",
  legendMeaning: {
    positive: "udviklingen går den ønskede vej",
    unchanged: "ingen ændring af betydning",
    mixed: "ingen status har flertal blandt målets indikatorer",
    negative: "udviklingen går den forkerte vej",
    neutral: "følges uden at blive vurderet",
    first: "der er endnu ikke noget at sammenligne med",
    unjudged: "der er endnu ikke fastlagt eller målt nok til at vurdere udviklingen",
    withheld: "udeladt af hensyn til anonymitet",
    empty: "målet har endnu ingen indikatorer",
    unassessed: "tal mangler eller kan ikke sammenlignes; årsagen står under Noter",
  },
  uncertain: "ændringen kan skyldes tilfældige udsving",
  index: "indeks",
  sharedBy: (names) => `Fælles for ${listed(names, "da")}.`,
  percent: "pct.",
  page: (page, pages) => `Side ${page} af ${pages}`,
};

function leftWords(left: number): string {
  if (left === 0) return "Alle linjer er ændret og vist.";
  return left === 1 ? "1 linje uden ændringer er ikke vist." : `${left} linjer uden ændringer er ikke vist.`;
}

/** Beside what is told of changes; nothing where all is told. */
function leftOut(left: number): string {
  if (left === 0) return "";
  return left === 1
    ? " 1 anden linje er ingen af delene og står ikke her."
    : ` ${left} andre linjer er ingen af delene og står ikke her.`;
}
