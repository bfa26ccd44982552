// What is said when a success criterion from a hearing is taken over into the catalogue.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const takeOverText = byLanguage<Texts>({ da, en });
