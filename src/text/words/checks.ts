// What the checks say: for each code a title, what it catches, and the sentence that tells what to do.
import type { CheckCode, EntryCell, Finding, Severity } from "../../checks/types";
import { choicesText } from "./choices";
import type { Language } from "../language";
import { formatNumber } from "../said/numbers";

/** Shown beside the word, so that severity can be told in black and white. */
export const SEVERITY_SYMBOLS: Readonly<Record<Severity, string>> = { error: "✖", warning: "!" };

/** Computed numbers are not shown with more decimals than anybody enters. */
const MOST_DECIMALS = 6;
/** No figure is this large; all its digits would fill the sentence. */
const FROM_HERE_AS_POWER = 1e15;

/** What the sentence needs, as numbers and words of the reader's language. */
interface Told {
  /** Which of a code's sentences. */
  case: string;
  number: (key: string) => string;
  text: (key: string) => string;
}

interface CodeText {
  title: string;
  /** A clause for the table of codes. */
  catches: string;
  sentence: (told: Told) => string;
}

/** Sentences of one code by case; the last one serves where a case is not known. */
type Cases = Record<string, (told: Told) => string>;

function byCase(cases: Cases): (told: Told) => string {
  return (told) => {
    const sentences = Object.entries(cases);
    const fitting = sentences.find(([name]) => name === told.case) ?? sentences.at(-1);
    return fitting === undefined ? "" : fitting[1](told);
  };
}

const rangeDa: Cases = {
  "interval-reversed": ({ number }) =>
    `Intervallets nedre grænse ${number("lower")} er større end den øvre ${number("upper")}. Byt dem om, eller ret dem.`,
  "below-interval": ({ number }) =>
    `Intervallets nedre grænse ${number("bound")} ligger over tallet selv, ${number("value")}. Ret grænsen eller tallet.`,
  "above-interval": ({ number }) =>
    `Intervallets øvre grænse ${number("bound")} ligger under tallet selv, ${number("value")}. Ret grænsen eller tallet.`,
  "at-least": ({ number }) =>
    `Tallet ${number("value")} er for lavt: det kan ikke være under ${number("min")}. Kontrollér og ret det.`,
  "at-most": ({ number }) =>
    `Tallet ${number("value")} er for højt: det kan ikke være over ${number("max")}. Kontrollér og ret det.`,
  between: ({ number }) =>
    `Tallet ${number("value")} ligger uden for ${number("min")} til ${number("max")}. Kontrollér og ret det.`,
};

const rangeEn: Cases = {
  "interval-reversed": ({ number }) =>
    `The interval's lower limit ${number("lower")} is above its upper limit ${number("upper")}. Swap or correct them.`,
  "below-interval": ({ number }) =>
    `The interval's lower limit ${number("bound")} is above the figure itself, ${number("value")}. Correct the limit or the figure.`,
  "above-interval": ({ number }) =>
    `The interval's upper limit ${number("bound")} is below the figure itself, ${number("value")}. Correct the limit or the figure.`,
  "at-least": ({ number }) =>
    `The figure ${number("value")} is too low: it cannot be below ${number("min")}. Check and correct it.`,
  "at-most": ({ number }) =>
    `The figure ${number("value")} is too high: it cannot be above ${number("max")}. Check and correct it.`,
  between: ({ number }) =>
    `The figure ${number("value")} is outside ${number("min")} to ${number("max")}. Check and correct it.`,
};

