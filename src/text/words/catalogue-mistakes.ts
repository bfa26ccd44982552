// Sentences about a catalogue file with mistakes: where, what is wrong, and what to do.
import type {
  CatalogueProblem,
  CatalogueProblemCode,
  CatalogueProblemPlace,
  CatalogueProblemValues,
  ExpectedType,
  JsonType,
} from "../../barometer/catalogue-problem";
import { catalogueKeyWord } from "./catalogue-keys";
import type { Language } from "../language";
import { formatExact } from "../said/numbers";

type Sentences = { [Code in CatalogueProblemCode]: (values: CatalogueProblemValues[Code]) => string };

/** The example of every form a period can have. */
const PERIOD_FORMS = "2018, 2009H1, 2009Q1, 2009-03, 2006-12-31, 2017-10/2018-09";

/** What may stand in JSON, as it should be written and as it is found. */
const danishExpected: Record<ExpectedType, string> = {
  text: "en tekst i anførselstegn",
  number: "et tal uden anførselstegn",
  "whole-number": "et helt tal uden anførselstegn",
  boolean: "true eller false uden anførselstegn",
  list: "en liste i kantede parenteser",
  object: "et objekt i krøllede parenteser",
};
const danishReceived: Record<JsonType, string> = {
  text: "en tekst",
  number: "et tal",
  boolean: "true eller false",
  list: "en liste",
  object: "et objekt",
  null: "ingenting (null)",
};
const englishExpected: Record<ExpectedType, string> = {
  text: "a text in quotation marks",
  number: "a number without quotation marks",
  "whole-number": "a whole number without quotation marks",
  boolean: "true or false without quotation marks",
  list: "a list in square brackets",
  object: "an object in curly brackets",
};
const englishReceived: Record<JsonType, string> = {
  text: "a text",
  number: "a number",
  boolean: "true or false",
  list: "a list",
  object: "an object",
  null: "nothing (null)",
};

