// In Danish.
import type { Texts } from "./texts";

export const da: Texts = {
  dated: (author, date) => `${author} den ${date}`,
  about: (subject) => `Om ${subject}`,
  authorAbout: (author, subject) => `${author} om ${subject}`,
};
