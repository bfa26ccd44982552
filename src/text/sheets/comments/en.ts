// In English.
import type { Texts } from "./texts";

export const en: Texts = {
  about: (subject) => `About ${subject}`,
  authorAbout: (author, subject) => `${author} about ${subject}`,
};
