// Sentences for Opdatér katalog: what is wrong in a cell and what to do, what is asked first, and what was done.
import type {
  CatalogueChanges,
  IndicatorProblem,
  IndicatorProblemCode,
  IndicatorProblemValues,
} from "../../sheets/catalogue";
import { catalogueSectionsText, sectionHeading } from "../sheets/catalogue-sections";
import { indicatorsText } from "../sheets/catalogue";
import type { Language } from "../language";
import { scaleInDanish, scaleInEnglish } from "./catalogue-mistakes";
import { formatExact } from "../said/numbers";

type Sentences = { [Code in IndicatorProblemCode]: (values: IndicatorProblemValues[Code]) => string };

const da = {
  button: "Opdatér katalog",
  /** In the sheet, above the table of indicators. */
  status: (problems: number) =>
    problems === 1
      ? "Der er 1 fejl i arket. Ret den røde celle, og tryk igen på Opdatér katalog. Intet er ændret endnu."
      : `Der er ${problems} fejl i arket. Ret de røde celler, og tryk igen på Opdatér katalog. Intet er ændret endnu.`,
  unchanged: "Der er ingen ændringer i arket.",
  updatedEntry: (kept: number) =>
    `Kataloget er opdateret, og skemaet er opbygget på ny. ${
      kept === 0
        ? "Der var ikke indtastet noget."
        : kept === 1
          ? "1 række med indtastninger er bevaret."
          : `${kept} rækker med indtastninger er bevaret.`
    }`,
  updatedBarometer: "Kataloget er opdateret. Tryk på Beregn, så resultaterne følger med.",
  restored: "Arket Indikatorer er opbygget på ny ud fra det gemte katalog.",
  added: (names: string) => `Tilføjet: ${names}.`,
  retired: (names: string) => `Udgået: ${names}.`,
  returned: (names: string) => `Tilbage igen: ${names}.`,
  forgotten: (names: string) => `Fjernet fra kataloget: ${names}.`,
  renamed: (names: string) => `Nyt navn: ${names}.`,
  edited: (names: string) => `Ændret: ${names}.`,
  reordered: "Rækkefølgen er ændret.",
  examplesRemoved: "Tallene er ikke længere mærket som eksempeltal.",
  examplesMarked: "Tallene er nu mærket som eksempeltal.",
  /** Forvaltninger, grupper …, by the section's heading. */
  listAdded: (section: string, names: string) => `${section}, tilføjet: ${names}.`,
  listRemoved: (section: string, names: string) => `${section}, fjernet: ${names}.`,
  more: (names: string, more: number) => `${names} og ${more} mere`,
  setAside: (rows: number) =>
    rows === 1
      ? "Indtastningerne i 1 række er lagt til side og kommer frem igen, hvis rækken kommer tilbage."
      : `Indtastningerne i ${rows} rækker er lagt til side og kommer frem igen, hvis rækkerne kommer tilbage.`,
  broughtBack: (rows: number) =>
    rows === 1
      ? "Indtastningerne i 1 række, der var lagt til side, er sat ind igen."
      : `Indtastningerne i ${rows} rækker, der var lagt til side, er sat ind igen.`,
  question: {
    title: "Der er indtastet tal, som ikke længere har en plads",
    leaving: (name: string, rows: number) =>
      rows === 1 ? `${name}: 1 række med indtastninger` : `${name}: ${rows} rækker med indtastninger`,
    leavingData: (name: string, rows: number) => `${name}: ${rows} tal i arket Data`,
    leavingSender: (name: string, rows: number) => `${name}: har indsendt ${rows} tal i arket Data`,
    explanation:
      "Indtastningerne slettes ikke. De lægges til side i projektmappen og kommer tilbage sammen med indikatoren.",
    explanationData:
      "Tallene bliver stående i arket Data, men indgår ikke i resultaterne, før det, de hører til, er tilbage i kataloget.",
    explanationSender:
      "Tal fra en slettet forvaltning bliver stående i arket Data og tæller med, hvor deres indikator gør det. De står blot uden forvaltningens navn.",
    confirm: "Opdatér",
  },
  lostTable: {
    title: "Arket Indikatorer kan ikke læses",
    explanation:
      "Arket er lavet om eller stammer fra en ældre udgave. Det kan opbygges på ny ud fra det gemte katalog, men rettelser i arket går tabt.",
    confirm: "Opbyg arket på ny",
  },
  refused: {
    empty: "Projektmappen er tom. Opret et skema først.",
    foreign: "Projektmappen er ikke lavet med Barometer, så her er intet katalog at opdatere.",
    hearing: "Et høringsskema har intet katalog at opdatere. Åbn skemaet til indberetning eller barometeret.",
    damaged:
      "Projektmappens skjulte ark er beskadiget, så kataloget kan ikke opdateres uden at tabe tal. Opret et nyt skema, og indsæt tallene der.",
    "newer-version": "Projektmappen er lavet med en nyere udgave af Barometer. Opdatér Barometer først.",
    "entry-sheet":
      "Arket Indberetning kan ikke læses, så skemaet kan ikke opbygges på ny uden at tabe tal. Fortryd ændringerne i arkets opbygning, og prøv igen.",
  },
  /** `Række 21, »Stemmeprocent«, Forvaltninger: …` */
  row: (number: number, name: string | null) =>
    name === null ? `Række ${number}` : `Række ${number}, »${name}«`,
  table: "Arket",
  problems: {
    "unknown-word": ({ given, allowed }) =>
      `»${given}« er ikke en af mulighederne. Skriv en af disse: ${allowed}.`,
    "unknown-name": ({ given, known }) =>
      known === ""
        ? `»${given}« findes ikke i kataloget. Fjern det.`
        : `»${given}« findes ikke i kataloget. Ret det til et af disse: ${known}.`,
    missing: () =>
      "Her mangler noget. Udfyld cellen, eller tøm også de celler i rækken, der hører sammen med den, fx både et succeskriterium og den periode, hvor det skal nås.",
    "not-a-number": ({ given }) => `»${given}« kan ikke læses som ét bestemt tal. Skriv kun tallet, fx 12,5.`,
    "not-whole": () => "Her skal stå et helt tal. Fjern decimalerne.",
    "too-small": ({ minimum, inclusive }) =>
      `Tallet skal være ${inclusive ? "mindst" : "større end"} ${formatExact(minimum, "da")}. Ret det.`,
    "too-large": ({ maximum, inclusive }) =>
      `Tallet skal være ${inclusive ? "højst" : "mindre end"} ${formatExact(maximum, "da")}. Ret det.`,
    "period-malformed": ({ given }) =>
      `»${given}« er ikke en periode. Skriv fx 2018, 2009H1, 2009Q1, 2009-03, 2006-12-31, 2017-10/2018-09 eller KV2017 (et år med kommunalvalg).`,
    "start-malformed": ({ given }) =>
      `»${given}« er ikke en dag, der kommer hvert år. Skriv måned og dag, fx 10-01 for 1. oktober.`,
    "id-malformed": ({ given }) =>
      `»${given}« kan ikke være et id. Brug kun bogstaver, tal, punktum, understreg og bindestreg.`,
    "id-doubled": ({ row }) =>
      `Id'et står også i række ${row}. Slet id'et i den nye af de to rækker, så får den sit eget.`,
    "id-of-another": ({ name }) =>
      `Id'et hører til »${name}«, men navnet hører til en anden række. Rækkerne er vist sorteret uden alle kolonner: fortryd sorteringen.`,
    "named-twice": ({ given }) => `»${given}« står her flere gange. Lad det stå én gang.`,
    "target-group-missing": ({ target }) => `Målgruppen mangler. Tilføj »${target}«.`,
    "target-without-wish": () =>
      "Et succeskriterium kræver, at der ønskes en stigning, et fald eller samme niveau. Vælg en ønsket udvikling, eller fjern succeskriteriet.",
    "target-off-scale": ({ given, min, max }) =>
      `Succeskriteriet ${formatExact(given, "da")} kan ikke være et tal for indikatoren, som ${scaleInDanish(min, max)}. Ret succeskriteriet eller grænserne.`,
    "parity-without-comparison": () =>
      "Indikatoren ønskes på niveau med en sammenligningsgruppe, men har ingen. Tilføj en gruppe, eller vælg en anden ønsket udvikling.",
    "simpson-without-index": () =>
      "Et diversitetsindeks kræver måleformen indeks. Vælg indeks, eller saml delene på en anden måde.",
    "limits-reversed": () => "Den mindste værdi skal være mindre end den største. Ret den ene.",
    "cohort-without-span": () =>
      "En ankomstårgang kan ikke opgøres på en enkelt dag. Vælg en periode med længde, fx år, eller skriv nej til ankomstårgange.",
    "still-used": ({ name, users, more }) =>
      `»${name}« er slettet her, men bruges stadig af ${users.map((user) => `»${user}«`).join(", ")}${more === 0 ? "" : ` og ${more} mere`}. Vælg noget andet dér, eller skriv »${name}« igen.`,
    "target-group-gone": ({ name }) =>
      `Målgruppen kan ikke slettes, for alle tal hører til den. Skriv »${name}« igen, eller giv den et nyt navn.`,
    "role-fixed": ({ isTarget }) =>
      isTarget
        ? "Målgruppen kan ikke gøres til sammenligningsgruppe, for tallene følger den. Vælg målgruppe igen; navnet kan rettes frit."
        : "Der er allerede en målgruppe. Vælg sammenligningsgruppe; målgruppens navn kan rettes frit.",
    "lead-not-responsible": ({ given }) =>
      `»${given}« er ikke blandt målets ansvarlige udvalg. Tilføj udvalget dér, eller vælg et af dem.`,
    "department-of-workbook": ({ name }) =>
      `Projektmappen er lagt for »${name}«, så forvaltningen kan ikke slettes her. Skriv navnet igen.`,
    "of-another-list": ({ name, section }) =>
      `»${name}« hører til et andet sted i arket (${section === null ? "indikatorerne" : catalogueSectionsText.da.sections[section]}). Rækken er flyttet, eller en overskrift er slettet: fortryd det.`,
    "excel-error": () => "Cellen viser en Excel-fejl. Ret formlen, eller skriv teksten selv.",
    "personal-number": () => "Her ser der ud til at stå et CPR-nummer. Slet det.",
    unreadable: ({ given }) =>
      given === ""
        ? "Indholdet kan ikke læses her. Ret det."
        : `Kataloget har en fejl ved ${given}. Ret det i katalogets fil.`,
  } satisfies Sentences,
};