const da = {
  /** One entry of each list. */
  entries: {
    areas: "Indsatsområde",
    committees: "Udvalg",
    departments: "Forvaltning",
    goals: "Mål",
    groups: "Gruppe",
    hearingParties: "Høringspart",
    indicators: "Indikator",
    open: "Åbent punkt",
    themes: "Tema",
  },
  file: "Filen",
  catalogue: "Kataloget",
  quote: (text: string) => `»${text}«`,
  number: (entry: string, number: number) => `${entry} nr. ${number}`,
  problems: {
    "not-json": ({ line }) =>
      `${line === null ? "Indholdet" : `Linje ${line}`} er ikke gyldig JSON. Ret fejlen, eller gem kataloget igen fra Barometer.`,
    "not-a-catalogue": ({ received }) =>
      `Indholdet er ${danishReceived[received]} og ikke et indikatorkatalog. Vælg en fil, der er gemt som katalog fra Barometer.`,
    "key-missing": ({ key }) => `Feltet ${key} mangler. Tilføj det.`,
    "wrong-type": ({ expected, received }) =>
      `Her skal stå ${danishExpected[expected]}, men der står ${danishReceived[received]}. Ret det.`,
    "not-a-choice": ({ given, allowed }) =>
      allowed === "true"
        ? `»${given}« kan ikke stå her. Skriv true, eller udelad feltet.`
        : `»${given}« er ikke en af mulighederne. Skriv en af disse: ${allowed}.`,
    "text-empty": () => "Teksten er tom. Udfyld den.",
    "list-empty": () => "Listen er tom. Tilføj mindst én.",
    "number-too-small": ({ given, minimum, inclusive }) =>
      `Tallet er ${formatExact(given, "da")}, men skal være ${inclusive ? "mindst" : "større end"} ${formatExact(minimum, "da")}. Ret tallet.`,
    "number-too-large": ({ given, maximum, inclusive }) =>
      `Tallet er ${formatExact(given, "da")}, men skal være ${inclusive ? "højst" : "mindre end"} ${formatExact(maximum, "da")}. Ret tallet.`,
    "id-malformed": ({ given }) =>
      `»${given}« kan ikke være et id. Brug kun bogstaver, tal, punktum, understreg og bindestreg, ingen mellemrum.`,
    "start-malformed": ({ given }) =>
      `»${given}« er ikke en dag, der kommer hvert år. Skriv måned og dag som MM-DD, fx 10-01 for 1. oktober.`,
    "period-malformed": ({ given }) =>
      `»${given}« er ikke en periode. Skriv den på en af disse måder: ${PERIOD_FORMS} eller KV2017 (et år med kommunalvalg).`,
    "date-malformed": ({ given }) =>
      `»${given}« er ikke en dato. Skriv år, måned og dag som ÅÅÅÅ-MM-DD, fx 2007-02-01.`,
    unreadable: ({ given }) => `»${given}« kan ikke læses her. Se katalogets skema, og ret feltet.`,
    "id-doubled": ({ given, first }) =>
      `Id'et »${given}« er allerede brugt af nr. ${first} på samme liste. Giv hver sit eget id.`,
    "reference-doubled": ({ given }) => `»${given}« står flere gange på listen. Lad det stå én gang.`,
    "goal-unknown": ({ given, known }) =>
      `Målet »${given}« findes ikke i kataloget. ${useDanish(known, "et", "målet")}`,
    "area-unknown": ({ given, known }) =>
      `Indsatsområdet »${given}« findes ikke i kataloget. ${useDanish(known, "et", "indsatsområdet")}`,
    "department-unknown": ({ given, known }) =>
      `Forvaltningen »${given}« findes ikke i kataloget. ${useDanish(known, "en", "forvaltningen")}`,
    "committee-unknown": ({ given, known }) =>
      `Udvalget »${given}« findes ikke i kataloget. ${useDanish(known, "et", "udvalget")}`,
    "group-unknown": ({ given, known }) =>
      `Gruppen »${given}« findes ikke i kataloget. ${useDanish(known, "en", "gruppen")}`,
    "target-group-missing": () =>
      'Der er ingen målgruppe. Tilføj en gruppe med id\'et »target« og rollen »target« (role: "target").',
    "target-group-several": ({ groups }) =>
      `Der er flere målgrupper (${groups}). Lad kun én have rollen »target«, og giv de andre rollen »comparison«.`,
    "target-group-id": ({ given }) =>
      `Målgruppens id er »${given}«. Målgruppen skal altid have id'et »target«; navnet kan vælges frit.`,
    "target-id-taken": () =>
      "Id'et »target« er forbeholdt målgruppen. Giv sammenligningsgruppen et andet id.",
    "indicator-without-target-group": () =>
      "Målgruppen mangler. Skriv »target« på listen over indikatorens grupper.",
    "target-without-wish": ({ desired }) =>
      desired === null
        ? "Der er et succeskriterium, men ingen ønsket udvikling. Vælg increase, decrease eller parity, eller fjern succeskriteriet."
        : `Der er et succeskriterium, men udviklingen skal kun følges (${desired}). Vælg increase, decrease eller parity, eller fjern succeskriteriet.`,
    "target-off-scale": ({ given, min, max }) =>
      `Succeskriteriet ${formatExact(given, "da")} kan ikke være et tal for indikatoren, som ${scaleInDanish(min, max)}. Ret succeskriteriet eller grænserne.`,
    "target-as-fraction": ({ given, figure }) =>
      `Succeskriteriet er ${formatExact(given, "da")}, men tallene står i procent (fx ${formatExact(figure, "da")}). Er der ment ${formatExact(100 * given, "da")}? Skriv succeskriteriet i procent.`,
    "parity-without-comparison": () =>
      "Indikatoren ønskes på niveau med en sammenligningsgruppe, men har ingen. Tilføj en, eller vælg en anden ønsket udvikling.",
    "simpson-without-index": ({ measure }) =>
      `Opdelingen regnes som et diversitetsindeks (simpson), men måleformen er ${measure}. Vælg index, eller saml opdelingen på en anden måde.`,
    "limits-reversed": ({ min, max }) =>
      `Den mindste værdi (${formatExact(min, "da")}) skal være mindre end den største (${formatExact(max, "da")}). Ret grænserne.`,
    "lead-not-responsible": ({ given, committees }) =>
      `Det ledende udvalg »${given}« er ikke blandt målets udvalg (${committees || "ingen"}). Tilføj det, eller vælg et af dem.`,
    "cohort-without-span": ({ kind }) =>
      `En ankomstårgang kan ikke opgøres på et tidspunkt (${kind}). Vælg en periode med længde, fx year.`,
  } satisfies Sentences,
};

