// Parts as events, without a tree: a sheet of a hundred thousand cells takes no more memory than its cells.
import { SaxesParser } from "saxes";
import type { Fault } from "./fault";

export interface XmlEvents {
  /** Names without their prefix; files differ in the prefixes they use. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

export interface XmlReader {
  /** The next bytes of the part. */
  take(piece: Uint8Array): void;
  end(): void;
}

/**
 * Reads a part from its first byte to its last, a piece at a time.
 * @throws what `fault` makes when it is no well-formed XML or has a document type, or what `events` throws
 */
export function xmlReader(part: string, events: XmlEvents, fault: Fault): XmlReader {
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on("error", ({ message }) => {
    throw fault("damaged", `${part}: ${message}`);
  });
  // Entities of a file's own are the XML way to make little become much; no office program writes any.
  parser.on("doctype", () => {
    throw fault("damaged", `${part} has a document type`);
  });
  parser.on("opentag", ({ name, attributes }) => events.open?.(localName(name), attributes));
  parser.on("text", (text) => events.text?.(text));
  parser.on("cdata", (text) => events.text?.(text));
  parser.on("closetag", ({ name }) => events.close?.(localName(name)));

  let decoder: TextDecoder | null = null;
  const decoded = (piece: Uint8Array, stream: boolean): string => {
    try {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      return decoder.decode(piece, { stream });
    } catch {
      throw fault("damaged", `${part} is not in its encoding`);
    }
  };
  return {
    take: (piece) => void parser.write(decoded(piece, true)),
    end() {
      if (decoder === null) throw fault("damaged", `${part} is empty`);
      parser.write(decoded(new Uint8Array(), false)).close();
    },
  };
}

/** A whole part's text. @throws what `fault` makes when the bytes are not in their encoding */
export function partAsText(bytes: Uint8Array, part: string, fault: Fault): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw fault("damaged", `${part} is not in its encoding`);
  }
}

/** The value of an attribute whose prefix is the file's own choice, as `r:id`. */
export function prefixed(attributes: Readonly<Record<string, string>>, name: string): string | null {
  const key = Object.keys(attributes).find((one) => one.includes(":") && localName(one) === name);
  return key === undefined ? null : (attributes[key] ?? null);
}

/** Without the prefix, which is each file's own choice. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** XML is UTF-8 unless its first bytes say otherwise. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
