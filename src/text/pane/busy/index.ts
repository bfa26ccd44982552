// What the pane is doing, and what did not succeed.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export { type Texts } from "./texts";

export const busyText = byLanguage<Texts>({ da, en });
