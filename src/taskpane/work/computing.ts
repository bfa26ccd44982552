// What Beregn needs, and whoever looks at its result.
export { compute } from "../../jobs/compute";
export { offerTables, showTables } from "../../jobs/tables";
export { explainLine } from "../../text/words/explanation";
export { summaryOf } from "../result-summary";
