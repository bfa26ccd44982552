// What Udfyld fra fil needs: reading files and pasted text, placing their figures, and saying what could not be read.
export { isNote } from "../../jobs/csv-problem";
export { fillSourceOf } from "../../jobs/figures-source";
export { askedAbout } from "../../jobs/foreign";
export { meaningsIn } from "../../jobs/name-meanings";
export { applyFill, previewFill } from "../../jobs/fill-preview";
export { csvProblemSentence } from "../../text/words/figures-file";
export { fillRefusalText } from "../../text/words/fill-preview";
