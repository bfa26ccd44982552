// Why a line could not be judged, in whole sentences.
import type { Reason, ReasonCode } from "../../barometer/assessment";
import type { Language } from "../language";
import { inPeriod, periodWords } from "../said/periods";

interface Values {
  text: (key: string) => string;
  /** `i 2018`, with its preposition. */
  in: (key: string) => string;
  period: (key: string) => string;
  group: (key: string) => string;
}

type Texts = Record<ReasonCode, (values: Values) => string>;

const MISSING = {
  da: {
    "not-available": "kan ikke opgøres",
    pending: "er endnu ikke opgjort",
    withheld: "er ikke oplyst af hensyn til anonymitet",
    "not-relevant": "er ikke relevant",
    clarifying: "er under afklaring",
  },
  en: {
    "not-available": "cannot be compiled",
    pending: "has not been compiled yet",
    withheld: "has been kept back to protect anonymity",
    "not-relevant": "is not relevant",
    clarifying: "is being clarified",
  },
} as const;

const BASIS = {
  da: {
    origin: "herkomst",
    citizenship: "statsborgerskab",
    "not-applicable": "hverken herkomst eller statsborgerskab",
  },
  en: { origin: "origin", citizenship: "citizenship", "not-applicable": "neither origin nor citizenship" },
} as const;

const da: Texts = {
  "no-figures": () => "Der er endnu ingen tal.",
  clarifying: () => "Indikatoren er under afklaring.",
  "no-wish": () => "Den ønskede udvikling er ikke fastlagt, så tallet kan ikke vurderes.",
  "no-target": () => "Der er ikke fastlagt et succeskriterium at vurdere tallet efter.",
  "no-comparison-group": () => "Der er ingen sammenligningsgruppe at vurdere tallet i forhold til.",
  "figure-missing": (of) =>
    `Tallet for ${of.group("group")} ${of.in("period")} ${said(MISSING.da, of.text("missing"), "mangler")}.`,
  "figure-withheld": (of) =>
    `Tallet for ${of.group("group")} ${of.in("period")} er ikke vist af hensyn til anonymitet, så udviklingen kan ikke vurderes.`,
  "figure-faulty": (of) =>
    `Tallet for ${of.group("group")} ${of.in("period")} er udeladt, fordi en fejl i det ikke er rettet.`,
  "parts-missing": (of) =>
    `Kun ${of.text("have")} af ${of.text("of")} dele har tal ${of.in("period")}, så der er intet samlet tal.`,
  "parts-uncounted": (of) =>
    `Tallet for ${of.group("group")} ${of.in("period")} består af procenttal eller gennemsnit uden antal, så de kan ikke regnes sammen til ét tal. Indberet »Antal« og »Ud af«.`,
  "first-measurement": () => "Det er den første måling, så der er endnu ikke noget at sammenligne med.",
  "is-baseline": () => "Målingen er selv udgangspunktet, som senere målinger skal vurderes i forhold til.",
  "before-baseline": (of) => `Målingen ligger før udgangspunktet ${of.in("baseline")}.`,
  "baseline-missing": (of) => `Der er intet tal for udgangspunktet ${of.in("baseline")}.`,
  "series-break": (of) =>
    `Der er databrud fra ${of.period("from")}${note(of.text("note"))}, så tallet kan ikke sammenlignes med tidligere målinger.`,
  "definition-differs": (of) =>
    `Tallene ${of.in("period")} og ${of.in("reference")} er opgjort efter forskellige definitioner og kan ikke sammenlignes.`,
  "basis-differs": (of) =>
    `Tallet er opgjort efter ${said(BASIS.da, of.text("basis"), "et andet grundlag")} ${of.in("period")}, men efter ` +
    `${said(BASIS.da, of.text("referenceBasis"), "et andet grundlag")} ${of.in("reference")}, og kan derfor ikke sammenlignes.`,
  "groups-basis-differ": (of) =>
    `De to grupper er opgjort på forskelligt grundlag ${of.in("period")} ` +
    `(${said(BASIS.da, of.text("basis"), "ikke angivet")} og ${said(BASIS.da, of.text("groupBasis"), "ikke angivet")}) og kan ikke sammenlignes.`,
  "third-generation-differs": (of) =>
    `Tallene ${of.in("period")} og ${of.in("reference")} kan ikke sammenlignes, fordi 3. generation er regnet med på forskellig måde.`,
  "too-few-points": (of) =>
    of.text("lacking")
      ? `Der er for få målinger til at vurdere udviklingen: tal mangler for ${listed(of.text("lacking"), "da")}.`
      : "Der er for få målinger til at vurdere udviklingen.",
  "no-interval": (of) =>
    `Den statistiske usikkerhed på tallet ${of.in("period")} er ukendt, så det kan ikke sammenlignes med den anden gruppes.`,
  "mixed-signs": (of) =>
    `Tallene ${of.in("reference")} og ${of.in("period")} har forskelligt fortegn, så der kan ikke beregnes en årlig vækst.`,
  "target-before-baseline": (of) =>
    `Succeskriteriet skulle være nået ${of.in("by")}, før målingen ${of.in("reference")}, som der sammenlignes med.`,
};

