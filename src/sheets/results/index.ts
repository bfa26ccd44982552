// What other rooms and shelves may use of this one.
export { planBarometer } from "./barometer";
export { planComparison } from "./comparison";
export { planCouncil } from "./council";
export { type Results, ownResults, publishedResults } from "./results";
