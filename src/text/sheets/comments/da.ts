// In Danish.
import type { Texts } from "./texts";

export const da: Texts = {
  about: (subject) => `Om ${subject}`,
  authorAbout: (author, subject) => `${author} om ${subject}`,
};
