// Words of the sheet where a secretariat reads and edits its catalogue as a table.
import type { Language } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const indicatorsText: Record<Language, Texts> = { da, en };
