// Texts in the pane: where they are wanted, and writing them. Fetched with its screen.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export type { Texts } from "./texts";
export const writingText = byLanguage<Texts>({ da, en });
