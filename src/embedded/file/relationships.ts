// Relationships: how a part of the package names the parts it needs.
import { partText, type Parts } from "./archive";
import { attributes, element, findElements, XML_HEAD, type XmlElement } from "./xml";

export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Of threaded comments and the persons who wrote them ([MS-XLSX] 2.1). */
export const MICROSOFT = "http://schemas.microsoft.com/office/2017/10/relationships";
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
export const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface Relationship {
  id: string;
  type: string;
  target: string;
  external: boolean;
}

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

export function relationshipsXml(relationships: Relationship[]): string {
  const items = relationships.map(({ id, type, target, external }) =>
    element("Relationship", { Id: id, Type: type, Target: target, TargetMode: external ? "External" : null }),
  );
  return `${XML_HEAD}<Relationships${attributes({ xmlns: `${PACKAGE}/relationships` })}>${items.join("")}</Relationships>`;
}

export function readRelationships(parts: Parts, path: string): Relationship[] {
  const xml = partText(parts, path === "" ? "_rels/.rels" : relationshipsPath(path)) ?? "";
  return findElements(xml, "Relationship").map(({ attributes: own }: XmlElement) => ({
    id: own["Id"] ?? "",
    type: own["Type"] ?? "",
    target: own["Target"] ?? "",
    external: own["TargetMode"] === "External",
  }));
}

export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/");
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

export function resolvePath(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

export function kindOf(type: string): string {
  return type.slice(type.lastIndexOf("/") + 1);
}
