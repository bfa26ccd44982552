// The button that leads from wherever something is not decided to where it can be.
import { Button } from "@fluentui/react-components";
import type { PaneText } from "../../text/pane/pane";
import { askOpenQuestions } from "../jobs/gather";
import type { PaneState } from "../state";
import type { PaneActions } from "../use-pane";

export function OpenQuestions({
  state,
  actions,
  text,
  size = "small",
}: {
  state: PaneState;
  actions: PaneActions;
  text: PaneText;
  /** Small inside a notice. */
  size?: "small" | "medium";
}) {
  return (
    <Button
      size={size}
      disabledFocusable={state.busy !== null}
      onClick={() => actions.run(askOpenQuestions, state.language)}
    >
      {text.gather.askOpen}
    </Button>
  );
}
