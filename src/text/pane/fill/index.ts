// Filling in from a file or from pasted text.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export { type Texts } from "./texts";

export const fillText = byLanguage<Texts>({ da, en });
