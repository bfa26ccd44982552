// Opens the screen of texts: of a form that asks for any, of every follow-up form and barometer workbook, and where something is not saved.
import { Button } from "@fluentui/react-components";
import { offerTexts } from "../jobs/texts";
import type { ScreenProps } from "../screens/screen";
import { draftHome } from "../text-drafts";

export function TextsButton({ state, actions, text }: Omit<ScreenProps, "services">) {
  const { workbook, drafts } = state;
  if (workbook === null) return null;
  const home = draftHome(workbook);
  const unsaved = Object.values(drafts).filter((draft) => draft.workbook === home).length;
  const always = workbook.kind === "barometer" || workbook.kind === "follow-up";
  if (!always && workbook.texts !== true && unsaved === 0) return null;
  return (
    <Button disabledFocusable={state.busy !== null} onClick={() => actions.run(offerTexts)}>
      {text.textsOpen(unsaved)}
    </Button>
  );
}
