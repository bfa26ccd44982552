// What COUNTIF and MATCH look for.
import { isErrorValue, type ErrorValue, type Scalar } from "../book/book";
import { compareScalars } from "./operands";

/** COUNTIF's criterion: `">5"`, `"=x"`, `"ab*"`, or a plain value. */
export function criterion(value: Exclude<Scalar, ErrorValue>): (cell: Scalar) => boolean {
  const match = typeof value === "string" ? /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(value) : null;
  const op = match?.[1] ?? "=";
  const wantedText = match ? (match[2] ?? "") : null;
  const wanted: Exclude<Scalar, ErrorValue> =
    wantedText === null
      ? value
      : wantedText.trim() !== "" && Number.isFinite(Number(wantedText))
        ? Number(wantedText)
        : wantedText;
  const wildcard = typeof wanted === "string" && /[*?]/.test(wanted) ? wildcardPattern(wanted) : null;
  return (cell) => {
    if (isErrorValue(cell)) return false;
    const equal = wildcard
      ? typeof cell === "string" && wildcard.test(cell)
      : wanted === ""
        ? cell === null || cell === ""
        : typeof cell === typeof wanted && compareScalars(cell, wanted) === 0;
    if (op === "=") return equal;
    if (op === "<>") return !equal;
    if (typeof cell !== typeof wanted || cell === null) return false;
    const order = compareScalars(cell, wanted);
    return op === "<" ? order < 0 : op === "<=" ? order <= 0 : op === ">" ? order > 0 : order >= 0;
  };
}

function wildcardPattern(wanted: string): RegExp {
  const body = wanted
    .split(/(~?[*?])/)
    .map((part) =>
      part === "*"
        ? "[\\s\\S]*"
        : part === "?"
          ? "[\\s\\S]"
          : part.replace(/^~(?=[*?]$)/, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
    )
    .join("");
  return new RegExp(`^${body}$`, "i");
}
