// What the sentences of every language are put together with.

export function note(text: string): string {
  return text.trim() === "" ? "" : ` (${text.trim().replace(/\.$/, "")})`;
}
