// The catalogue as a table that people can read: whole definitions, and "ikke fastlagt" where nothing is decided.
import { measureOf, type Catalogue, type Indicator } from "../barometer/catalogue";
import { catalogueKeysText, catalogueKeyWord } from "../text/catalogue-keys";
import { indicatorsText } from "../text/indicators";
import type { Language } from "../text/language";
import { formatExact } from "../text/numbers";
import { resultsText } from "../text/results";
import { sheetNames } from "../text/sheets";
import { headerText } from "./entry";
import { emptyPlan, type Box, type SheetPlan } from "./plan";
import { unitOf } from "./results";
import { runsOf } from "./runs";
import { COLORS, HEADER, MARGINS, NOTE, TITLE } from "./style";
import { rowHeight } from "./text-size";

export interface IndicatorsInput {
  catalogue: Catalogue;
  /** The catalogue's language unless told otherwise. */
  language?: Language;
}

/** Catalogue keys, in the order of the table, with their width in characters. */
const COLUMNS = [
  ["id", 18],
  ["name", 34],
  ["definition", 60],
  ["goal", 20],
  ["kind", 10],
  ["departments", 24],
  ["committees", 20],
  ["measure", 12],
  ["unit", 12],
  ["groups", 26],
  ["targetName", 24],
  ["categories", 28],
  ["desired", 20],
  ["baseline", 14],
  ["target", 14],
  ["tolerance", 10],
  ["rule", 14],
  ["period", 18],
  ["source", 24],
  ["basis", 14],
  ["thirdGeneration", 18],
  ["joint", 18],
  ["breaks", 24],
  ["state", 14],
] as const;
type Key = (typeof COLUMNS)[number][0];

/** Keys that somebody ought to decide: absent, they are shown as not decided, the others are left empty. */
const TO_BE_DECIDED: ReadonlySet<Key> = new Set([
  "desired",
  "baseline",
  "source",
  "definition",
  "departments",
]);
const TOP = { title: 0, intro: 1, header: 3, body: 4 } as const;

export function planIndicators(input: IndicatorsInput): SheetPlan {
  const { catalogue } = input;
  const language = input.language ?? catalogue.language;
  const texts = indicatorsText[language];
  const cells = catalogue.indicators.map((indicator) => rowOf(catalogue, indicator, language));
  const height = Math.max(1, cells.length);
  const table: Box = { row: TOP.body, column: 0, rows: height, columns: COLUMNS.length };
  return {
    ...emptyPlan(sheetNames.da.indicators),
    values: [
      { row: TOP.title, column: 0, cells: [[texts.title(catalogue.title)], [texts.intro]] },
      {
        row: TOP.header,
        column: 0,
        cells: [COLUMNS.map(([key]) => capitalised(catalogueKeyWord(key, language)))],
      },
      { row: TOP.body, column: 0, cells: cells.length === 0 ? [[texts.nothing]] : cells },
    ],
    formats: [
      { box: { row: TOP.title, column: 0, rows: 1, columns: 1 }, style: TITLE },
      { box: { row: TOP.intro, column: 0, rows: 1, columns: 1 }, style: NOTE },
      { box: { ...table, row: TOP.header, rows: 1 }, style: HEADER },
      {
        box: table,
        style: {
          vertical: "top",
          wrap: cells.length > 0,
          borders: { color: COLORS.line, sides: ["bottom", "inner-horizontal"] },
        },
      },
    ],
    columnWidths: COLUMNS.map(([, width], column) => ({ column, columns: 1, width })),
    rowHeights: [
      { row: TOP.title, rows: 1, height: 28 },
      { row: TOP.header, rows: 1, height: 34 },
      ...runsOf(
        cells.map((row) => rowHeight(row.map((cell, column) => [cell ?? "", COLUMNS[column]?.[1] ?? 10]))),
        TOP.body,
      ).map((run) => ({ row: run.row, rows: run.rows, height: run.value })),
    ],
    hiddenColumns: COLUMNS.flatMap(([key], column) =>
      ALWAYS_SHOWN.has(key) || cells.some((row) => row[column] !== null) ? [] : [{ column, columns: 1 }],
    ),
    frozen: { rows: TOP.body, columns: 2 },
    protect: true,
    page: {
      orientation: "landscape",
      fitWidth: 1,
      printArea: { row: 0, column: 0, rows: TOP.body + height, columns: COLUMNS.length },
      titleRows: { row: TOP.header, rows: 1 },
      footer: { left: headerText(catalogue.title), right: resultsText[language].page("&P", "&N") },
      margins: MARGINS,
    },
    cursor: { row: TOP.body, column: 0 },
  };
}

