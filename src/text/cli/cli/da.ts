// In Danish.
import type { Texts } from "./texts";

export const da: Texts = {
  help: {
    head: "Barometer: indikatorer i Excel, fra indberetning til politisk tabel.",
    usage: "Brug: npm run --silent barometer -- <kommando> [valg]",
    commands: "Kommandoer:",
    options: "Fælles valg:",
    more: "Skriv <kommando> --help for at se en kommandos valg.",
    exit: [
      "Slutkoder: 0 udført · 1 udført så vidt muligt, men der er fejl i det, der blev givet ·",
      "2 forkert brug · 3 kunne ikke læse eller skrive. Den højeste gælder.",
    ],
    common: [
      ["--lang da|en", "sprog i meddelelser (dansk, hvis det ikke angives)"],
      ["--help", "denne hjælp"],
    ],
  },
  commands: {
    catalogues: {
      does: "viser de indikatorkataloger, der følger med",
      usage: "catalogues [--json]",
    },
    template: {
      does: "opretter skemaer til indberetning, ét for hver forvaltning, eller høringsskemaer og opfølgningsskemaer",
      usage:
        "template --catalogue <id, fil.json eller projektmappe.xlsx> --period <periode> [--kind entry|hearing] [--department <id>] [--party <id>] [--round <runde.json>] [--deadline <dato>] [--history <figures.csv eller barometer.xlsx>] --out <mappe> [--overwrite]\ntemplate --kind follow-up --into <barometer.xlsx> --out <mappe> [--deadline <dato>] [--overwrite]",
    },
    fill: {
      does: "indsætter tal fra en CSV-fil eller en anden projektmappe i et skema",
      usage: "fill <skema.xlsx> --figures <figures.csv eller udtræk.xlsx> --out <fil.xlsx> [--overwrite]",
    },
    check: {
      does: "kontrollerer udfyldte skemaer",
      usage: "check <skema.xlsx eller mappe>... [--json]",
    },
    consolidate: {
      does: "samler udfyldte skemaer i én barometer-projektmappe",
      usage:
        "consolidate <skema.xlsx eller mappe>... --out <barometer.xlsx> [--into <barometer.xlsx>] [--catalogue <id, fil.json eller projektmappe.xlsx>] [--decisions <afgørelser.json>] [--order goals|worst] [--only all|changed] [--department-sheets yes|no] [--json] [--overwrite]",
    },
    "take-over": {
      does: "tager et succeskriterium fra høringen over i kataloget",
      usage: "take-over <barometer.xlsx> --indicator <id> --party <id> --out <barometer.xlsx> [--overwrite]",
    },
    figures: {
      does: "skriver projektmappers tal ud som figures.csv",
      usage: "figures <projektmappe.xlsx eller mappe>...",
    },
    assess: {
      does: "sammenligner og vurderer",
      usage:
        "assess <projektmappe.xlsx> eller assess --catalogue <id, fil.json eller projektmappe.xlsx> --figures <figures.csv>, med [--period <periode>] [--series] [--published] [--order goals|worst] [--only all|changed] [--json]",
    },
    publish: {
      does: "skriver det, der må forlade huset: tabeller, webside og tal",
      usage:
        "publish <barometer.xlsx> --out <mappe> [--correction <hvad der rettes>] [--comments-by <dato>] [--overwrite]",
    },
    demo: {
      does: "kører en hel runde på hvert eksempel, der følger med",
      usage: "demo [--out <mappe>]",
    },
  },
  options: {
    json: "resultatet som JSON",
    overwrite: "overskriv filer, der findes, og felter, der er udfyldt",
    catalogue: "et id (se catalogues), en JSON-fil eller en projektmappe fra Barometer",
    period: "fx 2018, 2018H1, 2018-03, 2017-10/2018-09 eller KV2017",
    department: "kun denne forvaltning",
    round: "en fil, der beskriver runden",
    history: "tidligere tal, der vises ved siden af felterne",
    figures: "tal i en CSV-fil eller en projektmappe fra et andet system",
    out: "hvor resultatet skal ligge",
    into: "den barometer-projektmappe, som tallene føjes til, eller som der følges op på",
    decisions: "en fil med afgørelser om uenige og forsvundne tal",
    order:
      "goals: målene i katalogets rækkefølge (som udgangspunkt); worst: det, der går den forkerte vej, står først",
    only: "all: alle linjer (som udgangspunkt); changed: kun det, der er ændret siden sidste runde",
    "department-sheets": "yes: et ark til hver forvaltning; no: ingen (som udgangspunkt)",
    correction: "hvad der var forkert i den seneste udgave",
    deadline: "sidste dag for svar (ÅÅÅÅ-MM-DD)",
    "comments-by": "dag, som brevene beder om kommentarer inden (ÅÅÅÅ-MM-DD)",
    series: "en linje for hver periode, der er tal for",
    published: "kun det, der må forlade huset; små tal er holdt tilbage",
    kind: "entry for indberetning (som udgangspunkt), hearing for høringsskemaer, follow-up for opfølgningsskemaer",
    party: "høringsparten",
    indicator: "indikatoren",
  },
  usage: {
    noCommand: "Skriv en kommando, fx catalogues. Se alle kommandoer med --help.",
    unknownCommand: (given: string, all: string) => `Kommandoen »${given}« findes ikke. Vælg mellem ${all}.`,
    unknownOption: (given: string, command: string) =>
      `Valget »${given}« findes ikke for ${command}. Skriv ${command} --help for at se, hvad der kan vælges.`,
    day: (option, given) => `--${option} skal være en dato som 2026-03-01, ikke ${given}.`,
    valueMissing: (option: string) => `Valget --${option} skal følges af en værdi.`,
    valueNotWanted: (option: string) => `Valget --${option} skal stå alene, uden værdi.`,
    optionMissing: (option: string, command: string) => `${command} kræver valget --${option}.`,
    filesMissing: (command: string) => `${command} kræver mindst én fil.`,
    tooManyFiles: (command: string, most: number) =>
      most === 0
        ? `${command} tager ingen filer.`
        : `${command} tager højst ${most === 1 ? "én fil" : `${most} filer`}.`,
    language: (given: string) => `Sproget »${given}« findes ikke. Vælg da eller en.`,
    period: (given: string) =>
      `»${given}« er ikke en periode. Skriv fx 2018, 2018H1, 2018-03, 2017-10/2018-09 eller KV2017.`,
    catalogue: (given: string, all: string) =>
      `Indikatorkataloget »${given}« findes ikke. Vælg mellem ${all}, eller angiv en fil.`,
    department: (given: string, all: string) =>
      `Forvaltningen »${given}« findes ikke i kataloget. Vælg mellem ${all}.`,
    party: (given, all) => `Høringsparten »${given}« findes ikke i kataloget. Vælg mellem ${all}.`,
    kind: (given) => `Skemaer af slagsen »${given}« findes ikke. Vælg entry, hearing eller follow-up.`,
    oneOf: (option, given, all) => `»${given}« kan ikke vælges med --${option}. Vælg mellem ${all}.`,
    roundPeriod: (period: string, round: string) =>
      `Perioden ${period} er en anden end rundens, ${round}. Brug den samme begge steder.`,
    assessInput: "assess kræver enten en projektmappe eller både --catalogue og --figures.",
  },
  files: {
    notFound: (file: string) => `Filen findes ikke: ${file}`,
    noAccess: (file: string) =>
      `Der er ikke adgang til ${file}. Luk den i andre programmer, eller bed om adgang.`,
    notAFile: (file: string) =>
      `Det er en genvej eller noget andet end en almindelig fil, så den er ikke erstattet: ${file}. Vælg et andet navn.`,
    isFolder: (file: string) => `Det er en mappe, ikke en fil: ${file}`,
    noWorkbooks: (folder) => `Der ligger ingen projektmapper i mappen: ${folder}`,
    notAFolder: (file: string) => `Det er ikke en mappe: ${file}`,
    noFolder: (folder: string) => `Mappen findes ikke: ${folder}. Opret den først.`,
    full: (file: string) => `Der er ikke plads til at skrive ${file}. Frigør plads, og prøv igen.`,
    unreadable: (file: string) => `Filen kan ikke læses: ${file}`,
    unwritable: (file: string) => `Filen kan ikke skrives: ${file}`,
    exists: (file: string) =>
      `Filen findes allerede og er ikke ændret: ${file}. Brug --overwrite for at erstatte den.`,
    waiting: (file: string) => `Venter på en anden kørsel, der skriver i ${file}.`,
    inUse: (file: string, lock: string) =>
      `En anden kørsel er i gang med ${file}, så der er ikke skrevet noget. Vent, til den er færdig, og prøv igen. Kører der ikke andre, så slet ${lock}.`,
    changedMeanwhile: (file: string) =>
      `Filen er ændret af andre imens, så der er ikke skrevet noget: ${file}. Prøv igen.`,
    openElsewhere: (file: string) =>
      `Nogen har projektmappen åben: ${file}. Det, der er gemt i den, bliver læst; mærket er sprunget over.`,
    passedOver: (folder: string, names: readonly string[], count: number) =>
      count === 1
        ? `Sprunget over i ${folder}, fordi det ikke er en projektmappe: ${names.join(", ")}`
        : `Sprunget over i ${folder}, fordi det ikke er projektmapper (${count}): ${names.join(", ")}${count > names.length ? " …" : ""}`,
    folderUnread: (folder: string) => `Der kan ikke ses i mappen: ${folder}. Bed om adgang til den.`,
    progress: (done: number, total: number, perSecond: number) =>
      `${done} af ${total} filer læst (${perSecond} i sekundet)`,
    written: (file: string) => `Skrevet: ${file}`,
    problem: (file: string, sentence: string) => `${file}: ${sentence}`,
  },
  catalogues: {
    line: (id: string, title: string, indicators: string) => `${id}\t${title} (${indicators})`,
    indicators: (count: number) => (count === 1 ? "1 indikator" : `${count} indikatorer`),
    notACatalogue: "Projektmappen er ikke fra Barometer og har intet indikatorkatalog.",
  },
  template: {
    noDepartments: "Kataloget nævner ingen forvaltninger, så der oprettes ét skema, som gælder for alle.",
    noParties:
      "Kataloget nævner ingen høringsparter, så der er ingen at spørge. Tilføj dem under hearingParties.",
    badRound: "Runden kan ikke læses. Den skal være JSON med id, title og period.",
    badDeadline: (deadline) =>
      `Fristen »${deadline}« er ikke en dato. Skriv den som ÅÅÅÅ-MM-DD, for eksempel 2019-03-01.`,
    personalNumber:
      "Der ser ud til at stå et CPR-nummer i runden. Slet det; personnumre må ikke stå i skemaerne.",
    longText: (key: string) => `Teksten ved ${key} i runden er for lang. Forkort den.`,
    unknownDue: (ids: string) => `Runden nævner indikatorer, der ikke findes i kataloget: ${ids}.`,
    historyNotOurs: (file: string) =>
      `Tidligere tal skal være en CSV-fil eller en projektmappe fra Barometer: ${file}`,
  },
  followUp: {
    nothing: "Ingen lys skal forklares, så der er ingen opfølgningsskemaer at lave.",
    explained: (departments) => `Har allerede forklaret deres lys og får intet skema: ${departments}.`,
    nobodys: (indicators) =>
      `Ingen forvaltning har ansvaret for disse indikatorer, så ingen bliver bedt om at forklare deres lys: ${indicators}.`,
  },
  fill: {
    entered: (count: number) => (count === 1 ? "1 tal er indsat." : `${count} tal er indsat.`),
    same: (count: number) => (count === 1 ? "1 tal stod der allerede." : `${count} tal stod der allerede.`),
    empty: (figure: string) => `Filen har intet tal til ${figure}. Det, der står i skemaet, er ikke ændret.`,
    erased: (cell: string, content: string, figure: string) =>
      `${cell} er tømt; der stod ${content} (${figure}).`,
    questions: (words: string[], others: number) =>
      `Ukendte ord i filen: ${words.map((word) => `»${word}«`).join(", ")}${others > 0 ? ` og ${others} til` : ""}. Sig én gang i Excel under »Udfyld fra fil«, hvad de betyder; skemaet husker det.`,
    homeless: (figure: string) => `Skemaet har intet felt til ${figure}. Tallet er ikke indsat.`,
    closed: (figure: string) =>
      `Rækken for ${figure} har ikke felter til alle filens tal. Kun det, der skal udfyldes i rækken, er indsat.`,
    occupied: (cell: string, figure: string) =>
      `${cell} er udfyldt i forvejen og er ikke ændret (${figure}). Brug --overwrite for at erstatte.`,
  },
  check: {
    nothing: "ingen fejl og ingen advarsler",
    counts: (errors: number, warnings: number) =>
      `${errors === 1 ? "1 fejl" : `${errors} fejl`}, ${warnings === 1 ? "1 advarsel" : `${warnings} advarsler`}`,
    barometer: "en barometer-projektmappe; der er intet at udfylde og kontrollere",
    hearing: "et høringsskema; der er ingen tal at udfylde",
    "follow-up": "et opfølgningsskema; der er ingen tal at udfylde",
  },
  figures: {
    unreadable: (cell: string) => `${cell} kan ikke læses som det, der skal stå der, og er sprunget over.`,
  },
  consolidate: {
    imported: (file, figures, errors, warnings) =>
      `${file}: ${figures} tal læst ind, ${mistakes(errors, warnings)}`,
    unchanged: (file, errors, warnings) =>
      `${file}: læst ind før, intet er ændret${errors + warnings === 0 ? "" : `, ${mistakes(errors, warnings)}`}`,
    replaced: (file, figures, errors, warnings) =>
      `${file}: ${figures} tal læst ind, nogle erstatter tidligere, ${mistakes(errors, warnings)}`,
    refused: (file: string, reason: string) => `${file}: ikke læst ind. ${reason}`,
    missing: (departments: string) => `Mangler endnu: ${departments}`,
    conflict: (figure: string, values: string) => `Forvaltningerne er uenige om ${figure}: ${values}`,
    textWithdrawn: (text, before, newer) =>
      `Feltet til ${text} er tomt i ${newer} (før: ${before}). Teksten står i Tekster, indtil det er afgjort, om den skal blive.`,
    withdrawn: (figure: string, before: string, newer: string) =>
      `${newer} har ikke længere tallet for ${figure} (før: ${before}). Tallet står i Data, indtil det er afgjort, om det skal blive.`,
    extra: (departments: string) =>
      `Har sendt noget, men bliver ikke spurgt om noget i kataloget: ${departments}`,
    nothing: "Ingen af filerne kunne læses ind, så der er ikke skrevet noget.",
    otherCatalogue: (file, title, municipality) =>
      `${file} samles efter »${title}« (${municipality}), så et andet katalog kan ikke bruges dér. Der er ikke skrevet noget.`,
    outIsGiven: (file) =>
      `Resultatet kan ikke skrives oven i ${file}, som selv skal læses. Vælg et andet navn efter --out. Der er ikke skrevet noget.`,
    ownResult: (file) => `Ikke læst, fordi det er den projektmappe, der samles i: ${file}`,
    notABarometer: (file: string) => `Tal kan kun føjes til en barometer-projektmappe: ${file}`,
  },
  decisions: {
    json: () => "Afgørelserne kan ikke læses. Filen skal være JSON: en liste med en afgørelse i hvert led.",
    entry: (number, key) =>
      `Afgørelse nr. ${number} kan ikke læses${key === "" ? "" : `: se på ${key}`}. Den skal have decision (chosen, kept eller withdrawn), indicator, group, period, department og who, og kan have category, definition, when og why.`,
    "personal-number": (number) =>
      `Der ser ud til at stå et CPR-nummer i afgørelse nr. ${number}. Slet det; personnumre må ikke stå i importloggen.`,
    aboutNothing: (figure) =>
      `En afgørelse gælder et tal, som forvaltningen ikke har i Data, så den er ikke brugt: ${figure}`,
  },
  assess: {
    noFigures: (kind: string) => `Der er ingen tal at vurdere: ${kind}.`,
    kinds: {
      empty: "projektmappen er tom",
      foreign: "projektmappen er ikke fra Barometer",
      damaged: "projektmappen er fra Barometer, men er beskadiget",
      "newer-version": "projektmappen er lavet med en nyere udgave af Barometer; opdatér Barometer",
      hearing: "projektmappen er et høringsskema",
      "follow-up": "projektmappen er et opfølgningsskema",
    },
    change: (change: string, period: string) => `${change} siden ${period}`,
  },
  publish: {
    notABarometer: (file) => `Kun en barometer-projektmappe kan udgives: ${file}`,
    nothing: (file) => `Der er hverken tal eller tekster at udgive i ${file}.`,
    historyDamaged: (file) =>
      `${file} husker ikke længere, hvad der er udgivet før, så der er ikke udgivet noget. Brug en tidligere kopi af projektmappen.`,
    undecided: (figures) =>
      `Der er ikke udgivet noget: ${figures === 1 ? "et tal" : `${figures} tal`} er ikke afgjort. Afgør det i Saml eller med consolidate --decisions.`,
    undecidedFigure: (figure) =>
      `Forvaltningerne er uenige om tallet, eller en nyere fil er uden det, og ingen har afgjort, hvad der gælder: ${figure}`,
    refused: (places) =>
      `Der er ikke udgivet noget: ${places === 1 ? "1 sted" : `${places} steder`} kunne røbe tal, der ikke må vises.`,
    obstacles: {
      exposed: (where) => `Et tal, der ikke må vises, kan regnes ud: ${where}`,
      leak: (where) => `Noget er vist, selv om det bygger på et tal, der ikke må vises: ${where}`,
      stray: (where) => `Filen indeholder noget, som udgaven ikke indeholder: ${where}`,
      person: (where) => `Teksten indeholder noget, der ligner et personnummer: ${where}`,
    },
    done: (number, isNew) =>
      isNew ? `Udgave ${number} er udgivet.` : `Udgave ${number} er skrevet igen; tallene er de samme.`,
  },
  unexpected:
    "Der skete en fejl, som Barometer ikke kender. Sæt BAROMETER_DEBUG=1 for at se den, og send den til dem, der har givet jer Barometer.",
};

function mistakes(errors: number, warnings: number): string {
  return `${errors} fejl, ${warnings === 1 ? "1 advarsel" : `${warnings} advarsler`}`;
}
