// What other rooms and shelves may use of this one.
export { type CarriedText, planFormTexts, TEXTS_NAME } from "./form";
export { readFormTexts } from "./read";
