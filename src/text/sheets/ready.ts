// *Meldt klar* and *godkendt*: a department has finished, its head has approved. Said on the entry sheet and in the import log.
import { formatDate } from "../said/dates";
import type { Language } from "../language";

const da = {
  /** @param when ISO date or time */
  ready: (who: string, when: string) => `Meldt klar af ${who} den ${formatDate(when, "da")}.`,
  changed: (who: string, when: string) =>
    `Meldt klar af ${who} den ${formatDate(when, "da")}, men tallene er ændret siden. Bed forvaltningen melde klar igen.`,
  approved: (who: string, when: string) => `Godkendt af ${who} den ${formatDate(when, "da")}.`,
  notReady: "Ikke meldt klar.",
};

const en: typeof da = {
  ready: (who, when) => `Reported ready by ${who} on ${formatDate(when, "en")}.`,
  changed: (who, when) =>
    `Reported ready by ${who} on ${formatDate(when, "en")}, but the figures have changed since. Ask the department to report ready again.`,
  approved: (who, when) => `Approved by ${who} on ${formatDate(when, "en")}.`,
  notReady: "Not reported ready.",
};

export const readyText: Record<Language, typeof da> = { da, en };
