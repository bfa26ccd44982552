// What making the departments' forms needs: workbooks in memory, and the forms that are laid in them.
import type { FormMaker } from "../../jobs/round-forms";
import { newWorkbookFile } from "../../made";

export { makeHearings } from "../../jobs/hearing-forms";
export { makeForms } from "../../jobs/round-forms";

/** Nothing of it touches the workbook in front. */
export function newForm(): FormMaker {
  const { port, save } = newWorkbookFile();
  return { port, save: () => save("xlsx") };
}
