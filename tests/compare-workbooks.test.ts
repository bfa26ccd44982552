// The comparison of workbooks, which every move that must change nothing leans on, finds what differs.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";

const script = path.join(__dirname, "compare-workbooks.mjs");

function compared(before: Record<string, string>, after: Record<string, string>) {
  const folder = mkdtempSync(path.join(tmpdir(), "compare-"));
  try {
    const files = [before, after].map((parts, at) => {
      const file = path.join(folder, `${at}.xlsx`);
      const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
      writeFileSync(file, zipSync(Object.fromEntries(bytes)));
      return file;
    });
    const { status, stdout } = spawnSync(process.execPath, [script, ...files], { encoding: "utf8" });
    return { status, stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("workbooks that differ by the time of import alone are equal", () => {
  const { status, stdout } = compared(
    { "xl/a.xml": "<t>2026-11-28T20:43:15.165Z</t>" },
    { "xl/a.xml": "<t>2026-11-29T08:00:00.000Z</t>" },
  );
  expect({ status, stdout }).toEqual({ status: 0, stdout: "1 compared, 0 differences\n" });
});

test("a part that differs, and a part that has gone, are named with the place", () => {
  const { status, stdout } = compared({ "xl/a.xml": "<v>1</v>", "xl/b.xml": "" }, { "xl/a.xml": "<v>2</v>" });
  expect(status).toBe(1);
  expect(stdout).toContain("xl/a.xml: at 3");
  expect(stdout).toContain("xl/b.xml");
  expect(stdout).toContain("2 differences");
});
