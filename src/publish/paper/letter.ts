// The letter to a committee about its goals: what the barometer is, how it goes, what has been done, and until when comments are
// asked for. What a person must write is marked.
import type { Committee } from "../../barometer/catalogue";
import { hasGoals } from "../../barometer/headings";
import { resultBlocks, signsBefore, type Results } from "../../sheets/results";
import { paperText } from "../../text/publish/paper";
import { formatDate } from "../../text/said/dates";
import type { Publication } from "../publication";
import { toldIn } from "../words";
import { changesParts } from "./changes-parts";
import { headFacts, paperOf, todo } from "./frame";
import type { Occasion, OccasionText } from "./occasion";
import { paragraphs, words, type Paper, type PaperPart } from "./paper";
import { aboutParts, bannersOf, blockParts, endParts, overviewTable } from "./results-parts";

/** @param committee null: to the council, where a catalogue has no committees */
export function letterOf(
  publication: Publication,
  occasion: Occasion,
  committee: Committee | null,
  results: Results,
): Paper {
  const { catalogue, language } = publication;
  const texts = paperText[language];
  const blocks = resultBlocks(results);
  const own = ownTexts(publication, occasion, results);
  const said = (kinds: readonly OccasionText["kind"][], place: string) =>
    own
      .filter((text) => text.level !== "theme" && text.place === place && kinds.includes(text.kind))
      .flatMap(({ text }) => paragraphs(text));
  const themes = (kinds: readonly OccasionText["kind"][]): PaperPart[] =>
    (catalogue.themes ?? []).flatMap((theme) => {
      const found = own.filter(
        (text) => text.level === "theme" && text.place === theme.id && kinds.includes(text.kind),
      );
      return found.length === 0
        ? []
        : [words("heading", theme.title), ...found.flatMap(({ text }) => paragraphs(text))];
    });
  const joint = (id: string) => {
    if (catalogue.goals?.find((goal) => goal.id === id)?.allCommittees === true) return texts.allCommittees;
    return (catalogue.committees ?? [])
      .filter((other) => other.id !== committee?.id && answersFor(publication, id, other.id))
      .map(({ name }) => name)
      .join(", ");
  };
  const isShared = committee !== null && blocks.some(({ id }) => id !== null && joint(id) !== "");
  const overview = overviewTable(blocks, results, publication, isShared ? joint : null);
  const figures = blockParts(blocks, results, publication, {
    hasSentences: true,
    hasCharts: true,
    below: (id) => said(BESIDE_FIGURES, id),
  });
  return paperOf(publication, texts.letter.title, [
    words("to", texts.letter.to(addresseeOf(publication, committee))),
    headFacts(publication, occasion),
    words("title", texts.letter.title),
    words("quiet", [catalogue.title, catalogue.subtitle ?? ""].filter((one) => one !== "").join(" – ")),
    ...bannersOf(publication),
    ...aboutParts(publication, results),
    ...themes(["efforts"]),
    ...(overview.length === 0
      ? []
      : [
          words(
            "heading",
            hasGoals(catalogue) && committee !== null ? texts.letter.goals : texts.letter.status,
          ),
          ...overview,
        ]),
    ...changesParts(publication, results, { look: "heading", isSaidOfNothing: false }),
    ...(figures.length === 0 ? [] : [words("heading", texts.letter.figures), ...figures]),
    ...themes(["forecast", "improvement", "explanation"]),
    words("heading", committee === null ? texts.letter.councilComments : texts.letter.comments),
    words("body", texts.letter.ask),
    ...(occasion.commentsBy === null
      ? [todo(texts.letter.deadlineTodo, language)]
      : [words("body", texts.letter.deadline(formatDate(occasion.commentsBy, language)))]),
    todo(texts.letter.replyTodo, language),
    words("body", texts.letter.regards),
    todo(texts.letter.signatureTodo, language),
    ...endParts(blocks, results, publication, signsBefore(toldIn(publication, results))),
  ]);
}

export function addresseeOf({ catalogue, language }: Publication, committee: Committee | null): string {
  return committee?.name ?? catalogue.councilName ?? paperText[language].council;
}

const BESIDE_FIGURES = ["explanation", "improvement", "efforts", "forecast"] as const;

/** What has been written of the places that the results are about; a theme is theirs whose departments answer for it. */
function ownTexts(
  { catalogue }: Publication,
  { texts }: Occasion,
  { catalogue: narrow }: Results,
): OccasionText[] {
  const goals = narrow.goals ?? [];
  const places = new Set([
    ...goals.flatMap(({ id, area }) => (area === undefined ? [id] : [id, area])),
    ...narrow.indicators.map(({ id }) => id),
  ]);
  const departments = new Set(narrow.indicators.flatMap((indicator) => indicator.departments));
  return texts.filter(({ level, place }) => {
    if (level !== "theme") return places.has(place);
    const theme = catalogue.themes?.find(({ id }) => id === place);
    return theme?.departments.some((id) => departments.has(id)) === true;
  });
}

function answersFor({ catalogue }: Publication, goal: string, committee: string): boolean {
  const found = catalogue.goals?.find(({ id }) => id === goal);
  return (
    found !== undefined &&
    (found.allCommittees === true || found.lead === committee || found.committees.includes(committee))
  );
}
