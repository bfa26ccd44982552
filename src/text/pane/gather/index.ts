// Gathering: filled workbooks chosen, shown file by file, decided about, and imported.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export { type FileState, type Texts } from "./texts";

export const gatherText = byLanguage<Texts>({ da, en });
