// Every sentence of the task pane.
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const paneText = { da, en };

export type PaneText = Texts;
