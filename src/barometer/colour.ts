// Colours as a catalogue writes them, and whether letters in them can be read on white paper.

/** `#14507F` */
export const COLOUR = /^#[0-9A-Fa-f]{6}$/;

/** WCAG 2.2, 1.4.3 (AA): letters of ordinary size. */
export const LEAST_CONTRAST = 4.5;

/** WCAG 2.2, "contrast ratio" and "relative luminance": from 1 (white) to 21 (black). */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(parseInt(colour.slice(at, at + 2), 16)),
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
