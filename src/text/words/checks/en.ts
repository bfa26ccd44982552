// In English.
import { textsText } from "../../sheets/texts";
import { byCase, about } from "./phrases";
import type { Cases, Texts } from "./texts";

const rangeEn: Cases = {
  "interval-reversed": ({ number }) =>
    `The interval's lower limit ${number("lower")} is above its upper limit ${number("upper")}. Swap or correct them.`,
  "below-interval": ({ number }) =>
    `The interval's lower limit ${number("bound")} is above the figure itself, ${number("value")}. Correct the limit or the figure.`,
  "above-interval": ({ number }) =>
    `The interval's upper limit ${number("bound")} is below the figure itself, ${number("value")}. Correct the limit or the figure.`,
  outside: ({ number, limit }) => `The figure ${number("value")} cannot be right. ${limit}`,
};

export const en: Texts = {
  severity: { error: "error", warning: "warning" },
  entryCell: {
    period: "Period",
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
  },
  codes: {
    "number-as-text": {
      title: "Number written as text",
      catches:
        "what is no number in a number cell: a number written as text (Danish or English), a percent sign in a count, a dash, a range, a word, or a date that Excel has made of it",
      sentence: byCase({
        number: ({ text, number }) => `“${text("text")}” is text. Change it to the number ${number("read")}.`,
        "two-readings": ({ text, number }) =>
          `“${text("text")}” is text and can be read as both ${number("first")} and ${number("second")}. Type the number again without a thousands separator.`,
        dash: () =>
          "A dash is not a number. Type 0 if there are none. Otherwise empty the cell and choose a reason why the figure is missing.",
        "percent-as-count": ({ text, limit }) =>
          `“${text("text")}” is a percentage, but a number is wanted here. ${limit}`,
        hidden: ({ text }) =>
          `“${text("text")}” is not a number. Type the real number; small numbers are hidden before anything is published. If it cannot be given, empty the cell and choose a reason.`,
        "no-digits": ({ text }) =>
          `“${text("text")}” is not a number. Type the number (0 if there are none), or empty the cell and choose a reason why it is missing.`,
        "no-number": ({ text }) =>
          `“${text("text")}” is not a number. Type only the number here and the rest under Remark.`,
      }),
    },
    negative: {
      title: "Negative number",
      catches: "a count below 0",
      sentence: ({ number, limit }) => `The number ${number("value")} is below 0. ${limit}`,
    },
    "not-whole": {
      title: "Not a whole number",
      catches: "a count with decimals, or a number too large to be a count",
      sentence: ({ number, text, limit }) =>
        text("case") === "too-large"
          ? "The number is too large to be a count. Type the count again."
          : `The number ${number("value")} is not whole. ${limit}`,
    },
    "numerator-exceeds-denominator": {
      title: "Number exceeds “Out of”",
      catches: "more persons with the property than there are in all",
      sentence: ({ number, limit }) =>
        `The number ${number("numerator")} is larger than “Out of”, which is ${number("denominator")}. ${limit} Check both; they may have been swapped.`,
    },
    "denominator-missing": {
      title: "“Out of” is missing",
      catches: "a numerator without its denominator, or a denominator of 0",
      sentence: byCase({
        zero: ({ limit }) =>
          `“Out of” is 0, so no share can be calculated. ${limit} If there are none in all, empty the cells and choose a reason.`,
        empty: () => "“Out of” is missing. Type how many there are in all.",
      }),
    },
    "share-out-of-range": {
      title: "Share out of range",
      catches:
        "a share outside 0–100 percent or the indicator's own limits, or outside the interval beside it",
      sentence: byCase(rangeEn),
    },
    "mean-out-of-range": {
      title: "Mean out of range",
      catches:
        "a grade mean outside −3 to 12, or a mean outside the indicator's limits or the interval beside it",
      sentence: byCase(rangeEn),
    },
    "index-out-of-range": {
      title: "Index out of range",
      catches: "an index outside the indicator's limits or the interval beside it",
      sentence: byCase(rangeEn),
    },
    "missing-without-reason": {
      title: "Figure missing without reason",
      catches: "an empty figure without a reason, or with one that is not on the list",
      sentence: byCase({
        "unknown-reason": ({ text, limit }) => `“${text("text")}” is not one of the reasons. ${limit}`,
        "only-denominator": () =>
          "“Out of” is filled in, but the figure itself is missing. Type it, or empty “Out of” and choose a reason.",
        empty: () => "The figure is missing. Type it, or choose a reason under “Reason for missing figure”.",
      }),
    },
    "reason-beside-figure": {
      title: "Both figure and reason",
      catches: "a reason for a missing figure beside a figure",
      sentence: () =>
        "There is both a figure and a reason why it is missing. Delete the reason or the figure.",
    },
    "group-missing": {
      title: "Group missing",
      catches:
        "a target group without its comparison group, or the reverse, also where the two stand in different periods",
      sentence: byCase({
        "other-period": ({ text }) =>
          `“${text("partner")}” has a figure for ${text("period")}, but the row for “${text("group")}” has another period. Use the same period in both rows.`,
        "no-row": ({ text }) =>
          `“${text("partner")}” has a figure for ${text("period")}, but the sheet has no row for “${text("group")}”. Ask for a new workbook, or delete the figure.`,
        empty: ({ text }) =>
          `“${text("partner")}” has a figure for ${text("period")}, but “${text("group")}” is missing. Type the figure for “${text("group")}”, or choose a reason.`,
      }),
    },
    "basis-missing": {
      title: "Basis missing",
      catches: "a figure without a basis where one is required, or with one that is not on the list",
      sentence: byCase({
        "unknown-word": ({ text, limit }) => `“${text("text")}” is not a basis. ${limit}`,
        empty: () => "The basis is missing. Choose origin or citizenship under “Basis”.",
      }),
    },
    "third-generation-reason": {
      title: "Third generation without reason",
      catches: "third generation included without a written reason, or the reverse",
      sentence: byCase({
        "unknown-word": ({ text, limit }) => `“${text("text")}” cannot be understood. ${limit}`,
        "reason-alone": () =>
          "There is a reason for including the third generation, but Yes is not chosen. Choose Yes, or delete the reason.",
        "no-reason": () => "The third generation is included. Type why under “Reason for 3rd generation”.",
      }),
    },
    "total-differs": {
      title: "Parts differ from their total",
      catches: "categories that do not add up to their total, or one that is larger than it",
      sentence: byCase({
        "part-exceeds": ({ number, text }) =>
          `The part ${number("part")} is larger than the total ${number("total")} in ${text("place")}. Correct the part or the total.`,
        "sum-exceeds": ({ number }) =>
          `The parts filled in already come to ${number("sum")}, but the total is ${number("total")}. Correct the parts or the total.`,
        "sum-differs": ({ number }) =>
          `The parts come to ${number("sum")}, but the total is ${number("total")}. Correct the parts or the total so that they agree.`,
      }),
    },
    "excel-error": {
      title: "Excel error value",
      catches: "an error value such as #DIV/0! in an entry cell",
      sentence: ({ text }) =>
        `The cell shows the error “${text("text")}”. Delete it and type what belongs here.`,
    },
    "wrong-period": {
      title: "Wrong period",
      catches:
        "a period that is missing, written otherwise than the form has it, of another kind than the indicator's, after the round, or of an arrival cohort that cannot be measured yet",
      sentence: byCase({
        empty: ({ text }) => `The period is missing. Type ${text("given")}, which the sheet was made with.`,
        writing: ({ text }) => `The period “${text("text")}” is written ${text("meant")}. Correct it.`,
        "other-kind": ({ text, limit }) =>
          `The period ${text("text")} is of another kind than the indicator is measured in. ${limit}`,
        "cohort-too-new": ({ text, number }) =>
          `The cohort ${text("text")} cannot have been measured yet: ${number("months")} months must have passed when the round ${text("round")} ends. Type an earlier cohort, such as ${text("given")}.`,
        "after-round": ({ text }) =>
          `The period ${text("text")} ends after the round ${text("round")}. Type a period that has ended, such as ${text("given")}.`,
        "no-period": ({ text, limit }) => `“${text("text")}” is not a period. ${limit}`,
      }),
    },
    "cpr-number": {
      title: "Personal number (CPR)",
      catches:
        "a Danish personal number: 10 digits with a valid date, with or without hyphen, also in remarks",
      sentence: byCase({
        "sheet-name": ({ number }) =>
          `The name of sheet number ${number("position")} seems to hold a personal number (CPR). Rename the sheet at once; personal numbers must not stand in the workbook.`,
        catalogue: () =>
          "The catalogue or the round that the form was made of seems to hold a personal number (CPR). Correct the catalogue and make the form again; personal numbers must not stand in the workbook.",
        properties: () =>
          "The properties of the file (File, Info) seem to hold a personal number (CPR). Delete it at once; personal numbers must not stand in the workbook.",
        "header-footer": () =>
          "The header or footer of the sheet seems to hold a personal number (CPR). Delete it at once; personal numbers must not stand in the workbook.",
        "comment-author": () =>
          "The name of whoever wrote a comment or note seems to hold a personal number (CPR). Delete the comment and write it again under another name; personal numbers must not stand in the workbook.",
        link: () =>
          "The address of a link seems to hold a personal number (CPR). Remove the link at once; personal numbers must not stand in the workbook.",
        "number-format": () =>
          "A number format or a style seems to hold a personal number (CPR). Delete it at once; personal numbers must not stand in the workbook.",
        validation: () =>
          "The text or the rule of a data validation seems to hold a personal number (CPR). Correct it at once; personal numbers must not stand in the workbook.",
        drawing: () =>
          "A shape, a picture or a chart seems to hold a personal number (CPR). Delete it at once; personal numbers must not stand in the workbook.",
        part: () =>
          "The file keeps something that the sheets do not show (such as the data of a pivot table or a connection to another file), and there seems to be a personal number (CPR) in it. Remove it, or move the figures to a new form; personal numbers must not stand in the workbook.",
        "defined-name": () =>
          "A name in the workbook (Formulas, Name Manager) seems to hold a personal number (CPR). Delete or rename it at once; personal numbers must not stand in the workbook.",
        comment: () =>
          "A comment or note seems to hold a personal number (CPR). Delete it at once; personal numbers must not stand in the workbook.",
        cell: () =>
          "There seems to be a personal number (CPR) here. Delete it at once; personal numbers must not stand in the workbook.",
      }),
    },
    "structure-changed": {
      title: "The sheet was changed",
      catches:
        "a missing or doubled row, a changed id, something outside the rows or in a closed cell, or an unknown catalogue version",
      sentence: byCase({
        "missing-row": ({ text }) =>
          `A row of the sheet is missing${about(text("name"))}. Undo the deletion, or ask for a new workbook; figures already typed can be carried over.`,
        "doubled-row": ({ text }) =>
          `The row stands twice in the sheet${about(text("name"))}. Delete the row that was added.`,
        "unknown-id": () =>
          "The row does not belong to the sheet: its id is not in the catalogue. Delete the row, or ask for a new workbook.",
        "changed-id": ({ text }) =>
          `The row's hidden id was changed${about(text("name"))}. Undo the change, or ask for a new workbook; figures already typed can be carried over.`,
        "outside-rows": () =>
          "Something stands here outside the rows of the sheet and is not read. Move it into the row of its indicator, or delete it.",
        "closed-cell": ({ text }) =>
          `There should be no number here: in this row the figure is typed under “${text("column")}”. Move it there, or delete it.`,
        "no-sheet": ({ text }) =>
          `The sheet “${text("name")}” is no longer there, or its hidden rows and columns were changed. Undo the change, or ask for a new workbook.`,
        "no-column": ({ text }) =>
          `The column “${text("column")}” is no longer in the sheet “${text("name")}”. Undo the deletion, or ask for a new workbook.`,
        "copied-sheet": ({ text }) =>
          `The sheet is a copy of the entry sheet and is not read. Move its figures to the sheet “${text("name")}” and delete the copy.`,
        "unknown-version": () =>
          "The workbook was made with a newer version of Barometer. Update Barometer and try again.",
      }),
    },
    "duplicate-figure": {
      title: "Same figure twice",
      catches:
        "two rows for the same indicator, group, category and period, or a figure reported before and corrected without explanation",
      sentence: byCase({
        corrected: ({ text, number }) =>
          `The figure for ${text("period")} was reported before as ${number("before")}. Write under Remark why it has been corrected, or delete the new one.`,
        "two-rows": ({ text }) =>
          `There is already a row for the period ${text("period")} (see ${text("place")}). Correct the period, or empty one of the rows.`,
      }),
    },
    "not-ours": {
      title: "Not a Barometer workbook",
      catches: "a file that Barometer did not make or that cannot be read",
      sentence: byCase({
        workbook: () =>
          "This is an Excel workbook, but not one made by Barometer. Choose the workbook that was sent out.",
        damaged: () => "The file is damaged and cannot be read. Ask for it to be sent again.",
        empty: () => "The file is empty. Ask for it to be sent again.",
        xls: () => "This is a workbook in the old format (.xls). Save it as .xlsx in Excel and try again.",
        xlsb: () => "This is a binary workbook (.xlsb). Save it as .xlsx in Excel and try again.",
        ods: () => "This is an OpenDocument spreadsheet (.ods). Save it as .xlsx and try again.",
        docx: () => "This is a Word document. Choose the Excel workbook that was sent out.",
        pptx: () => "This is a PowerPoint presentation. Choose the Excel workbook that was sent out.",
        pdf: () => "This is a PDF file. Choose the Excel workbook that was sent out.",
        csv: () => "This is a text or CSV file. Choose the Excel workbook that was sent out.",
        password: () =>
          "The file is protected with a password or is in the old format (.xls). Save it as .xlsx without a password and try again.",
        "too-large": () =>
          "The file is larger than a form can be, or unpacks to far more than it takes up. Ask for the form that was sent out.",
        lock: () =>
          "This is no form but the mark that Excel leaves while somebody has the form open. Ask for the form to be saved and closed; the mark is not to be sent.",
        unknown: () => "This is not an Excel workbook. Choose the Excel workbook that was sent out.",
      }),
    },
    "scale-suspect": {
      title: "Perhaps the wrong scale",
      catches:
        "a fraction where percent is meant or the reverse, judged on the previous figure or the counts beside it",
      sentence: byCase({
        fraction: ({ number, text }) =>
          `The figure ${number("value")} looks like a fraction; in ${text("period")} it was ${number("previous")}. Type percent if it is a share, or confirm the figure under Remark.`,
        percent: ({ number, text }) =>
          `The figure ${number("value")} looks like a percentage; in ${text("period")} it was ${number("previous")}. Use the same scale as before, or confirm the figure under Remark.`,
        "own-counts": ({ number }) =>
          `The value ${number("value")} does not agree with the numbers, which give ${number("counted")} percent. Delete the value, correct the numbers, or explain the difference under Remark.`,
      }),
    },
    "basis-differs": {
      title: "Different basis",
      catches: "groups or periods that stand on different bases",
      sentence: byCase({
        "between-groups": ({ text }) =>
          `This group is counted by ${text("basis")} but the target group by ${text("other")}, so they cannot be compared. Use the same basis, or explain under Remark.`,
        "from-before": ({ text }) =>
          `The figure is counted by ${text("basis")} but in ${text("period")} by ${text("other")}, so they cannot be compared. Use the same basis, or explain under Remark.`,
      }),
    },
    "implausible-change": {
      title: "Implausible change",
      catches: "a change far beyond chance or the indicator's own limits",
      sentence: byCase({
        ...rangeEn,
        jump: ({ number, text }) =>
          `The figure is ${number("value")} but was ${number("previous")} in ${text("period")}: a larger change than the ${number("limit")} expected at most. Check it, or explain the change under Remark.`,
        chance: ({ number, text }) =>
          `The figure is ${number("value")} but was ${number("previous")} in ${text("period")}: a change far larger than chance. Check it, or explain the change under Remark.`,
        "at-least": ({ number }) =>
          `The figure ${number("value")} is lower than expected, which is at least ${number("min")}. Check it, or explain under Remark.`,
        "at-most": ({ number }) =>
          `The figure ${number("value")} is higher than expected, which is at most ${number("max")}. Check it, or explain under Remark.`,
        between: ({ number }) =>
          `The figure ${number("value")} is outside what is expected, ${number("min")} to ${number("max")}. Check it, or explain under Remark.`,
      }),
    },
    "formula-in-entry": {
      title: "Formula in an entry cell",
      catches: "a formula where a value belongs",
      sentence: () =>
        "The cell holds a formula, and its result can change. Replace the formula with the value it shows.",
    },
    "external-link": {
      title: "Link to another file",
      catches: "a formula that fetches from another file or from the web",
      sentence: () =>
        "The formula fetches from another file, which the receiver does not have. Replace the formula with the value it shows.",
    },
    "double-counting": {
      title: "Perhaps counted twice",
      catches: "third generation in the target group, which mostly counts as dansk oprindelse",
      sentence: () =>
        "The third generation is counted in the target group but mostly counts as Danish origin. Make sure that nobody is counted in both groups, and say so under Remark.",
    },
    "text-too-long": {
      title: "Text too long",
      catches: "a text longer than a cell holds (32,767 characters)",
      sentence: ({ number }) => `The text has ${number("length")} characters. ${textsText.en.tooLong}`,
    },
    "text-missing": {
      title: "Text missing",
      catches: "a text that the round asks for and nobody has written",
      sentence: ({ text }) =>
        `The text “${text("textKind")}” for ${text("title")} has not been written yet. Write it on the sheet Tekster.`,
    },
    "text-without-place": {
      title: "Text without a place",
      catches: "a text that the form no longer asks for because its goal, indicator or theme has gone",
      sentence: () =>
        "The form no longer asks for this text. Move what still holds to one of the texts asked for and empty the cell, or leave it.",
    },
  },
};
