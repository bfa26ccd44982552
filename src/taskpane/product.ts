// The product behind the pane: its services over a workbook port. Shapes the jobs' answers for the screens, decides nothing.
import type { Line } from "../barometer/assessment";
import type { Catalogue, Department } from "../barometer/catalogue";
import { headingsOf, linesByHeading } from "../barometer/headings";
import { categoryName, groupName } from "../barometer/names";
import { parsePeriod } from "../barometer/period";
import { readCatalogueText } from "../barometer/read-catalogue";
import { asShown, comparisonGroupOf } from "../barometer/disclosure";
import { findCatalogue, shippedCatalogues } from "../catalogues";
import { sanitise } from "../checks";
import type { EntryReading, Finding } from "../checks/types";
import { check, type CheckedWorkbook } from "../jobs/check";
import { compute } from "../jobs/compute";
import { detect, type Detected } from "../jobs/detect";
import { isNote } from "../jobs/csv-problem";
import { applyFill, previewFill } from "../jobs/fill-preview";
import { fillSourceOf } from "../jobs/figures-source";
import { applyFixes } from "../jobs/fix";
import { historyFor } from "../jobs/history";
import { createLiveCheck } from "../jobs/live";
import { entrySheet, readEntryWorkbook } from "../jobs/entry-workbook";
import { approve, markReady, readyState } from "../jobs/ready";
import { WorkbookError, type WorkbookPort } from "../jobs/port";
import { createTemplate, storedTemplate } from "../jobs/template";
import { catalogueOf, updateCatalogue } from "../jobs/update-catalogue";
import { catalogueProblemSentence } from "../text/words/catalogue-mistakes";
import { csvProblemSentence } from "../text/words/figures-file";
import { explainLine } from "../text/words/explanation";
import { fillRefusalText } from "../text/words/fill-preview";
import { inEveryLanguage, type Language } from "../text/language";
import {
  changeSentences,
  indicatorProblemSentence,
  updateCatalogueText,
} from "../text/words/update-catalogue";
import { breathing } from "./breathing";
import { lineWords } from "./line-words";
import type {
  CatalogueChoice,
  CheckResult,
  PaneServices,
  Replacement,
  ResultSummary,
  ShownGoal,
  TemplateRequest,
  UpdateQuestion,
  WorkbookInfo,
} from "./services";

