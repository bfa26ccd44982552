// In English.
import { errorCount, n } from "../counts/en";
import type { Texts } from "./texts";

export const en: Texts = {
  gatherOpen: "Gather deliveries",
  textsOpen: (unsaved) => (unsaved === 0 ? "Write texts" : `Write texts (${n(unsaved)} not saved)`),
  empty: {
    title: "Get started",
    intro:
      "The workbook is empty. Choose an indicator catalogue and a period, and Barometer lays a finished form that can be filled in and returned.",
    create: "Create entry form",
    steps: ["Create the form", "Enter the figures", "Check and compute"],
    stepsLabel: "How it works",
  },
  foreign: {
    title: "This workbook was not made with Barometer",
    intro:
      "There is already something in the workbook. Open an empty workbook (File → New) and start Barometer there, so that the form stands on its own.",
    create: "Create the form here anyway",
    createHint: "Your own sheets stay. Barometer asks before a sheet is replaced.",
  },
  followUp: {
    title: "Follow-up form",
    intro:
      "Write your explanations in the yellow fields on the sheet Opfølgning, or press Write texts to have the light and the figures beside the field. Save the workbook and send it to the secretariat.",
  },
  hearing: {
    title: "Hearing form",
    intro: "Write the answers in the yellow cells, save the workbook and send it to the secretariat.",
  },
  entry: {
    title: "Data entry",
    progress: ({ filled, total, errors }) =>
      total === 0
        ? "The form has no rows for figures."
        : `${n(filled)} of ${n(total)} figures entered · ${errorCount(errors)}`,
    progressLabel: "Rows filled in",
    notCounted: "Enter the first figure, or press Check, to see how far you are.",
    check: "Check",
    compute: "Compute",
    live: "Check while I type",
    fill: "Fill from a file",
    catalogue: "Indicator catalogue",
    secretariat: "Secretariat",
    secretariatHint: "For those who gather the figures: result, catalogue and next round.",
    another: "New round or other language",
    seeResults: "See the result",
  },
  barometer: {
    title: "Barometer",
    intro:
      "The workbook brings together figures from several entry forms. Compute to get the latest result sheets.",
    compute: "Compute",
    round: "The round and a new one",
    hearing: "Hearing",
    tables: "Tables",
    publish: "Publish",
  },
};
