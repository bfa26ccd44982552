// What is said here, in every language.

/** To be corrected, to be explained, explained, and to be entered. */
export type FindingKind = "error" | "warning" | "answered" | "open";

export interface Texts {
  title: string;
  stale: string;
  none: string;
  noneHint: string;
  counts: (counts: Record<FindingKind, number>) => string;
  groups: Record<FindingKind, (count: number) => string>;
  hints: Record<FindingKind, string>;
  kinds: Record<FindingKind, string>;
  filter: string;
  filterAll: (count: number) => string;
  filterErrors: (count: number) => string;
  filterWarnings: (count: number) => string;
  filterKinds: string;
  filterKind: (title: string, count: number) => string;
  cell: (cell: string) => string;
  goTo: string;
  more: (next: number, left: number) => string;
  fix: string;
  fixLabel: (where: string) => string;
  fixAll: (count: number) => string;
  fixHint: (count: number) => string;
  fixTitle: (count: number) => string;
  fixCell: string;
  fixFrom: string;
  fixTo: string;
  fixMore: (count: number) => string;
  emptyCell: string;
  fixed: (fixed: number, left: number) => string;
  corrected: (cell: string) => string;
  becomes: (from: string, to: string) => string;
  undo: string;
  undoLabel: (cell: string) => string;
  undone: (cell: string) => string;
  notUndone: (cell: string) => string;
  wentTo: (cell: string) => string;
  wholeWorkbook: string;
}
