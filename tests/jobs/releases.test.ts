// Workbooks kept from every release: whatever is released later opens them, checks them and computes them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { check } from "../../src/jobs/form/check";
import { compute } from "../../src/jobs/results/compute";
import { detect } from "../../src/jobs/detect";
import type { WorkbookPort } from "../../src/jobs/port";
import { PRODUCT_VERSION } from "../../src/jobs/version";

const kept = path.join(__dirname, "../fixtures/releases");
const versions = readdirSync(kept);

async function open(version: string, file: string): Promise<WorkbookPort> {
  const workbook = await openEmbeddedWorkbook({ bytes: readFileSync(path.join(kept, version, file)) });
  return excelWorkbook((batch) => workbook.run(batch));
}

test("of every version in the list of changes there are workbooks, of this one too", () => {
  const changes = readFileSync(path.join(__dirname, "../../CHANGELOG.md"), "utf8");
  const listed = [...changes.matchAll(/^## (\S+)$/gm)].map(([, version = ""]) => version);
  expect(listed[0]).toBe(PRODUCT_VERSION);
  expect([...listed].sort()).toEqual([...versions].sort());
  for (const version of versions)
    for (const file of ["entry.xlsx", "barometer.xlsx"])
      expect(existsSync(path.join(kept, version, file)) ? file : `${version} has no ${file}`).toBe(file);
});

test.each(versions)("a filled form of %s is known, checked and computed", async (version) => {
  const port = await open(version, "entry.xlsx");
  expect((await detect(port)).kind).toBe("entry");
  const { entry, progress } = await check(port);
  expect(entry).not.toBeNull();
  expect(progress.total).toBeGreaterThan(0);
  expect(progress.filled).toBe(progress.total);
  const computed = await compute(port, { confirmed: true, today: "2026-01-31" });
  expect(computed.outcome).toBe("computed");
});

test.each(versions)("a barometer of %s is known and computed anew", async (version) => {
  const port = await open(version, "barometer.xlsx");
  expect((await detect(port)).kind).toBe("barometer");
  const computed = await compute(port, { confirmed: true, today: "2026-01-31" });
  expect(computed.outcome).toBe("computed");
});
