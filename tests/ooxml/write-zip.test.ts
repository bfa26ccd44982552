// Packing with a host's own way: what other readers of zips unpack again, and the same bytes each time.
import { unzipSync } from "fflate";
import { nodePacking } from "../../src/cli/packer";
import { openArchive, wholePart } from "../../src/ooxml/zip";
import { writeZip } from "../../src/ooxml/write-zip";

const PARTS: [string, Uint8Array][] = [
  ["[Content_Types].xml", new TextEncoder().encode("<Types/>")],
  ["xl/worksheets/ark æøå.xml", new TextEncoder().encode("<row>12</row>".repeat(50_000))],
  ["empty", new Uint8Array()],
];

function packed(): Promise<Uint8Array> {
  if (nodePacking.packer === undefined) throw new Error("a Node without its own check sum");
  return writeZip(PARTS, nodePacking.packer);
}

test("what was packed is unpacked by our reader and by another, part by part", async () => {
  const archive = openArchive(await packed(), (problem, detail) => new Error(`${problem}: ${detail}`));
  const others = unzipSync(await packed());
  expect(archive.names).toEqual(PARTS.map(([name]) => name));
  expect(Object.keys(others)).toEqual(PARTS.map(([name]) => name));
  for (const [name, content] of PARTS) {
    expect(Buffer.compare(wholePart(archive, name), content)).toBe(0);
    expect(Buffer.compare(others[name] ?? Buffer.of(1), content)).toBe(0);
  }
});

test("the same parts give the same bytes, and fewer than they have", async () => {
  expect(Buffer.compare(await packed(), await packed())).toBe(0);
  expect((await packed()).length).toBeLessThan(5_000);
});
