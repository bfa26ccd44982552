// The texts of a workbook, which cells name by their number; readings beside the letters (furigana) are left out.
import { bytesOf, standsAt } from "../ooxml/bytes";
import { decodeEscapes } from "../ooxml/escapes";
import type { KnownBytes } from "../ooxml/known-bytes";
import { LESS } from "../ooxml/sound";
import type { Archive } from "../ooxml/zip";
import { isPersonalString } from "./personal";
import { readXml, type Pause } from "./xml";

export interface SharedStrings {
  texts: readonly string[];
  /** Numbers of those that hold a personal number. */
  personal: ReadonlySet<number>;
}

export interface KnownText {
  /** What it means in a workbook. */
  text: string;
  /** Whether it holds a personal number. */
  personal: boolean;
}

export const NO_STRINGS: SharedStrings = { texts: [], personal: new Set() };

/** @param known texts of workbooks before. @throws IntakeError */
export async function readStrings(
  archive: Archive,
  part: string,
  pause?: Pause,
  known?: KnownBytes<KnownText>,
): Promise<SharedStrings> {
  const texts: string[] = [];
  const personal = new Set<number>();
  let text = "";
  /** With the readings. */
  let all = "";
  let isOpen = false;
  let collects = false;
  let phonetic = false;
  /** The bytes of the text that is open, where it is nothing else and has not been known. */
  let offered: Uint8Array | null = null;
  const add = (one: KnownText): void => {
    if (one.personal) personal.add(texts.length);
    texts.push(one.text);
  };
  await readXml(
    archive,
    part,
    {
      open(name) {
        if (name === "si") {
          isOpen = true;
          text = all = "";
        } else if (name === "rPh") phonetic = true;
        else if (name === "t") collects = !phonetic;
      },
      text(piece) {
        all += piece;
        if (collects) text += piece;
      },
      close(name) {
        if (name === "si") {
          isOpen = false;
          const one = { text: decodeEscapes(text), personal: isPersonalString(all) };
          if (offered !== null) known?.keep(offered, one);
          offered = null;
          add(one);
        } else if (name === "rPh") phonetic = false;
        else if (name === "t") collects = false;
      },
      whole(bytes, from) {
        const begins = BEGINS.find((mark) => standsAt(bytes, from, mark));
        if (isOpen || begins === undefined) return -1;
        // A text that is nothing else.
        const said = from + begins.length;
        const to = bytes.indexOf(LESS, said);
        if (to < 0 || !standsAt(bytes, to, ENDS)) return -1;
        const one = known?.find(bytes, said, to);
        if (one === undefined) {
          offered = bytes.slice(said, to);
          return -1;
        }
        add(one);
        return to + ENDS.length;
      },
    },
    pause,
  );
  return { texts, personal };
}

const BEGINS = ["<si><t>", '<si><t xml:space="preserve">'].map(bytesOf);
const ENDS = bytesOf("</t></si>");
