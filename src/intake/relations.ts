// Which parts of the package a part leads to.
import { kindOf, readRelationships } from "../ooxml/relationships";
import type { Archive } from "../ooxml/zip";
import { fault } from "./problem";

export interface Relationship {
  id: string;
  type: string;
  target: string;
}

/** Those that lead to parts of the package, by the kind of the part. */
export function relationshipsOf(archive: Archive, part: string): Relationship[] {
  return readRelationships(archive, part, fault).flatMap(({ id, type, target, external }) =>
    external ? [] : [{ id, type: kindOf(type), target }],
  );
}
