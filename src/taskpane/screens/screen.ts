// What every screen is given.
import type { PaneText } from "../../text/pane/pane";
import type { PaneServices } from "../services";
import type { PaneState, Screen, ShownOn } from "../state";
import type { PaneActions } from "../use-pane";

export interface ScreenProps {
  state: PaneState;
  actions: PaneActions;
  text: PaneText;
  services: PaneServices;
}

/** With what belongs to this screen alone. */
export interface ScreenOf<Name extends Screen> extends ScreenProps {
  shown: ShownOn<Name>;
}

/** The turn at which a heading of this kind should take the focus; 0 when it should not. */
export function turnOf(state: PaneState, on: PaneState["focus"]["on"]): number {
  return state.focus.on === on ? state.focus.turn : 0;
}
