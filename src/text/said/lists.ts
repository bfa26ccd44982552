// Several words in one sentence, and words that somebody else wrote.
import type { Language } from "../language";
import { grammar } from "./grammar";

/** `a, b og c`; empty words are left out. */
export function listed(words: readonly string[], language: Language): string {
  const said = words.filter((word) => word !== "");
  const last = said.pop() ?? "";
  return said.length === 0 ? last : `${said.join(", ")} ${grammar[language].and} ${last}`;
}

/** `»…«` · `“…”` */
export function quoted(text: string, language: Language): string {
  return grammar[language].quoted(text);
}
