// xl/sharedStrings.xml, and texts with formatting of their own.
import { MAIN } from "../../ooxml/names";
import { XML_HEAD, xmlText } from "./xml";
import type { SharedStrings } from "./write-sheet";
import { fontXml } from "./write-styles";

interface StringsPart extends SharedStrings {
  xml(): string;
}

export function createStrings(): StringsPart {
  const indexes = new Map<string, number>();
  const items: string[] = [];
  let count = 0;
  const add = (key: string, write: () => string): number => {
    count += 1;
    let index = indexes.get(key);
    if (index === undefined) {
      index = items.push(write()) - 1;
      indexes.set(key, index);
    }
    return index;
  };
  return {
    index: (text) => add(`t${text}`, () => `<si>${textElement(text)}</si>`),
    indexRich: (xml) => add(`r${xml}`, () => `<si>${xml}</si>`),
    xml: () =>
      `${XML_HEAD}<sst xmlns="${MAIN}" count="${count}" uniqueCount="${items.length}">${items.join("")}</sst>`,
  };
}

function textElement(text: string): string {
  return /^\s|\s$|[\n\t]| {2}/.test(text)
    ? `<t xml:space="preserve">${xmlText(text)}</t>`
    : `<t>${xmlText(text)}</t>`;
}

/** Runs as the file library reads them. */
export function richTextXml(value: unknown): string {
  const runs = value as { text: string; font?: Parameters<typeof fontXml>[0] }[];
  return runs
    .map(({ text, font }) => `<r>${font ? fontXml(font, "rFont", "rPr") : ""}${textElement(text)}</r>`)
    .join("");
}
