// What Udfyld fra fil needs: reading files and pasted text, placing their figures, and saying what could not be read.
export { isNote } from "../../jobs/fill/csv-problem";
export { fillSourceOf } from "../../jobs/fill/figures-source";
export { askedAbout } from "../../jobs/fill/foreign";
export { meaningsIn } from "../../jobs/fill/name-meanings";
export { applyFill, previewFill } from "../../jobs/fill/fill-preview";
export { csvProblemSentence } from "../../text/words/figures-file";
export { fillRefusalText } from "../../text/words/fill-preview";
