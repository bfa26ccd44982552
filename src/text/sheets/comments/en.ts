// In English.
import type { Texts } from "./texts";

export const en: Texts = {
  dated: (author, date) => `${author} on ${date}`,
  about: (subject) => `About ${subject}`,
  authorAbout: (author, subject) => `${author} about ${subject}`,
};
