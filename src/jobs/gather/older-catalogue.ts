// What a file with an older catalogue says, as the catalogue that counts knows it. Pure.
import type { Indicator } from "../../barometer/catalogue";
import type { Figure } from "../../barometer/figure";
import type { FilledWorkbook } from "./gathered-file";

/**
 * A figure whose definition has become an earlier one is filed under it, one whose indicator is no more has no place. `unknown`:
 * the ids of such indicators.
 */
export function toCatalogue(
  one: FilledWorkbook,
  indicators: ReadonlyMap<string, Indicator>,
): Required<Pick<FilledWorkbook, "figures" | "asked" | "history">> & { unknown: string[] } {
  const { figures, asked = [], history } = one;
  if (one.catalogue.indicators.every((own) => indicators.get(own.id)?.definition === own.definition))
    return { figures, asked, history, unknown: [] };
  const earlier = new Map(
    one.catalogue.indicators.flatMap(({ id, definition }) => {
      const now = indicators.get(id);
      const past = now?.definitions?.find(({ text }) => text === definition);
      return now !== undefined && now.definition !== definition && past ? [[id, past.id] as const] : [];
    }),
  );
  const isKnown = ({ indicator }: Pick<Figure, "indicator">) => indicators.has(indicator);
  const filed = <Said extends Figure>(figure: Said): Said => ({
    ...figure,
    definition: figure.definition ?? earlier.get(figure.indicator) ?? null,
  });
  // Of a barometer workbook of an earlier round every figure counts; what a form brings along is there to be compared with.
  const said = one.kind === "barometer" ? history : figures.map(({ figure }) => figure);
  const unknown = said.filter((figure) => !isKnown(figure)).map(({ indicator }) => indicator);
  return {
    figures: figures
      .filter(({ figure }) => isKnown(figure))
      .map(({ figure, cell }) => ({ figure: filed(figure), cell })),
    // What an older form asks for may be asked in other words now.
    asked: asked.filter(({ indicator }) => !earlier.has(indicator)),
    history: history.filter(isKnown).map(filed),
    unknown: [...new Set(unknown)],
  };
}