const ALWAYS_SHOWN: ReadonlySet<Key> = new Set(["id", "name", "definition", "desired", "baseline", "source"]);

/** One cell per column: what is decided; marked where the catalogue lists the key as open; null where it does not matter. */
function rowOf(catalogue: Catalogue, indicator: Indicator, language: Language): (string | null)[] {
  const texts = indicatorsText[language];
  const { notDecided } = catalogueKeysText[language];
  const open = new Set((indicator.open ?? []).map((key) => /^[^.[]+/.exec(key)?.[0] ?? key));
  const shown = shownValues(catalogue, indicator, language);
  return COLUMNS.map(([key]) => {
    const value = shown[key];
    if (value !== null && value !== "")
      return open.has(key) && value !== notDecided ? texts.notDecided(value) : value;
    return open.has(key) || TO_BE_DECIDED.has(key) ? notDecided : null;
  });
}

function shownValues(
  catalogue: Catalogue,
  indicator: Indicator,
  language: Language,
): Record<Key, string | null> {
  const texts = indicatorsText[language];
  const list = (
    ids: readonly string[] | undefined,
    items: readonly { id: string; name: string }[] | undefined,
  ) => (ids ?? []).map((id) => items?.find((item) => item.id === id)?.name ?? id).join(", ");
  const { categories, desired, better, target, basis, thirdGeneration, joint } = indicator;
  const items = categories?.items.map(({ name }) => name).join(", ") ?? "";
  const within = categories?.within ? ` × ${categories.within.items.map(({ name }) => name).join(", ")}` : "";
  return {
    id: indicator.id,
    name: indicator.name,
    definition: indicator.definition,
    goal: catalogue.goals?.find(({ id }) => id === indicator.goal)?.title ?? null,
    kind: indicator.kind === undefined ? null : texts.kind[indicator.kind],
    departments: list(indicator.departments, catalogue.departments),
    committees: list(indicator.committees, catalogue.committees),
    measure: texts.measure[measureOf(indicator)],
    unit: unitOf(indicator, language),
    groups: list(indicator.groups, catalogue.groups),
    targetName: indicator.targetName ?? null,
    categories: categories === undefined ? null : `${categories.name}: ${items}${within}`,
    desired:
      desired === undefined
        ? null
        : texts.desired[desired] + (better === undefined ? "" : `; ${texts.better[better]}`),
    baseline: indicator.baseline ?? catalogue.baseline ?? null,
    target: target === undefined ? null : texts.target(formatExact(target.value, language), target.by),
    tolerance: indicator.tolerance === undefined ? null : formatExact(indicator.tolerance, language),
    rule: texts.rule[indicator.rule ?? catalogue.rule],
    period: periodText(indicator, language),
    source: indicator.source ?? null,
    basis: basis === undefined ? null : texts.basis[basis],
    thirdGeneration: thirdGeneration === undefined ? null : thirdGenerationText(thirdGeneration, language),
    joint: joint === undefined ? null : texts.joint[joint],
    breaks: (indicator.breaks ?? []).map(({ from, note }) => texts.breaks(from, note)).join("; "),
    state: texts.state[indicator.state],
  };
}

function periodText({ period }: Indicator, language: Language): string {
  const texts = indicatorsText[language];
  return [
    texts.period[period.kind],
    ...(period.start === undefined ? [] : [texts.periodFrom(period.start)]),
    ...(period.cohort === true ? [texts.cohort] : []),
  ].join(" ");
}

function thirdGenerationText(
  { included, reason }: NonNullable<Indicator["thirdGeneration"]>,
  language: Language,
): string {
  const words = indicatorsText[language].thirdGeneration;
  return (included ? words.included : words.excluded) + (reason === undefined ? "" : `: ${reason}`);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
