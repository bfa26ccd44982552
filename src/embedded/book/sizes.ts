// Widths and heights between characters, pixels and points, for the default font (7 pixels a digit at 11 points).
import { DEFAULT_FONT_SIZE, type Style } from "./styles";

const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** ECMA-376 18.3.1.13: the pixels of a column so many characters wide. */
export function columnPixels(characters: number): number {
  if (characters <= 0) return 0;
  const whole = Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
  return whole + (characters < 1 ? Math.round(characters * PADDING_PIXELS) : PADDING_PIXELS);
}

/** `RangeFormat.columnWidth` is in points. */
export function columnPoints(characters: number, hidden: boolean): number {
  return hidden ? 0 : columnPixels(characters) * POINTS_PER_PIXEL;
}

/** The width in characters that gives these points, to the pixel. */
export function characterWidth(points: number): number {
  const pixels = Math.max(0, Math.round(points / POINTS_PER_PIXEL) - PADDING_PIXELS);
  return Math.round((pixels / DIGIT_PIXELS) * 100) / 100;
}

export function pointsToPixels(points: number): number {
  return Math.round(points / POINTS_PER_PIXEL);
}

/** A guess without measuring: letters are near enough to digits, wide ones and bold count more. */
export function fittedWidth(text: string, style: Style): number {
  const longest = text.split("\n").reduce((width, line) => Math.max(width, lineWidth(line)), 0);
  const scale = ((style.font?.size ?? DEFAULT_FONT_SIZE) / DEFAULT_FONT_SIZE) * (style.font?.bold ? 1.08 : 1);
  return Math.min(255, Math.round((longest * scale + 1) * 100) / 100);
}

function lineWidth(line: string): number {
  let width = 0;
  for (const letter of line)
    width += /[MWmw@%ÆæŒœ—]/.test(letter) ? 1.4 : /[iljtfrI.,:;'!| ]/.test(letter) ? 0.6 : 1;
  return width;
}

/** The lines that a text takes where it is wrapped in a column so many characters wide. */
export function wrappedLines(text: string, width: number, style: Style): number {
  const scale = ((style.font?.size ?? DEFAULT_FONT_SIZE) / DEFAULT_FONT_SIZE) * (style.font?.bold ? 1.08 : 1);
  const room = Math.max(1, (width * LETTERS_PER_DIGIT) / scale);
  return text.split("\n").reduce((lines, paragraph) => {
    let used = 0;
    let own = 1;
    for (const word of paragraph.split(" ")) {
      const needed = lineWidth(word);
      const joined = used === 0 ? needed : used + lineWidth(" ") + needed;
      if (joined <= room) {
        used = joined;
        continue;
      }
      if (used > 0) own += 1;
      own += Math.max(0, Math.ceil(needed / room) - 1);
      used = needed % room || needed;
    }
    return lines + own;
  }, 0);
}

/** Letters are narrower than the digit that widths count in; the guess stays on the safe side of what was measured (1.2). */
const LETTERS_PER_DIGIT = 1.08;

/** Excel specifications and limits. */
export const HIGHEST_ROW = 409;

export const POINTS_PER_INCH = 72;
