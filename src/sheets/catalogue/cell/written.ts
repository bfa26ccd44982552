// What a person may have written in a cell of the catalogue's sheet, before it is known what the cell stands for.
import { findCpr, isCprNumber, sanitise } from "../../../barometer/cpr";
import { catalogueKeysText } from "../../../text/words/catalogue-keys";
import { indicatorsText } from "../../../text/sheets/catalogue";
import { isWording, wordingsOf } from "../../../text/formerly";
import { LANGUAGES } from "../../../text/language";
import { cellProblem, type CellProblem } from "../problem";
import type { CellValue } from "../../plan";

/** Between names that stand in one cell. */
export const BETWEEN = "; ";

const EXCEL_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;

/** Whether two cells say the same, as far as a person can see. */
export function sameCell(a: CellValue, b: CellValue): boolean {
  return plainText(a) === plainText(b);
}

/** As a sentence may show it: short, on one line, without personal numbers. */
export function givenText(cell: CellValue): string {
  return sanitise(plainText(cell));
}

/** What may stand in no cell, whatever it is for. */
export function troubleIn(cell: CellValue): CellProblem | null {
  if (typeof cell === "string" && EXCEL_ERROR.test(cell.trim())) return cellProblem("excel-error", {});
  const isPersonal = typeof cell === "number" ? isCprNumber(cell) : typeof cell === "string" && findCpr(cell);
  return isPersonal ? cellProblem("personal-number", {}) : null;
}

/** `andel (ikke endeligt fastlagt)` says andel, and that it is open. */
export function withoutMark(text: string): { text: string; marked: boolean } {
  for (const language of LANGUAGES) {
    for (const mark of wordingsOf(indicatorsText[language].notDecided(""))) {
      if (text.toLowerCase().endsWith(mark))
        return { text: text.slice(0, -mark.length).trim(), marked: true };
    }
  }
  return { text, marked: false };
}

/** `ikke fastlagt`, in whichever language. */
export function saysUndecided(text: string): boolean {
  return LANGUAGES.some((language) => isWording(text, catalogueKeysText[language].notDecided));
}

export function piecesOf(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

export function plainText(cell: CellValue): string {
  return cell === null ? "" : String(cell).replace(/\r\n?/g, "\n").trim();
}

/** Null for an empty cell, and for one that holds no text. */
export function textOrNull(cell: CellValue): string | null {
  if (cell === null || typeof cell === "boolean") return null;
  const text = String(cell).trim();
  return text === "" ? null : text;
}

export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

export function folded(text: string): string {
  return oneLine(text).toLowerCase();
}
