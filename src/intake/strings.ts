// The texts of a workbook, which cells name by their number; readings beside the letters (furigana) are left out.
import { decodeEscapes } from "../ooxml/escapes";
import type { Archive } from "../ooxml/zip";
import { KnownTexts, type KnownText } from "./known-texts";
import { isPersonalString } from "./personal";
import { readXml, type Pause } from "./xml";

export interface SharedStrings {
  texts: readonly string[];
  /** Numbers of those that hold a personal number. */
  personal: ReadonlySet<number>;
}

export const NO_STRINGS: SharedStrings = { texts: [], personal: new Set() };

const knownTexts = new KnownTexts();

/** @throws IntakeError */
export async function readStrings(archive: Archive, part: string, pause?: Pause): Promise<SharedStrings> {
  const texts: string[] = [];
  const personal = new Set<number>();
  let text = "";
  /** With the readings. */
  let all = "";
  let collects = false;
  let phonetic = false;
  /** The first piece of the text that is open: known, or new and offered to be known; null once there are more. */
  let known: KnownText | null = null;
  let offered: Uint8Array | null = null;
  let pieces = 0;
  const add = (one: Omit<KnownText, "said">): void => {
    if (one.personal) personal.add(texts.length);
    texts.push(one.text);
  };
  await readXml(
    archive,
    part,
    {
      open(name) {
        if (name === "si") {
          text = all = "";
          known = offered = null;
          pieces = 0;
        } else if (name === "rPh") phonetic = true;
        else if (name === "t") collects = !phonetic;
      },
      raw(bytes, from, to) {
        if (!collects || pieces > 0) return false;
        known = knownTexts.find(bytes, from, to);
        if (known === null) {
          offered = bytes.slice(from, to);
          return false;
        }
        pieces = 1;
        all = text = known.said;
        return true;
      },
      text(piece) {
        pieces += 1;
        all += piece;
        if (collects) text += piece;
      },
      close(name) {
        if (name === "si") {
          if (known !== null && pieces === 1) add(known);
          else {
            const one = { said: text, text: decodeEscapes(text), personal: isPersonalString(all) };
            if (offered !== null && pieces === 1) knownTexts.keep(offered, one);
            add(one);
          }
        } else if (name === "rPh") phonetic = false;
        else if (name === "t") collects = false;
      },
    },
    pause,
  );
  return { texts, personal };
}
