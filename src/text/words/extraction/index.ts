// How figures are extracted, in words: at a row of the form, in the import log and on the round's board.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const extractionText = byLanguage<Texts>({ da, en });
