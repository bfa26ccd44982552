// What is asked or decided about, by the names that people know.
import type { Catalogue } from "../../barometer/catalogue";
import { placeTitle } from "../../barometer/written";
import type { Language } from "../../text/language";
import { textsText } from "../../text/sheets/texts";
import type { FigureId } from "./decisions";
import { figureName } from "../figure-name";
import { textNamed } from "./merge-texts";

/** What a question or a decision is about: a figure, or a text by its kind, what it is about and when. */
export function namedIn(figure: FigureId, catalogue: Catalogue, language: Language): string {
  const text = textNamed(figure);
  if (text === null) return figureName(figure, catalogue);
  const number = text.number === 1 ? "" : ` ${String(text.number)}`;
  const kind = `${textsText[language].kinds[text.kind]}${number}`;
  return `${kind}: ${placeTitle(catalogue, text) ?? text.place}, ${text.period}`;
}
