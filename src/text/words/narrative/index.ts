// The sentences of the narrative. The grammar is here; what is said about a line is decided in barometer/narrative.ts.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const narrativeText = byLanguage<Texts>({ da, en });