/** @param port opened anew for each call, so that the pane follows the workbook that is in front */
export function product(port: () => WorkbookPort, today: () => Date): PaneServices {
  return {
    detect: async () => infoOf(await detect(port())),
    catalogues: () =>
      shippedCatalogues.map(({ catalogue, exampleRound }) => ({
        catalogue,
        shipped: true,
        suggestedPeriod: exampleRound,
      })),
    readCatalogue: (text, language) => Promise.resolve(ownCatalogue(text, language, today())),
    ownTemplate: async () => {
      const store = await storedTemplate(port());
      if (store === null) return null;
      const { catalogue, round, language, departments } = store;
      const [only] = departments;
      const isForAll = departments.length === catalogue.departments.length;
      return { catalogue, round, language, department: isForAll ? null : (only ?? null) };
    },
    isPeriod: (text) => parsePeriod(text) !== null,
    createTemplate: async (request, onProgress) => {
      const { catalogue, history } = requested(request);
      const outcome = await createTemplate(port(), {
        catalogue: { ...catalogue, language: request.language },
        round: request.round,
        department: request.department,
        history,
        confirmed: request.replaceConfirmed,
        onProgress,
      });
      if (outcome.outcome === "needs-confirmation") return outcome;
      const workbook = infoOf(await detect(port()));
      return { outcome: outcome.outcome, workbook };
    },
    check: async (onProgress) => checkResult(await check(port(), onProgress)),
    liveCheck: () => {
      const live = createLiveCheck(port());
      return {
        start: async () => checkResult(await live.start()),
        edited: async (edit) => checkResult(await live.edited(edit)),
      };
    },
    compute: async ({ replaceConfirmed }, onProgress) => {
      const outcome = await compute(port(), {
        confirmed: replaceConfirmed,
        today: isoDay(today()),
        onProgress,
      });
      if (outcome.outcome === "needs-confirmation")
        return { outcome: "needs-confirmation", replaces: sheetsOnly(outcome) };
      if (outcome.outcome === "no-figures")
        return { outcome: "refused", workbook: infoOf(await detect(port())) };
      return {
        outcome: "computed",
        summary: summaryOf(outcome.catalogue, outcome.assessment, outcome.sheets),
      };
    },
    goTo: async (finding) => {
      if (finding.sheet !== null) await port().goTo(finding.sheet, finding.cell ?? "A1");
    },
    readiness: async () => {
      const entry = entrySheet(await readEntryWorkbook(port()));
      return entry === null ? null : readyState(entry);
    },
    markReady: async ({ who, confirmed }, onProgress) => {
      const outcome = await markReady(port(), { who, when: today().toISOString(), confirmed, onProgress });
      switch (outcome.outcome) {
        case "ready":
        case "blocked":
          return { outcome: outcome.outcome, result: checkResult(outcome.checked) };
        case "unanswered":
          return {
            outcome: "unanswered",
            warnings: outcome.warnings,
            result: checkResult(outcome.checked),
          };
        case "refused":
          return { outcome: "personal-number" };
        case "not-entry":
          return { outcome: "refused", workbook: infoOf(await detect(port())) };
      }
    },
    approve: async (who) => {
      const outcome = await approve(port(), { who, when: today().toISOString() });
      switch (outcome.outcome) {
        case "approved":
        case "not-reported":
          return { outcome: outcome.outcome, readiness: outcome.state };
        case "refused":
          return { outcome: "personal-number" };
        case "not-entry":
          return { outcome: "refused", workbook: infoOf(await detect(port())) };
      }
    },
    updateCatalogue: async ({ confirmed, language }, onProgress) => {
      const words = updateCatalogueText[language];
      const outcome = await updateCatalogue(port(), { confirmed, onProgress });
      const done = async (sentences: string[]) =>
        ({ outcome: "done", sentences, workbook: infoOf(await detect(port())) }) as const;
      switch (outcome.outcome) {
        case "updated": {
          const { kind, changes, rowsKept, rowsSetAside, rowsBroughtBack } = outcome;
          return done([
            kind === "entry" ? words.updatedEntry(rowsKept) : words.updatedBarometer,
            ...changeSentences(changes, language),
            ...(rowsSetAside > 0 ? [words.setAside(rowsSetAside)] : []),
            ...(rowsBroughtBack > 0 ? [words.broughtBack(rowsBroughtBack)] : []),
          ]);
        }
        case "unchanged":
          return done([words.unchanged]);
        case "restored":
          return done([words.restored]);
        case "problems":
          return {
            outcome: "problems",
            problems: outcome.problems.map((problem) => ({
              sheet: problem.sheet,
              cell: problem.cell,
              sentence: indicatorProblemSentence(problem, language),
            })),
          };
        case "needs-confirmation":
          return { outcome: "needs-confirmation", question: updateQuestion(outcome, language) };
        case "refused":
          return { outcome: "refused", sentence: words.refused[outcome.because] };
      }
    },
    catalogueFile: async () => {
      const answer = await catalogueOf(port());
      if (answer.outcome === "refused") throw new WorkbookError("unexpected", answer.because);
      return { name: answer.fileName, text: answer.json };
    },
    previewFill: async (from, language) => {
      const source = "text" in from ? from : await fillSourceOf(from.bytes, breathing());
      if ("refused" in source) return { unreadable: fillRefusalText[language][source.refused] };
      const preview = await previewFill(port(), source);
      if ("notEntry" in preview) return { refused: infoOf(await detect(port())) };
      return {
        rows: preview.rows,
        sheets: preview.sheets,
        tables: preview.tables,
        lookedAt: preview.lookedAt,
        problems: preview.problems
          .filter((problem) => !isNote(problem))
          .map((problem) => csvProblemSentence(problem, language)),
        notes: preview.problems.filter(isNote).map((problem) => csvProblemSentence(problem, language)),
      };
    },
    applyFill: ({ rows }, overwrite) => applyFill(port(), { rows }, { overwrite }),
    goToCell: (sheet, cell) => port().goTo(sheet, cell),
    applyFixes: async (findings) => {
      const { applied, left } = await applyFixes(port(), findings);
      return { fixed: applied, left };
    },
    showSheet: (name) => port().goTo(name, "A1"),
    explain: (line, catalogue, language) => paragraphs(explainLine(line, catalogue, language)),
    onEdit: (listener) => port().onEdit(listener),
  };
}

function checkResult({ findings, progress, entry }: CheckedWorkbook): CheckResult {
  const indicators = entry?.catalogue.indicators ?? [];
  return {
    findings,
    progress,
    indicatorNames: Object.fromEntries(indicators.map(({ id, name }) => [id, name])),
    standing: entry === null ? {} : standingIn(entry, findings),
    readiness: entry === null ? null : readyState(entry),
  };
}

/** What the cells hold that have a certain right value: a formula rather than its result, where it is the formula that goes. */
function standingIn(entry: EntryReading, findings: readonly Finding[]): CheckResult["standing"] {
  const rows = new Map(entry.rows.map((row) => [row.row, row]));
  return Object.fromEntries(
    findings.flatMap(({ fix, cell, row, entryCell }) => {
      const found = row === null ? undefined : rows.get(row);
      if (fix === undefined || cell === null || entryCell === null || found === undefined) return [];
      const content = found.formulas[entryCell] ?? found.cells[entryCell];
      return [[cell, typeof content === "string" ? sanitise(content) : content]];
    }),
  );
}

