// A part as it grows, in bytes: as a text of many million letters it would stand in memory several times over.

/** Letters that are gathered before they become bytes. */
const PIECE = 64 * 1024;

export interface PartBytes {
  add(text: string): void;
  /** All of it; nothing is added afterwards. */
  whole(): Uint8Array;
}

export function partBytes(): PartBytes {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let text = "";
  let size = 0;
  const flush = (): void => {
    const piece = encoder.encode(text);
    text = "";
    size += piece.length;
    pieces.push(piece);
  };
  return {
    add(more) {
      text += more;
      if (text.length >= PIECE) flush();
    },
    whole() {
      flush();
      const bytes = new Uint8Array(size);
      let at = 0;
      for (const piece of pieces.splice(0)) {
        bytes.set(piece, at);
        at += piece.length;
      }
      return bytes;
    },
  };
}
