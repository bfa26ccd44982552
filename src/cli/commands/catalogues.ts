// `catalogues`: what comes with the product.
import { shippedCatalogues } from "../../catalogues";
import { EXIT, type ExitCode } from "../exit";
import { jsonText } from "../terminal";
import type { Work } from "../work";

export function catalogues({ yes, terminal, texts }: Work): ExitCode {
  const list = shippedCatalogues.map(({ catalogue }) => ({
    id: catalogue.id,
    title: catalogue.title,
    municipality: catalogue.municipality,
    departments: catalogue.departments.map(({ id }) => id),
    indicators: catalogue.indicators.length,
  }));
  const lines = list.map(({ id, title, indicators }) =>
    texts.catalogues.line(id, title, texts.catalogues.indicators(indicators)),
  );
  terminal.print(yes.has("json") ? jsonText(list) : `${lines.join("\n")}\n`);
  return EXIT.done;
}
