// Reads the sheet of texts of a form, its columns in any order and its headings in any language.
import { type FormText, isUnwritten, type TextStanding } from "../../barometer/written";
import { type FormTextHeading, textHeadingsText } from "../../text/sheets/text-headings";
import { cellAddress, type CellValue, findTable, type Grid, gridValue } from "../plan";
import { idAt, writtenAt } from "./row";

const STANDINGS: readonly TextStanding[] = ["asked", "earlier", "kept"];

/**
 * Every row of the sheet that is about something, written or not. One that has lost what it is about stays a text, whose place
 * nobody knows; null where there is no such table.
 */
export function readFormTexts(grid: Grid | null): FormText[] | null {
  const table =
    grid === null
      ? null
      : findTable(grid, (language) => textHeadingsText[language].form, [
          "text",
          "kindId",
          "placeId",
          "level",
        ]);
  if (grid === null || table === null) return null;
  const found: FormText[] = [];
  let lost = 0;
  for (let row = table.header + 1; row < grid.row + grid.values.length; row += 1) {
    const at = (heading: FormTextHeading): CellValue => {
      const column = table.columns.get(heading);
      return column === undefined ? null : gridValue(grid, row, column);
    };
    const id = idAt(at);
    const words = writtenAt(at);
    if (id === null && isUnwritten(words)) continue;
    if (id === null) lost += 1;
    found.push({
      written: {
        ...(id ?? { kind: "answer", level: "theme", place: "", period: "", number: lost }),
        ...words,
      },
      standing: id === null ? "kept" : (STANDINGS.find((one) => one === at("standing")) ?? "asked"),
      sheet: grid.sheet,
      cell: cellAddress(row, table.columns.get("text") ?? 0),
    });
  }
  return found;
}
