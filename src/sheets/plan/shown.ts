// What a number format makes of a number where it is shown as something else than itself.

/** A format's own signs, in small letters: its first section, without words, colours, fill and width. */
export function signsOf(code: string): string {
  const [positive = ""] = code.split(";");
  return positive.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, "").toLowerCase();
}

/** Null where a number is just a number. */
export function shownAs(code: string): "percent" | "date" | null {
  const signs = signsOf(code);
  if (signs.includes("%")) return "percent";
  return !signs.includes("general") && /[dy]/.test(signs) ? "date" : null;
}
