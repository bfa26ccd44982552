// In Danish.
import { formatDate } from "../../said/dates";
import type { Texts } from "./texts";

export const da: Texts = {
  /** @param when ISO date or time */
  ready: (who: string, when: string) => `Meldt klar af ${who} den ${formatDate(when, "da")}.`,
  changed: (who: string, when: string) =>
    `Meldt klar af ${who} den ${formatDate(when, "da")}, men tallene er ændret siden. Bed forvaltningen melde klar igen.`,
  approved: (who: string, when: string) => `Godkendt af ${who} den ${formatDate(when, "da")}.`,
  unapproved: (who: string, when: string) =>
    `Godkendelsen fra ${who} den ${formatDate(when, "da")} gælder ikke længere.`,
  notReady: "Ikke meldt klar.",
};
