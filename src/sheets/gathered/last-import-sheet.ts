// The name by which it can be told that an import can be taken back: whoever only asks that needs nothing else of it.
export const LAST_IMPORT_SHEET = "_barometer_import";
