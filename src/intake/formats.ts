// What a cell's number format says of its number: a share shown in percent, or a day, month or year.
import { signsOf } from "../sheets/plan";
import type { Archive } from "../ooxml/zip";
import { readXml } from "./xml";

export type Shown = "percent" | "day" | "month" | "year";

/** By the index that cells name; null where a number is just a number. */
export async function readFormats(archive: Archive, part: string): Promise<(Shown | null)[]> {
  const own = new Map<number, string>();
  const formats: (Shown | null)[] = [];
  let inCells = false;
  await readXml(archive, part, {
    open(name, attributes) {
      if (name === "numFmt") own.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) {
        const id = Number(attributes.get("numFmtId") ?? 0);
        formats.push(shownBy(own.get(id) ?? BUILT_IN[id] ?? ""));
      }
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return formats;
}

/** Excel's own formats that tell something (ECMA-376, 18.8.30); times of day and the rest say nothing here. */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: "0%",
  10: "0.00%",
  14: "dd-mm-yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  22: "dd-mm-yyyy hh:mm",
};

/** The first section of a format is the one for positive numbers; words in it and colours are no signs. */
export function shownBy(code: string): Shown | null {
  const signs = signsOf(code);
  if (signs.includes("%")) return "percent";
  if (signs.includes("general")) return null;
  if (signs.includes("d")) return "day";
  if (!signs.includes("y")) return null;
  return signs.includes("m") ? "month" : "year";
}
