// A pane to try: services as a plain object that a test changes where it wants, and a host that answers at once.
import "@testing-library/jest-dom";
import { TextDecoder, TextEncoder } from "node:util";
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { act, configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { GoalResult, Line, LineFacts } from "../../src/barometer/assessment";
import { PLAIN_TABLES } from "../../src/barometer/table-choice";
import { shippedCatalogues } from "../../src/catalogues";
import type { Finding } from "../../src/checks/types";
import type { OfficeAnswer } from "../../src/excel/office";
import { App } from "../../src/taskpane/app";
import type { CheckResult } from "../../src/taskpane/check-result";
import type { ResultSummary, ShownLine } from "../../src/taskpane/result-summary";
import type { CatalogueChoice } from "../../src/taskpane/round-form";
import type { PaneHost, PaneServices } from "../../src/taskpane/services";
import type { WorkbookInfo } from "../../src/taskpane/workbook-info";
import type { Language } from "../../src/text/language";
import { paneText } from "../../src/text/pane/pane";

/** Every browser has them; jsdom does not. */
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** Roles are computed element by element in jsdom: slow on a busy machine, and no fault of the pane. */
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

/**
 * What decides whether something is there for a reader, a screen reader or a mouse. jsdom lays nothing out, and holds every rule
 * against every element for each role that a test asks for: of the other rules it would only take longer to say the same.
 */
const LOOKS_THAT_COUNT =
  /[{;](?:display|visibility|content-visibility|opacity|pointer-events|content|clip|clip-path|text-transform|user-select):/;
const renderer = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) => LOOKS_THAT_COUNT.test(rule),
});

export const shippedChoices: CatalogueChoice[] = shippedCatalogues.map(({ catalogue, exampleRound }) => ({
  catalogue,
  shipped: true,
  suggestedPeriod: exampleRound,
}));

export function choiceOf(id: string): CatalogueChoice {
  return shippedChoices.find(({ catalogue }) => catalogue.id === id)!;
}

export function workbook(change: Partial<WorkbookInfo> = {}): WorkbookInfo {
  return {
    kind: "empty",
    trouble: null,
    catalogueTitle: null,
    period: null,
    departments: [],
    exampleFigures: false,
    progress: null,
    ...change,
  };
}

export function entryWorkbook(change: Partial<WorkbookInfo> = {}): WorkbookInfo {
  return workbook({
    kind: "entry",
    catalogueTitle: "Ballerup 2018",
    period: "2018",
    departments: [{ id: "c-arb", name: "Center for Arbejdsmarked" }],
    ...change,
  });
}

export function finding(change: Partial<Finding> = {}): Finding {
  return {
    code: "negative",
    severity: "error",
    sheet: "Indberetning",
    cell: "F12",
    entryCell: "numerator",
    row: 11,
    indicator: "igu",
    group: "target",
    category: null,
    values: { value: -3 },
    ...change,
  };
}

export function checkResult(findings: Finding[], change: Partial<CheckResult> = {}): CheckResult {
  return {
    findings,
    progress: { filled: 2, total: 5, open: 3, errors: 0 },
    indicatorNames: { igu: "IGU-forløb" },
    rowNames: {},
    answered: [],
    standing: {},
    readiness: null,
    ...change,
  };
}

