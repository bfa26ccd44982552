// What other rooms and shelves may use of this one.
export { planBarometer } from "./barometer";
export { goalNote, resultBlocks, withAreas, type ResultBlock, type ResultLine } from "./blocks";
export { lineName, unitOf } from "./cells";
export { type WrittenComment, writtenComments } from "./comments";
export { committeeResults, planCommittees } from "./committees";
export {
  changesRemark,
  explanationWords,
  namedExplanations,
  lightThen,
  planChanges,
  signsBefore,
  toldChanges,
  type ToldIndicator,
  type ToldLine,
} from "./changes";
export { planComparison } from "./comparison";
export { planCouncil } from "./council";
export { planDepartments } from "./departments";
export { planDevelopment } from "./development";
export { planOverview } from "./overview";
export { notesOf, openParagraph } from "./notes";
export { type PrintedText, type Reading, type Results, ownResults, publishedResults } from "./results";
export { writtenParagraph } from "./sentences";
export { signsOf } from "./signs";
export { writtenUnder } from "./summary";
