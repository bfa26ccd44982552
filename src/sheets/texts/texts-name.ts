// The name of the workbook that leads to the sheet of texts, whatever people call it: whoever only looks for it needs nothing else.
export const TEXTS_NAME = "barometer_texts";