/** Colours and layout are not there in jsdom; they are looked at in a real browser. */
export async function violations(): Promise<string[]> {
  // Fluent's stops at the ends of the pane hand the focus on at once, so nobody meets them.
  const context = { include: [["html"]], exclude: [["[data-tabster-dummy]"]] };
  const { violations: found } = await axe.run(context, {
    rules: { "color-contrast": { enabled: false }, "document-title": { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

export function line(change: Partial<Line> = {}): Line {
  return {
    indicator: "igu",
    category: null,
    period: "2018",
    value: 12,
    comparison: null,
    gap: null,
    others: [],
    previous: null,
    baseline: null,
    interval: null,
    gapInterval: null,
    changeInterval: null,
    limits: null,
    status: "positive",
    detail: "improved",
    certainty: "unknown",
    reason: null,
    rule: "direction",
    // The pane hands these on to the explanation and looks at none of them.
    facts: {} as LineFacts,
    ...change,
  };
}

export function goalResult(goal: string, change: Partial<GoalResult> = {}): GoalResult {
  const none = { positive: 0, unchanged: 0, negative: 0, neutral: 0, unassessed: 0, reasons: {} };
  return { goal, status: "unassessed", mixed: false, ...none, ...change };
}

export function shownLine(indicator: string, change: Partial<Line> = {}): ShownLine {
  const words = { period: "2018", value: "54,1", change: "+1,8 siden 2017", gap: null };
  return { line: line({ indicator, ...change }), words: { da: words, en: words }, indicator, category: null };
}

export function summary(change: Partial<ResultSummary> = {}): ResultSummary {
  return {
    catalogue: choiceOf("det-nationale-barometer").catalogue,
    exampleFigures: false,
    doubts: [],
    differences: null,
    sheets: ["Sammenligning", "Barometer", "Byråd"],
    board: null,
    goals: [
      {
        title: "Arbejde",
        result: goalResult("1", { status: "positive", positive: 2 }),
        lines: [shownLine("Beskæftigelse"), shownLine("Beskæftigelsesforskel")],
      },
      {
        title: "Danskkundskaber",
        result: goalResult("3", { status: "unchanged", mixed: true, positive: 1, negative: 1, neutral: 1 }),
        lines: [shownLine("Danskprøve", { status: "negative", detail: "worsened" })],
      },
      { title: "Medborgerskab", result: goalResult("4"), lines: [] },
    ],
    ...change,
  };
}

/** Services over a workbook that does nothing; each test says what is different. */
export function fakeServices(change: Partial<PaneServices> = {}): PaneServices {
  return {
    detect: () => Promise.resolve(workbook()),
    catalogues: () => Promise.resolve(shippedChoices),
    readiness: () => Promise.resolve(null),
    readCatalogue: () => Promise.resolve({ problems: [] }),
    isPeriod: (text) => /^\d{4}$/.test(text),
    ownTemplate: () => Promise.resolve(null),
    createTemplate: () => Promise.resolve({ outcome: "created", workbook: entryWorkbook() }),
    check: () =>
      Promise.resolve({
        findings: [],
        progress: { filled: 0, total: 0, open: 0, errors: 0 },
        indicatorNames: { igu: "IGU-forløb" },
        rowNames: {},
        answered: [],
        standing: {},
        readiness: null,
      }),
    applyFixes: () => Promise.resolve({ applied: 0, left: 0, replaced: [] }),
    undoFix: () => Promise.resolve(true),
    liveCheck: () => ({
      start: () => Promise.resolve(checkResult([])),
      edited: () => Promise.resolve(checkResult([])),
    }),
    markReady: () => Promise.resolve({ outcome: "refused", because: "personal-number" }),
    approve: () => Promise.resolve({ outcome: "refused", because: "personal-number" }),
    previewFill: () => Promise.resolve({ refused: "empty" }),
    applyFill: () => Promise.resolve({ filled: 0, erased: 0, left: 0, kept: false }),
    readDelivery: (file) =>
      Promise.resolve({ incoming: { file, refusal: "not-ours", detail: "" }, problems: [] }),
    previewImport: () => Promise.resolve({ outcome: "nothing" }),
    importFiles: () => Promise.resolve({ outcome: "nothing" }),
    undoImport: () => Promise.resolve({ outcome: "nothing" }),
    offerRound: () => Promise.resolve(null),
    beginRound: () => Promise.resolve({ outcome: "refused", because: "not-a-barometer" }),
    makeForms: () => Promise.resolve({ outcome: "nothing" }),
    offerHearing: () => Promise.resolve(null),
    takeOver: () => Promise.resolve({ outcome: "refused", because: "not-a-barometer" }),
    giveBack: () => Promise.resolve({ outcome: "refused", because: "not-a-barometer" }),
    makeHearings: () => Promise.resolve([]),
    makeFollowUps: () => Promise.resolve({ outcome: { outcome: "nothing", nobodys: [] }, board: null }),
    opener: () => null,
    readTextView: () => Promise.resolve(null),
    writeText: () => Promise.resolve({ outcome: "written" }),
    publish: () => Promise.resolve({ outcome: "nothing-to-publish" }),
    lastEdition: () => Promise.resolve(null),
    updateCatalogue: () => Promise.resolve({ outcome: "unchanged" }),
    catalogueFile: () => Promise.resolve({ name: "katalog.json", text: "{}" }),
    compute: () => Promise.resolve({ outcome: "computed", summary: summary() }),
    goTo: () => Promise.resolve(),
    goToCell: () => Promise.resolve(),
    showSheet: () => Promise.resolve(),
    showTables: () => Promise.resolve("Byråd"),
    offerTables: () => Promise.resolve({ choice: PLAIN_TABLES, sheets: ["Byråd", "Overblik"] }),
    explain: ({ indicator }, _, language) => Promise.resolve(`${language}: ${indicator}`),
    onEdit: () => Promise.resolve(() => Promise.resolve()),
    onOthersEdit: () => Promise.resolve(() => Promise.resolve()),
    onSelect: () => Promise.resolve(() => Promise.resolve()),
    textAtRow: () => Promise.resolve(null),
    ...change,
  };
}

export function answering(language: Language = "da", kind: OfficeAnswer["kind"] = "excel"): PaneHost {
  return {
    ready: () => Promise.resolve({ kind, displayLanguage: language === "da" ? "da-DK" : "en-US" }),
    verb: null,
    opening: { read: () => null, choose: () => Promise.resolve(false) },
    reload: () => undefined,
  };
}

/** Shows the pane and waits until it has looked at the workbook. */
export async function showPane(services: PaneServices, host: PaneHost = answering()) {
  const user = userEvent.setup();
  const view = render(
    <RendererProvider renderer={renderer}>
      <App services={services} host={host} version="1.2.3" />
    </RendererProvider>,
  );
  await screen.findByRole("heading", { level: 1 });
  return { user, ...view };
}

/** Opens what only the secretariat does. */
export async function openSecretariat(
  user: ReturnType<typeof userEvent.setup>,
  language: Language = "da",
): Promise<void> {
  await user.click(
    screen.getByRole("button", { name: paneText[language].entry.secretariat, expanded: false }),
  );
}

/** A promise that a test fulfils when it wants to. */
export function later<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (cause: unknown) => void = () => undefined;
  const promise = new Promise<T>((fulfil, fail) => {
    resolve = fulfil;
    reject = fail;
  });
  return {
    promise,
    resolve: (value: T) => settled(() => resolve(value)),
    reject: (cause: unknown) => settled(() => reject(cause)),
  };
}

/** Lets the pane take in what happened. */
function settled(happen: () => void): Promise<void> {
  return act(() => {
    happen();
    return Promise.resolve();
  });
}

export const LANGUAGES: readonly Language[] = ["da", "en"];
