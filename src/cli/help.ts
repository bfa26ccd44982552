// The help that --help prints.
import { cliText } from "../text/cli/cli";
import type { Language } from "../text/language";
import { COMMAND_NAMES, COMMANDS, type CommandName } from "./arguments";

export function helpText(asked: CommandName | "all", language: Language): string {
  return `${(asked === "all" ? overview(language) : commandHelp(asked, language)).join("\n")}\n`;
}

function overview(language: Language): string[] {
  const { help, commands } = cliText[language];
  return [
    help.head,
    "",
    help.usage,
    "",
    help.commands,
    ...aligned(COMMAND_NAMES.map((name) => [name, commands[name].does])),
    "",
    help.options,
    ...aligned(help.common),
    "",
    help.more,
    ...help.exit,
  ];
}

function commandHelp(command: CommandName, language: Language): string[] {
  const { help, commands, options } = cliText[language];
  const { required, optional } = COMMANDS[command];
  const own = [...required, ...optional].map((name) => [`--${name}`, options[name]]);
  return [
    `${command}: ${commands[command].does}`,
    "",
    commands[command].usage,
    "",
    ...aligned([...own, ...help.common]),
  ];
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([name = ""]) => name.length));
  return rows.map(([name = "", says = ""]) => `  ${name.padEnd(width)}  ${says}`);
}
