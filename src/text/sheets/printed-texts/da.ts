// In Danish.
import type { Texts } from "./texts";

export const da: Texts = {
  heading: (kind, whose, period) => `${kind}${whose === null ? "" : ` fra ${whose}`} (${period})`,
  held: (words) => `(${words})`,
  keptBack: "Teksten trykkes ikke, fordi den nævner et tal, som ikke må vises. Ret den på arket Tekster.",
};
