// What a command may do to the outside: print its result, tell people something, and know where and when it runs.
import { withoutCpr } from "../barometer/cpr";

export interface Terminal {
  /** To standard output: the result, complete with its line ends. */
  print: (text: string) => void;
  /** A line to standard error: progress and messages. */
  tell: (sentence: string) => void;
  /** Relative paths are meant from here. */
  folder: string;
  now: () => Date;
  /** Also tell what only programmers want to know. */
  debug: boolean;
}

export function nodeTerminal(): Terminal {
  // Whoever reads our output may stop early (`| head`): that is no error of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return {
    print: (text) => void process.stdout.write(text),
    tell: (sentence) => void process.stderr.write(`${sentence}\n`),
    // npm changes to the project's folder and leaves the caller's in INIT_CWD.
    folder: process.env.INIT_CWD ?? process.cwd(),
    now: () => new Date(),
    debug: Boolean(process.env.BAROMETER_DEBUG),
  };
}

/** Line by line: a line with a personal number in it, as file names have, is said with the digits masked. */
export function withoutPersons(text: string): string {
  return text.split("\n").map(lineWithoutPersons).join("\n");
}

function lineWithoutPersons(line: string): string {
  const masked = withoutCpr(line) ?? "";
  return masked === line ? line : line.replace(/\S.*$/, () => masked);
}

/** A result for machines: its texts without personal numbers, its numbers as they are. */
export function jsonText(value: unknown): string {
  const replaced = (_key: string, one: unknown): unknown => (typeof one === "string" ? withoutCpr(one) : one);
  return `${JSON.stringify(value, replaced, 2)}\n`;
}
