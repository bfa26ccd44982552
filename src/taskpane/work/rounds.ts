// What Ny runde needs, with the sentences of what it asks.
import type { RoundDoubts } from "../../jobs/round/new-round";
import { roundPaneText } from "../../text/pane/round";
import type { Language } from "../../text/language";
import type { QuestionWords } from "../state";

export { beginRound, offerRound } from "../../jobs/round/new-round";

export function doubtWords(
  { missing, disputed, undecided, undoable, edited }: RoundDoubts,
  language: Language,
): QuestionWords {
  const { title, explanation, confirm, ...say } = roundPaneText[language].doubts;
  return {
    ...{ title, explanation, confirm },
    items: [
      ...(missing.length === 0 ? [] : [say.missing(missing.join(", "))]),
      ...(disputed === 0 ? [] : [say.disputed(disputed)]),
      ...(undecided === 0 ? [] : [say.undecided(undecided)]),
      ...(undoable ? [say.undoable] : []),
      ...(edited ? [say.edited] : []),
    ],
  };
}
