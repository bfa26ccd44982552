// In English. A file format: what stands here is read back from workbooks already sent out (src/text/formerly.ts).
import { formatDate } from "../../said/dates";
import type { Texts } from "./texts";

export const en: Texts = {
  title: (catalogue) => `Data – ${catalogue}`,
  intro: "One row for each figure. The ids are what other programs use; the names stand beside them.",
  headings: {
    indicator: "Indicator id",
    indicatorName: "Indicator",
    group: "Group id",
    groupName: "Group",
    category: "Category id",
    categoryName: "Category",
    period: "Period",
    definition: "Definition",
    numerator: "Number",
    denominator: "Out of",
    value: "Value",
    lower: "Lower 95%",
    upper: "Upper 95%",
    missing: "Reason for missing figure",
    basis: "Basis",
    thirdGeneration: "Incl. 3rd generation",
    thirdGenerationReason: "Reason for 3rd generation",
    seriesBreak: "Series break",
    remark: "Remark",
    department: "Department id",
    departmentName: "Department",
    file: "Source file",
    cell: "Source cell",
    importedAt: "Imported",
  },
  log: {
    title: "Import log",
    intro: "Every file that was read, and what came of it.",
    empty: "No files have been read yet.",
    headings: {
      importedAt: "Imported",
      file: "File",
      department: "Department id",
      departmentName: "Department",
      status: "Result",
      figures: "Figures",
      errors: "Errors",
      warnings: "Warnings",
      reason: "Explanation",
    },
    status: {
      imported: "imported",
      unchanged: "unchanged",
      replaced: "replaced",
      refused: "refused",
      undone: "undone",
      closed: "closed",
      begun: "begun",
    },
    round: {
      name: (title) => `The round ${title}`,
      closed: ({ round, isDelivered, at, ready, approved }) =>
        [
          `The round ${round} is closed.`,
          ...(isDelivered ? [at === null ? "Delivered." : `Delivered (${at}).`] : ["Not delivered."]),
          ...(ready === null ? [] : [`Reported ready: ${ready}.`]),
          ...(approved === null ? [] : [`Approved: ${approved}.`]),
        ].join(" "),
      begun: (period, deadline) => `New round for ${period}. ${due(deadline)}`,
      corrected: (period, deadline) =>
        `What is said of the round for ${period} was corrected. ${due(deadline)}`,
    },
    undone: {
      import: (time) => `The import ${time}`,
      reason: (out, back) =>
        `The import was undone: ${out} figures were taken out of Data, and ${back} stand again as they stood before.`,
    },
  },
  changes: {
    section: "Changes and decisions",
    headings: {
      at: "Time",
      kind: "What happened",
      indicator: "Indicator id",
      group: "Group id",
      category: "Category id",
      period: "Period",
      definition: "Definition",
      department: "Department id",
      before: "Before",
      after: "Now",
      file: "Source file before",
      cell: "Source cell before",
      who: "Decided by",
      why: "Reason",
      said: "Holds for",
    },
    kinds: {
      replaced: "Replaced by a newer file",
      missing: "Missing from a newer file",
      returned: "There again",
      withdrawn: "Taken out",
      kept: "Kept",
      chosen: "Chosen among figures that disagree",
      undone: "Undone",
      criterion: "Success criterion taken over from the hearing",
      extraction: "Extraction changed",
      rewritten: "Rewritten by the committee",
    },
  },
};

function due(deadline: string | null): string {
  return deadline === null ? "No deadline is set." : `Deadline: ${formatDate(deadline, "en")}.`;
}
