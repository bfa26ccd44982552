// The last look at what has been written: the files themselves are read again, and held against the edition they were made from.
import { audit, type Exposure } from "../barometer/audit";
import { linesOfChanges } from "../barometer/changes";
import { keyOf } from "../barometer/collect";
import type { Figure } from "../barometer/figure";
import type { EarlierEdition, PublishedEdition } from "../barometer/disclosure";
import { disclosureOf } from "../barometer/catalogue";
import { cellAddress, gridValue, type Grid, type SheetPlan } from "../sheets/plan";
import { dataPackage } from "./data-package";
import { readPublishedCsv } from "./figures-csv";
import { numberCells, numbersIn, sayableNumbers } from "./numbers";
import { spokenTexts, type Spoken } from "./paper/occasion";
import { firstDifference } from "./paper/read-xml";
import type { Publication } from "./publication";
import { strayParts } from "./read-package";
import { strayWordsOnPage } from "./read-page";
import type { PageLinks } from "./web-parts";

/** Why nothing was handed over: where it is, and what a programmer needs to find it. */
export interface Obstacle {
  /**
   * `exposed`: a withheld count can be told. `leak`: something made from it is printed. `stray`: what the edition does not hold.
   * `person`: a text with a personal number.
   */
  kind: "exposed" | "leak" | "stray" | "person";
  /** The file; null for the edition as a whole. */
  file: string | null;
  indicator: string | null;
  place: string;
}

/**
 * An attacker who has this edition and every earlier one. One who is wrong has learnt nothing: figures that have been put right
 * since make him believe what is not so.
 * @param figures as they really are
 */
export function auditObstacles(
  { catalogue, edition, changes }: Publication,
  earlier: readonly EarlierEdition[],
  figures: readonly Figure[],
): Obstacle[] {
  const report = audit(catalogue, edition, earlier, linesOfChanges(changes));
  const truth = new Map<string, Figure[]>();
  for (const figure of figures) {
    const place = placeOf(figure);
    const known = truth.get(place);
    if (known) known.push(figure);
    else truth.set(place, [figure]);
  }
  return [
    ...report.exposed
      .filter((exposure) => holdsTruth(exposure, truth) && !isGivenAway(exposure, edition))
      .map(({ indicator, group, category, period, count }): Obstacle => ({
        kind: "exposed",
        file: null,
        indicator,
        place: [group, category, period, count].filter((one) => one !== null).join(" · "),
      })),
    ...report.leaks.map(({ indicator, category, period, what }): Obstacle => ({
      kind: "leak",
      file: null,
      indicator,
      place: [category, period, what].filter((one) => one !== null).join(" · "),
    })),
  ];
}

/**
 * Of a sum that nobody has entered the truth is the sum of its parts. What an earlier edition hid is held against the figures of
 * today, the only ones that are known.
 */
function holdsTruth(exposure: Exposure, truth: ReadonlyMap<string, readonly Figure[]>): boolean {
  const { indicator, group, period, category, count, lower, upper } = exposure;
  const all = truth.get(placeOf({ indicator, group, period })) ?? [];
  const own = all.filter((figure) => figure.category === category);
  const parts = own.length > 0 || category !== null ? own : all.filter((figure) => figure.category !== null);
  // What is no figure any more has no size that could be told.
  if (parts.length === 0) return false;
  const cell = count === "count" ? "value" : count;
  const real = parts.reduce((sum, part) => sum + (part[cell] ?? 0), 0);
  return lower <= real && real <= upper;
}

/** Earlier editions have said too much of it: nothing that is left out now can take that back. */
function isGivenAway(
  { indicator, group, category, period, count }: Exposure,
  { unprotected }: PublishedEdition,
): boolean {
  return unprotected.some(
    (cell) =>
      cell.indicator === indicator &&
      cell.group === group &&
      cell.category === category &&
      cell.period === period &&
      cell.cell === (count === "count" ? "value" : count),
  );
}

function placeOf({ indicator, group, period }: Pick<Figure, "indicator" | "group" | "period">): string {
  return keyOf(indicator, group, period);
}

export function csvObstacles({ catalogue, edition }: Publication, file: string, text: string): Obstacle[] {
  const thresholds = new Map(
    catalogue.indicators.map((indicator) => [indicator.id, disclosureOf(indicator, catalogue).threshold]),
  );
  const read = readPublishedCsv(text, (id) => thresholds.get(id) ?? edition.threshold);
  const stray = (place: string): Obstacle => ({ kind: "stray", file, indicator: null, place });
  if (read === null) return [stray("form")];
  const all = [...edition.figures, ...edition.totals];
  const at = Array.from({ length: Math.max(read.length, all.length) }).findIndex(
    (_, index) => shape(read[index]) !== shape(all[index]),
  );
  // What is read is the edition that has been attacked.
  return at < 0 ? [] : [{ ...stray(`row ${at + 2}`), indicator: read[at]?.indicator ?? null }];
}

