// The front page of an entry workbook: what to do, in plain words, on one printed page.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const guideText = byLanguage<Texts>({ da, en });
