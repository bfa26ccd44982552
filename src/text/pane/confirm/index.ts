// What is asked before sheets are replaced.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export { type Texts } from "./texts";

export const confirmText = byLanguage<Texts>({ da, en });
