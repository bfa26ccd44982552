// Reporting a form ready, and approving it.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export { type Texts } from "./texts";

export const readyText = byLanguage<Texts>({ da, en });
