// Words of the sections below the table of indicators: the catalogue itself and its lists.
import type { Catalogue } from "../../barometer/catalogue";
import type { AboutKey, FieldOf, ListSection, Section } from "../../sheets/catalogue";
import type { Language } from "../language";

const da = {
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
  } satisfies Record<Section, string>,
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
    threshold: "Antal under dette vises ikke",
    protectZero: "Nul vises heller ikke",
    open: "Ikke fastlagt",
  } satisfies Record<AboutKey, string>,
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
    themes: { title: "Navn", question: "Spørgsmål", departments: "Forvaltninger, der svarer" },
    hearingParties: { name: "Navn" },
  } satisfies { [Of in ListSection]: Record<FieldOf<Of>, string> },
  role: { target: "målgruppe", comparison: "sammenligningsgruppe" } satisfies Record<
    Catalogue["groups"][number]["role"],
    string
  >,
  judgedAgainst: { baseline: "udgangspunktet", previous: "forrige måling" } satisfies Record<
    Catalogue["judgedAgainst"],
    string
  >,
  aggregation: {
    majority: "flertallet af indikatorerne",
    worst: "den dårligste indikator",
    mean: "gennemsnittet af indikatorerne",
  } satisfies Record<Catalogue["aggregation"], string>,
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
      threshold: "Mindre antal skjules i alt, der forlader sekretariatet: står her 5, skjules 1 til 4.",
      protectZero: "Ja: også nul personer skjules.",
      open: "Det, der endnu ikke er besluttet, med semikolon imellem. Fjern ordet, når det er fastlagt.",
    } satisfies Record<AboutKey, string>,
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
  },
};

type Texts = typeof da;

const en: Texts = {
  below:
    "Departments, groups, committees, goals and the catalogue's own details are edited below the table from row",
  number: "No.",
  sections: {
    about: "About the catalogue",
    departments: "Departments",
    groups: "Groups",
    committees: "Committees",
    areas: "Areas",
    goals: "Goals",
    themes: "Themes",
    hearingParties: "Hearing parties",
  },
  about: {
    title: "Title",
    subtitle: "Subtitle",
    municipality: "Municipality",
    councilName: "Name of the council",
    baseline: "Common baseline",
    disclaimer: "Printed disclaimer",
    rule: "Rule",
    judgedAgainst: "Judged against",
    aggregation: "Goals are summed up by",
    threshold: "Counts below this are not shown",
    protectZero: "Zero is not shown either",
    open: "Not decided",
  },
  fields: {
    departments: { name: "Name" },
    groups: {
      name: "Name",
      nameByCitizenship: "Name when counted by citizenship",
      role: "Role",
      fixed: "Without uncertainty",
    },
    committees: { name: "Name", short: "Short name (on the sheet's tab)" },
    areas: { title: "Name" },
    goals: {
      title: "Name",
      committees: "Responsible committees",
      area: "Area",
      allCommittees: "All committees",
      lead: "Leading committee",
    },
    themes: { title: "Name", question: "Question", departments: "Departments that answer" },
    hearingParties: { name: "Name" },
  },
  role: { target: "target group", comparison: "comparison group" },
  judgedAgainst: { baseline: "the baseline", previous: "the previous measurement" },
  aggregation: {
    majority: "the majority of the indicators",
    worst: "the worst indicator",
    mean: "the mean of the indicators",
  },
  help: {
    entry:
      "Change the name, and all figures follow. Write new ones in the empty rows; they get an id by themselves. Empty the row to remove it. Too few rows? Press Update catalogue: it adds new ones.",
    order: "Change the number to move the row: 2 puts it second. New rows without a number come last.",
    about: {
      title: "Stands at the top of the sheets and on paper.",
      subtitle: "Printed under the title. Empty: no subtitle.",
      municipality: "The name of the municipality.",
      councilName: "The council's table bears this name, for instance Byråd. Empty: not decided.",
      baseline:
        "The measurement that all indicators are judged from, unless they have their own. A period, for instance 2016, 2009H1 or 2006-12-31. Empty: not decided.",
      disclaimer: "Printed with the results. Empty: no disclaimer.",
      rule: "Holds for all indicators without a rule of their own.",
      judgedAgainst: "What the latest measurement is held against.",
      aggregation: "How a goal gets its status from its indicators.",
      threshold: "Smaller counts are hidden in everything that leaves the secretariat: with 5 here, 1 to 4.",
      protectZero: "Yes: zero persons are hidden as well.",
      open: "What has not been decided yet, separated by semicolons. Remove the word once it is decided.",
    },
    nameByCitizenship: "Used when the figures are counted by citizenship instead of origin.",
    role: "There is one target group; all others are comparison groups. Empty in a new row: comparison group.",
    fixed: "Yes, when the group's figures are to be taken as exact, for instance a national figure.",
    short: "The committee's sheet gets this name. Empty: the full name.",
    committees: (names) => `Write one or more, separated by semicolons: ${names}`,
    area: "The area that the goal belongs to. Empty: none.",
    allCommittees: "Yes, when the goal is every committee's.",
    lead: "The committee that leads. It must also be among the goal's committees, unless the goal is every committee's.",
    question: "What the departments answer in their own words.",
    departments: (names) => `Write one or more, separated by semicolons: ${names}`,
  },
};

export const catalogueSectionsText: Record<Language, Texts> = { da, en };

export function sectionHeading(section: ListSection, field: string, language: Language): string {
  const headings: Readonly<Record<string, string>> = catalogueSectionsText[language].fields[section];
  return headings[field] ?? field;
}
