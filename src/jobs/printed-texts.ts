// What people have written, as the council's and the committees' sheets print it: the latest of each place, with whose and of when.
// Pure.
import type { Catalogue } from "../barometer/catalogue";
import { findCpr } from "../barometer/cpr";
import type { PublishedEdition } from "../barometer/disclosure";
import type { ReportedFigure } from "../barometer/series";
import { hiddenIn } from "../publish/paper/written-obstacles";
import type { PrintedText, Results } from "../sheets/results";
import type { GatheredText } from "../sheets/texts";
import type { Language } from "../text/language";
import { periodLabel } from "../text/said/periods";
import { printedTextsText } from "../text/sheets/printed-texts";
import { textsText } from "../text/sheets/texts";
import { spokenBeside } from "./spoken";

/** @param figures as they really are: a text that tells a withheld one is not printed, and the sheet says so */
export function printedTexts(
  edition: PublishedEdition,
  catalogue: Catalogue,
  figures: readonly ReportedFigure[],
  texts: readonly GatheredText[],
  language: Language,
): NonNullable<Results["words"]> {
  const spoken = spokenBeside(texts).texts.filter(({ text }) => text.trim() !== "");
  if (spoken.length === 0) return () => [];
  const tellsHidden = hiddenIn({ catalogue, edition, language }, figures);
  const words = printedTextsText[language];
  return (level, place) =>
    spoken
      .filter((one) => one.level === level && one.place === place)
      .map((one): PrintedText => {
        const { kind, period, department, when, how } = one;
        const heading = words.heading(
          textsText[language].kinds[kind],
          writerName(catalogue, department),
          periodLabel(period, language),
        );
        const text = [one.text, ...interviewWords(one, language)].join("\n");
        const isKeptBack =
          findCpr(text) ||
          tellsHidden([one.text, when ?? "", how ?? ""].join(" "), { level, place }) !== null;
        return { heading, text: isKeptBack ? words.keptBack : text, by: department, kind, period };
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
