// What other rooms and shelves may use of this one.
export { type CarriedText, planFormTexts } from "./form";
export { TEXTS_NAME } from "./texts-name";
export {
  type Draft,
  type DraftState,
  type GatheredText,
  gatheredTextKey,
  gatheredInOrder,
  planGatheredTexts,
  readGatheredTexts,
} from "./gathered";
export { gatheredTextSchema } from "./kept";
export { textPlaces } from "./places";
export { readFormTexts } from "./read";
export { idAt, writtenAt } from "./row";
