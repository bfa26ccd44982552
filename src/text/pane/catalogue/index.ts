// Updating and saving the catalogue.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export { type Texts } from "./texts";

export const catalogueText = byLanguage<Texts>({ da, en });
