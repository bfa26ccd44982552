// What a text is called in the pane: its kind and what it is about.
import type { TextId } from "../barometer/written";
import type { Language } from "../text/language";
import { writingText } from "../text/pane/writing";
import { textsText } from "../text/sheets/texts";

export function nameOfText({ kind, number }: TextId, title: string, language: Language): string {
  return writingText[language].named(textsText[language].kinds[kind], number, title);
}
