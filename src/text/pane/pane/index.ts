// Every sentence of the task pane.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const paneText = byLanguage<Texts>({ da, en });

export type PaneText = Texts;
