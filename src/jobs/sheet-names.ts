// The names under which the jobs look for sheets.
import { sheetNames } from "../text/sheets/names";

/** Sheet names are Danish whatever language the sheets speak: other people's scripts rely on them. */
export const SHEETS = sheetNames.da;
