// What making the departments' forms needs: workbooks in memory, and the forms that are laid in them.
import type { Catalogue } from "../../barometer/catalogue";
import type { RoundBoard } from "../../sheets/gathered";
import { inEveryLanguage } from "../../text/language";
import { shownBoard } from "../shown-board";
import type { FormMaker } from "../../jobs/round/round-forms";
import { newWorkbookFile } from "../../made";

export { makeFollowUps } from "../../jobs/round/follow-up-forms";
export { makeHearings } from "../../jobs/round/hearing-forms";
export { makeForms } from "../../jobs/round/round-forms";

/** The board of the round as the pane tells it. */
export function boardWords({ catalogue, board }: { catalogue: Catalogue; board: RoundBoard }) {
  return inEveryLanguage((language) => shownBoard(catalogue, board, language));
}

/** Nothing of it touches the workbook in front. */
export function newForm(): FormMaker {
  const { port, save } = newWorkbookFile();
  return { port, save: (pause) => save("xlsx", pause) };
}
