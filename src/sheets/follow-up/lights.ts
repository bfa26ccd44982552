// The lights that a follow-up form tells of, out of the cell in which form.ts has laid them.
import { LANGUAGES } from "../../text/language";
import { followUpText } from "../../text/sheets/follow-up";
import { type ShownStatus, STATUS_SYMBOLS, statusLabel } from "../../text/words/status";

export interface ToldLight {
  /** Of what it is the light, where an indicator has several; null where it has one. */
  name: string | null;
  shown: ShownStatus;
  /** What stands behind its word: the period, and what it was. */
  words: string;
}

/** Lines that tell of no light belong to the one above; a cell in which none stands tells of none. */
export function lightsIn(cell: string): ToldLight[] {
  const lights: ToldLight[] = [];
  for (const line of cell.split(/\r\n?|\n/)) {
    const light = BEFORE.some((before) => line.startsWith(before)) ? null : lightIn(line);
    const last = lights.at(-1);
    if (light !== null) lights.push(light);
    else if (last !== undefined && line.trim() !== "") last.words = `${last.words} · ${line.trim()}`;
  }
  return lights;
}

/** What stands before a light that was, in any language. */
const BEFORE = LANGUAGES.map(
  (language) => followUpText[language].changed("\u0000", "").split("\u0000")[0] ?? "",
);
/** Longest first: one language's word may be the beginning of another's. */
const LABELS = (Object.keys(STATUS_SYMBOLS) as ShownStatus[])
  .flatMap((shown) => LANGUAGES.map((language) => ({ shown, label: statusLabel(shown, language) })))
  .sort((a, b) => b.label.length - a.label.length);

function lightIn(line: string): ToldLight | null {
  for (const { shown, label } of LABELS) {
    const at = line.startsWith(label) ? 0 : line.indexOf(`: ${label}`);
    if (at < 0) continue;
    const from = at === 0 ? 0 : at + ": ".length;
    return {
      name: at === 0 ? null : line.slice(0, at),
      shown,
      words: line.slice(from + label.length).trim(),
    };
  }
  return null;
}
