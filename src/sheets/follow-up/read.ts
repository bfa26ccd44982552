// Reads a follow-up form as it stands, its columns in any order and its headings in any language. Its plan is in form.ts.
import { type FormText, isUnwritten } from "../../barometer/written";
import { type FollowUpHeading, followUpText } from "../../text/sheets/follow-up";
import { cellAddress, type CellValue, findTable, type Grid, gridValue } from "../plan";
import { idAt, writtenAt } from "../texts";

/** Every row that is about something, written or not; null where there is no such table. */
export function readFollowUp(grid: Grid | null): FormText[] | null {
  const table = grid === null ? null : tableOf(grid);
  if (grid === null || table === null) return null;
  const found: FormText[] = [];
  let lost = 0;
  for (let row = table.header + 1; row < grid.row + grid.values.length; row += 1) {
    const at = (heading: string): CellValue => {
      const column = table.columns.get(heading as FollowUpHeading);
      return column === undefined ? null : gridValue(grid, row, column);
    };
    const id = idAt(at);
    const words = writtenAt(at);
    if (id === null && isUnwritten(words)) continue;
    if (id === null) lost += 1;
    found.push({
      written: {
        ...(id ?? { kind: "explanation", level: "indicator", place: "", period: "", number: lost }),
        ...words,
      },
      standing: id === null ? "kept" : "asked",
      sheet: grid.sheet,
      cell: cellAddress(row, table.columns.get("text") ?? 0),
    });
  }
  return found;
}

function tableOf(grid: Grid) {
  return findTable(grid, (language) => followUpText[language].headings, [
    "text",
    "kindId",
    "placeId",
    "level",
  ]);
}
