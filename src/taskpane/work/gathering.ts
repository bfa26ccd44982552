// What Saml needs, fetched with the first file: reading, looking, importing and taking back.
export { withoutCpr } from "../../barometer/cpr";
export { notRead, readDelivery } from "../../jobs/delivery";
export { importInto, previewImport } from "../../jobs/import";
export { isLockFile } from "../../jobs/saved-workbook";
export { undoImport } from "../../jobs/undo-import";
export { gatherView } from "../gather-view";
