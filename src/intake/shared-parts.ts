// What workbooks share that are read one after the other: whoever reads many of a round gives it along, and what they have in
// common is read once.
import { KnownBytes } from "../ooxml/known-bytes";
import type { PackedPart } from "../ooxml/zip";
import type { SheetCells, TextAt } from "./cells";
import type { Found } from "./personal";
import { SameParts } from "./same-parts";
import type { KnownText } from "./strings";

/** What a sheet holds and what stands beside its cells. Changed by nobody: several workbooks have the same. */
export interface ReadCells {
  cells: SheetCells;
  beside: readonly Found[];
}

export class SharedParts {
  readonly texts = new KnownBytes<KnownText>();
  /** Parts in which certainly no personal number stands, by whether formatting may stand in their texts. */
  readonly holdNone = { formatted: new SameParts<true>(), plain: new SameParts<true>() };
  private readonly sheets = new SameParts<
    ReadCells & { indexes: readonly number[]; texts: readonly string[] }
  >();

  /**
   * Of a sheet, read anew only where its bytes or the texts that it names are not those of a workbook before.
   * @param read the sheet, asking for its texts by what it is given. @throws what it throws
   */
  async cells(
    part: PackedPart,
    textAt: TextAt,
    read: (textAt: TextAt) => Promise<ReadCells>,
  ): Promise<ReadCells> {
    const before = this.sheets.find(part);
    if (before?.indexes.every((index, at) => textAt(index) === before.texts[at])) return before;
    const indexes: number[] = [];
    const texts: string[] = [];
    const made = await read((index) => {
      const text = textAt(index);
      if (text !== undefined) {
        indexes.push(index);
        texts.push(text);
      }
      return text;
    });
    this.sheets.keep(part, { ...made, indexes, texts });
    return made;
  }
}
