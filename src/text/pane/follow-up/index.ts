// The follow-up forms, as the pane makes them after a computation.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const followUpPaneText = byLanguage<Texts>({ da, en });