type Texts = Omit<typeof da, "problems"> & { problems: Sentences };

const en: Texts = {
  button: "Update catalogue",
  status: (problems) =>
    problems === 1
      ? "There is 1 error in the sheet. Correct the red cell and press Update catalogue again. Nothing has been changed yet."
      : `There are ${problems} errors in the sheet. Correct the red cells and press Update catalogue again. Nothing has been changed yet.`,
  unchanged: "There are no changes in the sheet.",
  updatedEntry: (kept) =>
    `The catalogue has been updated and the entry sheet laid anew. ${
      kept === 0
        ? "Nothing had been entered."
        : kept === 1
          ? "1 row with entries has been kept."
          : `${kept} rows with entries have been kept.`
    }`,
  updatedBarometer: "The catalogue has been updated. Press Calculate so that the results follow.",
  restored: "The sheet Indikatorer has been laid anew from the stored catalogue.",
  added: (names) => `Added: ${names}.`,
  retired: (names) => `Retired: ${names}.`,
  returned: (names) => `Back again: ${names}.`,
  forgotten: (names) => `Removed from the catalogue: ${names}.`,
  renamed: (names) => `New name: ${names}.`,
  edited: (names) => `Changed: ${names}.`,
  reordered: "The order has been changed.",
  examplesRemoved: "The figures are no longer marked as examples.",
  examplesMarked: "The figures are now marked as examples.",
  listAdded: (section, names) => `${section}, added: ${names}.`,
  listRemoved: (section, names) => `${section}, removed: ${names}.`,
  more: (names, more) => `${names} and ${more} more`,
  setAside: (rows) =>
    rows === 1
      ? "The entries of 1 row have been set aside and return if the row returns."
      : `The entries of ${rows} rows have been set aside and return if the rows return.`,
  broughtBack: (rows) =>
    rows === 1
      ? "The entries of 1 row that had been set aside have been put back."
      : `The entries of ${rows} rows that had been set aside have been put back.`,
  question: {
    title: "Figures have been entered that no longer have a place",
    leaving: (name, rows) =>
      rows === 1 ? `${name}: 1 row with entries` : `${name}: ${rows} rows with entries`,
    leavingData: (name, rows) =>
      rows === 1 ? `${name}: 1 figure in the sheet Data` : `${name}: ${rows} figures in the sheet Data`,
    leavingSender: (name, rows) =>
      rows === 1
        ? `${name}: has sent 1 figure in the sheet Data`
        : `${name}: has sent ${rows} figures in the sheet Data`,
    explanation:
      "The entries are not deleted. They are set aside in the workbook and return together with the indicator.",
    explanationData:
      "The figures stay in the sheet Data but are left out of the results until what they belong to is back in the catalogue.",
    explanationSender:
      "Figures from a removed department stay in the sheet Data and count where their indicator does. They only lose the department's name.",
    confirm: "Update",
  },
  lostTable: {
    title: "The sheet Indikatorer cannot be read",
    explanation:
      "The sheet has been rebuilt or comes from an older version. It can be laid anew from the stored catalogue, but edits in the sheet are lost.",
    confirm: "Lay the sheet anew",
  },
  refused: {
    empty: "The workbook is empty. Create an entry sheet first.",
    foreign: "The workbook was not made with Barometer, so there is no catalogue here to update.",
    hearing: "A hearing workbook has no catalogue to update. Open the entry workbook or the barometer.",
    damaged:
      "The workbook's hidden sheet is damaged, so the catalogue cannot be updated without losing figures. Create a new entry workbook and put the figures in there.",
    "newer-version": "The workbook was made with a newer version of Barometer. Update Barometer first.",
    "entry-sheet":
      "The sheet Indberetning cannot be read, so it cannot be laid anew without losing figures. Undo the changes to its structure and try again.",
  },
  row: (number, name) => (name === null ? `Row ${number}` : `Row ${number}, “${name}”`),
  table: "The sheet",
  problems: {
    "unknown-word": ({ given, allowed }) =>
      `“${given}” is not one of the choices. Write one of these: ${allowed}.`,
    "unknown-name": ({ given, known }) =>
      known === ""
        ? `“${given}” is not in the catalogue. Remove it.`
        : `“${given}” is not in the catalogue. Change it to one of these: ${known}.`,
    missing: () =>
      "Something is missing here. Fill in the cell, or empty the cells of the row that belong with it as well, for instance both a success criterion and the period by which it is to be reached.",
    "not-a-number": ({ given }) =>
      `“${given}” cannot be read as one certain number. Write the number alone, e.g. 12.5.`,
    "not-whole": () => "This must be a whole number. Remove the decimals.",
    "too-small": ({ minimum, inclusive }) =>
      `The number must be ${inclusive ? "at least" : "greater than"} ${formatExact(minimum, "en")}. Correct it.`,
    "too-large": ({ maximum, inclusive }) =>
      `The number must be ${inclusive ? "at most" : "less than"} ${formatExact(maximum, "en")}. Correct it.`,
    "period-malformed": ({ given }) =>
      `“${given}” is not a period. Write for instance 2018, 2009H1, 2009Q1, 2009-03, 2006-12-31, 2017-10/2018-09 or KV2017 (a year with municipal elections).`,
    "start-malformed": ({ given }) =>
      `“${given}” is not a day that comes every year. Write month and day, for instance 10-01 for 1 October.`,
    "id-malformed": ({ given }) =>
      `“${given}” cannot be an id. Use only letters, digits, full stop, underscore and hyphen.`,
    "id-doubled": ({ row }) =>
      `The id also stands in row ${row}. Delete the id in the new one of the two rows, and it gets its own.`,
    "id-of-another": ({ name }) =>
      `The id belongs to “${name}”, but the name belongs to another row. The rows seem to have been sorted without all columns: undo the sorting.`,
    "named-twice": ({ given }) => `“${given}” stands here more than once. Leave it once.`,
    "target-group-missing": ({ target }) => `The target group is missing. Add “${target}”.`,
    "target-without-wish": () =>
      "A success criterion needs a wish for an increase, a decrease or the same level. Choose a desired direction, or remove the success criterion.",
    "target-off-scale": ({ given, min, max }) =>
      `The success criterion ${formatExact(given, "en")} cannot be a figure of the indicator, which ${scaleInEnglish(min, max)}. Correct the criterion or the limits.`,
    "parity-without-comparison": () =>
      "The indicator is to be level with a comparison group but has none. Add a group, or choose another desired direction.",
    "simpson-without-index": () =>
      "A diversity index needs the measure index. Choose index, or combine the parts in another way.",
    "limits-reversed": () => "The lowest value must be less than the highest. Correct one of them.",
    "cohort-without-span": () =>
      "An arrival cohort cannot be counted on a single day. Choose a period with a length, for instance year, or write no to arrival cohorts.",
    "still-used": ({ name, users, more }) =>
      `“${name}” has been removed here but is still used by ${users.map((user) => `“${user}”`).join(", ")}${more === 0 ? "" : ` and ${more} more`}. Choose something else there, or write “${name}” again.`,
    "target-group-gone": ({ name }) =>
      `The target group cannot be removed, for all figures belong to it. Write “${name}” again, or give it a new name.`,
    "role-fixed": ({ isTarget }) =>
      isTarget
        ? "The target group cannot become a comparison group, for the figures follow it. Choose target group again; its name is free."
        : "There is a target group already. Choose comparison group; the target group's name is free.",
    "lead-not-responsible": ({ given }) =>
      `“${given}” is not among the goal's responsible committees. Add it there, or choose one of them.`,
    "department-of-workbook": ({ name }) =>
      `The workbook is laid for “${name}”, so the department cannot be removed here. Write its name again.`,
    "of-another-list": ({ name, section }) =>
      `“${name}” belongs elsewhere in the sheet (${section === null ? "the indicators" : catalogueSectionsText.en.sections[section]}). The row has been moved, or a row of headings removed: undo it.`,
    "excel-error": () => "The cell shows an Excel error. Correct the formula, or write the text yourself.",
    "personal-number": () => "This looks like a personal number (CPR). Delete it.",
    unreadable: ({ given }) =>
      given === ""
        ? "The content cannot be read here. Correct it."
        : `The catalogue has an error at ${given}. Correct it in the catalogue's file.`,
  },
};

