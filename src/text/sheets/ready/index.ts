// *Meldt klar* and *godkendt*: a department has finished, its head has approved. Said on the entry sheet and in the import log.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const readyText = byLanguage<Texts>({ da, en });
