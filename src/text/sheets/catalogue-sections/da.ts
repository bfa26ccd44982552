// In Danish. A file format: what stands here is read back from workbooks already sent out (src/text/formerly.ts).
import type { Texts } from "./texts";

export const da: Texts = {
  /** Before the number of the row. */
  below: "Forvaltninger, grupper, udvalg, mål og oplysninger om kataloget rettes under tabellen fra række",
  number: "Nr.",
  sections: {
    about: "Om kataloget",
    departments: "Forvaltninger",
    groups: "Grupper",
    committees: "Udvalg",
    areas: "Indsatsområder",
    goals: "Mål",
    themes: "Temaer",
    hearingParties: "Høringsparter",
  },
  about: {
    title: "Titel",
    subtitle: "Undertitel",
    municipality: "Kommune",
    councilName: "Kommunalbestyrelsens navn",
    baseline: "Fælles udgangspunkt",
    disclaimer: "Forbehold, der trykkes med",
    rule: "Vurderingsregel",
    judgedAgainst: "Vurderes i forhold til",
    aggregation: "Mål sammenfattes efter",
    preferredBasis: "Foretrukket opgørelsesgrundlag",
    threshold: "Antal under dette vises ikke",
    protectZero: "Nul vises heller ikke",
    wantedTexts: "Tekster, som runden beder om",
    primaryColour: "Kommunens farve",
    open: "Ikke fastlagt",
  },
  fields: {
    departments: { name: "Navn" },
    groups: {
      name: "Navn",
      nameByCitizenship: "Navn, når der opgøres på statsborgerskab",
      role: "Rolle",
      fixed: "Uden usikkerhed",
    },
    committees: { name: "Navn", short: "Kort navn (på arkets fane)" },
    areas: { title: "Navn" },
    goals: {
      title: "Navn",
      committees: "Ansvarlige udvalg",
      area: "Indsatsområde",
      allCommittees: "Alle udvalg",
      lead: "Ledende udvalg",
    },
    themes: { title: "Navn", question: "Spørgsmål", departments: "Forvaltninger, der svarer", kind: "Slags" },
    hearingParties: { name: "Navn" },
  },
  per: { area: "pr. indsatsområde", goal: "pr. mål", indicator: "pr. indikator" },
  role: { target: "målgruppe", comparison: "sammenligningsgruppe" },
  judgedAgainst: { baseline: "udgangspunktet", previous: "forrige måling" },
  aggregation: {
    majority: "flertallet af indikatorerne",
    worst: "den dårligste indikator",
    mean: "gennemsnittet af indikatorerne",
  },
  help: {
    entry:
      "Ret navnet, så følger alle tal med. Skriv nye i de tomme rækker; de får selv et id. Tøm rækken for at slette. Er der ikke rækker nok, så tryk på Opdatér katalog: det giver nye.",
    order:
      "Ret nummeret for at flytte rækken: 2 sætter den på anden plads. Nye rækker uden nummer kommer sidst.",
    about: {
      title: "Står øverst på arkene og på det trykte.",
      subtitle: "Trykkes under titlen. Tomt: ingen undertitel.",
      municipality: "Kommunens navn.",
      councilName: "Den politiske tabel hedder det samme, fx Byråd. Tomt: ikke fastlagt.",
      baseline:
        "Den måling, som alle indikatorer vurderes ud fra, når de ikke har deres egen. En periode, fx 2016, 2009H1 eller 2006-12-31. Tomt: ikke fastlagt.",
      disclaimer: "Trykkes sammen med resultaterne. Tomt: intet forbehold.",
      rule: "Gælder for alle indikatorer uden deres egen regel.",
      judgedAgainst: "Hvad den seneste måling holdes op imod.",
      aggregation: "Hvordan et mål får sin status af sine indikatorer.",
      preferredBasis:
        "Vælges på forhånd i skemaets rækker, hvor der skal angives et opgørelsesgrundlag. Tomt: intet er valgt.",
      threshold: "Mindre antal skjules i alt, der forlader sekretariatet: står her 5, skjules 1 til 4.",
      protectZero: "Ja: også nul personer skjules.",
      wantedTexts:
        "Fx Forklaring pr. indikator; Indsatser pr. mål. Gælder det kun nogle, så skriv deres id bagefter: Indsatser pr. mål [job, skole]. Tomt: ingen tekster ud over temaerne.",
      primaryColour:
        "Overskrifter og tabelhoveder på websiden og i brevene får farven. # og seks tegn, fx #14507F; den skal være mørk nok til at læses på hvid. Tomt: mørkeblå.",
      open: "Det, der endnu ikke er besluttet, med semikolon imellem. Fjern ordet, når det er fastlagt.",
    },
    nameByCitizenship: "Bruges, når tallene er opgjort på statsborgerskab i stedet for herkomst.",
    role: "Der er én målgruppe; alle andre er sammenligningsgrupper. Tomt i en ny række: sammenligningsgruppe.",
    fixed: "Ja, når gruppens tal skal tages for givet, fx et landstal.",
    short: "Arket til udvalget får dette navn. Tomt: det fulde navn.",
    committees: (names: string) => `Skriv et eller flere med semikolon imellem: ${names}`,
    area: "Det indsatsområde, som målet hører under. Tomt: intet.",
    allCommittees: "Ja, når målet er alle udvalgs.",
    lead: "Det udvalg, der går forrest. Det skal også være blandt målets udvalg, medmindre målet er alle udvalgs.",
    question: "Det, som forvaltningerne svarer på med deres egne ord.",
    departments: (names: string) => `Skriv en eller flere med semikolon imellem: ${names}`,
    themeKind: (kinds: string) => `Hvad der skal skrives under temaet: ${kinds}. Tomt i en ny række: Svar.`,
  },
};
