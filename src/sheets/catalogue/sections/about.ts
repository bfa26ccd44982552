// The catalogue's own keys as cells of the section *Om kataloget*, and back.
import { catalogueSchema, type Catalogue } from "../../../barometer/catalogue";
import { catalogueSectionsText } from "../../../text/sheets/catalogue-sections";
import { indicatorsText } from "../../../text/sheets/catalogue";
import { textsText } from "../../../text/sheets/texts";
import { choicesText } from "../../../text/words/choices";
import { isWording } from "../../../text/formerly";
import { LANGUAGES, type Language } from "../../../text/language";
import { saidBy, shownAs, shownWithMark, type CellSays, type Choice, type Kind } from "../cell/forms";
import { markOpen } from "../cell/open";
import {
  ABOUT_COLUMN,
  ABOUT_KEYS,
  aboutPath,
  SECTION_CHOICES,
  type AboutKey,
  type SectionChoice,
} from "./shape";
import { folded, plainText, sameCell, saysUndecided, troubleIn, withoutMark } from "../cell/written";
import { cellProblem, type CellProblem } from "../problem";
import { bearerOf, contentAt, openKeyFor, putContent } from "../cell/key-path";
import type { ProblemPlace } from "../told";
import type { CellValue } from "../../plan";

/** Keys that somebody ought to decide: absent, they are shown as not decided. */
const TO_BE_DECIDED: ReadonlySet<AboutKey> = new Set(["councilName", "baseline"]);
/** Without these nobody knows whose catalogue it is. */
const ALWAYS_SAID: ReadonlySet<AboutKey> = new Set(["title", "municipality"]);
/** Keys that always have some value, decided or not: undecided, they keep it. */
const ALWAYS_THERE: ReadonlySet<AboutKey> = new Set([
  "rule",
  "judgedAgainst",
  "aggregation",
  "threshold",
  "protectZero",
]);
/** What a sentence proposes; any key is understood. */
const PROPOSED_OPEN = ["goals", "departments", "groups", "indicators", "baseline", "rule", "disclosure"];

/** One row of the section, as it stands in the sheet. */
export interface AboutRow {
  row: number;
  id: string | null;
  label: string | null;
  cell: CellValue;
}

export function shownAbout(key: AboutKey, catalogue: Catalogue, language: Language): CellValue {
  const content = shownAs(kindOf(key, catalogue), contentAt(catalogue, aboutPath(key)), language);
  const isOpen = key !== "open" && (catalogue.open ?? []).some((one) => keyShowing(one) === key);
  return shownWithMark(content, isOpen, TO_BE_DECIDED.has(key), language);
}

/**
 * Puts what the rows say into `edited`. A row that is gone, and a cell that is as it was laid, leave their key alone.
 * @param edited the catalogue as plain data
 */
export function readAbout(
  rows: readonly AboutRow[],
  catalogue: Catalogue,
  edited: Record<string, unknown>,
  language: Language,
  report: (place: ProblemPlace, problem: CellProblem) => void,
): Map<AboutKey, ProblemPlace> {
  const places = new Map<AboutKey, ProblemPlace>();
  const opened: [AboutKey, boolean][] = [];
  for (const { row, id, label, cell } of rows) {
    const key = keyOfRow(id, label);
    if (key === null || places.has(key)) continue;
    const field = { section: "about" as const, code: key };
    const place = { row, column: ABOUT_COLUMN, field, id: key, name: label };
    places.set(key, place);
    if (sameCell(cell, shownAbout(key, catalogue, language))) continue;
    const path = aboutPath(key);
    const says = readKey(key, cell, contentAt(catalogue, path), { catalogue, language });
    if ("code" in says) {
      report(place, says);
      continue;
    }
    putContent(edited, path, says.value, new Set(["disclosure"]));
    if (says.open !== null && key !== "open") opened.push([key, says.open]);
  }
  // After the list itself has been read, which stands in a row of its own.
  for (const [key, isOpen] of opened)
    markOpen(edited, (one) => keyShowing(one) === key, openKeyOf(key), isOpen);
  return places;
}

export function sectionChoice(choice: SectionChoice): Choice {
  return {
    ids: SECTION_CHOICES[choice],
    wordOf: (id, language) => {
      const words: Readonly<Record<string, string>> =
        choice === "rule"
          ? indicatorsText[language].rule
          : choice === "preferredBasis"
            ? choicesText[language].basis
            : choice === "themeKind"
              ? textsText[language].kinds
              : catalogueSectionsText[language][choice];
      return Object.hasOwn(words, id) ? (words[id] ?? id) : id;
    },
  };
}

/** The row that shows what a key of the catalogue, or a path inside it, says. */
export function keyShowing(key: string): AboutKey | null {
  return bearerOf(key, ABOUT_KEYS, aboutPath);
}

/** By the quiet id at the end of the row, or by what it is called. */
export function keyOfRow(id: string | null, label: string | null): AboutKey | null {
  const said = folded(label ?? "");
  return (
    ABOUT_KEYS.find((key) => key === id) ??
    ABOUT_KEYS.find((key) =>
      LANGUAGES.some((language) => isWording(said, catalogueSectionsText[language].about[key])),
    ) ??
    null
  );
}

function readKey(
  key: AboutKey,
  cell: CellValue,
  before: unknown,
  { catalogue, language }: { catalogue: Catalogue; language: Language },
): CellSays | CellProblem {
  const trouble = troubleIn(cell);
  if (trouble !== null) return trouble;
  const { text, marked } = withoutMark(plainText(cell));
  const isUndecided = saysUndecided(text);
  if (text === "" || isUndecided) {
    if (ALWAYS_SAID.has(key)) return cellProblem("missing", {});
    if (ALWAYS_THERE.has(key)) return { value: before, open: true };
    return { value: undefined, open: isUndecided ? true : TO_BE_DECIDED.has(key) ? null : false };
  }
  const content = typeof cell === "number" && !marked ? cell : text;
  const said = saidBy(kindOf(key, catalogue), content, before, language);
  return "code" in said ? said : { ...said, open: marked };
}

function kindOf(key: AboutKey, catalogue: Catalogue): Kind {
  switch (key) {
    case "rule":
    case "judgedAgainst":
    case "aggregation":
    case "preferredBasis":
      return { form: "choice", choice: sectionChoice(key) };
    case "threshold":
      return { form: "number" };
    case "protectZero":
      return { form: "yes" };
    case "open":
      return {
        form: "open",
        keys: [...Object.keys(catalogueSchema.shape), ...ABOUT_KEYS.map(openKeyOf)],
        proposed: PROPOSED_OPEN,
      };
    case "wantedTexts":
      return { form: "asked", lists: catalogue };
    case "baseline":
      return { form: "period" };
    case "title":
    case "subtitle":
    case "municipality":
    case "councilName":
    case "disclaimer":
    case "primaryColour":
      return { form: "text" };
  }
}

function openKeyOf(key: AboutKey): string {
  const path = aboutPath(key);
  return openKeyFor(path, keyShowing(path[0] ?? "") === key);
}
