// What the charts of an opened file look at follows the cells, as names do; everything else of a chart is carried along.
import { strFromU8, strToU8 } from "fflate";
import type { ChartFormulas } from "../book/book";
import type { Parts } from "./archive";
import { decodeXml, xmlPlain } from "./xml";

export function readCharts(parts: Parts): ChartFormulas[] {
  return Object.keys(parts)
    .filter((part) => CHART_PART.test(part))
    .map((part) => ({ part, formulas: formulasIn(chartText(parts, part)) }))
    .filter(({ formulas }) => formulas.length > 0);
}

/** Parts whose formulas have not moved stay as they are, byte for byte. */
export function writeCharts(
  charts: readonly ChartFormulas[],
  parts: Record<string, string | Uint8Array>,
): void {
  for (const { part, formulas } of charts) {
    const old = parts[part];
    if (!(old instanceof Uint8Array)) continue;
    const text = strFromU8(old);
    if (formulasIn(text).every((formula, index) => formula === formulas[index])) continue;
    const left = [...formulas];
    parts[part] = strToU8(
      text.replace(FORMULA, (_whole, open: string, _formula: string, close: string) => {
        return `${open}${xmlPlain(left.shift() ?? "")}${close}`;
      }),
    );
  }
}

const CHART_PART = /(?:^|\/)charts\/[^/]+\.xml$/i;
/** `<c:f>Tal!$A$1</c:f>`, and `<cx:f>` of the newer kinds. */
const FORMULA = /(<(?:\w+:)?f(?:\s[^>]*)?>)([^<]*)(<\/(?:\w+:)?f>)/g;

function chartText(parts: Parts, part: string): string {
  const bytes = parts[part];
  return bytes === undefined ? "" : strFromU8(bytes);
}

function formulasIn(xml: string): string[] {
  return [...xml.matchAll(FORMULA)].map(([, , formula = ""]) => decodeXml(formula));
}
