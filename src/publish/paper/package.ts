// The package of a document: the same words give the same bytes, and nothing is in it that nobody sees.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/**
 * @param date ISO date, in the place of the time it was made
 * @param locale in which pictures write their numbers
 */
export function samePackage(made: ArrayBuffer, date: string, locale: string): Uint8Array {
  const parts = unzipSync(new Uint8Array(made));
  const names = new Map<string, string>();
  const kept = Object.entries(parts).flatMap(([name, bytes]): [string, Uint8Array][] => {
    if (isUnseen(name)) return [];
    if (!/\.(?:xml|rels)$/.test(name)) return [[name, bytes]];
    return [[name, strToU8(cleaned(name, strFromU8(bytes), names, { date, locale }))]];
  });
  return zipSync(Object.fromEntries(kept), { mtime: FIRST_DAY, level: 6 });
}

/** The format's first day, in the time of the machine, as the library writes it. */
const FIRST_DAY = new Date(1980, 0, 1);

/** Behind each picture a workbook: its numbers stand in the picture itself. */
function isUnseen(name: string): boolean {
  return name.startsWith("word/embeddings/") || /^word\/charts\/_rels\//.test(name);
}

function cleaned(
  name: string,
  xml: string,
  names: Map<string, string>,
  { date, locale }: { date: string; locale: string },
): string {
  let pictures = 0;
  const plain = xml
    // Counted over all documents that a program has made.
    .replace(/(<wp:docPr\b[^>]*?\bid=")\d+/g, (_, before: string) => `${before}${(pictures += 1)}`)
    .replace(/<c:externalData\b[\s\S]*?<\/c:externalData>/g, "")
    .replace(/<c:lang val="[^"]*"\/>/, `<c:lang val="${locale}"/>`)
    .replace(/<Override\b[^>]*PartName="\/word\/embeddings\/[^>]*\/>/g, "")
    // Ids that are made by chance, each in the place where it stands first.
    .replace(/\brId[\w-]{21,}/g, (id) => {
      const known = names.get(id) ?? `rIdMade${names.size + 1}`;
      names.set(id, known);
      return known;
    });
  return name === "docProps/core.xml"
    ? plain.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
    : plain;
}
