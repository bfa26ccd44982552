// What Kontrollér, Ret, Meldt klar and Godkendt need, fetched with the first of them.
export { check } from "../../jobs/check";
export { applyFixes, undoFix } from "../../jobs/fix";
export { createLiveCheck } from "../../jobs/live";
export { approve, markReady } from "../../jobs/ready";
export { checkResult } from "../check-result";
