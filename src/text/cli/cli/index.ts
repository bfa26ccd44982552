// Every word of the command line: help, what was done, what went wrong and what to do.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const cliText = byLanguage<Texts>({ da, en });

export type CliTexts = Texts;
