// Every word of the command line: help, what was done, what went wrong and what to do.
import type { Language } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const cliText: Record<Language, Texts> = { da, en };

export type CliTexts = Texts;
