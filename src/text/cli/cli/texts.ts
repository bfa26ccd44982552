// What is said here, in every language.
import type { Obstacle } from "../../../publish/read-back";
import type { Detected } from "../../../jobs/detect";

export interface Texts {
  help: {
    head: string;
    usage: string;
    commands: string;
    options: string;
    more: string;
    exit: string[];
    common: string[][];
  };
  commands: {
    catalogues: {
      does: string;
      usage: string;
    };
    template: {
      does: string;
      usage: string;
    };
    fill: {
      does: string;
      usage: string;
    };
    check: {
      does: string;
      usage: string;
    };
    consolidate: {
      does: string;
      usage: string;
    };
    "take-over": {
      does: string;
      usage: string;
    };
    figures: {
      does: string;
      usage: string;
    };
    assess: {
      does: string;
      usage: string;
    };
    publish: {
      does: string;
      usage: string;
    };
    demo: {
      does: string;
      usage: string;
    };
  };
  options: {
    json: string;
    overwrite: string;
    catalogue: string;
    period: string;
    department: string;
    round: string;
    history: string;
    figures: string;
    out: string;
    into: string;
    decisions: string;
    order: string;
    only: string;
    "department-sheets": string;
    correction: string;
    "comments-by": string;
    deadline: string;
    series: string;
    published: string;
    kind: string;
    party: string;
    indicator: string;
  };
  usage: {
    noCommand: string;
    unknownCommand: (given: string, all: string) => string;
    day: (option: string, given: string) => string;
    unknownOption: (given: string, command: string) => string;
    valueMissing: (option: string) => string;
    valueNotWanted: (option: string) => string;
    optionMissing: (option: string, command: string) => string;
    filesMissing: (command: string) => string;
    tooManyFiles: (command: string, most: number) => string;
    language: (given: string) => string;
    period: (given: string) => string;
    catalogue: (given: string, all: string) => string;
    department: (given: string, all: string) => string;
    party: (given: string, all: string) => string;
    kind: (given: string) => string;
    oneOf: (option: string, given: string, all: string) => string;
    roundPeriod: (period: string, round: string) => string;
    assessInput: string;
  };
  files: {
    notFound: (file: string) => string;
    noAccess: (file: string) => string;
    notAFile: (file: string) => string;
    isFolder: (file: string) => string;
    noWorkbooks: (folder: string) => string;
    notAFolder: (file: string) => string;
    noFolder: (folder: string) => string;
    full: (file: string) => string;
    unreadable: (file: string) => string;
    unwritable: (file: string) => string;
    exists: (file: string) => string;
    waiting: (file: string) => string;
    /** Waited in vain; the lock is a file of its own. */
    inUse: (file: string, lock: string) => string;
    changedMeanwhile: (file: string) => string;
    openElsewhere: (file: string) => string;
    passedOver: (folder: string, names: readonly string[], count: number) => string;
    folderUnread: (folder: string) => string;
    progress: (done: number, total: number, perSecond: number) => string;
    written: (file: string) => string;
    problem: (file: string, sentence: string) => string;
  };
  catalogues: {
    line: (id: string, title: string, indicators: string) => string;
    indicators: (count: number) => string;
    notACatalogue: string;
  };
  template: {
    noDepartments: string;
    noParties: string;
    badRound: string;
    badDeadline: (deadline: string) => string;
    personalNumber: string;
    /** Where in the round. */
    longText: (key: string) => string;
    unknownDue: (ids: string) => string;
    historyNotOurs: (file: string) => string;
  };
  followUp: {
    /** No light asks for an explanation. */
    nothing: string;
    /** @param departments names of those that have explained everything already */
    explained: (departments: string) => string;
    /** @param indicators names of those that nobody answers for */
    nobodys: (indicators: string) => string;
  };
  fill: {
    entered: (count: number) => string;
    same: (count: number) => string;
    empty: (figure: string) => string;
    erased: (cell: string, content: string, figure: string) => string;
    questions: (words: string[], others: number) => string;
    homeless: (figure: string) => string;
    closed: (figure: string) => string;
    occupied: (cell: string, figure: string) => string;
  };
  check: {
    nothing: string;
    counts: (errors: number, warnings: number) => string;
    barometer: string;
    hearing: string;
    "follow-up": string;
  };
  figures: {
    unreadable: (cell: string) => string;
  };
  consolidate: {
    imported: (file: string, figures: number, errors: number, warnings: number) => string;
    unchanged: (file: string, errors: number, warnings: number) => string;
    replaced: (file: string, figures: number, errors: number, warnings: number) => string;
    refused: (file: string, reason: string) => string;
    missing: (departments: string) => string;
    conflict: (figure: string, values: string) => string;
    textWithdrawn: (text: string, before: string, newer: string) => string;
    withdrawn: (figure: string, before: string, newer: string) => string;
    extra: (departments: string) => string;
    nothing: string;
    notABarometer: (file: string) => string;
    /** The workbook that is added to gathers by the catalogue named. */
    otherCatalogue: (file: string, title: string, municipality: string) => string;
    /** The result would be written over what somebody has sent. */
    outIsGiven: (file: string) => string;
    /** The workbook that is gathered into lies among the files. */
    ownResult: (file: string) => string;
  };
  /** @param number of the decision in its file @param key what of it is wrong */
  decisions: Record<"json" | "entry" | "personal-number", (number: number, key: string) => string> & {
    aboutNothing: (figure: string) => string;
  };
  assess: {
    noFigures: (kind: string) => string;
    kinds: Record<Exclude<Detected["kind"], "entry" | "barometer">, string>;
    change: (change: string, period: string) => string;
  };
  publish: {
    notABarometer: (file: string) => string;
    nothing: (file: string) => string;
    historyDamaged: (file: string) => string;
    refused: (places: number) => string;
    /** What nobody has decided keeps the edition back. */
    undecided: (figures: number) => string;
    undecidedFigure: (figure: string) => string;
    obstacles: Record<Obstacle["kind"], (where: string) => string>;
    done: (number: number, isNew: boolean) => string;
  };
  unexpected: string;
}