export const updateCatalogueText: Record<Language, Texts> = { da, en };

/** So many names are told; the rest are counted. */
const NAMES_TOLD = 5;

/** What an update has changed, a sentence for each kind of change. */
export function changeSentences(changes: CatalogueChanges, language: Language): string[] {
  const texts = updateCatalogueText[language];
  const namesOf = (named: readonly { name: string }[]): string => {
    const told = named
      .slice(0, NAMES_TOLD)
      .map(({ name }) => name)
      .join(", ");
    return named.length > NAMES_TOLD ? texts.more(told, named.length - NAMES_TOLD) : told;
  };
  const indicators = (["added", "retired", "returned", "forgotten", "renamed", "edited"] as const).flatMap(
    (kind) => (changes[kind].length === 0 ? [] : [texts[kind](namesOf(changes[kind]))]),
  );
  const lists = Object.entries(changes.lists).flatMap(([section, { added, removed }]) => {
    const heading = catalogueSectionsText[language].sections[section as keyof typeof changes.lists];
    return [
      ...(added.length === 0 ? [] : [texts.listAdded(heading, namesOf(added))]),
      ...(removed.length === 0 ? [] : [texts.listRemoved(heading, namesOf(removed))]),
    ];
  });
  return [
    ...indicators,
    ...(changes.reordered ? [texts.reordered] : []),
    ...lists,
    ...(changes.exampleFigures === null
      ? []
      : [changes.exampleFigures ? texts.examplesMarked : texts.examplesRemoved]),
  ];
}