const da = {
  severity: { error: "fejl", warning: "advarsel" } satisfies Record<Severity, string>,
  /** As the columns of the entry sheet are headed. */
  entryCell: {
    period: "Periode",
    numerator: "Antal",
    denominator: "Ud af",
    value: "Værdi",
    lower: "Nedre 95 %",
    upper: "Øvre 95 %",
    missing: "Årsag til manglende tal",
    basis: "Grundlag",
    thirdGeneration: "Inkl. 3. generation",
    thirdGenerationReason: "Begrundelse",
    seriesBreak: "Databrud",
    remark: "Bemærkning",
  } satisfies Record<EntryCell, string>,
  periodKind: {
    year: "et år",
    halfyear: "et halvår",
    quarter: "et kvartal",
    month: "en måned",
    point: "en dato",
    election: "et kommunalvalg",
    custom: "et år med egen begyndelse",
  } as Record<string, string>,
  codes: {
    "number-as-text": {
      title: "Tal skrevet som tekst",
      catches: "tekst i en talcelle, i dansk eller engelsk skrivemåde",
      sentence: byCase({
        number: ({ text, number }) =>
          `»${text("text")}« står som tekst. Ret det til tallet ${number("read")}.`,
        "two-readings": ({ text, number }) =>
          `»${text("text")}« står som tekst og kan læses som både ${number("first")} og ${number("second")}. Skriv tallet igen uden tusindtalsskilletegn.`,
        dash: () =>
          "En streg er ikke et tal. Skriv 0, hvis der ingen er. Tøm ellers feltet, og vælg en årsag til, at tallet mangler.",
        "percent-as-count": ({ text }) =>
          `»${text("text")}« er et procenttal, men her skal stå et antal. Skriv antallet i hele tal.`,
        hidden: ({ text }) =>
          `»${text("text")}« er ikke et tal. Skriv det rigtige tal; små tal bliver skjult, før noget offentliggøres. Kan det ikke oplyses, så tøm feltet, og vælg en årsag.`,
        "no-digits": ({ text }) =>
          `»${text("text")}« er ikke et tal. Skriv tallet (0, hvis der ingen er), eller tøm feltet, og vælg en årsag til, at det mangler.`,
        "no-number": ({ text }) =>
          `»${text("text")}« er ikke et tal. Skriv kun tallet her, og skriv resten under Bemærkning.`,
      }),
    },
    negative: {
      title: "Negativt antal",
      catches: "et antal under 0",
      sentence: ({ number }) =>
        `Antallet ${number("value")} er under 0. Skriv et antal, der er 0 eller højere.`,
    },
    "not-whole": {
      title: "Ikke et helt tal",
      catches: "et antal med decimaler, eller et så stort tal, at det ikke kan være et antal",
      sentence: ({ number, text }) =>
        text("case") === "too-large"
          ? "Tallet er så stort, at det ikke kan være et antal. Skriv antallet igen."
          : `Antallet ${number("value")} er ikke et helt tal. Skriv antallet uden decimaler.`,
    },
    "numerator-exceeds-denominator": {
      title: "Antal større end »Ud af«",
      catches: "flere med egenskaben, end der er i alt",
      sentence: ({ number }) =>
        `Antallet ${number("numerator")} er større end »Ud af«, som er ${number("denominator")}. Kontrollér begge tal; de kan være byttet om.`,
    },
    "denominator-missing": {
      title: "»Ud af« mangler",
      catches: "et antal, hvor »Ud af« mangler eller er 0",
      sentence: byCase({
        zero: () =>
          "»Ud af« er 0, så der kan ikke beregnes en andel. Skriv, hvor mange der er i alt, eller tøm felterne, og vælg en årsag.",
        empty: () => "»Ud af« mangler. Skriv, hvor mange der er i alt.",
      }),
    },
    "share-out-of-range": {
      title: "Andel uden for skalaen",
      catches: "en andel uden for 0–100 procent eller indikatorens egne grænser",
      sentence: byCase({
        ...rangeDa,
        between: ({ number }) =>
          `Andelen ${number("value")} ligger uden for ${number("min")} til ${number("max")}. Skriv andelen i procent inden for de grænser.`,
      }),
    },
    "mean-out-of-range": {
      title: "Gennemsnit uden for skalaen",
      catches: "et karaktergennemsnit uden for −3 til 12 eller et gennemsnit uden for indikatorens grænser",
      sentence: byCase({
        ...rangeDa,
        between: ({ number }) =>
          `Gennemsnittet ${number("value")} ligger uden for skalaen fra ${number("min")} til ${number("max")}. Kontrollér og ret det.`,
      }),
    },
    "index-out-of-range": {
      title: "Indeks uden for grænserne",
      catches: "et indeks uden for indikatorens grænser",
      sentence: byCase({
        ...rangeDa,
        between: ({ number }) =>
          `Indekset ${number("value")} ligger uden for ${number("min")} til ${number("max")}. Kontrollér og ret det.`,
      }),
    },
    "missing-without-reason": {
      title: "Tal mangler uden årsag",
      catches: "et tomt felt uden årsag til, at tallet mangler",
      sentence: byCase({
        "unknown-reason": ({ text }) =>
          `»${text("text")}« er ikke en af årsagerne. Vælg en årsag fra listen, og skriv forklaringen under Bemærkning.`,
        "only-denominator": () =>
          "»Ud af« er udfyldt, men selve tallet mangler. Skriv tallet, eller tøm »Ud af«, og vælg en årsag.",
        empty: () => "Tallet mangler. Skriv det, eller vælg en årsag under »Årsag til manglende tal«.",
      }),
    },
    "reason-beside-figure": {
      title: "Både tal og årsag",
      catches: "en årsag til, at tallet mangler, ved siden af et tal",
      sentence: () => "Her står både et tal og en årsag til, at tallet mangler. Slet årsagen eller tallet.",
    },
    "group-missing": {
      title: "Gruppe mangler",
      catches: "en målgruppe uden sammenligningsgruppe eller omvendt",
      sentence: byCase({
        "other-period": ({ text }) =>
          `»${text("partner")}« har tal for ${text("period")}, men rækken for »${text("group")}« har en anden periode. Brug den samme periode i begge rækker.`,
        "no-row": ({ text }) =>
          `»${text("partner")}« har tal for ${text("period")}, men skemaet har ingen række for »${text("group")}«. Bed om et nyt skema, eller slet tallet.`,
        empty: ({ text }) =>
          `»${text("partner")}« har tal for ${text("period")}, men »${text("group")}« mangler. Skriv tallet for »${text("group")}«, eller vælg en årsag.`,
      }),
    },
    "basis-missing": {
      title: "Grundlag mangler",
      catches: "et tal uden opgørelsesgrundlag, hvor det kræves",
      sentence: byCase({
        "unknown-word": ({ text }) =>
          `»${text("text")}« er ikke et opgørelsesgrundlag. Vælg fra listen under »Grundlag«.`,
        empty: () => "Opgørelsesgrundlaget mangler. Vælg herkomst eller statsborgerskab under »Grundlag«.",
      }),
    },
    "third-generation-reason": {
      title: "3. generation uden begrundelse",
      catches: "3. generation medregnet uden skriftlig begrundelse eller omvendt",
      sentence: byCase({
        "unknown-word": ({ text }) =>
          `»${text("text")}« kan ikke forstås. Vælg Ja, hvis 3. generation er medregnet, og tøm ellers feltet.`,
        "reason-alone": () =>
          "Der er skrevet en begrundelse for at medregne 3. generation, men ikke valgt Ja. Vælg Ja, eller slet begrundelsen.",
        "no-reason": () => "3. generation er medregnet. Skriv hvorfor under »Begrundelse«.",
      }),
    },
    "total-differs": {
      title: "Delene stemmer ikke med det samlede tal",
      catches: "dele, der ikke stemmer med det samlede tal",
      sentence: byCase({
        "part-exceeds": ({ number, text }) =>
          `Delen ${number("part")} er større end det samlede tal ${number("total")} i ${text("place")}. Ret delen eller det samlede tal.`,
        "sum-exceeds": ({ number }) =>
          `De udfyldte dele giver allerede ${number("sum")}, men det samlede tal er ${number("total")}. Ret delene eller det samlede tal.`,
        "sum-differs": ({ number }) =>
          `Delene giver tilsammen ${number("sum")}, men det samlede tal er ${number("total")}. Ret delene eller det samlede tal, så de stemmer.`,
      }),
    },
    "excel-error": {
      title: "Fejlværdi fra Excel",
      catches: "en fejlværdi som #DIV/0! i en celle, der udfyldes",
      sentence: ({ text }) => `Cellen viser fejlen »${text("text")}«. Slet den, og skriv det, der skal stå.`,
    },
    "wrong-period": {
      title: "Forkert periode",
      catches: "en periode, der mangler, er af en anden slags end indikatorens eller ligger efter runden",
      sentence: byCase({
        empty: ({ text }) => `Perioden mangler. Skriv ${text("given")}, som skemaet blev oprettet med.`,
        writing: ({ text }) => `Perioden »${text("text")}« skal skrives ${text("meant")}. Ret den.`,
        "other-kind": ({ text }) =>
          `Perioden ${text("text")} er af en anden slags, end indikatoren opgøres for. Skriv ${text("kind")}, fx ${text("given")}.`,
        "cohort-too-new": ({ text, number }) =>
          `Årgangen ${text("text")} kan ikke være målt endnu: der skal være gået ${number("months")} måneder, når runden ${text("round")} slutter. Skriv en tidligere årgang, fx ${text("given")}.`,
        "after-round": ({ text }) =>
          `Perioden ${text("text")} slutter efter runden ${text("round")}. Skriv en periode, der er afsluttet, fx ${text("given")}.`,
        "no-period": ({ text }) =>
          `»${text("text")}« er ikke en periode. Skriv den som ${text("given")}, som skemaet blev oprettet med.`,
      }),
    },
    "cpr-number": {
      title: "CPR-nummer",
      catches: "et personnummer: 10 cifre med en gyldig dato, også uden bindestreg og i bemærkninger",
      sentence: byCase({
        "sheet-name": ({ number }) =>
          `Navnet på ark nummer ${number("position")} ser ud til at indeholde et CPR-nummer. Omdøb arket med det samme; personnumre må ikke stå i projektmappen.`,
        "defined-name": () =>
          "Et navn i projektmappen (Formler, Navnestyring) ser ud til at indeholde et CPR-nummer. Slet eller omdøb det med det samme; personnumre må ikke stå i projektmappen.",
        comment: () =>
          "En kommentar eller note ser ud til at indeholde et CPR-nummer. Slet den med det samme; personnumre må ikke stå i projektmappen.",
        cell: () =>
          "Her ser der ud til at stå et CPR-nummer. Slet det med det samme; personnumre må ikke stå i projektmappen.",
      }),
    },
    "structure-changed": {
      title: "Skemaet er ændret",
      catches: "en række, der mangler eller er dobbelt, et ændret id eller et ukendt indikatorkatalog",
      sentence: byCase({
        "missing-row": ({ text }) =>
          `En række i skemaet mangler${about(text("name"))}. Fortryd sletningen, eller bed om et nyt skema; de indtastede tal kan flyttes med.`,
        "doubled-row": ({ text }) =>
          `Rækken står to gange i skemaet${about(text("name"))}. Slet den række, der er tilføjet.`,
        "unknown-id": () =>
          "Rækken hører ikke til skemaet: dens id findes ikke i indikatorkataloget. Slet rækken, eller bed om et nyt skema.",
        "changed-id": ({ text }) =>
          `Rækkens skjulte id er ændret${about(text("name"))}. Fortryd ændringen, eller bed om et nyt skema; de indtastede tal kan flyttes med.`,
        "outside-rows": () =>
          "Her står noget uden for skemaets rækker, og det bliver ikke læst. Flyt det ind i rækken for sin indikator, eller slet det.",
        "closed-cell": ({ text }) =>
          `Her skal ikke stå et tal: i denne række skrives tallet under »${text("column")}«. Flyt det dertil, eller slet det.`,
        "no-sheet": ({ text }) =>
          `Arket »${text("name")}« findes ikke længere, eller dets skjulte rækker og kolonner er ændret. Fortryd ændringen, eller bed om et nyt skema.`,
        "no-column": ({ text }) =>
          `Kolonnen »${text("column")}« findes ikke længere i arket »${text("name")}«. Fortryd sletningen, eller bed om et nyt skema.`,
        "copied-sheet": ({ text }) =>
          `Arket er en kopi af skemaet og bliver ikke læst. Flyt tallene til arket »${text("name")}«, og slet kopien.`,
        "unknown-version": () =>
          "Skemaet er lavet med en nyere udgave af Barometer. Opdatér Barometer, og prøv igen.",
      }),
    },
    "duplicate-figure": {
      title: "Samme tal to gange",
      catches: "to rækker for samme indikator, gruppe, opdeling og periode",
      sentence: ({ text }) =>
        `Der er allerede en række for perioden ${text("period")} (se ${text("place")}). Ret perioden, eller tøm den ene række.`,
    },
    "not-ours": {
      title: "Ikke et skema fra Barometer",
      catches: "en fil, der ikke er lavet med Barometer eller ikke kan læses",
      sentence: byCase({
        workbook: () =>
          "Det er en Excel-projektmappe, men ikke et skema fra Barometer. Vælg det skema, der blev sendt ud.",
        damaged: () => "Filen er beskadiget og kan ikke læses. Bed om at få den sendt igen.",
        empty: () => "Filen er tom. Bed om at få den sendt igen.",
        xls: () =>
          "Det er en projektmappe i det gamle format (.xls). Gem den som .xlsx i Excel, og prøv igen.",
        xlsb: () => "Det er en binær projektmappe (.xlsb). Gem den som .xlsx i Excel, og prøv igen.",
        ods: () => "Det er et OpenDocument-regneark (.ods). Gem det som .xlsx, og prøv igen.",
        docx: () => "Det er et Word-dokument. Vælg det skema i Excel, der blev sendt ud.",
        pptx: () => "Det er en PowerPoint-præsentation. Vælg det skema i Excel, der blev sendt ud.",
        pdf: () => "Det er en PDF-fil. Vælg det skema i Excel, der blev sendt ud.",
        csv: () => "Det er en tekst- eller CSV-fil. Vælg det skema i Excel, der blev sendt ud.",
        password: () =>
          "Filen er beskyttet med adgangskode eller er i det gamle format (.xls). Gem den som .xlsx uden adgangskode, og prøv igen.",
        unknown: () => "Det er ikke en Excel-projektmappe. Vælg det skema i Excel, der blev sendt ud.",
      }),
    },
    "scale-suspect": {
      title: "Måske forkert skala",
      catches: "et decimaltal, hvor der menes procent, eller omvendt, vurderet ud fra det forrige tal",
      sentence: byCase({
        fraction: ({ number, text }) =>
          `Tallet ${number("value")} ligner en andel skrevet som decimaltal; i ${text("period")} var det ${number("previous")}. Skriv procent, hvis det er en andel, eller bekræft tallet under Bemærkning.`,
        percent: ({ number, text }) =>
          `Tallet ${number("value")} ligner et procenttal; i ${text("period")} var det ${number("previous")}. Brug samme skala som før, eller bekræft tallet under Bemærkning.`,
        "own-counts": ({ number }) =>
          `Værdien ${number("value")} stemmer ikke med antallene, som giver ${number("counted")} procent. Slet værdien, ret tallene, eller forklar forskellen under Bemærkning.`,
      }),
    },
    "basis-differs": {
      title: "Forskelligt grundlag",
      catches: "grupper eller perioder, der er opgjort på hvert sit grundlag",
      sentence: byCase({
        "between-groups": ({ text }) =>
          `Gruppen er opgjort efter ${text("basis")}, men målgruppen efter ${text("other")}, så de kan ikke sammenlignes. Brug samme grundlag, eller forklar det under Bemærkning.`,
        "from-before": ({ text }) =>
          `Tallet er opgjort efter ${text("basis")}, men i ${text("period")} efter ${text("other")}, så de kan ikke sammenlignes. Brug samme grundlag, eller forklar det under Bemærkning.`,
      }),
    },
    "implausible-change": {
      title: "Usandsynlig ændring",
      catches: "en ændring langt ud over det tilfældige eller indikatorens egne grænser",
      sentence: byCase({
        ...rangeDa,
        jump: ({ number, text }) =>
          `Tallet er ${number("value")}, men var ${number("previous")} i ${text("period")}: en større ændring end de højst ${number("limit")}, der ventes. Kontrollér det, eller forklar ændringen under Bemærkning.`,
        chance: ({ number, text }) =>
          `Tallet er ${number("value")}, men var ${number("previous")} i ${text("period")}: en langt større ændring, end tilfældige udsving kan forklare. Kontrollér det, eller forklar ændringen under Bemærkning.`,
        "at-least": ({ number }) =>
          `Tallet ${number("value")} er lavere end de mindst ${number("min")}, der ventes. Kontrollér det, eller forklar det under Bemærkning.`,
        "at-most": ({ number }) =>
          `Tallet ${number("value")} er højere end de højst ${number("max")}, der ventes. Kontrollér det, eller forklar det under Bemærkning.`,
        between: ({ number }) =>
          `Tallet ${number("value")} ligger uden for det ventede, ${number("min")} til ${number("max")}. Kontrollér det, eller forklar det under Bemærkning.`,
      }),
    },
    "formula-in-entry": {
      title: "Formel i et felt, der udfyldes",
      catches: "en formel, hvor der skal stå en værdi",
      sentence: () =>
        "Cellen indeholder en formel, og dens resultat kan ændre sig. Erstat formlen med den værdi, den viser.",
    },
    "external-link": {
      title: "Henvisning til en anden fil",
      catches: "en formel, der henter fra en anden fil eller fra nettet",
      sentence: () =>
        "Formlen henter fra en anden fil, som modtageren ikke har. Erstat formlen med den værdi, den viser.",
    },
    "double-counting": {
      title: "Måske talt med to gange",
      catches: "3. generation i målgruppen, som oftest også tæller som dansk oprindelse",
      sentence: () =>
        "3. generation er talt med i målgruppen, men tæller oftest som dansk oprindelse. Sørg for, at ingen er talt med i begge grupper, og skriv det under Bemærkning.",
    },
  } satisfies Record<CheckCode, CodeText>,
};

