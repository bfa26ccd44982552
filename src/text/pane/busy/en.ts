// In English.
import type { Texts } from "./texts";

export const en: Texts = {
  busy: {
    detect: "Reading the workbook …",
    "read-catalogue": "Reading the catalogue file …",
    create: "Creating the entry form …",
    check: "Checking the figures …",
    compute: "Computing and laying the result sheets …",
    "go-to": "Going to the cell …",
    fix: "Correcting the cells …",
    ready: "Reporting ready …",
    approve: "Approving …",
    "read-fill": "Reading the figures …",
    fill: "Filling in the cells …",
    update: "Updating the catalogue …",
    "save-catalogue": "Saving the catalogue …",
    "show-sheet": "Opening the sheet …",
    slow: "This is taking longer than expected. Keep the workbook open.",
  },
  failed: {
    detect: "The workbook could not be read.",
    "read-catalogue": "The catalogue file could not be read.",
    create: "The form was not created.",
    check: "The check was not completed.",
    compute: "The computation was not completed.",
    "go-to": "The cell could not be shown.",
    fix: "The cells were not corrected.",
    ready: "The form was not reported ready.",
    approve: "The form was not approved.",
    "read-fill": "The figures could not be read.",
    fill: "The cells were not filled in.",
    update: "The catalogue was not updated.",
    "save-catalogue": "The catalogue could not be saved.",
    "show-sheet": "The sheet could not be shown.",
  },
};
