// `npm run manifest`, on a copy.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.join(__dirname, "../..");
const isThere = existsSync(path.join(root, "node_modules/office-addin-manifest"));
const testWithReader = isThere ? test : test.skip;

function manifest(command: string): { said: string; before: string; after: string } {
  const folder = mkdtempSync(path.join(tmpdir(), "barometer-manifest-"));
  try {
    const file = path.join(folder, "manifest.xml");
    copyFileSync(path.join(root, "manifest.xml"), file);
    const before = readFileSync(file, "utf8");
    const tool = path.join(root, "src/deploy/manifest.mjs");
    const { stdout } = spawnSync(process.execPath, [tool, command, file], { encoding: "utf8" });
    return { said: stdout, before, after: readFileSync(file, "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

testWithReader(
  "Microsoft's reader finds name, version, identity and address (needs office-addin-manifest)",
  () => {
    const { said, before, after } = manifest("info");
    expect(said).toMatch(/^Barometer \d+\.\d+\.\d+\.0\n[0-9a-f-]{36}\nhttps:\/\/\S+\n$/);
    expect(after).toBe(before);
  },
);

testWithReader("a new identity changes that line alone (needs office-addin-manifest)", () => {
  const { before, after } = manifest("id");
  const lines = after.split("\n");
  const changed = before.split("\n").flatMap((line, index) => (line === lines[index] ? [] : [lines[index]]));
  expect(changed).toEqual([expect.stringMatching(/^ *<Id>[0-9a-f-]{36}<\/Id>$/)]);
});