type Texts = Omit<typeof da, "codes"> & { codes: Record<CheckCode, CodeText> };

const en: Texts = {
  severity: { error: "error", warning: "warning" },
  entryCell: {
    period: "Period",
    numerator: "Number",
    denominator: "Out of",
    value: "Value",
    lower: "Lower 95%",
    upper: "Upper 95%",
    missing: "Reason for missing figure",
    basis: "Basis",
    thirdGeneration: "Incl. 3rd generation",
    thirdGenerationReason: "Reason for 3rd generation",
    seriesBreak: "Series break",
    remark: "Remark",
  },
  periodKind: {
    year: "a year",
    halfyear: "a half-year",
    quarter: "a quarter",
    month: "a month",
    point: "a date",
    election: "a municipal election",
    custom: "a year with its own beginning",
  },
  codes: {
    "number-as-text": {
      title: "Number written as text",
      catches: "text in a number cell, in Danish or English writing",
      sentence: byCase({
        number: ({ text, number }) => `“${text("text")}” is text. Change it to the number ${number("read")}.`,
        "two-readings": ({ text, number }) =>
          `“${text("text")}” is text and can be read as both ${number("first")} and ${number("second")}. Type the number again without a thousands separator.`,
        dash: () =>
          "A dash is not a number. Type 0 if there are none. Otherwise empty the cell and choose a reason why the figure is missing.",
        "percent-as-count": ({ text }) =>
          `“${text("text")}” is a percentage, but a number is wanted here. Type the whole number.`,
        hidden: ({ text }) =>
          `“${text("text")}” is not a number. Type the real number; small numbers are hidden before anything is published. If it cannot be given, empty the cell and choose a reason.`,
        "no-digits": ({ text }) =>
          `“${text("text")}” is not a number. Type the number (0 if there are none), or empty the cell and choose a reason why it is missing.`,
        "no-number": ({ text }) =>
          `“${text("text")}” is not a number. Type only the number here and the rest under Remark.`,
      }),
    },
    negative: {
      title: "Negative number",
      catches: "a count below 0",
      sentence: ({ number }) => `The number ${number("value")} is below 0. Type a number that is 0 or more.`,
    },
    "not-whole": {
      title: "Not a whole number",
      catches: "a count with decimals, or a number too large to be a count",
      sentence: ({ number, text }) =>
        text("case") === "too-large"
          ? "The number is too large to be a count. Type the count again."
          : `The number ${number("value")} is not whole. Type it without decimals.`,
    },
    "numerator-exceeds-denominator": {
      title: "Number exceeds “Out of”",
      catches: "more persons with the property than there are in all",
      sentence: ({ number }) =>
        `The number ${number("numerator")} is larger than “Out of”, which is ${number("denominator")}. Check both; they may have been swapped.`,
    },
    "denominator-missing": {
      title: "“Out of” is missing",
      catches: "a numerator without its denominator, or a denominator of 0",
      sentence: byCase({
        zero: () =>
          "“Out of” is 0, so no share can be calculated. Type how many there are in all, or empty the cells and choose a reason.",
        empty: () => "“Out of” is missing. Type how many there are in all.",
      }),
    },
    "share-out-of-range": {
      title: "Share out of range",
      catches: "a share outside 0–100 percent or the indicator's own limits",
      sentence: byCase({
        ...rangeEn,
        between: ({ number }) =>
          `The share ${number("value")} is outside ${number("min")} to ${number("max")}. Type it in percent within those limits.`,
      }),
    },
    "mean-out-of-range": {
      title: "Mean out of range",
      catches: "a grade mean outside −3 to 12, or a mean outside the indicator's limits",
      sentence: byCase({
        ...rangeEn,
        between: ({ number }) =>
          `The mean ${number("value")} is outside the scale from ${number("min")} to ${number("max")}. Check and correct it.`,
      }),
    },
    "index-out-of-range": {
      title: "Index out of range",
      catches: "an index outside the indicator's limits",
      sentence: byCase({
        ...rangeEn,
        between: ({ number }) =>
          `The index ${number("value")} is outside ${number("min")} to ${number("max")}. Check and correct it.`,
      }),
    },
    "missing-without-reason": {
      title: "Figure missing without reason",
      catches: "an empty figure without a reason",
      sentence: byCase({
        "unknown-reason": ({ text }) =>
          `“${text("text")}” is not one of the reasons. Choose one from the list and type the explanation under Remark.`,
        "only-denominator": () =>
          "“Out of” is filled in, but the figure itself is missing. Type it, or empty “Out of” and choose a reason.",
        empty: () => "The figure is missing. Type it, or choose a reason under “Reason for missing figure”.",
      }),
    },
    "reason-beside-figure": {
      title: "Both figure and reason",
      catches: "a reason for a missing figure beside a figure",
      sentence: () =>
        "There is both a figure and a reason why it is missing. Delete the reason or the figure.",
    },
    "group-missing": {
      title: "Group missing",
      catches: "a target group without its comparison group, or the reverse",
      sentence: byCase({
        "other-period": ({ text }) =>
          `“${text("partner")}” has a figure for ${text("period")}, but the row for “${text("group")}” has another period. Use the same period in both rows.`,
        "no-row": ({ text }) =>
          `“${text("partner")}” has a figure for ${text("period")}, but the sheet has no row for “${text("group")}”. Ask for a new workbook, or delete the figure.`,
        empty: ({ text }) =>
          `“${text("partner")}” has a figure for ${text("period")}, but “${text("group")}” is missing. Type the figure for “${text("group")}”, or choose a reason.`,
      }),
    },
    "basis-missing": {
      title: "Basis missing",
      catches: "a figure without a basis where one is required",
      sentence: byCase({
        "unknown-word": ({ text }) => `“${text("text")}” is not a basis. Choose from the list under “Basis”.`,
        empty: () => "The basis is missing. Choose origin or citizenship under “Basis”.",
      }),
    },
    "third-generation-reason": {
      title: "Third generation without reason",
      catches: "third generation included without a written reason, or the reverse",
      sentence: byCase({
        "unknown-word": ({ text }) =>
          `“${text("text")}” cannot be understood. Choose Yes if the third generation is included, otherwise empty the cell.`,
        "reason-alone": () =>
          "There is a reason for including the third generation, but Yes is not chosen. Choose Yes, or delete the reason.",
        "no-reason": () => "The third generation is included. Type why under “Reason for 3rd generation”.",
      }),
    },
    "total-differs": {
      title: "Parts differ from their total",
      catches: "categories that do not agree with their total",
      sentence: byCase({
        "part-exceeds": ({ number, text }) =>
          `The part ${number("part")} is larger than the total ${number("total")} in ${text("place")}. Correct the part or the total.`,
        "sum-exceeds": ({ number }) =>
          `The parts filled in already come to ${number("sum")}, but the total is ${number("total")}. Correct the parts or the total.`,
        "sum-differs": ({ number }) =>
          `The parts come to ${number("sum")}, but the total is ${number("total")}. Correct the parts or the total so that they agree.`,
      }),
    },
    "excel-error": {
      title: "Excel error value",
      catches: "an error value such as #DIV/0! in an entry cell",
      sentence: ({ text }) =>
        `The cell shows the error “${text("text")}”. Delete it and type what belongs here.`,
    },
    "wrong-period": {
      title: "Wrong period",
      catches: "a period that is missing, of another kind than the indicator's, or after the round",
      sentence: byCase({
        empty: ({ text }) => `The period is missing. Type ${text("given")}, which the sheet was made with.`,
        writing: ({ text }) => `The period “${text("text")}” is written ${text("meant")}. Correct it.`,
        "other-kind": ({ text }) =>
          `The period ${text("text")} is of another kind than the indicator is measured in. Type ${text("kind")}, such as ${text("given")}.`,
        "cohort-too-new": ({ text, number }) =>
          `The cohort ${text("text")} cannot have been measured yet: ${number("months")} months must have passed when the round ${text("round")} ends. Type an earlier cohort, such as ${text("given")}.`,
        "after-round": ({ text }) =>
          `The period ${text("text")} ends after the round ${text("round")}. Type a period that has ended, such as ${text("given")}.`,
        "no-period": ({ text }) =>
          `“${text("text")}” is not a period. Type it like ${text("given")}, which the sheet was made with.`,
      }),
    },
    "cpr-number": {
      title: "Personal number (CPR)",
      catches:
        "a Danish personal number: 10 digits with a valid date, with or without hyphen, also in remarks",
      sentence: byCase({
        "sheet-name": ({ number }) =>
          `The name of sheet number ${number("position")} seems to hold a personal number (CPR). Rename the sheet at once; personal numbers must not stand in the workbook.`,
        "defined-name": () =>
          "A name in the workbook (Formulas, Name Manager) seems to hold a personal number (CPR). Delete or rename it at once; personal numbers must not stand in the workbook.",
        comment: () =>
          "A comment or note seems to hold a personal number (CPR). Delete it at once; personal numbers must not stand in the workbook.",
        cell: () =>
          "There seems to be a personal number (CPR) here. Delete it at once; personal numbers must not stand in the workbook.",
      }),
    },
    "structure-changed": {
      title: "The sheet was changed",
      catches: "a missing or doubled row, a changed id, or an unknown catalogue version",
      sentence: byCase({
        "missing-row": ({ text }) =>
          `A row of the sheet is missing${about(text("name"))}. Undo the deletion, or ask for a new workbook; figures already typed can be carried over.`,
        "doubled-row": ({ text }) =>
          `The row stands twice in the sheet${about(text("name"))}. Delete the row that was added.`,
        "unknown-id": () =>
          "The row does not belong to the sheet: its id is not in the catalogue. Delete the row, or ask for a new workbook.",
        "changed-id": ({ text }) =>
          `The row's hidden id was changed${about(text("name"))}. Undo the change, or ask for a new workbook; figures already typed can be carried over.`,
        "outside-rows": () =>
          "Something stands here outside the rows of the sheet and is not read. Move it into the row of its indicator, or delete it.",
        "closed-cell": ({ text }) =>
          `There should be no number here: in this row the figure is typed under “${text("column")}”. Move it there, or delete it.`,
        "no-sheet": ({ text }) =>
          `The sheet “${text("name")}” is no longer there, or its hidden rows and columns were changed. Undo the change, or ask for a new workbook.`,
        "no-column": ({ text }) =>
          `The column “${text("column")}” is no longer in the sheet “${text("name")}”. Undo the deletion, or ask for a new workbook.`,
        "copied-sheet": ({ text }) =>
          `The sheet is a copy of the entry sheet and is not read. Move its figures to the sheet “${text("name")}” and delete the copy.`,
        "unknown-version": () =>
          "The workbook was made with a newer version of Barometer. Update Barometer and try again.",
      }),
    },
    "duplicate-figure": {
      title: "Same figure twice",
      catches: "two rows for the same indicator, group, category and period",
      sentence: ({ text }) =>
        `There is already a row for the period ${text("period")} (see ${text("place")}). Correct the period, or empty one of the rows.`,
    },
    "not-ours": {
      title: "Not a Barometer workbook",
      catches: "a file that Barometer did not make or that cannot be read",
      sentence: byCase({
        workbook: () =>
          "This is an Excel workbook, but not one made by Barometer. Choose the workbook that was sent out.",
        damaged: () => "The file is damaged and cannot be read. Ask for it to be sent again.",
        empty: () => "The file is empty. Ask for it to be sent again.",
        xls: () => "This is a workbook in the old format (.xls). Save it as .xlsx in Excel and try again.",
        xlsb: () => "This is a binary workbook (.xlsb). Save it as .xlsx in Excel and try again.",
        ods: () => "This is an OpenDocument spreadsheet (.ods). Save it as .xlsx and try again.",
        docx: () => "This is a Word document. Choose the Excel workbook that was sent out.",
        pptx: () => "This is a PowerPoint presentation. Choose the Excel workbook that was sent out.",
        pdf: () => "This is a PDF file. Choose the Excel workbook that was sent out.",
        csv: () => "This is a text or CSV file. Choose the Excel workbook that was sent out.",
        password: () =>
          "The file is protected with a password or is in the old format (.xls). Save it as .xlsx without a password and try again.",
        unknown: () => "This is not an Excel workbook. Choose the Excel workbook that was sent out.",
      }),
    },
    "scale-suspect": {
      title: "Perhaps the wrong scale",
      catches: "a fraction where percent is meant or the reverse, judged on the previous figure",
      sentence: byCase({
        fraction: ({ number, text }) =>
          `The figure ${number("value")} looks like a fraction; in ${text("period")} it was ${number("previous")}. Type percent if it is a share, or confirm the figure under Remark.`,
        percent: ({ number, text }) =>
          `The figure ${number("value")} looks like a percentage; in ${text("period")} it was ${number("previous")}. Use the same scale as before, or confirm the figure under Remark.`,
        "own-counts": ({ number }) =>
          `The value ${number("value")} does not agree with the numbers, which give ${number("counted")} percent. Delete the value, correct the numbers, or explain the difference under Remark.`,
      }),
    },
    "basis-differs": {
      title: "Different basis",
      catches: "groups or periods that stand on different bases",
      sentence: byCase({
        "between-groups": ({ text }) =>
          `This group is counted by ${text("basis")} but the target group by ${text("other")}, so they cannot be compared. Use the same basis, or explain under Remark.`,
        "from-before": ({ text }) =>
          `The figure is counted by ${text("basis")} but in ${text("period")} by ${text("other")}, so they cannot be compared. Use the same basis, or explain under Remark.`,
      }),
    },
    "implausible-change": {
      title: "Implausible change",
      catches: "a change far beyond chance or the indicator's own limits",
      sentence: byCase({
        ...rangeEn,
        jump: ({ number, text }) =>
          `The figure is ${number("value")} but was ${number("previous")} in ${text("period")}: a larger change than the ${number("limit")} expected at most. Check it, or explain the change under Remark.`,
        chance: ({ number, text }) =>
          `The figure is ${number("value")} but was ${number("previous")} in ${text("period")}: a change far larger than chance. Check it, or explain the change under Remark.`,
        "at-least": ({ number }) =>
          `The figure ${number("value")} is lower than expected, which is at least ${number("min")}. Check it, or explain under Remark.`,
        "at-most": ({ number }) =>
          `The figure ${number("value")} is higher than expected, which is at most ${number("max")}. Check it, or explain under Remark.`,
        between: ({ number }) =>
          `The figure ${number("value")} is outside what is expected, ${number("min")} to ${number("max")}. Check it, or explain under Remark.`,
      }),
    },
    "formula-in-entry": {
      title: "Formula in an entry cell",
      catches: "a formula where a value belongs",
      sentence: () =>
        "The cell holds a formula, and its result can change. Replace the formula with the value it shows.",
    },
    "external-link": {
      title: "Link to another file",
      catches: "a formula that fetches from another file or from the web",
      sentence: () =>
        "The formula fetches from another file, which the receiver does not have. Replace the formula with the value it shows.",
    },
    "double-counting": {
      title: "Perhaps counted twice",
      catches: "third generation in the target group, which mostly counts as dansk oprindelse",
      sentence: () =>
        "The third generation is counted in the target group but mostly counts as Danish origin. Make sure that nobody is counted in both groups, and say so under Remark.",
    },
  },
};

