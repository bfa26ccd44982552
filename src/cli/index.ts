// The command line: the product's jobs without a screen. Parses, calls, answers with an exit code; never with a stack trace.
import { WorkbookError } from "../jobs/port";
import { cliText } from "../text/cli/cli";
import { errorText } from "../text/words/errors";
import { DEFAULT_LANGUAGE, type Language } from "../text/language";
import { readArguments, type Arguments, type CommandName } from "./arguments";
import { assess } from "./commands/assess";
import { catalogues } from "./commands/catalogues";
import { check } from "./commands/check";
import { consolidate } from "./commands/consolidate";
import { demo } from "./commands/demo";
import { figures } from "./commands/figures";
import { fill } from "./commands/fill";
import { publish } from "./commands/publish";
import { takeOver } from "./commands/take-over";
import { template } from "./commands/template";
import { EXIT, Stop, type ExitCode } from "./exit";
import { helpText } from "./help";
import { nodeTerminal, type Terminal, withoutPersons } from "./terminal";
import { workOf, type Work } from "./work";

const RUN: Record<CommandName, (work: Work) => ExitCode | Promise<ExitCode>> = {
  catalogues,
  template,
  fill,
  check,
  consolidate,
  "take-over": takeOver,
  figures,
  assess,
  publish,
  demo,
};

/** Whatever somebody typed or named a file may be repeated to them, but no personal number in it. */
function discreet(terminal: Terminal): Terminal {
  const tell = (sentence: string): void => {
    terminal.tell(withoutPersons(sentence));
  };
  return { ...terminal, tell };
}

/** Runs a command line, without the program's own name; resolves to the exit code and never rejects. */
export async function main(argv: readonly string[], given: Terminal = nodeTerminal()): Promise<ExitCode> {
  const terminal = discreet(given);
  let language: Language = DEFAULT_LANGUAGE;
  try {
    const asked = readArguments(argv);
    language = asked.language;
    if ("help" in asked) {
      terminal.print(helpText(asked.help, language));
      return EXIT.done;
    }
    return await run(asked, terminal);
  } catch (error) {
    return tellWhy(error, language, terminal);
  }
}

async function run(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  return RUN[args.command](workOf(args, terminal));
}

function tellWhy(error: unknown, language: Language, terminal: Terminal): ExitCode {
  if (error instanceof Stop) {
    terminal.tell(error.sentence);
    return error.exit;
  }
  if (terminal.debug && error instanceof Error) terminal.tell(error.stack ?? error.message);
  if (error instanceof WorkbookError) {
    const { title, advice } = errorText[language][error.problem];
    const place = error.cell === null ? "" : ` (${error.cell})`;
    terminal.tell(`${title}${place}. ${advice}`);
  } else {
    terminal.tell(cliText[language].unexpected);
  }
  return EXIT.couldNotReadOrWrite;
}
