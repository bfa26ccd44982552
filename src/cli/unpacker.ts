// Unpacking by Node's own zlib.
import { crc32, inflateRawSync } from "node:zlib";
import type { Unpacker } from "../ooxml/zip";

/** Undefined in the first versions of Node 20, which have no check sum of their own: the one that runs everywhere is used there. */
export const nodeUnpacker: Unpacker | undefined =
  typeof crc32 === "function"
    ? {
        inflate: (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }),
        crc32: (bytes) => crc32(bytes),
      }
    : undefined;
