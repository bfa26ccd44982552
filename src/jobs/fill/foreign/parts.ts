// What one label says at once: `I job, andel i pct. 2023` names an indicator, a size and a year.
import { dimensionOf, partedYear, type Dimension } from "./dimensions";
import { isAreaHeading, isLeftOut, isTotal, type CatalogueWords } from "./words";

/**
 * The parts of a label, where every one of them is understood and no two speak of the same thing; else the label as it is.
 * What is understood whole is not taken apart: names hold commas.
 */
export function partsOf(text: string, words: CatalogueWords): readonly string[] {
  const known = remembered.get(words) ?? new Map<string, readonly string[]>();
  remembered.set(words, known);
  let parts = known.get(text);
  if (parts === undefined) {
    parts = takenApart(text, words);
    known.set(text, parts);
  }
  return parts;
}

/** The dimensions that a label names, by what it says of them. */
export function dimensionsIn(text: string, words: CatalogueWords): Partial<Record<Dimension, string>> {
  const found: Partial<Record<Dimension, string>> = {};
  for (const part of partsOf(text, words)) {
    const dimension = dimensionOf(part, words);
    if (dimension !== null) found[dimension] = part;
  }
  return found;
}

/** Large sheets say the same words again and again. */
const remembered = new WeakMap<CatalogueWords, Map<string, readonly string[]>>();

const PARTING = /[,;:|·()[\]\r\n]+|\s[-\u2013\u2014/]\s/;
/** A label of more parts is a sentence. */
const MOST_PARTS = 6;

function takenApart(text: string, words: CatalogueWords): readonly string[] {
  if (text === "" || isUnderstood(text, words)) return [text];
  const pieces = text
    .split(PARTING)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  if (pieces.length > MOST_PARTS) return [text];
  const parts = pieces.flatMap((piece) => {
    if (isUnderstood(piece, words)) return [piece];
    const { name, year } = partedYear(piece);
    if (year !== "") return [name, year];
    const [, first = "", rest = ""] = /^((?:19|20)\d\d)\s+(.*)$/su.exec(piece) ?? [];
    return first === "" ? [piece] : [rest, first];
  });
  if (parts.length < 2 || !parts.every((part) => isUnderstood(part, words))) return [text];
  const dimensions = parts.map((part) => dimensionOf(part, words)).filter((one) => one !== null);
  const columns = parts.map((part) => words.headingOf(part)?.column).filter((one) => one !== undefined);
  const saysTwice = [dimensions, columns].some((said) => new Set(said).size < said.length);
  return saysTwice ? [text] : parts;
}

function isUnderstood(text: string, words: CatalogueWords): boolean {
  return (
    words.headingOf(text) !== null ||
    words.isCategoryHeading(text) ||
    words.isSkipped(text) ||
    isLeftOut(text) ||
    isAreaHeading(text) ||
    isTotal(text) ||
    dimensionOf(text, words) !== null
  );
}
