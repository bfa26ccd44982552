// What Beregn needs, and whoever looks at its result.
export { compute } from "../../jobs/results/compute";
export { offerTables, showTables } from "../../jobs/results/tables";
export { explainLine } from "../../text/words/explanation";
export { summaryOf } from "../result-summary";
