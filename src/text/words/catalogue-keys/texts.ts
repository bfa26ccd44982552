// What is said here, in every language.

/** The keys of a catalogue that have a word; others go by their own name. */
export type KeyWithWord =
  | "aggregation"
  | "allCommittees"
  | "area"
  | "areas"
  | "baseline"
  | "basis"
  | "better"
  | "breaks"
  | "categories"
  | "colours"
  | "committees"
  | "councilName"
  | "decimals"
  | "definition"
  | "definitions"
  | "departments"
  | "desired"
  | "disclaimer"
  | "disclosure"
  | "exampleFigures"
  | "extraction"
  | "goal"
  | "goals"
  | "groups"
  | "hearing"
  | "hearingParties"
  | "id"
  | "indicators"
  | "joint"
  | "judgedAgainst"
  | "kind"
  | "language"
  | "lead"
  | "limits"
  | "measure"
  | "municipality"
  | "name"
  | "nameByCitizenship"
  | "naturalLimit"
  | "open"
  | "period"
  | "preferredBasis"
  | "question"
  | "reportCount"
  | "role"
  | "rounds"
  | "rule"
  | "short"
  | "source"
  | "state"
  | "subtitle"
  | "target"
  | "targetName"
  | "themes"
  | "thirdGeneration"
  | "title"
  | "totalOf"
  | "tolerance"
  | "unit"
  | "wantedTexts";

export interface Texts {
  /** Shown where a catalogue leaves a key open. */
  notDecided: string;
  /** `judgedAgainst` in a list of what is not decided, where its word as a key would not make sense. */
  judgedAgainstOpen: string;
  /** In lower case as in running text. */
  keys: Record<KeyWithWord, string>;
}