const en: Texts = {
  "no-figures": () => "There are no figures yet.",
  clarifying: () => "The indicator is still being clarified.",
  "no-wish": () => "No desired direction has been decided, so the figure cannot be assessed.",
  "no-target": () => "No success criterion has been decided to assess the figure by.",
  "no-comparison-group": () => "There is no comparison group to assess the figure by.",
  "figure-missing": (of) =>
    `The figure for ${of.group("group")} ${of.in("period")} ${said(MISSING.en, of.text("missing"), "is missing")}.`,
  "figure-withheld": (of) =>
    `The figure for ${of.group("group")} ${of.in("period")} is not shown, to protect anonymity, so the development cannot be assessed.`,
  "figure-faulty": (of) =>
    `The figure for ${of.group("group")} ${of.in("period")} is left out, because an error in it has not been corrected.`,
  "parts-missing": (of) =>
    `Only ${of.text("have")} of ${of.text("of")} categories have figures ${of.in("period")}, so there is no combined figure.`,
  "parts-uncounted": (of) =>
    `The figure for ${of.group("group")} ${of.in("period")} consists of percentages or means without counts, so they cannot be put together into one figure. Report “Antal” and “Ud af”.`,
  "first-measurement": () => "This is the first measurement, so there is nothing to compare with yet.",
  "is-baseline": () => "The measurement is itself the baseline that later ones will be assessed against.",
  "before-baseline": (of) => `The measurement is earlier than the baseline ${of.in("baseline")}.`,
  "baseline-missing": (of) => `There is no figure for the baseline ${of.in("baseline")}.`,
  "series-break": (of) =>
    `There is a series break from ${of.period("from")}${note(of.text("note"))}, so the figure cannot be compared with earlier measurements.`,
  "definition-differs": (of) =>
    `The figures ${of.in("period")} and ${of.in("reference")} follow different definitions and cannot be compared.`,
  "basis-differs": (of) =>
    `The figure is based on ${said(BASIS.en, of.text("basis"), "something else")} ${of.in("period")}, but on ` +
    `${said(BASIS.en, of.text("referenceBasis"), "something else")} ${of.in("reference")}, and cannot be compared.`,
  "groups-basis-differ": (of) =>
    `The two groups are compiled on different bases ${of.in("period")} ` +
    `(${said(BASIS.en, of.text("basis"), "not stated")} and ${said(BASIS.en, of.text("groupBasis"), "not stated")}) and cannot be compared.`,
  "third-generation-differs": (of) =>
    `The third generation is counted differently ${of.in("period")} and ${of.in("reference")}, so the figures cannot be compared.`,
  "too-few-points": (of) =>
    of.text("lacking")
      ? `There are too few measurements to assess the development: figures are missing for ${listed(of.text("lacking"), "en")}.`
      : "There are too few measurements to assess the development.",
  "no-interval": (of) =>
    `The statistical uncertainty of the figure ${of.in("period")} is unknown, so it cannot be compared with the other group.`,
  "mixed-signs": (of) =>
    `The figures ${of.in("reference")} and ${of.in("period")} have different signs, so no yearly growth can be calculated.`,
  "target-before-baseline": (of) =>
    `The success criterion should have been met ${of.in("by")}, before the measurement ${of.in("reference")} that it is compared with.`,
};

export const reasonText: Record<Language, Texts> = { da, en };

const GROUPS = {
  da: { target: "målgruppen", other: "sammenligningsgruppen" },
  en: { target: "the target group", other: "the comparison group" },
} as const;

/**
 * The reason as a sentence of its own.
 * @param groupName the name of a group by its id; without it groups are called by their part, target or comparison
 */
export function reasonSentence(
  reason: Reason,
  language: Language,
  groupName?: (id: string) => string,
): string {
  const text = (key: string): string => String(reason.values[key] ?? "");
  const group = (key: string): string => {
    const id = text(key);
    if (groupName && id !== "") return groupName(id);
    return id === "target" || id === "" ? GROUPS[language].target : GROUPS[language].other;
  };
  return reasonText[language][reason.code]({
    text,
    in: (key) => inPeriod(text(key), language),
    period: (key) => periodWords(text(key), language),
    group,
  });
}

function said(words: Readonly<Record<string, string>>, key: string, otherwise: string): string {
  return Object.hasOwn(words, key) ? (words[key] ?? otherwise) : otherwise;
}

function note(text: string): string {
  return text.trim() === "" ? "" : ` (${text.trim().replace(/\.$/, "")})`;
}

/** `2014, 2018` → `2014 og 2018`, each in words. */
function listed(periods: string, language: Language): string {
  const words = periods.split(", ").map((period) => periodWords(period, language));
  const last = words.pop() ?? "";
  return words.length ? `${words.join(", ")} ${language === "da" ? "og" : "and"} ${last}` : last;
}
