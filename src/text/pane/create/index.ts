// The screen that creates an entry form.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export { type Texts } from "./texts";

export const createText = byLanguage<Texts>({ da, en });
