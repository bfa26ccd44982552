// Parts as events, without a tree: a sheet of a hundred thousand cells takes no more memory than its cells.
import { SaxesParser } from "saxes";
import { damaged, IntakeError } from "./problem";
import type { Archive } from "./zip";

export interface XmlEvents {
  /** Names without their prefix; files differ in the prefixes they use. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Lets the program around us breathe; resolves at once where nobody waits. */
export type Pause = () => Promise<void>;

/**
 * Reads a part from its first byte to its last.
 * @throws IntakeError when it is no well-formed XML, has a document type, or what `events` throws
 */
export async function readXml(
  archive: Archive,
  part: string,
  events: XmlEvents,
  pause: Pause = () => Promise.resolve(),
): Promise<void> {
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on("error", ({ message }) => {
    throw damaged(`${part}: ${message}`);
  });
  // Entities of a file's own are the XML way to make little become much; no office program writes any.
  parser.on("doctype", () => {
    throw damaged(`${part} has a document type`);
  });
  parser.on("opentag", ({ name, attributes }) => events.open?.(localName(name), attributes));
  parser.on("text", (text) => events.text?.(text));
  parser.on("cdata", (text) => events.text?.(text));
  parser.on("closetag", ({ name }) => events.close?.(localName(name)));

  let decoder: TextDecoder | null = null;
  for (const piece of archive.pieces(part)) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    parser.write(decoded(decoder, piece, part));
    // One piece after the other is the point of it.
    await pause();
  }
  if (decoder === null) throw damaged(`${part} is empty`);
  parser.write(decoded(decoder, new Uint8Array(), part, false)).close();
}

/** The value of an attribute whose prefix is the file's own choice, as `r:id`. */
export function prefixed(attributes: Readonly<Record<string, string>>, name: string): string | null {
  const key = Object.keys(attributes).find((one) => one.includes(":") && localName(one) === name);
  return key === undefined ? null : (attributes[key] ?? null);
}

/** Letters that XML cannot hold stand as `_x0007_`; a real `_x` stands as `_x005F_x`. */
export function decodeEscapes(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

function decoded(decoder: TextDecoder, piece: Uint8Array, part: string, stream = true): string {
  try {
    return decoder.decode(piece, { stream });
  } catch {
    throw new IntakeError("damaged", `${part} is not in its encoding`);
  }
}

/** XML is UTF-8 unless its first bytes say otherwise. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
