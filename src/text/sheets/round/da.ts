// In Danish.
import { formatDate } from "../../said/dates";
import type { Texts } from "./texts";

export const da: Texts = {
  title: (round) => (round === null ? "Runden" : `Runden – ${round}`),
  counts: ({ delivered, late, missing, extra }) => {
    const asked = delivered + late + missing;
    return [
      `${delivered} af ${asked} ${asked === 1 ? "forvaltning" : "forvaltninger"} har afleveret.`,
      ...(late > 0 ? [`${late} mangler efter fristen.`] : []),
      ...(missing > 0 ? [`${missing} mangler endnu.`] : []),
      ...(extra > 0 ? [`${extra} har afleveret uden at være spurgt.`] : []),
    ].join(" ");
  },
  deadline: "Frist",
  explainBy: "Svarfrist for forklaringer",
  noDeadline: "Ikke fastsat",
  passed: (day) => `${day} (overskredet)`,
  badDeadline: (deadline) =>
    `${deadline} (ikke en dato, så ingen kan være for sent ude; skriv den som ÅÅÅÅ-MM-DD i næste runde)`,
  headings: {
    department: "Forvaltning",
    state: "Aflevering",
    ready: "Meldt klar",
    approved: "Godkendt",
    errors: "Fejl",
    open: "Åbne forklaringer",
    texts: "Tekster, der mangler",
    file: "Fil",
    at: "Indlæst",
  },
  states: {
    delivered: "Afleveret",
    late: "Mangler efter fristen",
    missing: "Mangler endnu",
    extra: "Afleveret uden at være spurgt",
  },
  allTexts: (wanted) => (wanted === 1 ? "Teksten er skrevet" : `Alle ${String(wanted)} tekster er skrevet`),
  empty: "Ingen forvaltninger bliver spurgt i denne runde.",
  ready: (who, when) => `${who}, ${formatDate(when, "da")}`,
  changed: (who, when) => `${who}, ${formatDate(when, "da")}, men tallene er ændret siden`,
  reminders: "Påmindelser til at kopiere",
  reminderTo: (department) => `Til ${department}`,
  subject: ({ round }) => `Påmindelse: indberetning til ${round}`,
  reminder: ({ department, round, municipality, deadline, contact }) => [
    `Kære ${department}`,
    deadline === null
      ? `Vi mangler jeres indberetning til ${round}.`
      : `Vi mangler jeres indberetning til ${round}. Fristen var den ${formatDate(deadline, "da")}.`,
    contact === null
      ? "Send den udfyldte projektmappe, så snart I kan."
      : `Send den udfyldte projektmappe til ${contact}, så snart I kan.`,
    "Er der tal, I ikke kan opgøre, så vælg en årsag i skemaet, og send det alligevel.",
    `Venlig hilsen\n${contact === null ? municipality : `${contact}, ${municipality}`}`,
  ],
  explanationSubject: ({ round }) => `Opfølgning: forklaring af lys i ${round}`,
  explanationMail: ({ department, round, municipality, contact, explainBy }, indicators) => [
    `Kære ${department}`,
    indicators.length === 1
      ? `Tallene til ${round} er gjort op. En af jeres indikatorer har rødt lys, eller lyset er et andet end sidst. Vi beder jer forklare hvorfor:`
      : `Tallene til ${round} er gjort op. Nogle af jeres indikatorer har rødt lys, eller lyset er et andet end sidst. Vi beder jer forklare hvorfor:`,
    indicators.map((name) => `• ${name}`).join("\n"),
    [
      ...(explainBy?.isOver === true ? [`Svarfristen var den ${formatDate(explainBy.day, "da")}.`] : []),
      `Skriv i det vedlagte opfølgningsskema, og send det ${contact === null ? "tilbage" : `til ${contact}`}${
        explainBy?.isOver === false ? ` senest den ${formatDate(explainBy.day, "da")}` : ", så snart I kan"
      }.`,
    ].join(" "),
    `Venlig hilsen\n${contact === null ? municipality : `${contact}, ${municipality}`}`,
  ],
};
