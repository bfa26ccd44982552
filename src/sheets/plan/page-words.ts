// Texts that Excel cuts, or reads codes in: heads and feet of pages, and the help beside a cell.
import { cutAtWord } from "./text-size";

const PROMPT_LIMITS = { title: 32, message: 255 } as const;

/** In a header or footer `&` begins a code. */
export function headerText(text: string): string {
  return cutAtWord(text, 100).replaceAll("&", "&&");
}

/** A title of at most 32 characters, a message of at most 255. */
export function prompt(title: string, message: string): { title: string; message: string } {
  return { title: cutAtWord(title, PROMPT_LIMITS.title), message: cutAtWord(message, PROMPT_LIMITS.message) };
}
