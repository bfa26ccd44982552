// Why a file of figures from another system could not be read, and what to do about it.
import type { Language } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Sentences } from "./texts";

export const fillRefusalText: Record<Language, Sentences> = { da, en };
