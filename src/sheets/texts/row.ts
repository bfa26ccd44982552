// A row of texts as it stands in a sheet, whichever sheet it is: what it is about, and what somebody has written.
import { TEXT_KINDS, TEXT_LEVELS } from "../../barometer/text-kinds";
import type { TextId, WrittenField } from "../../barometer/written";
import { readText } from "../../checks/choices";
import type { CellValue } from "../plan";

type At = (heading: "kindId" | "level" | "placeId" | "period" | "number") => CellValue;

/** Null where the row does not say what it is about. */
export function idAt(at: At): TextId | null {
  const kind = TEXT_KINDS.find((one) => one === at("kindId"));
  const level = TEXT_LEVELS.find((one) => one === at("level"));
  const place = readText(at("placeId"));
  const period = readText(at("period"));
  const number = Number(at("number") ?? 1);
  if (kind === undefined || level === undefined || place === null || period === null) return null;
  return { kind, level, place, period, number: Number.isInteger(number) && number > 0 ? number : 1 };
}

/** Texts are kept letter by letter; one of nothing but spaces and line breaks is none. */
export function wordsIn(cell: CellValue): string {
  const text = cell === null ? "" : String(cell);
  return text.trim() === "" ? "" : text;
}

export function writtenAt(at: (field: WrittenField) => CellValue) {
  const orNull = (field: WrittenField) => wordsIn(at(field)) || null;
  return {
    text: wordsIn(at("text")),
    whom: orNull("whom"),
    when: orNull("when"),
    how: orNull("how"),
    author: orNull("author"),
  };
}
