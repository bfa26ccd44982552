// Office.js counts column widths in points, plans in characters as the column-width dialog does.

/** Pixels of the widest digit in the standard font (Calibri or Aptos Narrow 11 at 100 %). */
const DIGIT_PIXELS = 7;
/** Cell padding and grid line, in pixels. */
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** ECMA-376 part 1, 18.3.1.13 (col, width): characters to pixels; then pixels to points at 96 dpi. */
export function columnWidthInPoints(characters: number): number {
  const pixels =
    Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS) + PADDING_PIXELS;
  return pixels * POINTS_PER_PIXEL;
}