function updateQuestion(
  asked: Extract<Awaited<ReturnType<typeof updateCatalogue>>, { outcome: "needs-confirmation" }>,
  language: Language,
): UpdateQuestion {
  const { lostTable, question } = updateCatalogueText[language];
  if (asked.because === "table") return { ...lostTable, items: [] };
  const isEntry = asked.kind === "entry";
  const say = isEntry ? question.leaving : question.leavingData;
  const explanations = [
    ...(asked.leaving.some(({ isSender }) => isSender !== true)
      ? [isEntry ? question.explanation : question.explanationData]
      : []),
    ...(asked.leaving.some(({ isSender }) => isSender === true) ? [question.explanationSender] : []),
  ];
  return {
    title: question.title,
    items: asked.leaving.map(({ name, rows, isSender }) =>
      isSender === true ? question.leavingSender(name, rows) : say(name, rows),
    ),
    explanation: explanations.join(" "),
    confirm: question.confirm,
  };
}

function infoOf(detected: Detected): WorkbookInfo {
  const nothing = {
    catalogueTitle: null,
    period: null,
    departments: [],
    exampleFigures: false,
    progress: null,
  };
  if (detected.kind === "empty" || detected.kind === "foreign")
    return { kind: detected.kind, trouble: null, ...nothing };
  if (detected.kind === "damaged" || detected.kind === "newer-version") {
    return { kind: "foreign", trouble: detected.kind, ...nothing };
  }
  const { head } = detected;
  return {
    kind: detected.kind,
    trouble: null,
    catalogueTitle: head.title,
    period: head.period,
    departments: head.departments.map((id, index): Department => ({
      id,
      name: head.departmentNames[index] ?? id,
    })),
    exampleFigures: head.exampleFigures,
    progress: null,
  };
}

function requested({ catalogue, department, round }: TemplateRequest): {
  catalogue: Catalogue;
  history: CatalogueHistory;
} {
  if ("own" in catalogue) return { catalogue: catalogue.own, history: [] };
  const shipped = findCatalogue(catalogue.shipped);
  if (shipped === null) throw new WorkbookError("unexpected", `no catalogue ${catalogue.shipped}`);
  const departments = department === null ? shipped.catalogue.departments.map(({ id }) => id) : [department];
  const history = historyFor(shipped.catalogue, round.period, departments, shipped.exampleHistory);
  return { catalogue: shipped.catalogue, history };
}

type CatalogueHistory = Parameters<typeof createTemplate>[1]["history"];

function ownCatalogue(
  text: string,
  language: Language,
  now: Date,
): { choice: CatalogueChoice } | { problems: string[] } {
  const read = readCatalogueText(text);
  if ("problems" in read)
    return { problems: read.problems.map((problem) => catalogueProblemSentence(problem, language)) };
  return {
    choice: { catalogue: read.catalogue, shipped: false, suggestedPeriod: String(now.getFullYear()) },
  };
}

/** What the results screen shows. */
export function summaryOf(
  catalogue: Catalogue,
  assessment: { lines: Line[]; goals: ShownGoal["result"][] },
  sheets: string[],
): ResultSummary {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const titles = new Map(headingsOf(catalogue).map(({ id, title }) => [id, title]));
  const byHeading = linesByHeading(catalogue, assessment.lines);
  const goals = assessment.goals.map((result): ShownGoal => ({
    result,
    title: titles.get(result.goal) ?? result.goal,
    lines: (byHeading.get(result.goal) ?? []).map((line) => {
      const indicator = indicators.get(line.indicator);
      const shown = asShown(line, indicator);
      const compared = comparisonGroupOf(indicator);
      const comparedName =
        compared === null ? null : groupName(compared, catalogue, { basis: line.facts.basis });
      return {
        line,
        words: inEveryLanguage((language) => lineWords(shown, indicator, comparedName, language)),
        indicator: indicator?.name ?? line.indicator,
        category: categoryName(line.category, indicator),
      };
    }),
  }));
  return { catalogue, goals, exampleFigures: catalogue.exampleFigures === true, sheets };
}

function sheetsOnly({ sheets, notesLost }: Pick<Replacement, "sheets" | "notesLost">): Replacement {
  return { sheets, figuresKept: 0, figuresLost: 0, editsLost: false, notesLost };
}

function paragraphs(text: string | string[]): string[] {
  return typeof text === "string" ? [text] : text;
}

function isoDay(date: Date): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
