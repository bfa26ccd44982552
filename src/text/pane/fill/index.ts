// What filling in from a file came to, as it is announced.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export { type Texts } from "./texts";

export const fillText = byLanguage<Texts>({ da, en });
