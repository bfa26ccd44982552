// Every word of the command line: help, what was done, what went wrong and what to do.
import type { Language } from "../language";

const da = {
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
      does: "opretter skemaer til indberetning, ét for hver forvaltning",
      usage:
        "template --catalogue <id, fil.json eller projektmappe.xlsx> --period <periode> [--department <id>] [--round <runde.json>] [--history <figures.csv eller barometer.xlsx>] --out <mappe> [--overwrite]",
    },
    fill: {
      does: "indsætter tal fra en CSV-fil eller en anden projektmappe i et skema",
      usage: "fill <skema.xlsx> --figures <figures.csv eller udtræk.xlsx> --out <fil.xlsx> [--overwrite]",
    },
    check: {
      does: "kontrollerer udfyldte skemaer",
      usage: "check <skema.xlsx>... [--json]",
    },
    consolidate: {
      does: "samler udfyldte skemaer i én barometer-projektmappe",
      usage:
        "consolidate <skema.xlsx>... --out <barometer.xlsx> [--into <barometer.xlsx>] [--catalogue <id, fil.json eller projektmappe.xlsx>] [--json] [--overwrite]",
    },
    figures: {
      does: "skriver projektmappers tal ud som figures.csv",
      usage: "figures <projektmappe.xlsx>...",
    },
    assess: {
      does: "sammenligner og vurderer",
      usage:
        "assess <projektmappe.xlsx> eller assess --catalogue <id, fil.json eller projektmappe.xlsx> --figures <figures.csv>, med [--period <periode>] [--series] [--published] [--json]",
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
    into: "den barometer-projektmappe, som tallene føjes til",
    series: "en linje for hver periode, der er tal for",
    published: "kun det, der må forlade huset; små tal er holdt tilbage",
  },
  usage: {
    noCommand: "Skriv en kommando, fx catalogues. Se alle kommandoer med --help.",
    unknownCommand: (given: string, all: string) => `Kommandoen »${given}« findes ikke. Vælg mellem ${all}.`,
    unknownOption: (given: string, command: string) =>
      `Valget »${given}« findes ikke for ${command}. Skriv ${command} --help for at se, hvad der kan vælges.`,
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
    roundPeriod: (period: string, round: string) =>
      `Perioden ${period} er en anden end rundens, ${round}. Brug den samme begge steder.`,
    assessInput: "assess kræver enten en projektmappe eller både --catalogue og --figures.",
  },
  files: {
    notFound: (file: string) => `Filen findes ikke: ${file}`,
    noAccess: (file: string) =>
      `Der er ikke adgang til ${file}. Luk den i andre programmer, eller bed om adgang.`,
    isFolder: (file: string) => `Det er en mappe, ikke en fil: ${file}`,
    notAFolder: (file: string) => `Det er ikke en mappe: ${file}`,
    noFolder: (folder: string) => `Mappen findes ikke: ${folder}. Opret den først.`,
    full: (file: string) => `Der er ikke plads til at skrive ${file}. Frigør plads, og prøv igen.`,
    unreadable: (file: string) => `Filen kan ikke læses: ${file}`,
    unwritable: (file: string) => `Filen kan ikke skrives: ${file}`,
    exists: (file: string) =>
      `Filen findes allerede og er ikke ændret: ${file}. Brug --overwrite for at erstatte den.`,
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
    badRound: "Runden kan ikke læses. Den skal være JSON med id, title og period.",
    personalNumber:
      "Der ser ud til at stå et CPR-nummer i runden. Slet det; personnumre må ikke stå i skemaerne.",
    unknownDue: (ids: string) => `Runden nævner indikatorer, der ikke findes i kataloget: ${ids}.`,
    historyNotOurs: (file: string) =>
      `Tidligere tal skal være en CSV-fil eller en projektmappe fra Barometer: ${file}`,
  },
  fill: {
    entered: (count: number) => (count === 1 ? "1 tal er indsat." : `${count} tal er indsat.`),
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
    hearing: "et høringsskema; det kontrolleres ikke endnu",
  },
  figures: {
    unreadable: (cell: string) => `${cell} kan ikke læses som det, der skal stå der, og er sprunget over.`,
  },
  consolidate: {
    imported: (file: string, figures: number, errors: number, warnings: number) =>
      `${file}: ${figures} tal læst ind, ${errors} fejl, ${warnings === 1 ? "1 advarsel" : `${warnings} advarsler`}`,
    unchanged: (file: string) => `${file}: læst ind før, intet er ændret`,
    replaced: (file: string, figures: number) =>
      `${file}: ${figures} tal læst ind, nogle erstatter tidligere`,
    refused: (file: string, reason: string) => `${file}: ikke læst ind. ${reason}`,
    missing: (departments: string) => `Mangler endnu: ${departments}`,
    conflict: (figure: string, values: string) => `Forvaltningerne er uenige om ${figure}: ${values}`,
    nothing: "Ingen af filerne kunne læses ind, så der er ikke skrevet noget.",
    notABarometer: (file: string) => `Tal kan kun føjes til en barometer-projektmappe: ${file}`,
  },
  assess: {
    noFigures: (kind: string) => `Der er ingen tal at vurdere: ${kind}.`,
    kinds: {
      empty: "projektmappen er tom",
      foreign: "projektmappen er ikke fra Barometer",
      damaged: "projektmappen er fra Barometer, men er beskadiget",
      "newer-version": "projektmappen er lavet med en nyere udgave af Barometer; opdatér Barometer",
      hearing: "projektmappen er et høringsskema",
    },
    change: (change: string, period: string) => `${change} siden ${period}`,
  },
  unexpected:
    "Der skete en fejl, som Barometer ikke kender. Sæt BAROMETER_DEBUG=1 for at se den, og send den til dem, der har givet jer Barometer.",
};

