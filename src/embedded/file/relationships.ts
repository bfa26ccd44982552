// Relationships on their way into a file.
import { PACKAGE } from "../../ooxml/names";
import type { Relationship } from "../../ooxml/relationships";
import { attributes, element, XML_HEAD } from "./xml";

/** Adds one. @returns its id */
export function relate(
  relationships: Relationship[],
  type: string,
  target: string,
  external = false,
): string {
  let number = relationships.length + 1;
  while (relationships.some(({ id }) => id === `rIdOwn${number}`)) number += 1;
  const id = `rIdOwn${number}`;
  relationships.push({ id, type, target, external });
  return id;
}

/** @param relationships targets as they are to stand in the file */
export function relationshipsXml(relationships: Relationship[]): string {
  const items = relationships.map(({ id, type, target, external }) =>
    element("Relationship", { Id: id, Type: type, Target: target, TargetMode: external ? "External" : null }),
  );
  return `${XML_HEAD}<Relationships${attributes({ xmlns: `${PACKAGE}/relationships` })}>${items.join("")}</Relationships>`;
}

/** Of a part that the file does not have yet: the stem with a number. */
export function freePath(parts: Record<string, unknown>, stem: string, extension: string): string {
  let number = 1;
  while (`${stem}${number}${extension}` in parts) number += 1;
  return `${stem}${number}${extension}`;
}
