// Unpacking by Node's own zlib.
import { crc32, inflateRawSync } from "node:zlib";
import type { Unpacker } from "../ooxml/zip";

/** Undefined in the first versions of Node 20, which have no check sum of their own: the one that runs everywhere is used there. */
export const nodeUnpacker: Unpacker | undefined =
  typeof crc32 === "function"
    ? {
        // Into one piece: put together of many, it takes half as long again.
        inflate: (packed, size) => {
          const room = { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size, LEAST_PIECE) };
          return inflateRawSync(packed, room);
        },
        crc32: (bytes, before) => crc32(bytes, before),
      }
    : undefined;

/** What zlib asks for. */
const LEAST_PIECE = 64;
