// What a round asks for in words as one cell: `Forklaring pr. indikator; Indsatser pr. mål [job, skole]`, and back.
import type { Catalogue } from "../../../barometer/catalogue";
import { ASKED_KINDS, ASKED_LEVELS, type AskedText } from "../../../barometer/text-kinds";
import { isWording, wordingsOf } from "../../../text/formerly";
import { LANGUAGES, type Language } from "../../../text/language";
import { catalogueSectionsText } from "../../../text/sheets/catalogue-sections";
import { textsText } from "../../../text/sheets/texts";
import { cellProblem, type CellProblem } from "../problem";
import { BETWEEN, folded, givenText, piecesOf } from "./written";

type Lists = Pick<Catalogue, "areas" | "goals" | "indicators">;

export function askedTextsText(asked: readonly AskedText[], language: Language): string {
  return asked
    .map((one) => {
      const words = phrase(one, language);
      return one.of === undefined ? words : `${words} [${one.of.join(", ")}]`;
    })
    .join(BETWEEN);
}

/** @param before what of it still stands keeps all it had */
export function askedTextsOf(
  text: string,
  before: unknown,
  lists: Lists,
  language: Language,
): { value: AskedText[] | undefined } | CellProblem {
  const stored = Array.isArray(before) ? (before as AskedText[]) : [];
  const asked: AskedText[] = [];
  for (const piece of piecesOf(text)) {
    const [, words = piece, ids] = /^(.*?)\s*\[([^[\]]*)\]$/s.exec(piece) ?? [];
    const found = askedIn(words);
    if (found === null) {
      const allowed = ASKED_LEVELS.flatMap((per) =>
        ASKED_KINDS.map((kind) => phrase({ kind, per }, language)),
      );
      return cellProblem("unknown-word", { given: givenText(words), allowed: allowed.join(", ") });
    }
    const of = ids?.split(",").flatMap((id) => id.trim() || []);
    const known = idsOf(lists, found.per);
    const unknown = of?.find((id) => !known.includes(id));
    if (unknown !== undefined) {
      return cellProblem("unknown-name", { given: givenText(unknown), known: known.join(BETWEEN) });
    }
    const said: AskedText = of === undefined ? found : { ...found, of };
    const same = (one: AskedText) => askedTextsText([one], language) === askedTextsText([said], language);
    if (!asked.some(same)) asked.push(stored.find(same) ?? said);
  }
  return { value: asked.length === 0 ? undefined : asked };
}

function phrase({ kind, per }: Pick<AskedText, "kind" | "per">, language: Language): string {
  return `${textsText[language].kinds[kind]} ${catalogueSectionsText[language].per[per]}`;
}

/** In any language, a kind and where it is asked for. */
function askedIn(words: string): Pick<AskedText, "kind" | "per"> | null {
  const said = folded(words);
  for (const language of LANGUAGES) {
    for (const per of ASKED_LEVELS) {
      for (const wording of wordingsOf(catalogueSectionsText[language].per[per])) {
        const end = ` ${folded(wording)}`;
        if (!said.endsWith(end)) continue;
        const rest = said.slice(0, -end.length);
        const kind = ASKED_KINDS.find((one) => isWording(rest, textsText[language].kinds[one]));
        if (kind !== undefined) return { kind, per };
      }
    }
  }
  return null;
}

function idsOf({ areas = [], goals = [], indicators }: Lists, per: AskedText["per"]): string[] {
  return { area: areas, goal: goals, indicator: indicators }[per].map(({ id }) => id);
}
