// What people have written, as tables, page and documents print it: the latest of each place, with whose and of when. Pure.
import type { Catalogue } from "../barometer/catalogue";
import type { TextLevel } from "../barometer/text-kinds";
import type { PrintedText } from "../sheets/results";
import type { Language } from "../text/language";
import { periodLabel } from "../text/said/periods";
import { printedTextsText } from "../text/sheets/printed-texts";
import { textsText } from "../text/sheets/texts";
import type { OccasionText } from "./paper/occasion";

export type PrintedWords = (level: TextLevel, place: string) => PrintedText[];

/** @param keptBack those of which the sheet says that they are not printed */
export function printedWords(
  texts: readonly OccasionText[],
  catalogue: Catalogue,
  language: Language,
  keptBack: (text: OccasionText) => boolean = () => false,
): PrintedWords {
  const spoken = texts.filter(({ text }) => text.trim() !== "");
  const words = printedTextsText[language];
  return (level, place) =>
    spoken
      .filter((one) => one.level === level && one.place === place)
      .map((one): PrintedText => {
        const { kind, period, department } = one;
        const heading = words.heading(
          textsText[language].kinds[kind],
          writerName(catalogue, department),
          periodLabel(period, language),
        );
        const text = keptBack(one) ? words.keptBack : [one.text, ...interviewWords(one, language)].join("\n");
        return { heading, text, by: department, kind, period };
      });
}

/** With whom an interview was held, when and how. */
function interviewWords(
  { when, how }: { when: string | null; how: string | null },
  language: Language,
): string[] {
  const said = [when, how].filter((part) => part !== null && part.trim() !== "");
  return said.length === 0 ? [] : [printedTextsText[language].held(said.join(", "))];
}

/** A department's, or a committee's that has commented on its sheet; null where nobody knows. */
function writerName({ departments, committees = [] }: Catalogue, id: string | null): string | null {
  return id === null ? null : ([...departments, ...committees].find((one) => one.id === id)?.name ?? null);
}
