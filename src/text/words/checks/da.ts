// In Danish.
import { textsText } from "../../sheets/texts";
import { byCase, about } from "./phrases";
import type { Cases, Texts } from "./texts";

const rangeDa: Cases = {
  "interval-reversed": ({ number }) =>
    `Intervallets nedre grænse ${number("lower")} er større end den øvre ${number("upper")}. Byt dem om, eller ret dem.`,
  "below-interval": ({ number }) =>
    `Intervallets nedre grænse ${number("bound")} ligger over tallet selv, ${number("value")}. Ret grænsen eller tallet.`,
  "above-interval": ({ number }) =>
    `Intervallets øvre grænse ${number("bound")} ligger under tallet selv, ${number("value")}. Ret grænsen eller tallet.`,
  outside: ({ number, limit }) => `Tallet ${number("value")} kan ikke være rigtigt. ${limit}`,
};

export const da: Texts = {
  severity: { error: "fejl", warning: "advarsel" },
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
  },
  codes: {
    "number-as-text": {
      title: "Tal skrevet som tekst",
      catches:
        "det, der ikke er et tal, i en talcelle: et tal skrevet som tekst (dansk eller engelsk), et procenttegn i et antal, en streg, et interval, et ord eller en dato, som Excel har lavet det til",
      sentence: byCase({
        number: ({ text, number }) =>
          `»${text("text")}« står som tekst. Ret det til tallet ${number("read")}.`,
        "two-readings": ({ text, number }) =>
          `»${text("text")}« står som tekst og kan læses som både ${number("first")} og ${number("second")}. Skriv tallet igen uden tusindtalsskilletegn.`,
        dash: () =>
          "En streg er ikke et tal. Skriv 0, hvis der ingen er. Tøm ellers feltet, og vælg en årsag til, at tallet mangler.",
        "percent-as-count": ({ text, limit }) =>
          `»${text("text")}« er et procenttal, men her skal stå et antal. ${limit}`,
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
      sentence: ({ number, limit }) => `Antallet ${number("value")} er under 0. ${limit}`,
    },
    "not-whole": {
      title: "Ikke et helt tal",
      catches: "et antal med decimaler, eller et så stort tal, at det ikke kan være et antal",
      sentence: ({ number, text, limit }) =>
        text("case") === "too-large"
          ? "Tallet er så stort, at det ikke kan være et antal. Skriv antallet igen."
          : `Antallet ${number("value")} er ikke et helt tal. ${limit}`,
    },
    "numerator-exceeds-denominator": {
      title: "Antal større end »Ud af«",
      catches: "flere med egenskaben, end der er i alt",
      sentence: ({ number, limit }) =>
        `Antallet ${number("numerator")} er større end »Ud af«, som er ${number("denominator")}. ${limit} Kontrollér begge tal; de kan være byttet om.`,
    },
    "denominator-missing": {
      title: "»Ud af« mangler",
      catches: "et antal, hvor »Ud af« mangler eller er 0",
      sentence: byCase({
        zero: ({ limit }) =>
          `»Ud af« er 0, så der kan ikke beregnes en andel. ${limit} Er der ingen i alt, så tøm felterne, og vælg en årsag.`,
        empty: () => "»Ud af« mangler. Skriv, hvor mange der er i alt.",
      }),
    },
    "share-out-of-range": {
      title: "Andel uden for skalaen",
      catches: "en andel uden for 0–100 procent, indikatorens egne grænser eller intervallet ved siden af",
      sentence: byCase(rangeDa),
    },
    "mean-out-of-range": {
      title: "Gennemsnit uden for skalaen",
      catches:
        "et karaktergennemsnit uden for −3 til 12 eller et gennemsnit uden for indikatorens grænser eller intervallet ved siden af",
      sentence: byCase(rangeDa),
    },
    "index-out-of-range": {
      title: "Indeks uden for grænserne",
      catches: "et indeks uden for indikatorens grænser eller intervallet ved siden af",
      sentence: byCase(rangeDa),
    },
    "missing-without-reason": {
      title: "Tal mangler uden årsag",
      catches: "et tomt felt uden årsag til, at tallet mangler, eller med en årsag, der ikke er på listen",
      sentence: byCase({
        "unknown-reason": ({ text, limit }) => `»${text("text")}« er ikke en af årsagerne. ${limit}`,
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
      catches: "en målgruppe uden sammenligningsgruppe eller omvendt, også hvor de står i hver sin periode",
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
      catches: "et tal uden opgørelsesgrundlag, hvor det kræves, eller med et, der ikke er på listen",
      sentence: byCase({
        "unknown-word": ({ text, limit }) => `»${text("text")}« er ikke et opgørelsesgrundlag. ${limit}`,
        empty: () => "Opgørelsesgrundlaget mangler. Vælg herkomst eller statsborgerskab under »Grundlag«.",
      }),
    },
    "third-generation-reason": {
      title: "3. generation uden begrundelse",
      catches: "3. generation medregnet uden skriftlig begrundelse eller omvendt",
      sentence: byCase({
        "unknown-word": ({ text, limit }) => `»${text("text")}« kan ikke forstås. ${limit}`,
        "reason-alone": () =>
          "Der er skrevet en begrundelse for at medregne 3. generation, men ikke valgt Ja. Vælg Ja, eller slet begrundelsen.",
        "no-reason": () => "3. generation er medregnet. Skriv hvorfor under »Begrundelse«.",
      }),
    },
    "total-differs": {
      title: "Delene stemmer ikke med det samlede tal",
      catches: "dele, der ikke giver det samlede tal, eller en del, der er større end det",
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
      catches:
        "en periode, der mangler, er skrevet anderledes end i skemaet, er af en anden slags end indikatorens, ligger efter runden eller er en ankomstårgang, der endnu ikke kan måles",
      sentence: byCase({
        empty: ({ text }) => `Perioden mangler. Skriv ${text("given")}, som skemaet blev oprettet med.`,
        writing: ({ text }) => `Perioden »${text("text")}« skal skrives ${text("meant")}. Ret den.`,
        "other-kind": ({ text, limit }) =>
          `Perioden ${text("text")} er af en anden slags, end indikatoren opgøres for. ${limit}`,
        "cohort-too-new": ({ text, number }) =>
          `Årgangen ${text("text")} kan ikke være målt endnu: der skal være gået ${number("months")} måneder, når runden ${text("round")} slutter. Skriv en tidligere årgang, fx ${text("given")}.`,
        "after-round": ({ text }) =>
          `Perioden ${text("text")} slutter efter runden ${text("round")}. Skriv en periode, der er afsluttet, fx ${text("given")}.`,
        "no-period": ({ text, limit }) => `»${text("text")}« er ikke en periode. ${limit}`,
      }),
    },
    "cpr-number": {
      title: "CPR-nummer",
      catches: "et personnummer: 10 cifre med en gyldig dato, også uden bindestreg og i bemærkninger",
      sentence: byCase({
        "sheet-name": ({ number }) =>
          `Navnet på ark nummer ${number("position")} ser ud til at indeholde et CPR-nummer. Omdøb arket med det samme; personnumre må ikke stå i projektmappen.`,
        catalogue: () =>
          "Kataloget eller runden, som skemaet er lavet af, ser ud til at indeholde et CPR-nummer. Ret kataloget, og lav skemaet igen; personnumre må ikke stå i projektmappen.",
        properties: () =>
          "Filens egenskaber (Filer, Oplysninger) ser ud til at indeholde et CPR-nummer. Slet det med det samme; personnumre må ikke stå i projektmappen.",
        "header-footer": () =>
          "Arkets sidehoved eller sidefod ser ud til at indeholde et CPR-nummer. Slet det med det samme; personnumre må ikke stå i projektmappen.",
        "comment-author": () =>
          "Navnet på den, der har skrevet en kommentar eller note, ser ud til at indeholde et CPR-nummer. Slet kommentaren, og skriv den igen under et andet navn; personnumre må ikke stå i projektmappen.",
        link: () =>
          "Adressen i et link ser ud til at indeholde et CPR-nummer. Fjern linket med det samme; personnumre må ikke stå i projektmappen.",
        "number-format": () =>
          "Et talformat eller en typografi ser ud til at indeholde et CPR-nummer. Slet det med det samme; personnumre må ikke stå i projektmappen.",
        validation: () =>
          "Teksten eller reglen i en datavalidering ser ud til at indeholde et CPR-nummer. Ret den med det samme; personnumre må ikke stå i projektmappen.",
        drawing: () =>
          "En figur, et billede eller et diagram ser ud til at indeholde et CPR-nummer. Slet det med det samme; personnumre må ikke stå i projektmappen.",
        part: () =>
          "Filen gemmer noget, som ikke ses i arkene (fx en pivottabels data eller en forbindelse til en anden fil), og der ser ud til at stå et CPR-nummer i det. Fjern det, eller flyt tallene til et nyt skema; personnumre må ikke stå i projektmappen.",
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
      catches:
        "en række, der mangler eller er dobbelt, et ændret id, noget uden for rækkerne eller i et lukket felt, eller et ukendt indikatorkatalog",
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
      catches:
        "to rækker for samme indikator, gruppe, opdeling og periode, eller et tal indberettet før og rettet uden forklaring",
      sentence: byCase({
        corrected: ({ text, number }) =>
          `Tallet for ${text("period")} er indberettet før som ${number("before")}. Skriv under Bemærkning, hvorfor det er rettet, eller slet det nye.`,
        "two-rows": ({ text }) =>
          `Der er allerede en række for perioden ${text("period")} (se ${text("place")}). Ret perioden, eller tøm den ene række.`,
      }),
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
        "too-large": () =>
          "Filen er større, end et skema kan blive, eller pakker sig ud til meget mere, end den fylder. Bed om at få det skema sendt, der blev sendt ud.",
        lock: () =>
          "Det er ikke et skema, men det mærke, som Excel sætter, mens nogen har skemaet åbent. Bed om at få skemaet gemt og lukket; mærket skal ikke sendes med.",
        unknown: () => "Det er ikke en Excel-projektmappe. Vælg det skema i Excel, der blev sendt ud.",
      }),
    },
    "scale-suspect": {
      title: "Måske forkert skala",
      catches:
        "et decimaltal, hvor der menes procent, eller omvendt, vurderet ud fra det forrige tal eller antallene ved siden af",
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
    "text-too-long": {
      title: "For lang tekst",
      catches: "en tekst, der er længere, end en celle kan rumme (32.767 tegn)",
      sentence: ({ number }) => `Teksten er på ${number("length")} tegn. ${textsText.da.tooLong}`,
    },
    "text-missing": {
      title: "Tekst mangler",
      catches: "en tekst, der ønskes i runden, og som ingen har skrevet",
      sentence: ({ text }) =>
        `Teksten »${text("textKind")}« til ${text("title")} er ikke skrevet endnu. Skriv den på arket Tekster.`,
    },
    "text-without-place": {
      title: "Tekst uden plads",
      catches:
        "en tekst, som skemaet ikke længere spørger om, fordi dens mål, indikator eller tema er fjernet",
      sentence: () =>
        "Skemaet spørger ikke længere om denne tekst. Flyt det, der stadig gælder, til en af de ønskede tekster, og tøm feltet, eller lad den stå.",
    },
  },
};
