// A part read as events, with pauses for whoever shows a pane meanwhile.
import { xmlReader, type XmlEvents } from "../ooxml/xml";
import type { Archive } from "../ooxml/zip";
import { fault } from "./problem";

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
  const reader = xmlReader(part, events, fault);
  for (const piece of archive.pieces(part)) {
    reader.take(piece);
    // One piece after the other is the point of it.
    await pause();
  }
  reader.end();
}
