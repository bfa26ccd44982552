// The screen that says how the tables are read.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const tablesPaneText = byLanguage<Texts>({ da, en });
