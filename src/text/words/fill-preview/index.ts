// Why a file of figures from another system could not be read, and what to do about it.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Sentences } from "./texts";

export const fillRefusalText = byLanguage<Sentences>({ da, en });
