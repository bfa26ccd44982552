// The words for a catalogue's keys, and for what a catalogue leaves open.
import type { Language } from "../language";

const da = {
  /** Shown where a catalogue leaves a key open. */
  notDecided: "ikke fastlagt",
  /** In lower case as in running text. */
  keys: {
    aggregation: "sammenfatning",
    allCommittees: "alle udvalg",
    area: "indsatsområde",
    areas: "indsatsområder",
    baseline: "udgangspunkt",
    basis: "opgørelsesgrundlag",
    better: "den gode side",
    breaks: "databrud",
    categories: "opdeling",
    committees: "udvalg",
    councilName: "kommunalbestyrelsens navn",
    decimals: "decimaler",
    definition: "definition",
    definitions: "tidligere definitioner",
    departments: "forvaltninger",
    desired: "ønsket udvikling",
    disclaimer: "forbehold",
    disclosure: "anonymitetshensyn",
    exampleFigures: "eksempeltal",
    extraction: "dataudtræk",
    goal: "mål",
    goals: "mål",
    groups: "grupper",
    hearing: "høring",
    hearingParties: "høringsparter",
    id: "id",
    indicators: "indikatorer",
    joint: "fælles indikator",
    judgedAgainst: "vurderes i forhold til",
    kind: "slags",
    language: "sprog",
    lead: "ledende udvalg",
    limits: "grænser",
    measure: "måleform",
    municipality: "kommune",
    name: "navn",
    nameByCitizenship: "navn ved opgørelse på statsborgerskab",
    naturalLimit: "naturlig grænse",
    open: "ikke fastlagt",
    period: "periode",
    question: "spørgsmål",
    reportCount: "antal vises også",
    role: "rolle",
    rounds: "indberetningsrunder",
    rule: "vurderingsregel",
    short: "kort navn",
    source: "datakilde",
    state: "tilstand",
    subtitle: "undertitel",
    target: "succeskriterium",
    targetName: "målgruppens navn",
    themes: "temaer",
    thirdGeneration: "3. generation",
    title: "titel",
    tolerance: "tolerance",
    unit: "enhed",
  },
};

type Texts = typeof da;

const en: Texts = {
  notDecided: "not decided",
  keys: {
    aggregation: "aggregation",
    allCommittees: "all committees",
    area: "area",
    areas: "areas",
    baseline: "baseline",
    basis: "basis",
    better: "the good side",
    breaks: "series breaks",
    categories: "categories",
    committees: "committees",
    councilName: "name of the council",
    decimals: "decimals",
    definition: "definition",
    definitions: "earlier definitions",
    departments: "departments",
    desired: "desired direction",
    disclaimer: "disclaimer",
    disclosure: "disclosure control",
    exampleFigures: "example figures",
    extraction: "data extraction",
    goal: "goal",
    goals: "goals",
    groups: "groups",
    hearing: "hearing",
    hearingParties: "hearing parties",
    id: "id",
    indicators: "indicators",
    joint: "joint indicator",
    judgedAgainst: "judged against",
    kind: "kind",
    language: "language",
    lead: "leading committee",
    limits: "limits",
    measure: "measure",
    municipality: "municipality",
    name: "name",
    nameByCitizenship: "name when counted by citizenship",
    naturalLimit: "natural limit",
    open: "not decided",
    period: "period",
    question: "question",
    reportCount: "count also reported",
    role: "role",
    rounds: "rounds",
    rule: "rule",
    short: "short name",
    source: "data source",
    state: "state",
    subtitle: "subtitle",
    target: "success criterion",
    targetName: "name of the target group",
    themes: "themes",
    thirdGeneration: "third generation",
    title: "title",
    tolerance: "tolerance",
    unit: "unit",
  },
};

export const catalogueKeysText = { da, en };

/** As `catalogueKeyWord`, to stand in a list of what is not decided. */
export function openKeyWords(key: string, language: Language): string {
  if (key !== "judgedAgainst") return catalogueKeyWord(key, language);
  return language === "da" ? "hvad der vurderes i forhold til" : "what is judged against";
}

/** What people call a catalogue's key (`desired`, also `categories.items[1].id`); the key itself where it has no word. */
export function catalogueKeyWord(key: string, language: Language): string {
  const words: Readonly<Record<string, string>> = catalogueKeysText[language].keys;
  const first = /^[^.[]+/.exec(key)?.[0] ?? key;
  return Object.hasOwn(words, first) ? (words[first] ?? key) : key;
}
