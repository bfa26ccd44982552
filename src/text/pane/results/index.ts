// The result on the screen.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export { type Texts } from "./texts";

export const resultsText = byLanguage<Texts>({ da, en });