type Texts = typeof da & { problems: Sentences };

const en: Texts = {
  entries: {
    areas: "Area",
    committees: "Committee",
    departments: "Department",
    goals: "Goal",
    groups: "Group",
    hearingParties: "Hearing party",
    indicators: "Indicator",
    open: "Open item",
    themes: "Theme",
  },
  file: "The file",
  catalogue: "The catalogue",
  quote: (text) => `“${text}”`,
  number: (entry, number) => `${entry} no. ${number}`,
  problems: {
    "not-json": ({ line }) =>
      `${line === null ? "The content" : `Line ${line}`} is not valid JSON. Correct it, or save the catalogue again from Barometer.`,
    "not-a-catalogue": ({ received }) =>
      `The content is ${englishReceived[received]}, not an indicator catalogue. Choose a file that was saved as a catalogue from Barometer.`,
    "key-missing": ({ key }) => `The key ${key} is missing. Add it.`,
    "wrong-type": ({ expected, received }) =>
      `This should be ${englishExpected[expected]}, but it is ${englishReceived[received]}. Correct it.`,
    "not-a-choice": ({ given, allowed }) =>
      allowed === "true"
        ? `“${given}” cannot stand here. Write true, or leave the key out.`
        : `“${given}” is not one of the choices. Write one of these: ${allowed}.`,
    "text-empty": () => "The text is empty. Fill it in.",
    "list-empty": () => "The list is empty. Add at least one entry.",
    "number-too-small": ({ given, minimum, inclusive }) =>
      `The number is ${formatExact(given, "en")}, but must be ${inclusive ? "at least" : "greater than"} ${formatExact(minimum, "en")}. Correct the number.`,
    "number-too-large": ({ given, maximum, inclusive }) =>
      `The number is ${formatExact(given, "en")}, but must be ${inclusive ? "at most" : "less than"} ${formatExact(maximum, "en")}. Correct the number.`,
    "id-malformed": ({ given }) =>
      `“${given}” cannot be an id. Use only letters, digits, full stop, underscore and hyphen, no spaces.`,
    "start-malformed": ({ given }) =>
      `“${given}” is not a day that comes every year. Write month and day as MM-DD, for instance 10-01 for 1 October.`,
    "period-malformed": ({ given }) =>
      `“${given}” is not a period. Write it in one of these forms: ${PERIOD_FORMS} or KV2017 (a year with municipal elections).`,
    "date-malformed": ({ given }) =>
      `“${given}” is not a date. Write year, month and day as YYYY-MM-DD, for instance 2007-02-01.`,
    unreadable: ({ given }) =>
      `“${given}” cannot be read here. See the catalogue's schema and correct the key.`,
    "id-doubled": ({ given, first }) =>
      `The id “${given}” is already used by no. ${first} of the same list. Give each an id of its own.`,
    "reference-doubled": ({ given }) => `“${given}” stands in the list more than once. Leave it there once.`,
    "goal-unknown": ({ given, known }) =>
      `The goal “${given}” is not in the catalogue. ${useEnglish(known, "goal")}`,
    "area-unknown": ({ given, known }) =>
      `The area “${given}” is not in the catalogue. ${useEnglish(known, "area")}`,
    "department-unknown": ({ given, known }) =>
      `The department “${given}” is not in the catalogue. ${useEnglish(known, "department")}`,
    "committee-unknown": ({ given, known }) =>
      `The committee “${given}” is not in the catalogue. ${useEnglish(known, "committee")}`,
    "group-unknown": ({ given, known }) =>
      `The group “${given}” is not in the catalogue. ${useEnglish(known, "group")}`,
    "target-group-missing": () =>
      'There is no target group. Add a group with the id “target” and the role “target” (role: "target").',
    "target-group-several": ({ groups }) =>
      `There are several target groups (${groups}). Let only one have the role “target”, and give the others the role “comparison”.`,
    "target-group-id": ({ given }) =>
      `The target group's id is “${given}”. The target group must always have the id “target”; its name is free.`,
    "target-id-taken": () =>
      "The id “target” is reserved for the target group. Give the comparison group another id.",
    "indicator-without-target-group": () =>
      "The target group is missing. Write “target” in the indicator's list of groups.",
    "target-without-wish": ({ desired }) =>
      desired === null
        ? "There is a success criterion but no desired direction. Choose increase, decrease or parity, or remove the success criterion."
        : `There is a success criterion, but the indicator is only followed (${desired}). Choose increase, decrease or parity, or remove the success criterion.`,
    "target-off-scale": ({ given, min, max }) =>
      `The success criterion ${formatExact(given, "en")} cannot be a figure of the indicator, which ${scaleInEnglish(min, max)}. Correct the criterion or the limits.`,
    "target-as-fraction": ({ given, figure }) =>
      `The success criterion is ${formatExact(given, "en")}, but the figures are in percent (for instance ${formatExact(figure, "en")}). Was ${formatExact(100 * given, "en")} meant? Write the criterion in percent.`,
    "parity-without-comparison": () =>
      "The indicator is to be level with a comparison group but has none. Add one, or choose another desired direction.",
    "simpson-without-index": ({ measure }) =>
      `The categories are combined into a diversity index (simpson), but the measure is ${measure}. Choose index, or combine the categories in another way.`,
    "limits-reversed": ({ min, max }) =>
      `The lowest value (${formatExact(min, "en")}) must be less than the highest (${formatExact(max, "en")}). Correct the limits.`,
    "lead-not-responsible": ({ given, committees }) =>
      `The leading committee “${given}” is not among the goal's committees (${committees || "none"}). Add it, or choose one of them.`,
    "cohort-without-span": ({ kind }) =>
      `An arrival cohort cannot be a point in time (${kind}). Choose a period with a length, for instance year.`,
  },
};