type Texts = typeof da;

const en: Texts = {
  help: {
    head: "Barometer: indicators in Excel, from entry to council table.",
    usage: "Usage: npm run --silent barometer -- <command> [options]",
    commands: "Commands:",
    options: "Common options:",
    more: "Type <command> --help to see a command's options.",
    exit: [
      "Exit codes: 0 done · 1 done as far as possible, but what was given has errors ·",
      "2 wrong use · 3 could not read or write. The highest wins.",
    ],
    common: [
      ["--lang da|en", "language of messages (Danish unless given)"],
      ["--help", "this help"],
    ],
  },
  commands: {
    catalogues: { does: "lists the shipped catalogues", usage: "catalogues [--json]" },
    template: {
      does: "creates entry workbooks, one per department",
      usage:
        "template --catalogue <id, file.json or workbook.xlsx> --period <period> [--department <id>] [--round <round.json>] [--history <figures.csv or barometer.xlsx>] --out <folder> [--overwrite]",
    },
    fill: {
      does: "enters figures from a CSV file or another workbook into an entry workbook",
      usage: "fill <workbook.xlsx> --figures <figures.csv or extract.xlsx> --out <file.xlsx> [--overwrite]",
    },
    check: { does: "checks filled entry workbooks", usage: "check <workbook.xlsx>... [--json]" },
    consolidate: {
      does: "puts filled entry workbooks together in one barometer workbook",
      usage:
        "consolidate <workbook.xlsx>... --out <barometer.xlsx> [--into <barometer.xlsx>] [--catalogue <id, file.json or workbook.xlsx>] [--json] [--overwrite]",
    },
    figures: {
      does: "writes the figures of workbooks as figures.csv",
      usage: "figures <workbook.xlsx>...",
    },
    assess: {
      does: "compares and judges",
      usage:
        "assess <workbook.xlsx> or assess --catalogue <id, file.json or workbook.xlsx> --figures <figures.csv>, with [--period <period>] [--series] [--published] [--json]",
    },
    demo: { does: "runs a whole round on each shipped example", usage: "demo [--out <folder>]" },
  },
  options: {
    json: "the result as JSON",
    overwrite: "overwrite files that exist and cells that are filled in",
    catalogue: "an id (see catalogues), a JSON file or a workbook from Barometer",
    period: "such as 2018, 2018H1, 2018-03, 2017-10/2018-09 or KV2017",
    department: "this department only",
    round: "a file that describes the round",
    history: "earlier figures, shown beside the cells",
    figures: "figures in a CSV file or a workbook from another system",
    out: "where the result goes",
    into: "the barometer workbook that is added to",
    series: "a line for every period that has a figure",
    published: "only what may leave the house; small counts are withheld",
  },
  usage: {
    noCommand: "Type a command, such as catalogues. See all commands with --help.",
    unknownCommand: (given, all) => `There is no command “${given}”. Choose one of ${all}.`,
    unknownOption: (given, command) =>
      `There is no option “${given}” for ${command}. Type ${command} --help to see the options.`,
    valueMissing: (option) => `The option --${option} must be followed by a value.`,
    valueNotWanted: (option) => `The option --${option} stands alone, without a value.`,
    optionMissing: (option, command) => `${command} needs the option --${option}.`,
    filesMissing: (command) => `${command} needs at least one file.`,
    tooManyFiles: (command, most) =>
      most === 0
        ? `${command} takes no files.`
        : `${command} takes at most ${most === 1 ? "one file" : `${most} files`}.`,
    language: (given) => `There is no language “${given}”. Choose da or en.`,
    period: (given) =>
      `“${given}” is not a period. Type, for example, 2018, 2018H1, 2018-03, 2017-10/2018-09 or KV2017.`,
    catalogue: (given, all) => `There is no catalogue “${given}”. Choose one of ${all}, or give a file.`,
    department: (given, all) => `There is no department “${given}” in the catalogue. Choose one of ${all}.`,
    roundPeriod: (period, round) =>
      `The period ${period} is not the round's, ${round}. Use the same in both places.`,
    assessInput: "assess needs either a workbook or both --catalogue and --figures.",
  },
  files: {
    notFound: (file) => `There is no such file: ${file}`,
    noAccess: (file) => `No access to ${file}. Close it in other programs, or ask for access.`,
    isFolder: (file) => `This is a folder, not a file: ${file}`,
    notAFolder: (file) => `This is not a folder: ${file}`,
    noFolder: (folder) => `There is no such folder: ${folder}. Create it first.`,
    full: (file) => `There is no room to write ${file}. Free some space and try again.`,
    unreadable: (file) => `The file cannot be read: ${file}`,
    unwritable: (file) => `The file cannot be written: ${file}`,
    exists: (file) => `The file exists and was not changed: ${file}. Use --overwrite to replace it.`,
    written: (file) => `Written: ${file}`,
    problem: (file, sentence) => `${file}: ${sentence}`,
  },
  catalogues: {
    line: (id, title, indicators) => `${id}\t${title} (${indicators})`,
    indicators: (count) => (count === 1 ? "1 indicator" : `${count} indicators`),
    notACatalogue: "The workbook is not from Barometer and holds no catalogue.",
  },
  template: {
    noDepartments: "The catalogue names no departments, so one workbook is made for everyone.",
    badRound: "The round cannot be read. It must be JSON with id, title and period.",
    personalNumber:
      "There seems to be a personal number (CPR) in the round. Delete it; personal numbers must not stand in the forms.",
    unknownDue: (ids) => `The round names indicators that are not in the catalogue: ${ids}.`,
    historyNotOurs: (file) => `Earlier figures must be a CSV file or a workbook from Barometer: ${file}`,
  },
  fill: {
    entered: (count) => (count === 1 ? "1 figure was entered." : `${count} figures were entered.`),
    homeless: (figure) => `The workbook has no cell for ${figure}. The figure was not entered.`,
    closed: (figure) =>
      `The row of ${figure} does not have cells for all numbers in the file. Only what the row asks for was entered.`,
    occupied: (cell, figure) =>
      `${cell} is filled in already and was not changed (${figure}). Use --overwrite to replace it.`,
  },
  check: {
    nothing: "no errors and no warnings",
    counts: (errors, warnings) =>
      `${errors === 1 ? "1 error" : `${errors} errors`}, ${warnings === 1 ? "1 warning" : `${warnings} warnings`}`,
    barometer: "a barometer workbook; there is nothing to fill in and check",
    hearing: "a hearing workbook; it is not checked yet",
  },
  figures: {
    unreadable: (cell) => `${cell} cannot be read as what belongs there and was left out.`,
  },
  consolidate: {
    imported: (file, figures, errors, warnings) =>
      `${file}: ${figures === 1 ? "1 figure" : `${figures} figures`} read, ${errors === 1 ? "1 error" : `${errors} errors`}, ${warnings === 1 ? "1 warning" : `${warnings} warnings`}`,
    unchanged: (file) => `${file}: read before, nothing changed`,
    replaced: (file, figures) =>
      `${file}: ${figures === 1 ? "1 figure" : `${figures} figures`} read, some replace earlier ones`,
    refused: (file, reason) => `${file}: not read. ${reason}`,
    missing: (departments) => `Still missing: ${departments}`,
    conflict: (figure, values) => `The departments disagree about ${figure}: ${values}`,
    nothing: "None of the files could be read, so nothing was written.",
    notABarometer: (file) => `Only a barometer workbook can be added to: ${file}`,
  },
  assess: {
    noFigures: (kind) => `There are no figures to assess: ${kind}.`,
    kinds: {
      empty: "the workbook is empty",
      foreign: "the workbook is not from Barometer",
      damaged: "the workbook is from Barometer but is damaged",
      "newer-version": "the workbook was made with a newer version of Barometer; update Barometer",
      hearing: "the workbook is a hearing workbook",
    },
    change: (change, period) => `${change} since ${period}`,
  },
  unexpected:
    "Something happened that Barometer does not know. Set BAROMETER_DEBUG=1 to see it, and send it to those who gave you Barometer.",
};

export const cliText: Record<Language, Texts> = { da, en };
export type CliTexts = Texts;