/** `Forvaltninger: »…« findes ikke …`, as it stands beside the row. */
export function cellProblemSentence(problem: IndicatorProblem, language: Language): string {
  const heading = headingOf(problem, language);
  const sentence = sentenceOf(problem, language);
  return heading === null ? sentence : `${heading}: ${sentence}`;
}

/** The same with the row it is in, for a list of problems. */
export function indicatorProblemSentence(problem: IndicatorProblem, language: Language): string {
  const texts = updateCatalogueText[language];
  const place = problem.row === null ? texts.table : texts.row(problem.row + 1, problem.entry?.name ?? null);
  const heading = headingOf(problem, language);
  const sentence = sentenceOf(problem, language);
  return heading === null ? `${place}: ${sentence}` : `${place}, ${heading}: ${sentence}`;
}

function sentenceOf<Code extends IndicatorProblemCode>(
  { code, values }: { code: Code; values: IndicatorProblemValues[Code] },
  language: Language,
): string {
  const sentences: Sentences = updateCatalogueText[language].problems;
  return sentences[code](values);
}

/** Above the cell; null where the row has only one cell to write in. */
function headingOf({ column, field }: IndicatorProblem, language: Language): string | null {
  if (field !== null) {
    return field.section === "about" ? null : sectionHeading(field.section, field.code, language);
  }
  return column === null ? null : indicatorsText[language].headings[column];
}