export const catalogueText = { da, en };

/** `Indikator nr. 4 »Stemmeprocent«, ønsket udvikling (desired): …` One line: where, what is wrong, what to do. */
export function catalogueProblemSentence<Code extends CatalogueProblemCode>(
  problem: CatalogueProblem<Code>,
  language: Language,
): string {
  const sentences: Sentences = catalogueText[language].problems;
  const { code, values } = problem as { code: Code; values: CatalogueProblemValues[Code] };
  return `${placeText(problem.place, language)}: ${sentences[code](values)}`;
}

function placeText({ list, number, id, name, key }: CatalogueProblemPlace, language: Language): string {
  const texts = catalogueText[language];
  const inside = key === "" ? "" : keyText(key, language);
  if (list === null || number === null) return inside === "" ? texts.file : `${texts.catalogue}, ${inside}`;
  const words: Readonly<Record<string, string>> = texts.entries;
  const entry = texts.number(Object.hasOwn(words, list) ? (words[list] ?? list) : list, number);
  const called = name ?? id;
  return [called === null ? entry : `${entry} ${texts.quote(called)}`, inside].filter(Boolean).join(", ");
}

function keyText(key: string, language: Language): string {
  const word = catalogueKeyWord(key, language);
  return word === key ? key : `${word} (${key})`;
}

/** `går fra 0 til 100`, where both ends are there. */
export function scaleInDanish(min: number | null, max: number | null): string {
  if (min === null) return `højst kan være ${formatExact(max ?? 0, "da")}`;
  const from = formatExact(min, "da");
  return max === null ? `mindst kan være ${from}` : `går fra ${from} til ${formatExact(max, "da")}`;
}

export function scaleInEnglish(min: number | null, max: number | null): string {
  if (min === null) return `can be at most ${formatExact(max ?? 0, "en")}`;
  const from = formatExact(min, "en");
  return max === null ? `can be no less than ${from}` : `goes from ${from} to ${formatExact(max, "en")}`;
}

function useDanish(known: string, article: "en" | "et", thing: string): string {
  return known === ""
    ? `Tilføj ${thing} i kataloget, eller fjern henvisningen.`
    : `Brug ${article} af disse: ${known}; eller tilføj ${thing}.`;
}

function useEnglish(known: string, thing: string): string {
  return known === ""
    ? `Add the ${thing} to the catalogue, or remove the reference.`
    : `Use one of these: ${known}; or add the ${thing}.`;
}
