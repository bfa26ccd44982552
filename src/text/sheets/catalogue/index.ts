// Words of the sheet where a secretariat reads and edits its catalogue as a table.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const indicatorsText = byLanguage<Texts>({ da, en });
