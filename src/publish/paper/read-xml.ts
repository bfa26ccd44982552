// Words in XML and HTML that the product has written itself, as they are read again.

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function decoded(text: string): string {
  return text.replace(/&(#x?)?(\w+);/g, (whole, sign: string | undefined, name: string) =>
    sign === undefined
      ? (ENTITIES[name] ?? whole)
      : String.fromCodePoint(parseInt(name, sign === "#x" ? 16 : 10)),
  );
}

/** The first thing that is read and not wanted, or wanted and not read. */
export function firstDifference(read: readonly string[], wanted: readonly string[]): string[] {
  const shown = wanted.filter((text) => text !== "");
  const at = Array.from({ length: Math.max(read.length, shown.length) }).findIndex(
    (_, index) => read[index] !== shown[index],
  );
  return at < 0 ? [] : [read[at] ?? `– ${shown[at] ?? ""}`];
}
