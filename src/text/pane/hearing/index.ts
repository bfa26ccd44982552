// The hearing in the pane: the parties' forms, what they propose, and taking a criterion over. Fetched with its screen.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const hearingPaneText = byLanguage<Texts>({ da, en });
