// What Opret skema needs: the shipped catalogues, reading one of the user's own, and laying the sheets.
export { readCatalogueText } from "../../barometer/read-catalogue";
export { findCatalogue, shippedCatalogues } from "../../catalogues";
export { historyFor } from "../../jobs/form/history";
export { createTemplate, storedTemplate } from "../../jobs/form/template";
export { catalogueProblemSentence } from "../../text/words/catalogue-mistakes";
