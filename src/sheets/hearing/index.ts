// What other rooms and shelves may use of this one.
export { criterionWords, valueWords } from "./criterion-words";
export { type HearingFormInput, partyName, planHearingForm } from "./form";
export { planHearingGuide } from "./guide";
export { latestFigures, type LatestFigure } from "./latest";
export { COLUMN as HEARING_COLUMN } from "./layout";
export { HEARING_SHEET, type HearingProblem, type HearingSheet, isHearingGrid, readHearing } from "./read";
export { inOrder, planHearings } from "./gathered";
export {
  HEARINGS_SHEET,
  type PartyHearing,
  partyHearingSchema,
  planStoredHearings,
  readStoredHearings,
} from "./stored";
