// The web page that anybody may read.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export { type Texts as PageTexts } from "./texts";

export const pageText = byLanguage<Texts>({ da, en });
