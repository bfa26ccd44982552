// What is said here, in every language.

/** Heading cells; the keys are the columns' codes. */
export interface EntryHeadings {
  name: string;
  category: string;
  groupName: string;
  period: string;
  numerator: string;
  denominator: string;
  value: string;
  result: string;
  reported: string;
  previous: string;
  previousPeriod: string;
  baseline: string;
  baselinePeriod: string;
  missing: string;
  basis: string;
  thirdGeneration: string;
  thirdGenerationReason: string;
  seriesBreak: string;
  lower: string;
  upper: string;
  remark: string;
  department: string;
  control: string;
  findings: string;
}

export interface EntryHelp {
  title: string;
  message: string;
}

export interface Texts {
  headings: EntryHeadings;
  title: (catalogue: string) => string;
  departments: (names: readonly string[]) => string;
  allDepartments: string;
  period: (period: string) => string;
  deadline: (deadline: string) => string;
  contact: (contact: string) => string;
  caseNumber: (caseNumber: string) => string;
  targetGroup: (name: string) => string;
  target: string;
  exampleFigures: string;
  howTo: string;
  nothingDue: string;
  withoutGoal: string;
  earlierDefinition: (until: string) => string;
  /** Below the first row of an arrival cohort: cohorts that the sheet has no row for, each `2011: 48,0`. */
  earlierCohorts: (group: string, cohorts: readonly string[]) => string;
  basisForAll: string;
  pickDepartment: string;
  percent: string;
  unit: (unit: string) => string;
  source: (source: string) => string;
  /** What a cell is for; what it must hold is said in src/text/words/limits. */
  help: Record<
    | "period"
    | "numerator"
    | "denominator"
    | "value"
    | "missing"
    | "basis"
    | "basisForAll"
    | "thirdGeneration"
    | "thirdGenerationReason"
    | "seriesBreak"
    | "remark"
    | "interval"
    | "department",
    EntryHelp
  >;
  refused: {
    /** Titles of the refusal. */
    number: string;
    choice: string;
    period: string;
    /** What to do where the department's name is refused. */
    department: string;
    /** Where two numbers hold each other. */
    both: string;
  };
  control: {
    missing: string;
    error: string;
    misplaced: string;
    text: string;
    negative: string;
    notWhole: string;
    outOfRange: string;
    noDenominator: string;
    noNumerator: string;
    exceeds: string;
    noPeriod: string;
    both: string;
    noBasis: string;
    noReason: string;
    reasonAlone: string;
    unknownReason: string;
    /** An arrival cohort that has a figure already. */
    reported: string;
    corrected: string;
    /** Typed instead of leaving the cell empty. */
    no: string;
    ok: string;
  };
  /** Pieces of the summary: `{filled} af {rows} tal er udfyldt · {errors} fejl`. */
  summary: { of: string; filled: string; oneError: string; errors: string; separator: string };
  severity: Record<"error" | "warning", string>;
}
