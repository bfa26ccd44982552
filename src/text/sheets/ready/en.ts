// In English.
import { formatDate } from "../../said/dates";
import type { Texts } from "./texts";

export const en: Texts = {
  ready: (who, when) => `Reported ready by ${who} on ${formatDate(when, "en")}.`,
  changed: (who, when) =>
    `Reported ready by ${who} on ${formatDate(when, "en")}, but the figures have changed since. Ask the department to report ready again.`,
  approved: (who, when) => `Approved by ${who} on ${formatDate(when, "en")}.`,
  unapproved: (who, when) => `The approval by ${who} on ${formatDate(when, "en")} no longer holds.`,
  notReady: "Not reported ready.",
};
