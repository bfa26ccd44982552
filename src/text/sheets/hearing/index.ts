// The form that committees and councils answer in, and the sheet that shows their answers side by side.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const hearingText = byLanguage<Texts>({ da, en });