export const checksText = { da, en };

/** The finding's sentence: what is wrong, with the values, and what to do. */
export function findingSentence(finding: Pick<Finding, "code" | "values">, language: Language): string {
  const { values } = finding;
  const texts: Texts = checksText[language];
  return texts.codes[finding.code].sentence({
    case: String(values.case ?? ""),
    number: (key) => shownNumber(values[key], language),
    text: (key) => shownText(key, values[key], language),
  });
}

/** `✖ Fejl` · `! Advarsel` */
export function severityLabel(severity: Severity, language: Language): string {
  const word = checksText[language].severity[severity];
  return `${SEVERITY_SYMBOLS[severity]} ${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function shownNumber(value: string | number | undefined, language: Language): string {
  if (typeof value !== "number") return value ?? "";
  if (Math.abs(value) >= FROM_HERE_AS_POWER) {
    const power = value.toExponential(2);
    return language === "da" ? power.replace(".", ",") : power;
  }
  const decimals =
    [0, 1, 2, 3, 4, 5].find((count) => Number(value.toFixed(count)) === value) ?? MOST_DECIMALS;
  return formatNumber(value, decimals, language);
}

/** Ids that have a word are shown by it. */
function shownText(key: string, value: string | number | undefined, language: Language): string {
  const word = String(value ?? "");
  if (key === "column") {
    const words: Record<string, string> = checksText[language].entryCell;
    return words[word] ?? word;
  }
  if (key === "kind") return checksText[language].periodKind[word] ?? word;
  if (key === "basis" || key === "other") {
    const words: Record<string, string> = choicesText[language].basis;
    return words[word] ?? word;
  }
  return word;
}

function about(name: string): string {
  return name === "" ? "" : ` (${name})`;
}
