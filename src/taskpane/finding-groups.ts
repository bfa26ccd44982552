// Which findings the list shows, in which order: errors first, then warnings, then what only wants to be entered, each as
// they stand in the sheet.
import { isOpen } from "../checks";
import type { CheckCode, Finding, Severity } from "../checks/types";
import type { PaneText } from "../text/pane/pane";

/** `answered`: a warning whose row has a remark. `open`: a row that nobody has reached yet, which is no error. */
export type FindingKind = Severity | "answered" | "open";

/** Everything, one severity, or one kind of finding. */
export type FindingFilter = "all" | Severity | CheckCode;

export interface FindingGroup {
  kind: FindingKind;
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

const KINDS: readonly FindingKind[] = ["error", "warning", "answered", "open"];
const NONE: ReadonlySet<number> = new Set();

/**
 * The first `limit` findings that pass the filter; groups without any are left out.
 * @param answered rows with a remark
 */
export function findingPage(
  findings: readonly Finding[],
  filter: FindingFilter,
  limit: number,
  answered: ReadonlySet<number> = NONE,
): FindingPage {
  const passing = onceOpen(findings).filter((finding) => passes(finding, filter));
  let room = limit;
  const groups: FindingGroup[] = [];
  for (const kind of KINDS) {
    const all = passing.filter((finding) => kindOf(finding, answered) === kind);
    const shown = all.slice(0, room);
    room -= shown.length;
    if (all.length > 0) groups.push({ kind, count: all.length, findings: shown });
  }
  return { groups, left: Math.max(0, passing.length - limit) };
}

/** The kinds of findings there are and how many of each, most frequent first, then as they were found. */
export function findingKinds(findings: readonly Finding[]): { code: CheckCode; count: number }[] {
  const counts = new Map<CheckCode, number>();
  for (const { code } of onceOpen(findings)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

/** How many there are to correct, to explain, and to enter. */
export function countOf(
  findings: readonly Finding[],
  kind: FindingKind,
  answered: ReadonlySet<number> = NONE,
): number {
  return onceOpen(findings).filter((finding) => kindOf(finding, answered) === kind).length;
}

export type FindingCounts = Record<FindingKind, number>;

export function countsOf(
  result: { findings: readonly Finding[]; answered: readonly number[] } | null,
): FindingCounts {
  const { findings = [], answered = [] } = result ?? {};
  const count = (kind: FindingKind) => countOf(findings, kind, new Set(answered));
  return {
    error: count("error"),
    warning: count("warning"),
    answered: count("answered"),
    open: count("open"),
  };
}

/** How many of each there are, in words. */
export function countsSentence(result: Parameters<typeof countsOf>[0], text: PaneText): string {
  return text.findings.counts(countsOf(result));
}

function kindOf(finding: Finding, answered: ReadonlySet<number>): FindingKind {
  if (isOpen(finding)) return "open";
  const isAnswered = finding.severity === "warning" && finding.row !== null && answered.has(finding.row);
  return isAnswered ? "answered" : finding.severity;
}

/** A row that wants to be filled in is told of once. */
function onceOpen(findings: readonly Finding[]): Finding[] {
  const rows = new Set<number | null>();
  return findings.filter((finding) => {
    if (!isOpen(finding)) return true;
    if (rows.has(finding.row)) return false;
    rows.add(finding.row);
    return true;
  });
}

function passes(finding: Finding, filter: FindingFilter): boolean {
  if (filter === "all" || finding.code === filter) return true;
  return finding.severity === filter && !isOpen(finding);
}
