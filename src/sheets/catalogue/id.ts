// Ids made from names, for indicators and categories that people add in the sheet.

const LONGEST_ID = 60;
/** When a name holds neither letter nor digit. */
const NAMELESS = "indikator";

/** `Andel i hjemmeplejen (65+)` → `andel-i-hjemmeplejen-65`. Letters such as æøå stay as they are. */
export function slug(name: string): string {
  const letters = Array.from(
    name
      .normalize("NFC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+/, ""),
  );
  return letters.slice(0, LONGEST_ID).join("").replace(/-+$/, "") || NAMELESS;
}

/** The id itself, or with the first number that nobody has taken: `-2`, `-3`, … */
export function uniqueId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}
