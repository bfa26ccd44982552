// Where each text stands on a sheet of texts, a form's, a follow-up form's or the gathered one, so that one cell of it can be written.
import { WRITTEN_FIELDS, type OwnText, type TextStanding, type WrittenField } from "../../barometer/written";
import { readText } from "../../checks/choices";
import { followUpText } from "../../text/sheets/follow-up";
import { textHeadingsText } from "../../text/sheets/text-headings";
import { findTable, type Grid, gridValue } from "../plan";
import { idAt, writtenAt } from "./row";

export interface TextPlace extends OwnText {
  standing: TextStanding;
  /** Zero-based. */
  row: number;
  columns: Partial<Record<WrittenField, number>>;
  /** What a follow-up form tells of the light that is to be explained, as it stands in its cells; null elsewhere. */
  told: { light: string; sentences: string } | null;
}

/** None where the sheet is no sheet of texts. */
export function textPlaces(grid: Grid | null): TextPlace[] {
  if (grid === null) return [];
  const needed = ["text", "kindId", "placeId", "level"] as const;
  const form = findTable(grid, (language) => textHeadingsText[language].form, [...needed, "standing"]);
  const gathered = findTable(grid, (language) => textHeadingsText[language].gathered, [...needed, "file"]);
  const followUp = findTable(grid, (language) => followUpText[language].headings, [
    ...needed,
    "light",
    "sentences",
  ]);
  const table = form ?? gathered ?? followUp;
  const header = table?.header;
  const columns = new Map<string, number>(table?.columns);
  if (header === undefined) return [];
  const places: TextPlace[] = [];
  for (let row = header + 1; row < grid.row + grid.values.length; row += 1) {
    const at = (heading: string) => {
      const column = columns.get(heading);
      return column === undefined ? null : gridValue(grid, row, column);
    };
    const id = idAt(at);
    if (id === null) continue;
    const standing = at("standing");
    places.push({
      written: { ...id, ...writtenAt(at) },
      department: readText(at("department")),
      standing: standing === "earlier" || standing === "kept" ? standing : "asked",
      row,
      told:
        table === followUp
          ? { light: readText(at("light")) ?? "", sentences: readText(at("sentences")) ?? "" }
          : null,
      columns: Object.fromEntries(
        WRITTEN_FIELDS.flatMap((field) => {
          const column = columns.get(field);
          return column === undefined ? [] : [[field, column] as const];
        }),
      ),
    });
  }
  return places;
}
