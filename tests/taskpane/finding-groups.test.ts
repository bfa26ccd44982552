import fc from "fast-check";
import { CHECK_CODES, type Finding } from "../../src/checks/types";
import { countOf, findingKinds, findingPage } from "../../src/taskpane/finding-groups";

const findings = fc.array(
  fc
    .record({
      code: fc.constantFrom(...CHECK_CODES),
      severity: fc.constantFrom("error", "warning"),
      row: fc.nat(),
    })
    .map(({ code, severity, row }): Finding => ({
      code,
      severity,
      row,
      sheet: null,
      cell: null,
      entryCell: null,
      indicator: null,
      group: null,
      category: null,
      values: {},
    })),
);

test("a page and what is left of it are all there is", () => {
  fc.assert(
    fc.property(findings, fc.integer({ min: 1, max: 20 }), (all, limit) => {
      const { groups, left } = findingPage(all, "all", limit);
      const shown = groups.flatMap((group) => group.findings);
      expect(shown.length + left).toBe(all.length);
      expect(shown.length).toBeLessThanOrEqual(limit);
    }),
  );
});

test("a longer page begins with the shorter one", () => {
  fc.assert(
    fc.property(findings, fc.integer({ min: 1, max: 20 }), (all, limit) => {
      const shown = (size: number) => findingPage(all, "all", size).groups.flatMap((group) => group.findings);
      expect(shown(limit * 2).slice(0, limit)).toEqual(shown(limit));
    }),
  );
});

test("errors stand before warnings, each in the order of the sheet", () => {
  fc.assert(
    fc.property(findings, (all) => {
      const shown = findingPage(all, "all", all.length + 1).groups.flatMap((group) => group.findings);
      const inOrder = (severity: string) => all.filter((finding) => finding.severity === severity);
      expect(shown).toEqual([...inOrder("error"), ...inOrder("warning")]);
    }),
  );
});

test("the kinds count every finding once, most frequent first", () => {
  fc.assert(
    fc.property(findings, (all) => {
      const counts = findingKinds(all).map(({ count }) => count);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.length);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      expect(countOf(all, "error") + countOf(all, "warning")).toBe(all.length);
    }),
  );
});

test("a filter shows what it names and nothing else", () => {
  fc.assert(
    fc.property(findings, fc.constantFrom(...CHECK_CODES), (all, code) => {
      const shown = findingPage(all, code, all.length + 1).groups.flatMap((group) => group.findings);
      expect(shown).toHaveLength(all.filter((finding) => finding.code === code).length);
      expect(shown.every((finding) => finding.code === code)).toBe(true);
    }),
  );
});
