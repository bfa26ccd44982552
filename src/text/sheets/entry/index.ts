// Every word on an entry sheet: headings, prompts, the control column, the lines above the table.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export { type EntryHeadings, type EntryHelp } from "./texts";

export const entryText = byLanguage<Texts>({ da, en });
