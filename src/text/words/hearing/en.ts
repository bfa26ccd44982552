// In English.
import { periodWords } from "../../said/periods";
import type { Texts } from "./texts";

export const en: Texts = {
  codes: {
    "number-as-text": ({ text }) =>
      `“${text("text")}” cannot be read as one number. Write the success criterion as a number and move the words to Remark.`,
    "excel-error": ({ text }) =>
      `The cell holds the error ${text("text")}. Delete it and write the answer again.`,
    "structure-changed": ({ case: which, text }) =>
      which === "doubled-row"
        ? "The row stands here twice; only the upper one is read. Delete one of them."
        : `The row${text("name") === "" ? " with a question" : ` for “${text("name")}”`} has been deleted from the form. Use the original file.`,
    "hearing-choice": ({ text }) =>
      `“${text("text")}” is none of the answers. Choose yes, partly or no; the words are taken along under Reasons.`,
    "hearing-empty": () =>
      "Nothing has been written in the form. An empty form means that there are no remarks.",
    "criterion-incomplete": ({ case: which }) =>
      which === "year"
        ? "The success criterion has no year. Write by when it should be reached."
        : "There is a year but no success criterion. Write the value, or empty the year.",
    "criterion-year": ({ case: which, text }) =>
      which === "past"
        ? `The success criterion must apply to a time after ${periodWords(text("period"), "en")}. Write a later year.`
        : which === "unread"
          ? `“${text("text")}” cannot be read as a year. Write it with four digits, e.g. 2010.`
          : "This is not a year. Write it with four digits, e.g. 2010.",
    "criterion-out-of-range": ({ number }) =>
      `The success criterion lies outside what is possible${within(number("min"), number("max"))}. Correct it.`,
    "criterion-wrong-way": ({ case: which, number }) =>
      `The success criterion is ${which === "increase" ? "lower" : "higher"} than the latest figure, ${number("latest")}, but ${which === "increase" ? "an increase" : "a decrease"} is desired. Check it.`,
    "criterion-without-wish": () =>
      "Nobody has decided whether the figure should rise or fall. The criterion can be taken over once the desired direction is decided.",
  },
};

function within(min: string, max: string): string {
  if (min !== "" && max !== "") return `, which is from ${min} to ${max}`;
  if (min !== "") return `, which is at least ${min}`;
  return max === "" ? "" : `, which is at most ${max}`;
}