/** Field by field in one order; a reason behind an apostrophe is the same reason. */
function shape(figure: object | undefined): string {
  if (figure === undefined) return "";
  const entries = Object.entries(figure).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(entries, (_key, value: unknown) =>
    typeof value === "string" && value.startsWith("'") ? value.slice(1) : value,
  );
}

/** Word by word what the edition is described as. */
export function descriptionObstacles(
  publication: Publication,
  { file, csv }: { file: string; csv: string },
  text: string,
): Obstacle[] {
  const lines = (whole: string) => whole.split("\n").filter((line) => line !== "");
  return firstDifference(lines(text), lines(dataPackage(publication, csv))).map((place): Obstacle => ({
    kind: "stray",
    file,
    indicator: null,
    place: place.trim(),
  }));
}

/**
 * Every number that anybody can read on the page, or behind it, must be one that the edition says, and every word the one that it is
 * made with.
 */
export function pageObstacles(
  publication: Publication,
  spoken: Spoken,
  file: string,
  html: string,
  links: PageLinks | null = null,
): Obstacle[] {
  const stray = (place: string): Obstacle => ({ kind: "stray", file, indicator: null, place });
  if (/<script|<!--|<iframe|<object|javascript:/i.test(html)) return [stray("script")];
  const cells = [...html.matchAll(/<td class="number">([^<]*)<\/td>/g)].map(([, text = ""]) => text);
  const wanted = numberCells(publication);
  const at = Array.from({ length: Math.max(cells.length, wanted.length) }).findIndex(
    (_, index) => cells[index] !== wanted[index],
  );
  const sayable = new Set([
    ...sayableNumbers(publication),
    ...spokenTexts(spoken, publication.language).flatMap(numbersIn),
  ]);
  return [
    ...(at < 0 ? [] : [stray(`cell ${at + 1}: ${cells[at] ?? ""}`)]),
    ...numbersIn(readable(html))
      .filter((number) => !sayable.has(number))
      .map(stray),
    ...strayWordsOnPage(publication, spoken, links, html).map(stray),
  ];
}

/** The words of a page without how it looks: texts, and what is read aloud. Where points are drawn is no text. */
function readable(html: string): string {
  const body = html.replace(/<style>[\s\S]*?<\/style>/g, " ");
  const aloud = [...body.matchAll(/\s(?:aria-label|title|alt|content)="([^"]*)"/g)].map(([, text]) => text);
  return [body.replace(/<[^>]*>/g, " "), ...aloud].join(" ").replace(/&#x?[\da-f]+;/gi, " ");
}

/** A workbook as it has been read back: every sheet, also those that are not seen. */
export interface ReadSheets {
  sheets: readonly {
    name: string;
    visibility: string;
    grid: Grid | "too-large" | null;
    hasFormulas: boolean;
  }[];
}

export function workbookObstacles(
  plans: readonly SheetPlan[],
  file: string,
  made: Uint8Array,
  { sheets }: ReadSheets,
): Obstacle[] {
  const stray = (place: string): Obstacle => ({ kind: "stray", file, indicator: null, place });
  const planned = new Map(plans.map((plan) => [plan.name, plan]));
  return [
    ...plans
      .filter(({ name }) => !sheets.some((sheet) => sheet.name === name))
      .map(({ name }) => stray(name)),
    ...sheets.flatMap(({ name, visibility, grid, hasFormulas }) => {
      const plan = planned.get(name);
      if (plan === undefined || visibility !== "visible" || hasFormulas || grid === "too-large")
        return [stray(name)];
      return grid === null ? [] : strayCells(plan, grid).map((cell) => stray(`${name}!${cell}`));
    }),
    ...strayParts(plans, made).map(stray),
  ];
}

function strayCells(plan: SheetPlan, grid: Grid): string[] {
  const wanted = new Map<string, unknown>();
  for (const { row, column, cells } of plan.values)
    cells.forEach((line, down) =>
      line.forEach((cell, across) => wanted.set(`${row + down}:${column + across}`, cell)),
    );
  return grid.values.flatMap((line, down) =>
    line.flatMap((_, across) => {
      const [row, column] = [grid.row + down, grid.column + across];
      const found = gridValue(grid, row, column);
      const place = `${row}:${column}`;
      return found === null || found === (wanted.get(place) ?? null) ? [] : [cellAddress(row, column)];
    }),
  );
}
