// Filling in from a file or from pasted text, as its screen says it: fetched with the screen.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export { type Texts } from "./texts";

export const fillingText = byLanguage<Texts>({ da, en });
