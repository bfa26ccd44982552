// What is said here, in every language.

export interface Texts {
  /** Shown where a catalogue leaves a key open. */
  notDecided: string;
  /** `judgedAgainst` in a list of what is not decided, where its word as a key would not make sense. */
  judgedAgainstOpen: string;
  /** In lower case as in running text. */
  keys: {
    aggregation: string;
    allCommittees: string;
    area: string;
    areas: string;
    baseline: string;
    basis: string;
    better: string;
    breaks: string;
    categories: string;
    committees: string;
    councilName: string;
    decimals: string;
    definition: string;
    definitions: string;
    departments: string;
    desired: string;
    disclaimer: string;
    disclosure: string;
    exampleFigures: string;
    extraction: string;
    goal: string;
    goals: string;
    groups: string;
    hearing: string;
    hearingParties: string;
    id: string;
    indicators: string;
    joint: string;
    judgedAgainst: string;
    kind: string;
    language: string;
    lead: string;
    limits: string;
    measure: string;
    municipality: string;
    name: string;
    nameByCitizenship: string;
    naturalLimit: string;
    open: string;
    period: string;
    question: string;
    reportCount: string;
    role: string;
    rounds: string;
    rule: string;
    short: string;
    source: string;
    state: string;
    subtitle: string;
    target: string;
    targetName: string;
    themes: string;
    thirdGeneration: string;
    title: string;
    totalOf: string;
    tolerance: string;
    unit: string;
  };
}
