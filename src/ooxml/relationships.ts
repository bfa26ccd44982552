// Relationships: how a part of the package names the parts it needs.
import type { Fault } from "./fault";
import { xmlReader } from "./xml";
import type { Archive } from "./zip";

export interface Relationship {
  id: string;
  /** The whole type; `kindOf` gives the word that counts. */
  type: string;
  /** Path of a part in the package, or an address outside. */
  target: string;
  external: boolean;
}

/**
 * @param part "" for the package itself
 * @throws what `fault` makes when they cannot be read; none for a part that has none
 */
export function readRelationships(
  archive: Pick<Archive, "has" | "pieces">,
  part: string,
  fault: Fault,
): Relationship[] {
  const rels = relationshipsPath(part);
  if (!archive.has(rels)) return [];
  const found: Relationship[] = [];
  const reader = xmlReader(
    rels,
    {
      open(name, attributes) {
        if (name !== "Relationship") return;
        const external = attributes.get("TargetMode") === "External";
        const target = attributes.get("Target") ?? "";
        found.push({
          id: attributes.get("Id") ?? "",
          type: attributes.get("Type") ?? "",
          target: external ? target : resolvePath(part, target),
          external,
        });
      },
    },
    fault,
  );
  for (const piece of archive.pieces(rels)) reader.take(piece);
  reader.end();
  return found;
}

/** The last word of a type: the part before it has two forms in use. */
export function kindOf(type: string): string {
  return type.slice(type.lastIndexOf("/") + 1);
}

export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
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
