// Number formats that a file names by number alone (ECMA-376 18.8.30), in their en-US form.

export const BUILT_IN_FORMATS: Record<number, string> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

export const BUILT_IN_NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries(BUILT_IN_FORMATS).map(([number, format]) => [format, Number(number)]),
);

/** What Excel shows in Danish for the formats that follow the person's region. */
export const DANISH_FORMATS: Record<string, string> = {
  "d-mmm-yy": "dd-mmm-yy",
  "d-mmm": "dd-mmm",
  "h:mm": "hh:mm",
  "h:mm:ss": "hh:mm:ss",
  "m/d/yyyy": "dd-mm-yyyy",
  "m/d/yyyy h:mm": "dd-mm-yyyy hh:mm",
  "h:mm AM/PM": "hh:mm",
  "h:mm:ss AM/PM": "hh:mm:ss",
};
