// In English.
import type { Texts } from "./texts";

export const en: Texts = {
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
      does: "creates entry workbooks, one per department, or hearing workbooks and follow-up forms",
      usage:
        "template --catalogue <id, file.json or workbook.xlsx> --period <period> [--kind entry|hearing] [--department <id>] [--party <id>] [--round <round.json>] [--deadline <date>] [--history <figures.csv or barometer.xlsx>] --out <folder> [--overwrite]\ntemplate --kind follow-up --into <barometer.xlsx> --out <folder> [--deadline <date>] [--overwrite]",
    },
    fill: {
      does: "enters figures from a CSV file or another workbook into an entry workbook",
      usage: "fill <workbook.xlsx> --figures <figures.csv or extract.xlsx> --out <file.xlsx> [--overwrite]",
    },
    check: { does: "checks filled entry workbooks", usage: "check <workbook.xlsx or folder>... [--json]" },
    consolidate: {
      does: "puts filled entry workbooks together in one barometer workbook",
      usage:
        "consolidate <workbook.xlsx or folder>... --out <barometer.xlsx> [--into <barometer.xlsx>] [--catalogue <id, file.json or workbook.xlsx>] [--decisions <decisions.json>] [--order goals|worst] [--only all|changed] [--department-sheets yes|no] [--json] [--overwrite]",
    },
    "take-over": {
      does: "takes a success criterion from the hearing over into the catalogue",
      usage: "take-over <barometer.xlsx> --indicator <id> --party <id> --out <barometer.xlsx> [--overwrite]",
    },
    figures: {
      does: "writes the figures of workbooks as figures.csv",
      usage: "figures <workbook.xlsx or folder>...",
    },
    assess: {
      does: "compares and judges",
      usage:
        "assess <workbook.xlsx> or assess --catalogue <id, file.json or workbook.xlsx> --figures <figures.csv>, with [--period <period>] [--series] [--published] [--order goals|worst] [--only all|changed] [--json]",
    },
    publish: {
      does: "writes what may leave the house: tables, web page and figures",
      usage:
        "publish <barometer.xlsx> --out <folder> [--correction <what is corrected>] [--comments-by <date>] [--overwrite]",
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
    into: "the barometer workbook that is added to, or followed up on",
    decisions: "a file with decisions about figures that disagree or are gone",
    order:
      "goals: the goals as the catalogue has them (the default); worst: what goes the wrong way stands first",
    only: "all: every line (the default); changed: only what has changed since the last round",
    "department-sheets": "yes: a sheet for each department; no: none (the default)",
    correction: "what was wrong in the last edition",
    deadline: "last day for answers (YYYY-MM-DD)",
    "comments-by": "day by which the letters ask for comments (YYYY-MM-DD)",
    series: "a line for every period that has a figure",
    published: "only what may leave the house; small counts are withheld",
    kind: "entry for figures (the default), hearing for hearing workbooks, follow-up for follow-up forms",
    party: "the hearing party",
    indicator: "the indicator",
  },
  usage: {
    noCommand: "Type a command, such as catalogues. See all commands with --help.",
    unknownCommand: (given, all) => `There is no command “${given}”. Choose one of ${all}.`,
    unknownOption: (given, command) =>
      `There is no option “${given}” for ${command}. Type ${command} --help to see the options.`,
    day: (option, given) => `--${option} must be a date such as 2026-03-01, not ${given}.`,
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
    party: (given, all) => `The catalogue has no hearing party “${given}”. Choose from ${all}.`,
    kind: (given) => `There are no workbooks of the kind “${given}”. Choose entry, hearing or follow-up.`,
    oneOf: (option, given, all) => `--${option} cannot be “${given}”. Choose one of ${all}.`,
    roundPeriod: (period, round) =>
      `The period ${period} is not the round's, ${round}. Use the same in both places.`,
    assessInput: "assess needs either a workbook or both --catalogue and --figures.",
  },
  files: {
    notFound: (file) => `There is no such file: ${file}`,
    noAccess: (file) => `No access to ${file}. Close it in other programs, or ask for access.`,
    notAFile: (file) =>
      `This is a link or something else than an ordinary file, so it was not replaced: ${file}. Choose another name.`,
    isFolder: (file) => `This is a folder, not a file: ${file}`,
    noWorkbooks: (folder) => `There are no workbooks in the folder: ${folder}`,
    notAFolder: (file) => `This is not a folder: ${file}`,
    noFolder: (folder) => `There is no such folder: ${folder}. Create it first.`,
    full: (file) => `There is no room to write ${file}. Free some space and try again.`,
    unreadable: (file) => `The file cannot be read: ${file}`,
    unwritable: (file) => `The file cannot be written: ${file}`,
    exists: (file) => `The file exists and was not changed: ${file}. Use --overwrite to replace it.`,
    waiting: (file) => `Waiting for another run that writes ${file}.`,
    inUse: (file, lock) =>
      `Another run is at work on ${file}, so nothing was written. Wait until it is done and try again. If no other is running, delete ${lock}.`,
    changedMeanwhile: (file) =>
      `The file was changed by somebody else meanwhile, so nothing was written: ${file}. Try again.`,
    openElsewhere: (file) =>
      `Somebody has the workbook open: ${file}. What is saved in it is read; the mark is passed over.`,
    passedOver: (folder, names, count) =>
      count === 1
        ? `Passed over in ${folder}, since it is no workbook: ${names.join(", ")}`
        : `Passed over in ${folder}, since they are no workbooks (${count}): ${names.join(", ")}${count > names.length ? " …" : ""}`,
    folderUnread: (folder) => `The folder cannot be looked into: ${folder}. Ask for access to it.`,
    progress: (done, total, perSecond) => `${done} of ${total} files read (${perSecond} a second)`,
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
    noParties:
      "The catalogue names no hearing parties, so there is nobody to ask. Add them under hearingParties.",
    badRound: "The round cannot be read. It must be JSON with id, title and period.",
    badDeadline: (deadline) =>
      `The deadline “${deadline}” is not a date. Write it as YYYY-MM-DD, for example 2019-03-01.`,
    personalNumber:
      "There seems to be a personal number (CPR) in the round. Delete it; personal numbers must not stand in the forms.",
    longText: (key) => `The text at ${key} in the round is too long. Shorten it.`,
    unknownDue: (ids) => `The round names indicators that are not in the catalogue: ${ids}.`,
    historyNotOurs: (file) => `Earlier figures must be a CSV file or a workbook from Barometer: ${file}`,
  },
  followUp: {
    nothing: "No light has to be explained, so there are no follow-up forms to make.",
    explained: (departments) => `Have explained their lights already and get no form: ${departments}.`,
    nobodys: (indicators) =>
      `No department answers for these indicators, so nobody is asked to explain their lights: ${indicators}.`,
  },
  fill: {
    entered: (count) => (count === 1 ? "1 figure was entered." : `${count} figures were entered.`),
    same: (count) =>
      count === 1 ? "1 figure stood there already." : `${count} figures stood there already.`,
    empty: (figure) => `The file has no figure for ${figure}. What stands in the form was not changed.`,
    erased: (cell, content, figure) => `${cell} was emptied; ${content} stood there (${figure}).`,
    questions: (words, others) =>
      `Unknown words in the file: ${words.map((word) => `“${word}”`).join(", ")}${others > 0 ? ` and ${others} more` : ""}. Say once in Excel under “Fill from a file” what they mean; the form remembers it.`,
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
    hearing: "a hearing workbook; there are no figures to fill in",
    "follow-up": "a follow-up form; there are no figures to fill in",
  },
  figures: {
    unreadable: (cell) => `${cell} cannot be read as what belongs there and was left out.`,
  },
  consolidate: {
    imported: (file, figures, errors, warnings) =>
      `${file}: ${figures === 1 ? "1 figure" : `${figures} figures`} read, ${mistakes(errors, warnings)}`,
    unchanged: (file, errors, warnings) =>
      `${file}: read before, nothing changed${errors + warnings === 0 ? "" : `, ${mistakes(errors, warnings)}`}`,
    replaced: (file, figures, errors, warnings) =>
      `${file}: ${figures === 1 ? "1 figure" : `${figures} figures`} read, some replace earlier ones, ${mistakes(errors, warnings)}`,
    refused: (file, reason) => `${file}: not read. ${reason}`,
    missing: (departments) => `Still missing: ${departments}`,
    conflict: (figure, values) => `The departments disagree about ${figure}: ${values}`,
    textWithdrawn: (text, before, newer) =>
      `The field for ${text} is empty in ${newer} (before: ${before}). The text stands in Tekster until somebody has decided whether it stays.`,
    withdrawn: (figure, before, newer) =>
      `${newer} no longer has the figure for ${figure} (before: ${before}). It stands in Data until somebody has decided whether it stays.`,
    extra: (departments) => `Have sent something, but are asked for nothing in the catalogue: ${departments}`,
    nothing: "None of the files could be read, so nothing was written.",
    otherCatalogue: (file, title, municipality) =>
      `${file} is gathered by “${title}” (${municipality}), so another catalogue cannot be used there. Nothing was written.`,
    outIsGiven: (file) =>
      `The result cannot be written over ${file}, which is to be read itself. Choose another name after --out. Nothing was written.`,
    ownResult: (file) => `Not read, since it is the workbook that is gathered into: ${file}`,
    notABarometer: (file) => `Only a barometer workbook can be added to: ${file}`,
  },
  decisions: {
    json: () =>
      "The decisions cannot be read. The file must be JSON: a list with one decision in each entry.",
    entry: (number, key) =>
      `Decision ${number} cannot be read${key === "" ? "" : `: look at ${key}`}. It must have decision (chosen, kept or withdrawn), indicator, group, period, department and who, and may have category, definition, when and why.`,
    "personal-number": (number) =>
      `There seems to be a personal number (CPR) in decision ${number}. Delete it; personal numbers must not stand in the import log.`,
    aboutNothing: (figure) =>
      `A decision is about a figure that the department does not have in Data, so it was not used: ${figure}`,
  },
  assess: {
    noFigures: (kind) => `There are no figures to assess: ${kind}.`,
    kinds: {
      empty: "the workbook is empty",
      foreign: "the workbook is not from Barometer",
      damaged: "the workbook is from Barometer but is damaged",
      "newer-version": "the workbook was made with a newer version of Barometer; update Barometer",
      hearing: "the workbook is a hearing workbook",
      "follow-up": "the workbook is a follow-up form",
    },
    change: (change, period) => `${change} since ${period}`,
  },
  publish: {
    notABarometer: (file) => `Only a barometer workbook can be published: ${file}`,
    nothing: (file) => `There are neither figures nor texts to publish in ${file}.`,
    historyDamaged: (file) =>
      `${file} no longer remembers what has been published before, so nothing has been published. Use an earlier copy of the workbook.`,
    undecided: (figures) =>
      `Nothing was published: ${figures === 1 ? "a figure is" : `${figures} figures are`} not decided. Decide in Gather or with consolidate --decisions.`,
    undecidedFigure: (figure) =>
      `Departments disagree about the figure, or a newer file is without it, and nobody has decided what counts: ${figure}`,
    refused: (places) =>
      `Nothing has been published: ${places === 1 ? "1 place" : `${places} places`} could betray figures that must not be shown.`,
    obstacles: {
      exposed: (where) => `A figure that must not be shown can be worked out: ${where}`,
      leak: (where) => `Something is shown although it rests on a figure that must not be shown: ${where}`,
      stray: (where) => `The file holds something that the edition does not hold: ${where}`,
      person: (where) => `The text holds something that looks like a personal number: ${where}`,
    },
    done: (number, isNew) =>
      isNew
        ? `Edition ${number} has been published.`
        : `Edition ${number} has been written again; the figures are the same.`,
  },
  unexpected:
    "Something happened that Barometer does not know. Set BAROMETER_DEBUG=1 to see it, and send it to those who gave you Barometer.",
};

function mistakes(errors: number, warnings: number): string {
  return `${errors === 1 ? "1 error" : `${errors} errors`}, ${warnings === 1 ? "1 warning" : `${warnings} warnings`}`;
}
