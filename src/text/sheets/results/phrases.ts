// What the sentences of every language are put together with.

export function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, "");
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
