// In English.
import type { Texts } from "./texts";

export const en: Texts = {
  title:
    "The formulas in the workbook give other numbers than Barometer has computed. Do not use the numbers in these cells until the difference is explained. Compute again if Data may have been changed meanwhile.",
  differs: (place, ours, theirs) => `${place}: Barometer has ${ours}, the workbook has ${theirs}.`,
  more: (count) => (count === 1 ? "And 1 cell more." : `And ${count} cells more.`),
  nothing: "nothing",
};
