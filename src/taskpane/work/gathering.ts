// What Saml needs, fetched with the first file: reading, looking, importing and taking back.
export { withoutCpr } from "../../barometer/cpr";
export { notRead, readDelivery } from "../../jobs/gather/delivery";
export { importInto, previewImport } from "../../jobs/gather/import";
export { isLockFile } from "../../jobs/form/saved-workbook";
export { undoImport } from "../../jobs/gather/undo-import";
export { gatherView } from "../gather-view";
