// The findings of the latest check: by severity, filtered, a page at a time; each leads to its cell.
import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Finding } from "../../checks/types";
import { checksText, findingSentence, SEVERITY_SYMBOLS } from "../../text/words/checks";
import type { Language } from "../../text/language";
import { paneText } from "../../text/pane/pane";
import {
  countOf,
  findingKinds,
  findingPage,
  type FindingFilter,
  type FindingGroup,
  type FindingKind,
} from "../finding-groups";
import type { CheckResult } from "../check-result";
import { useStyles } from "../styles";

/** More than this at once makes the pane slow and helps nobody. */
export const FINDINGS_PER_PAGE = 100;

interface FindingListProps {
  result: CheckResult;
  language: Language;
  busy: boolean;
  onGoTo: (finding: Finding) => void;
  onFix: (finding: Finding) => void;
  onFixAll: (findings: Finding[]) => void;
}

export function FindingList({ result, language, busy, onGoTo, onFix, onFixAll }: FindingListProps) {
  const styles = useStyles();
  const text = paneText[language].findings;
  const [wanted, setWanted] = useState<FindingFilter>("all");
  const [limit, setLimit] = useState(FINDINGS_PER_PAGE);
  const [visited, setVisited] = useState<string | null>(null);
  const firstNew = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (limit > FINDINGS_PER_PAGE) firstNew.current?.focus();
  }, [limit]);

  const { findings } = result;
  const fixable = findings.filter(({ fix, cell }) => fix !== undefined && cell !== null);
  const kinds = findingKinds(findings);
  const answered = new Set(result.answered);
  const errors = countOf(findings, "error");
  const warnings = countOf(findings, "warning");
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  // What was filtered by may be gone after the next check.
  const filter = findings.length > 0 && findingPage(findings, wanted, 1).groups.length === 0 ? "all" : wanted;
  const { groups, left } = findingPage(findings, filter, limit, answered);
  const next = Math.min(FINDINGS_PER_PAGE, left);
  const firstNewFinding = groups.flatMap((group) => group.findings)[limit - FINDINGS_PER_PAGE];

  return (
    <div className={styles.stack}>
      {fixable.length > 1 && (
        <div className={styles.tight}>
          <p className={styles.text}>{text.fixHint(fixable.length)}</p>
          <div>
            <Button size="small" disabledFocusable={busy} onClick={() => onFixAll(fixable)}>
              {text.fixAll(fixable.length)}
            </Button>
          </div>
        </div>
      )}
      {findings.length > 1 && (
        <Field label={text.filter} className={styles.choice}>
          <Select
            className={styles.choice}
            value={filter}
            onChange={(_, { value }) => {
              setWanted(chosenFilter(value, kinds));
              setLimit(FINDINGS_PER_PAGE);
            }}
          >
            <option value="all">{text.filterAll(all)}</option>
            {errors > 0 && warnings > 0 && (
              <>
                <option value="error">{text.filterErrors(errors)}</option>
                <option value="warning">{text.filterWarnings(warnings)}</option>
              </>
            )}
            {kinds.length > 1 && (
              <optgroup label={text.filterKinds}>
                {kinds.map(({ code, count }) => (
                  <option key={code} value={code}>
                    {text.filterKind(checksText[language].codes[code].title, count)}
                  </option>
                ))}
              </optgroup>
            )}
          </Select>
        </Field>
      )}
      {groups.map((group) => (
        <Group key={group.kind} group={group} language={language}>
          {(finding, index) => (
            <Item
              key={keyOf(finding, index)}
              finding={finding}
              kind={group.kind}
              name={nameOf(finding, result)}
              language={language}
              busy={busy}
              visited={placeOf(finding) === visited}
              buttonRef={finding === firstNewFinding ? firstNew : undefined}
              onGoTo={() => {
                setVisited(placeOf(finding));
                onGoTo(finding);
              }}
              onFix={finding.fix === undefined ? null : () => onFix(finding)}
            />
          )}
        </Group>
      ))}
      {left > 0 && (
        <Button onClick={() => setLimit(limit + FINDINGS_PER_PAGE)}>{text.more(next, left)}</Button>
      )}
    </div>
  );
}

interface GroupProps {
  group: FindingGroup;
  language: Language;
  children: (finding: Finding, index: number) => React.ReactNode;
}

