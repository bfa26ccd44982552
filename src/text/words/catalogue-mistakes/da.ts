// In Danish.
import type { ExpectedType, JsonType } from "../../../barometer/catalogue-problem";
import { formatExact } from "../../said/numbers";
import { listed } from "../../said/lists";
import { indicatorsText } from "../../sheets/catalogue";
import { PERIOD_FORMS, scaleInDanish } from "./phrases";
import type { Texts } from "./texts";

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

export const da: Texts = {
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
    "colour-malformed": ({ given }) =>
      `»${given}« er ikke en farve. Skriv den som # og seks tegn, fx #14507F.`,
    "colour-too-light": ({ given, contrast, least }) =>
      `Farven ${given} er for lys: kontrasten til hvid er ${formatExact(contrast, "da")} og skal være mindst ${formatExact(least, "da")} (WCAG AA), ellers kan overskrifterne ikke læses. Vælg en mørkere.`,
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
    "indicator-unknown": ({ given, known }) =>
      `Indikatoren »${given}« findes ikke i kataloget. ${useDanish(known, "en", "indikatoren")}`,
    "total-of-itself": () => "Indikatoren er sat til at være summen af sig selv. Fjern den fra listen.",
    "total-circular": ({ ids }) =>
      `Indikatorerne er summen af hinanden i ring: ${ids.map((id) => `»${id}«`).join(" er summen af bl.a. ")}. Fjern en af henvisningerne.`,
    "total-without-sum": () =>
      "Et indeks kan ikke være en sum af andre tal. Vælg en anden måleform, eller fjern listen.",
    "total-unsaid": ({ part, periods }) =>
      `Tallene for ${listed(periods, "da")} er præcis summen af »${part}«. Er det den samme sum? Så skriv »${part}« i kolonnen »${indicatorsText.da.headings.totalOf}« på arket Indikatorer (totalOf i katalogets fil). Indtil da beskyttes de som en sum, hvor tallene passer.`,
    "total-part-differs": ({ given, key, own, other }) =>
      `Indikatoren kan ikke være summen af »${given}«, for de har ikke samme ${key}: ${own ?? "ikke angivet"} her og ${other ?? "ikke angivet"} dér. Lad dem være ens, eller fjern »${given}« fra listen.`,
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
    "text-too-long": ({ length, longest }) =>
      `Teksten er på ${formatExact(length, "da")} tegn, men der er højst plads til ${formatExact(longest, "da")}. Forkort den.`,
    "personal-number": () =>
      "Her ser der ud til at stå et CPR-nummer. Slet det; personnumre må ikke stå i kataloget.",
  },
};

function useDanish(known: string, article: "en" | "et", thing: string): string {
  return known === ""
    ? `Tilføj ${thing} i kataloget, eller fjern henvisningen.`
    : `Brug ${article} af disse: ${known}; eller tilføj ${thing}.`;
}
