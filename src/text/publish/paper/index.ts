// Letters to committees, the agenda item and the report.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const paperText = byLanguage<Texts>({ da, en });
