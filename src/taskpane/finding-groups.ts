// Which findings the list shows, in which order: errors before warnings, each as they stand in the sheet.
import type { CheckCode, Finding, Severity } from "../checks/types";

/** Everything, one severity, or one kind of finding. */
export type FindingFilter = "all" | Severity | CheckCode;

export interface FindingGroup {
  severity: Severity;
  /** All that pass the filter. */
  count: number;
  /** Those on the page. */
  findings: Finding[];
}

export interface FindingPage {
  groups: FindingGroup[];
  /** How many pass the filter but are not on the page. */
  left: number;
}

const SEVERITIES: readonly Severity[] = ["error", "warning"];

/** The first `limit` findings that pass the filter; groups without any are left out. */
export function findingPage(findings: readonly Finding[], filter: FindingFilter, limit: number): FindingPage {
  const passing = findings.filter((finding) => passes(finding, filter));
  let room = limit;
  const groups: FindingGroup[] = [];
  for (const severity of SEVERITIES) {
    const all = passing.filter((finding) => finding.severity === severity);
    const shown = all.slice(0, room);
    room -= shown.length;
    if (all.length > 0) groups.push({ severity, count: all.length, findings: shown });
  }
  return { groups, left: Math.max(0, passing.length - limit) };
}

/** The kinds of findings there are and how many of each, most frequent first, then as they were found. */
export function findingKinds(findings: readonly Finding[]): { code: CheckCode; count: number }[] {
  const counts = new Map<CheckCode, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function passes(finding: Finding, filter: FindingFilter): boolean {
  return filter === "all" || finding.severity === filter || finding.code === filter;
}
