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
      "The file has no sheet with a table of figures. The table must have the headings Indicator, Group and Period, and Number, Out of or Value.",
    "sheet-too-large": () =>
      "The sheet is too large to be a table of figures and was not read. Save the figures in a file of their own.",
    "not-text": () => "The file is not a CSV file in UTF-8. Save it as “CSV UTF-8” and try again.",
    malformed: () =>
      "The quotation marks do not match. Put them around the whole field and double those inside it.",
    "unknown-column": ({ text }) =>
      `The column “${text}” is not known and was not read. Correct its name, or delete the column.`,
    "doubled-column": ({ text }) => `The column “${text}” stands there twice. Delete one of them.`,
    "missing-column": ({ text }) =>
      `The column “${text}” is missing. Without it the figures cannot be placed.`,
    "too-many-cells": () =>
      "The line has more fields than the header. If numbers have a decimal comma, use semicolons between the fields, or put quotation marks around the numbers.",
    "empty-id": () => "The field is empty but must be filled in. Type the id from the catalogue.",
    "unknown-indicator": ({ text }) => `The indicator “${text}” is not in the catalogue. Correct the id.`,
    "unknown-group": ({ text, allowed }) =>
      `The group “${text}” does not belong to the indicator. Type ${allowed}.`,
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
      `“${text}” is not a number. Type the number alone, without a thousands separator.`,
    "ambiguous-number": ({ text }) =>
      `“${text}” can be read as two different numbers. Type it without a thousands separator.`,
    "unknown-missing": ({ text, allowed }) =>
      `“${text}” is not a reason for a missing figure. Type ${allowed}, or leave the field empty.`,
    "unknown-basis": ({ text, allowed }) =>
      `“${text}” is not a basis. Type ${allowed}, or leave the field empty.`,
    "not-true": ({ text }) => `“${text}” cannot be understood. Type true, or leave the field empty.`,
    "duplicate-figure": ({ text }) => `The same figure already stands in line ${text}. Delete one of them.`,
    "on-two-sheets": ({ text, sheet }) =>
      `The figure for ${text} already stands on the sheet “${sheet}”, and that one is used. Delete one of them.`,
    "cpr-number": () =>
      "There seems to be a personal number (CPR) here. Delete it; the line was not read, and personal numbers must not stand in the file.",
  },
};
