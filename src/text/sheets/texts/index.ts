// The sheet of texts: its headings, and what it says of itself.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const textsText = byLanguage<Texts>({ da, en });
