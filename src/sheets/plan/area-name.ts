// The hidden names of the workbook that hold which cells of a sheet are ours.

export const AREA_NAME = "barometer_area_";

/** The name that holds the area of a sheet laid for the first time; letters, digits and underscores are always allowed. */
export function areaNameFor(sheet: string): string {
  return `${AREA_NAME}${[...sheet.toLowerCase()].map((letter) => (/[\p{L}\d]/u.test(letter) ? letter : "_")).join("")}`;
}

/** Whether we have laid a sheet of this name; null where nothing is known, in workbooks of earlier versions. */
export function isLaidSheet(sheet: string, names: readonly string[]): boolean | null {
  const areas = names.map((name) => name.toLowerCase()).filter((name) => name.startsWith(AREA_NAME));
  return areas.length === 0 ? null : areas.includes(areaNameFor(sheet));
}
