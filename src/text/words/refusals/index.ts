// Why a file was not taken in, and what to do about it. Shown on the command line, in the pane and in the import log.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const refusalsText = byLanguage<Texts>({ da, en });
