// Disclosure control: what may leave the house.
export { disclose, disclosing, type DiscloseInput } from "./disclose";
export { unsaidTotals } from "./unsaid";
export { asShown, comparisonGroupOf } from "./lines";
export {
  hasWithheld,
  isUnder,
  isWithheld,
  shownNumber,
  thresholdsIn,
  type Cell,
  type CellReference,
  type EarlierEdition,
  type PublishedCounts,
  type PublishedEdition,
  type PublishedFacts,
  type PublishedFigure,
  type PublishedLine,
  type PublishedMovement,
  type Withheld,
} from "./published";
