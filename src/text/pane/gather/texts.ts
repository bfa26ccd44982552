// What is said here, in every language.

/** How a file in the list stands. `open`: an owner file, the mark of one that somebody has open. */
export type FileState = "refused" | "open" | "replaced" | "imported" | "unchanged";

export interface Texts {
  title: string;
  /** Why it cannot be done in the workbook in front. */
  notHere: string;
  intro: string;
  chooseFiles: string;
  chooseFolder: string;
  filesLabel: string;
  folderLabel: string;
  drop: string;
  noFiles: string;
  reading: (done: number, all: number) => string;
  stop: string;
  stopped: (read: number, all: number) => string;
  startAgain: string;
  filesTitle: string;
  counts: (counts: { taken: number; refused: number; open: number; figures: number }) => string;
  states: Record<FileState, string>;
  openElsewhere: string;
  fileUnreadable: string;
  fileTooLarge: string;
  brings: (figures: number, errors: number, warnings: number) => string;
  wrong: (count: number) => string;
  wrongMore: (count: number) => string;
  showAll: (count: number) => string;
  missing: (departments: string) => string;
  extra: (departments: string) => string;
  conflicts: (count: number) => string;
  conflictHint: string;
  /** Of texts; those of figures stand beside it. */
  textWithdrawals: Pick<Texts, "withdrawals" | "withdrawalHint" | "withdrawnIn" | "keep" | "takeOut">;
  rememberedText: (department: string, text: string, by: string) => string;
  withdrawals: (count: number) => string;
  withdrawalHint: string;
  withdrawnIn: (newer: string) => string;
  keep: string;
  takeOut: string;
  place: (file: string, cell: string | null) => string;
  unknownDepartment: string;
  who: string;
  whoMissing: string;
  why: string;
  whyOf: (figure: string) => string;
  remembered: (count: number) => string;
  /** `by`: who decided it and when, and why. */
  rememberedOne: (kind: "kept" | "chosen", department: string, figure: string, by: string) => string;
  decidedBy: (who: string, when: string) => string;
  decideFirst: (open: number) => string;
  importFiles: (files: number) => string;
  nothing: string;
  askOpen: string;
  decided: string;
  openQuestions: (count: number) => string;
  openHint: string;
  noQuestions: string;
  saveDecisions: (count: number) => string;
  changedMeanwhile: string;
  imported: (files: number, figures: number) => string;
  next: string;
  compute: string;
  undo: string;
  undoHint: string;
  undoQuestion: { title: string; explanation: string; confirm: string };
  undone: (files: number, out: number, back: number) => string;
  nothingToUndo: string;
}
