// What the check found, and correcting it.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export { type Texts } from "./texts";

export const checkText = byLanguage<Texts>({ da, en });
