// A cell's content in words: numbers as the language writes them, text in quotation marks, so that the two can be told apart.
import type { RawCell } from "../checks/types";
import type { Language } from "../text/language";
import { quoted } from "../text/said/lists";
import { formatExact } from "../text/said/numbers";
import { paneText } from "../text/pane/pane";

export function cellWords(value: RawCell, language: Language): string {
  if (value === null || value === "") return paneText[language].findings.emptyCell;
  if (typeof value === "number") return formatExact(value, language);
  return quoted(String(value), language);
}
