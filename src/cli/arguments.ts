// Reads a command line: which command, its options, its files. What is not known is refused with a sentence.
import { parseArgs } from "node:util";
import { cliText } from "../text/cli/cli";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "../text/language";
import { EXIT, Stop } from "./exit";

const OPTIONS = {
  json: "yes",
  overwrite: "yes",
  series: "yes",
  published: "yes",
  catalogue: "text",
  period: "text",
  department: "text",
  round: "text",
  history: "text",
  figures: "text",
  out: "text",
  into: "text",
  decisions: "text",
  order: "text",
  only: "text",
  "department-sheets": "text",
  kind: "text",
  party: "text",
  indicator: "text",
  correction: "text",
  "comments-by": "text",
  deadline: "text",
} as const;
export type OptionName = keyof typeof OPTIONS;
export type TextOption = {
  [Name in OptionName]: (typeof OPTIONS)[Name] extends "text" ? Name : never;
}[OptionName];

interface CommandShape {
  required: readonly OptionName[];
  optional: readonly OptionName[];
  files: { least: number; most: number };
}

/** Every command of the contract, in the order of its help. */
export const COMMANDS = {
  catalogues: { required: [], optional: ["json"], files: { least: 0, most: 0 } },
  template: {
    required: ["out"],
    // What else it takes depends on the kind: src/cli/commands/template.ts.
    optional: [
      "catalogue",
      "kind",
      "period",
      "department",
      "party",
      "round",
      "history",
      "into",
      "deadline",
      "overwrite",
    ],
    files: { least: 0, most: 0 },
  },
  fill: { required: ["figures", "out"], optional: ["overwrite"], files: { least: 1, most: 1 } },
  check: { required: [], optional: ["json"], files: { least: 1, most: Infinity } },
  consolidate: {
    required: ["out"],
    optional: ["into", "catalogue", "decisions", "order", "only", "department-sheets", "json", "overwrite"],
    // What has been gathered already can be decided about without files.
    files: { least: 0, most: Infinity },
  },
  "take-over": {
    required: ["indicator", "party", "out"],
    optional: ["overwrite"],
    files: { least: 1, most: 1 },
  },
  figures: { required: [], optional: [], files: { least: 1, most: Infinity } },
  assess: {
    required: [],
    optional: ["catalogue", "figures", "period", "series", "published", "order", "only", "json"],
    files: { least: 0, most: 1 },
  },
  publish: {
    required: ["out"],
    optional: ["correction", "comments-by", "overwrite"],
    files: { least: 1, most: 1 },
  },
  demo: { required: [], optional: ["out"], files: { least: 0, most: 0 } },
} as const satisfies Record<string, CommandShape>;
export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];

export interface Arguments {
  command: CommandName;
  language: Language;
  files: string[];
  yes: ReadonlySet<OptionName>;
  text: Partial<Record<TextOption, string>>;
}

/** Help that was asked for, of one command or of all. */
export interface HelpAsked {
  help: CommandName | "all";
  language: Language;
}

/** @throws Stop with exit code 2 */
export function readArguments(argv: readonly string[]): Arguments | HelpAsked {
  const language = languageOf(argv);
  const texts = cliText[language].usage;
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    options: {
      lang: { type: "string" },
      help: { type: "boolean", short: "h" },
      ...Object.fromEntries(
        Object.entries(OPTIONS).map(([name, kind]) => [
          name,
          { type: kind === "yes" ? "boolean" : "string" },
        ]),
      ),
    },
  });
  const words = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const given = tokens.flatMap((token) => (token.kind === "option" ? [token] : []));
  const wantsHelp = given.some(({ name }) => name === "help");
  const [word, ...files] = words;
  if (word === undefined) {
    if (wantsHelp) return { help: "all", language };
    throw new Stop(EXIT.wrongUse, texts.noCommand);
  }
  const command = COMMAND_NAMES.find((name) => name === word);
  if (command === undefined) {
    throw new Stop(EXIT.wrongUse, texts.unknownCommand(word, COMMAND_NAMES.join(", ")));
  }
  if (wantsHelp) return { help: command, language };

  const shape: CommandShape = COMMANDS[command];
  const yes = new Set<OptionName>();
  const text: Arguments["text"] = {};
  for (const { name, rawName, value } of given) {
    if (name === "lang") continue;
    const option = [...shape.required, ...shape.optional].find((one) => one === name);
    if (option === undefined) throw new Stop(EXIT.wrongUse, texts.unknownOption(rawName, command));
    if (isTextOption(option)) {
      if (value === undefined || value === "") throw new Stop(EXIT.wrongUse, texts.valueMissing(option));
      text[option] = value;
    } else {
      if (value !== undefined) throw new Stop(EXIT.wrongUse, texts.valueNotWanted(option));
      yes.add(option);
    }
  }
  const lacking = shape.required.find((option) => !yes.has(option) && !(option in text));
  if (lacking !== undefined) throw new Stop(EXIT.wrongUse, texts.optionMissing(lacking, command));
  if (files.length < shape.files.least) throw new Stop(EXIT.wrongUse, texts.filesMissing(command));
  if (files.length > shape.files.most) {
    throw new Stop(EXIT.wrongUse, texts.tooManyFiles(command, shape.files.most));
  }
  return { command, language, files, yes, text };
}

/** The language is wanted before anything else can be said; a wrong one is answered in Danish. */
function languageOf(argv: readonly string[]): Language {
  const place = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  if (place < 0) return DEFAULT_LANGUAGE;
  const word = argv[place] ?? "";
  const given = word === "--lang" ? argv[place + 1] : word.slice("--lang=".length);
  if (given === undefined || given === "" || given.startsWith("--")) {
    throw new Stop(EXIT.wrongUse, cliText[DEFAULT_LANGUAGE].usage.valueMissing("lang"));
  }
  const language = LANGUAGES.find((known) => known === given);
  if (language === undefined) throw new Stop(EXIT.wrongUse, cliText[DEFAULT_LANGUAGE].usage.language(given));
  return language;
}

function isTextOption(option: OptionName): option is TextOption {
  return OPTIONS[option] === "text";
}
