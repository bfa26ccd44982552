// In English.
import type { Texts } from "./texts";

export const en: Texts = {
  place: (line, column, sheet) => {
    const where = sheet === null ? `Line ${line}` : `Sheet “${sheet}”, row ${line}`;
    return column === null ? where : `${where}, column ${column}`;
  },
  sheet: (sheet) => `Sheet “${sheet}”`,
  problems: {
    empty: () => "The file is empty. It must begin with a line of column names.",
    "no-table": () =>
      "There is no table of figures here. The table must have the headings Indicator, Group and Period, and Number, Out of or Value.",
    "no-figures": () => "The table has no figures, so there is nothing to enter.",
    "sheet-hidden": () =>
      "The sheet is hidden and was not read. If its figures are the ones to use, show the sheet and save the file.",
    "rows-hidden": ({ text, rows, cell }) =>
      text === "0"
        ? `The column (${cell}) is hidden and was not read. Show it if its figures are wanted.`
        : `${text === "1" ? "1 hidden row was not read. Show it" : `${text} hidden rows (${rows}) were not read. Show them`} if the figures are wanted.`,
    "unknown-headings": () =>
      "A table begins here with headings that are not known. It and what stands below it were not read.",
    "unknown-name": ({ text }) =>
      `“${text}” is not known, and the row has not been read. Say in the pane what it is, or write the name from the catalogue.`,
    "other-measure": () =>
      "The heading speaks of per cent, a mean or an index, but the indicator is measured in something else. The figure has not been read.",
    "other-area": ({ text, more = "0" }) =>
      `Figures for ${more === "0" ? `“${text}”` : `“${text}” and ${more} other ${more === "1" ? "area" : "areas"}`} are not yours and have not been read.`,
    "total-row": ({ text }) => `“${text}” is a sum and was not read as a figure of its own.`,
    "skipped-row": ({ text }) => `“${text}” is passed over, as you have chosen.`,
    "no-name": () => "The row has numbers but no name and was not read.",
    dash: ({ text }) =>
      `“${text}” can mean none as well as not known. The figure was not entered; type 0 or the reason in the form.`,
    "not-calculated": () =>
      "The cell has a formula that was never calculated. Open the file in Excel, save it and choose it again.",
    "no-period": () =>
      "The period is not given, and the form has no single period that fits. Add a column with the heading Period.",
    "two-bases": () =>
      "The group's name says citizenship, but the row has another basis. Correct one of them.",
    "two-figures": ({ text }) =>
      `Line ${text} has another figure for the same. Neither was read; delete the one that does not apply.`,
    "sheet-too-large": () =>
      "The sheet is too large to be a table of figures and was not read. Save the figures in a file of their own.",
    "not-text": () => "The file is not a CSV file in UTF-8. Save it as “CSV UTF-8” and try again.",
    malformed: () =>
      "The quotation marks do not match. Put them around the whole field and double those inside it.",
    "unknown-column": ({ text }) =>
      `The column “${text}” is not known and was not read. Correct its name, or delete the column.`,
    "doubled-column": ({ text, first, second }) =>
      first === undefined
        ? `The column “${text}” stands there twice. Delete one of them.`
        : `The heading “${text}” stands there twice, in ${first} and ${second}. Neither was read; correct one of them.`,
    "missing-column": ({ text }) =>
      `The column “${text}” is missing. Without it the figures cannot be placed.`,
    "too-many-cells": () =>
      "The line has more fields than the header. If numbers have a decimal comma, use semicolons between the fields, or put quotation marks around the numbers.",
    "empty-id": () => "The field is empty but must be filled in. Type it as it stands in the catalogue.",
    "unknown-indicator": ({ text }) => `The indicator “${text}” is not in the catalogue. Correct it.`,
    "unknown-group": ({ text, allowed }) =>
      `The group “${text}” does not belong to the indicator. Type ${allowed}.`,
    "unknown-department": ({ text, allowed }) =>
      allowed === ""
        ? `The catalogue has no departments, but this says “${text}”. Leave the field empty.`
        : `The catalogue has no department “${text}”. Write ${allowed}, or leave the field empty.`,
    "unknown-category": ({ text, allowed }) =>
      allowed === ""
        ? `The indicator has no categories, but “${text}” stands here. Leave the field empty.`
        : `The category “${text}” does not belong to the indicator. Type ${allowed}.`,
    "unknown-definition": ({ text, allowed }) =>
      allowed === ""
        ? `The indicator has one definition only, but “${text}” stands here. Leave the field empty.`
        : `The definition “${text}” does not belong to the indicator. Type ${allowed}, or leave the field empty.`,
    "not-a-period": ({ text }) =>
      `“${text}” is not a period. Type, for example, 2018, 2018H1, 2018-03, 2017-10/2018-09 or KV2017.`,
    "other-period-kind": ({ text }) =>
      `The period ${text} is of another kind than the indicator is measured in. Correct the period.`,
    "not-a-number": ({ text }) =>
      `“${text}” is not a number. Type the number alone, for example 1234 or 12.5.`,
    "ambiguous-number": ({ text }) =>
      `“${text}” can be read as two different numbers. Type it without a thousands separator.`,
    "unknown-missing": ({ text, allowed }) =>
      `“${text}” is not a reason for a missing figure. Type ${allowed}, or leave the field empty.`,
    "unknown-basis": ({ text, allowed }) =>
      `“${text}” is not a basis. Type ${allowed}, or leave the field empty.`,
    "not-true": ({ text }) => `“${text}” cannot be understood. Type true, or leave the field empty.`,
    "duplicate-figure": ({ text }) => `The same figure already stands in line ${text}. Delete one of them.`,
    "on-two-sheets": ({ text, sheet, line }) =>
      `${sheet === "" ? `The table in line ${line}` : `Sheet “${sheet}”, row ${line},`} has another figure for ${text}. Neither was read; delete the one that does not apply.`,
    "cpr-number": () =>
      "There seems to be a personal number (CPR) here. Delete it; the line was not read, and personal numbers must not stand in the file.",
  },
};
