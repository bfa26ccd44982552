// What frames every screen: its bar and buttons, waiting for Excel, a workbook that Barometer cannot use, the card of the workbook.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export { type Texts } from "./texts";

export const frameText = byLanguage<Texts>({ da, en });
