// What Kontrollér, Ret, Meldt klar and Godkendt need, fetched with the first of them.
export { check } from "../../jobs/form/check";
export { applyFixes, undoFix } from "../../jobs/form/fix";
export { createLiveCheck } from "../../jobs/form/live";
export { approve, markReady } from "../../jobs/form/ready";
export { checkResult } from "../check-result";