function Group({ group, language, children }: GroupProps) {
  const styles = useStyles();
  const listStyles = useListStyles();
  const text = paneText[language].findings;
  const title = text.groups[group.kind](group.count);
  return (
    <section className={styles.tight} aria-label={title}>
      <h3 className={listStyles.groupTitle}>
        <Mark kind={group.kind} />
        {title}
      </h3>
      <p className={styles.quiet}>{text.hints[group.kind]}</p>
      <ul className={mergeClasses(styles.plainList, listStyles.list)}>{group.findings.map(children)}</ul>
    </section>
  );
}

interface ItemProps {
  finding: Finding;
  kind: FindingKind;
  /** Of the row: indicator, category, group. */
  name: string | null;
  language: Language;
  busy: boolean;
  visited: boolean;
  buttonRef: React.Ref<HTMLButtonElement> | undefined;
  onGoTo: () => void;
  onFix: (() => void) | null;
}

function Item({ finding, kind, name, language, busy, visited, buttonRef, onGoTo, onFix }: ItemProps) {
  const styles = useStyles();
  const listStyles = useListStyles();
  const text = paneText[language].findings;
  const where = [finding.cell === null ? null : text.cell(finding.cell), name]
    .filter((part) => part !== null)
    .join(" · ");
  const words = (
    <>
      <span className={listStyles.head}>
        <Mark kind={kind} />
        <span>
          <span className={styles.hidden}>{text.kinds[kind]}: </span>
          {checksText[language].codes[finding.code].title}
        </span>
      </span>
      <span className={styles.quiet}>{where === "" ? text.wholeWorkbook : where}</span>
      <span className={styles.text}>{findingSentence(finding, language)}</span>
    </>
  );
  return (
    <li className={mergeClasses(listStyles.item, visited && listStyles.visited)}>
      {finding.cell === null ? (
        <div className={listStyles.words}>{words}</div>
      ) : (
        <button
          ref={buttonRef}
          type="button"
          className={mergeClasses(listStyles.words, listStyles.button)}
          aria-current={visited ? "true" : undefined}
          aria-disabled={busy}
          title={text.goTo}
          onClick={onGoTo}
        >
          {words}
        </button>
      )}
      {onFix !== null && (
        <div className={listStyles.fix}>
          <Button size="small" disabledFocusable={busy} aria-label={text.fixLabel(where)} onClick={onFix}>
            {text.fix}
          </Button>
        </div>
      )}
    </li>
  );
}

function nameOf({ row, indicator }: Finding, { rowNames, indicatorNames }: CheckResult): string | null {
  const ofRow = row === null ? undefined : rowNames[row];
  return ofRow ?? (indicator === null ? null : (indicatorNames[indicator] ?? indicator));
}

function Mark({ kind }: { kind: FindingKind }) {
  const listStyles = useListStyles();
  return (
    <span aria-hidden className={kind === "error" ? listStyles.errorMark : listStyles.warningMark}>
      {KIND_SYMBOLS[kind]}
    </span>
  );
}

/** The same finding keeps its place in the page, and with it the focus, when the list is made anew around it. */
function keyOf(finding: Finding, index: number): string {
  return finding.cell === null ? `${finding.code} ${index}` : placeOf(finding);
}

/** No check says two things of one kind about one cell, but for the values. */
function placeOf({ cell, code, values }: Finding): string {
  return `${cell ?? ""} ${code} ${String(values.case ?? "")}`;
}

function chosenFilter(value: string, kinds: { code: Finding["code"] }[]): FindingFilter {
  if (value === "error" || value === "warning") return value;
  return kinds.find(({ code }) => code === value)?.code ?? "all";
}

const mark = {
  display: "inline-block",
  flexShrink: "0",
  width: "20px",
  textAlign: "center",
  fontWeight: tokens.fontWeightBold,
} as const;

const useListStyles = makeStyles({
  groupTitle: {
    ...typographyStyles.body1Strong,
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    margin: "0",
  },
  list: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  item: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":last-child": { borderBottomStyle: "none" },
    // The browser leaves out what is out of sight, so that a hundred long sentences scroll smoothly.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 84px",
  },
  visited: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke1}`,
  },
  words: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: "left",
    color: tokens.colorNeutralForeground1,
  },
  button: {
    border: "0",
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  head: { ...typographyStyles.body1Strong, display: "flex", gap: tokens.spacingHorizontalXS },
  fix: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  errorMark: { ...mark, color: tokens.colorStatusDangerForeground1 },
  warningMark: { ...mark, color: tokens.colorStatusWarningForeground3 },
});

const KIND_SYMBOLS: Record<FindingKind, string> = { ...SEVERITY_SYMBOLS, answered: "✓", open: "○" };
