// Words on the sheets that show results: comparison, barometer and the council's table.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export { type ResultHeadings } from "./texts";

export const resultsText = byLanguage<Texts>({ da, en });
