// What is said here, in every language.
import type { ChangeKind } from "../../../sheets/gathered";

export interface Texts {
  title: (catalogue: string) => string;
  intro: string;
  headings: {
    indicator: string;
    indicatorName: string;
    group: string;
    groupName: string;
    category: string;
    categoryName: string;
    period: string;
    definition: string;
    numerator: string;
    denominator: string;
    value: string;
    lower: string;
    upper: string;
    missing: string;
    basis: string;
    thirdGeneration: string;
    thirdGenerationReason: string;
    seriesBreak: string;
    remark: string;
    department: string;
    departmentName: string;
    file: string;
    cell: string;
    importedAt: string;
  };
  log: {
    title: string;
    intro: string;
    empty: string;
    headings: {
      importedAt: string;
      file: string;
      department: string;
      departmentName: string;
      status: string;
      figures: string;
      errors: string;
      warnings: string;
      reason: string;
    };
    status: {
      imported: string;
      unchanged: string;
      replaced: string;
      refused: string;
      undone: string;
      closed: string;
      begun: string;
    };
    /** `name`: in the place of a file's name; how a department stood when a round was closed; that another began. */
    round: {
      name: (title: string) => string;
      closed: (stood: {
        round: string;
        isDelivered: boolean;
        at: string | null;
        ready: string | null;
        approved: string | null;
      }) => string;
      begun: (period: string, deadline: string | null) => string;
      corrected: (period: string, deadline: string | null) => string;
    };
    /** In the place of a file's name, and what was done. */
    undone: { import: (time: string) => string; reason: (out: number, back: number) => string };
  };
  changes: {
    section: string;
    headings: {
      at: string;
      kind: string;
      indicator: string;
      group: string;
      category: string;
      period: string;
      definition: string;
      department: string;
      before: string;
      after: string;
      file: string;
      cell: string;
      who: string;
      why: string;
      said: string;
    };
    kinds: Record<ChangeKind, string>;
  };
}
