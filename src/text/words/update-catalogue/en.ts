// In English.
import { formatExact } from "../../said/numbers";
import { catalogueSectionsText } from "../../sheets/catalogue-sections";
import { indicatorsText } from "../../sheets/catalogue";
import { wordInColumn } from "./phrases";
import { scaleInEnglish } from "../catalogue-mistakes";
import type { Texts } from "./texts";

export const en: Texts = {
  status: (problems) =>
    problems === 1
      ? "There is 1 error in the sheet. Correct the red cell and press Update catalogue again. Nothing has been changed yet."
      : `There are ${problems} errors in the sheet. Correct the red cells and press Update catalogue again. Nothing has been changed yet.`,
  unchanged: "There are no changes in the sheet.",
  updatedEntry: (kept) =>
    `The catalogue has been updated and the entry sheet laid anew. ${
      kept === 0
        ? "Nothing had been entered."
        : kept === 1
          ? "1 row with entries has been kept."
          : `${kept} rows with entries have been kept.`
    }`,
  updatedBarometer: "The catalogue has been updated. Press Calculate so that the results follow.",
  restored: "The sheet Indikatorer has been laid anew from the stored catalogue.",
  added: (names) => `Added: ${names}.`,
  retired: (names) => `Retired: ${names}.`,
  returned: (names) => `Back again: ${names}.`,
  forgotten: (names) => `Removed from the catalogue: ${names}.`,
  renamed: (names) => `New name: ${names}.`,
  edited: (names) => `Changed: ${names}.`,
  reordered: "The order has been changed.",
  examplesRemoved: "The figures are no longer marked as examples.",
  examplesMarked: "The figures are now marked as examples.",
  listAdded: (section, names) => `${section}, added: ${names}.`,
  listRemoved: (section, names) => `${section}, removed: ${names}.`,
  more: (names, more) => `${names} and ${more} more`,
  setAside: (rows) =>
    rows === 1
      ? "The entries of 1 row have been set aside and return if the row returns."
      : `The entries of ${rows} rows have been set aside and return if the rows return.`,
  broughtBack: (rows) =>
    rows === 1
      ? "The entries of 1 row that had been set aside have been put back."
      : `The entries of ${rows} rows that had been set aside have been put back.`,
  question: {
    title: "Figures have been entered that no longer have a place",
    titleColumns: "Your own columns have no place in the form",
    leaving: (name, rows) =>
      rows === 1 ? `${name}: 1 row with entries` : `${name}: ${rows} rows with entries`,
    leavingData: (name, rows) =>
      rows === 1 ? `${name}: 1 figure in the sheet Data` : `${name}: ${rows} figures in the sheet Data`,
    leavingSender: (name, rows) =>
      rows === 1
        ? `${name}: has sent 1 figure in the sheet Data`
        : `${name}: has sent ${rows} figures in the sheet Data`,
    explanation:
      "The entries are not deleted. They are set aside in the workbook and return together with the indicator.",
    explanationData:
      "The figures stay in the sheet Data but are left out of the results until what they belong to is back in the catalogue.",
    explanationSender:
      "Figures from a removed department stay in the sheet Data and count where their indicator does. They only lose the department's name.",
    confirm: "Update",
  },
  lostTable: {
    title: "The sheet Indikatorer cannot be read",
    explanation:
      "The sheet has been rebuilt or comes from an older version. It can be laid anew from the stored catalogue, but edits in the sheet are lost.",
    confirm: "Lay the sheet anew",
  },
  refused: {
    empty: "The workbook is empty. Create an entry sheet first.",
    foreign: "The workbook was not made with Barometer, so there is no catalogue here to update.",
    "follow-up": "A follow-up form has no catalogue to update. Open the entry workbook or the barometer.",
    hearing: "A hearing workbook has no catalogue to update. Open the entry workbook or the barometer.",
    damaged:
      "The workbook's hidden sheet is damaged, so the catalogue cannot be updated without losing figures. Create a new entry workbook and put the figures in there.",
    "newer-version": "The workbook was made with a newer version of Barometer. Update Barometer first.",
    "entry-sheet":
      "The sheet Indberetning cannot be read, so it cannot be laid anew without losing figures. Undo the changes to its structure and try again.",
  },
  row: (number, name) => (name === null ? `Row ${number}` : `Row ${number}, “${name}”`),
  table: "The sheet",
  problems: {
    "unknown-word": ({ given, allowed }) =>
      `“${given}” is not one of the choices. Write one of these: ${allowed}.`,
    "unknown-name": ({ given, known }) =>
      known === ""
        ? `“${given}” is not in the catalogue. Remove it.`
        : `“${given}” is not in the catalogue. Change it to one of these: ${known}.`,
    missing: () =>
      "Something is missing here. Fill in the cell, or empty the cells of the row that belong with it as well, for instance both a success criterion and the period by which it is to be reached.",
    "not-a-number": ({ given }) =>
      `“${given}” cannot be read as one certain number. Write the number alone, e.g. 12.5.`,
    "not-whole": () => "This must be a whole number. Remove the decimals.",
    "too-small": ({ minimum, inclusive }) =>
      `The number must be ${inclusive ? "at least" : "greater than"} ${formatExact(minimum, "en")}. Correct it.`,
    "too-large": ({ maximum, inclusive }) =>
      `The number must be ${inclusive ? "at most" : "less than"} ${formatExact(maximum, "en")}. Correct it.`,
    "period-malformed": ({ given }) =>
      `“${given}” is not a period. Write for instance 2018, 2009H1, 2009Q1, 2009-03, 2006-12-31, 2017-10/2018-09 or KV2017 (a year with municipal elections).`,
    "colour-malformed": ({ given }) =>
      `“${given}” is not a colour. Write it as # and six characters, e.g. #14507F.`,
    "colour-too-light": ({ given, contrast, least }) =>
      `The colour ${given} is too light: its contrast with white is ${formatExact(contrast, "en")} and must be at least ${formatExact(least, "en")} (WCAG AA), or headings cannot be read. Choose a darker one.`,
    "start-malformed": ({ given }) =>
      `“${given}” is not a day that comes every year. Write month and day, for instance 10-01 for 1 October.`,
    "id-malformed": ({ given }) =>
      `“${given}” cannot be an id. Use only letters, digits, full stop, underscore and hyphen.`,
    "id-doubled": ({ row }) =>
      `The id also stands in row ${row}. Delete the id in the new one of the two rows, and it gets its own.`,
    "id-of-another": ({ name }) =>
      `The id belongs to “${name}”, but the name belongs to another row. The rows seem to have been sorted without all columns: undo the sorting.`,
    "named-twice": ({ given }) => `“${given}” stands here more than once. Leave it once.`,
    "target-group-missing": ({ target }) => `The target group is missing. Add “${target}”.`,
    "target-without-wish": () =>
      "A success criterion needs a wish for an increase, a decrease or the same level. Choose a desired direction, or remove the success criterion.",
    "target-off-scale": ({ given, min, max }) =>
      `The success criterion ${formatExact(given, "en")} cannot be a figure of the indicator, which ${scaleInEnglish(min, max)}. Correct the criterion or the limits.`,
    "parity-without-comparison": () =>
      "The indicator is to be level with a comparison group but has none. Add a group, or choose another desired direction.",
    "simpson-without-index": () =>
      "A diversity index needs the measure index. Choose index, or combine the parts in another way.",
    "limits-reversed": () => "The lowest value must be less than the highest. Correct one of them.",
    "cohort-without-span": () =>
      "An arrival cohort cannot be counted on a single day. Choose a period with a length, for instance year, or write no to arrival cohorts.",
    "total-of-itself": () => "The indicator cannot be the sum of itself. Remove it here.",
    "total-circular": ({ names }) =>
      `The indicators are the sums of each other in a circle: ${names.map((name) => `“${name}”`).join(" is a sum with ")}. Remove one of them.`,
    "total-without-sum": () =>
      "An index cannot be a sum of other figures. Choose another measure, or empty the cell.",
    "total-part-differs": ({ given, column, own, other }) =>
      `The indicator cannot be the sum of “${given}”, as they do not have the same ${indicatorsText.en.headings[column].toLowerCase()}: ${own === null ? "not given" : wordInColumn(column, own, "en")} here and ${other === null ? "not given" : wordInColumn(column, other, "en")} there. Correct it, or remove “${given}” here.`,
    "still-used": ({ name, users, more }) =>
      `“${name}” has been removed here but is still used by ${users.map((user) => `“${user}”`).join(", ")}${more === 0 ? "" : ` and ${more} more`}. Choose something else there, or write “${name}” again.`,
    "target-group-gone": ({ name }) =>
      `The target group cannot be removed, for all figures belong to it. Write “${name}” again, or give it a new name.`,
    "role-fixed": ({ isTarget }) =>
      isTarget
        ? "The target group cannot become a comparison group, for the figures follow it. Choose target group again; its name is free."
        : "There is a target group already. Choose comparison group; the target group's name is free.",
    "lead-not-responsible": ({ given }) =>
      `“${given}” is not among the goal's responsible committees. Add it there, or choose one of them.`,
    "department-of-workbook": ({ name }) =>
      `The workbook is laid for “${name}”, so the department cannot be removed here. Write its name again.`,
    "of-another-list": ({ name, section }) =>
      `“${name}” belongs elsewhere in the sheet (${section === null ? "the indicators" : catalogueSectionsText.en.sections[section]}). The row has been moved, or a row of headings removed: undo it.`,
    "text-too-long": ({ length, longest }) =>
      `The text has ${formatExact(length, "en")} characters, but there is room for ${formatExact(longest, "en")} at most. Shorten it.`,
    "excel-error": () => "The cell shows an Excel error. Correct the formula, or write the text yourself.",
    "personal-number": () => "This looks like a personal number (CPR). Delete it.",
    unreadable: ({ given }) =>
      given === ""
        ? "The content cannot be read here. Correct it."
        : `The catalogue has an error at ${given}. Correct it in the catalogue's file.`,
  },
};
