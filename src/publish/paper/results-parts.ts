// What documents say of the results: goals with their lights, tables, sentences, pictures, and how it is all to be read.
import type { Catalogue } from "../../barometer/catalogue";
import { groupBy } from "../../barometer/collect";
import { hasWithheld, thresholdsIn, type PublishedLine } from "../../barometer/disclosure";
import { TARGET_GROUP } from "../../barometer/figure";
import { hasGoals } from "../../barometer/headings";
import { groupName } from "../../barometer/names";
import { movementOf } from "../../barometer/narrative";
import { roundHalfAway } from "../../barometer/number";
import {
  goalNote,
  lineName,
  notesOf,
  openParagraph,
  signsOf,
  unitOf,
  withAreas,
  type ResultBlock,
  type ResultLine,
  type Results,
} from "../../sheets/results";
import { groupNameShown } from "../../sheets/plan";
import { pageText } from "../../text/publish/page";
import { paperText } from "../../text/publish/paper";
import { formatExact } from "../../text/said/numbers";
import { periodLabel } from "../../text/said/periods";
import { entryText } from "../../text/sheets/entry";
import { resultsText } from "../../text/sheets/results";
import {
  shownOfGoal,
  shownOfLine,
  STATUS_LOOKS,
  statusLabel,
  UNCERTAIN_MARK,
  type ShownStatus,
} from "../../text/words/status";
import type { Publication } from "../publication";
import { axisOf } from "../../barometer/axis";
import {
  breaksOf,
  developmentOf,
  figureIndex,
  isBetween,
  isDrawable,
  type Development,
} from "../../barometer/development";
import { cellText } from "../words";
import { paragraphs, words, writable, type PaperCell, type PaperChart, type PaperPart } from "./paper";

/** How it came about, and whether it is real. */
export function bannersOf({ catalogue, language, corrects }: Publication): PaperPart[] {
  return [
    ...(catalogue.exampleFigures === true ? [words("banner", entryText[language].exampleFigures)] : []),
    ...(corrects === null
      ? []
      : [words("banner", pageText[language].correction(corrects.number, corrects.what))]),
  ];
}

/** What the barometer is, and whom it is about. */
export function aboutParts({ catalogue, language }: Publication, { lines }: Results): PaperPart[] {
  const texts = paperText[language];
  const shown = new Set(lines.map(({ indicator }) => indicator));
  const used = new Set(
    catalogue.indicators.filter(({ id }) => shown.has(id)).flatMap(({ groups }) => groups),
  );
  const { disclaimer = "" } = catalogue;
  const compared = catalogue.groups.filter(({ id }) => id !== TARGET_GROUP && used.has(id));
  // What the catalogue says itself is not said twice.
  const target = catalogue.groups.find(
    ({ id, name }) =>
      id === TARGET_GROUP && used.has(id) && !disclaimer.toLowerCase().includes(name.toLowerCase()),
  );
  const named = (group: Catalogue["groups"][number]) => groupNameShown(group, catalogue, language);
  const about = [
    ...(target === undefined ? [] : [texts.target(named(target))]),
    ...(compared.length === 0 ? [] : [texts.compared(compared.map(named))]),
  ];
  return [
    words("body", texts.about),
    words("body", disclaimer === "" ? texts.noEvaluation : disclaimer),
    ...(about.length === 0 ? [] : [words("body", about.join(" "))]),
  ];
}

/** @param joint who else answers for the block of this id; null where nobody is named */
export function overviewTable(
  blocks: readonly ResultBlock[],
  results: Results,
  publication: Publication,
  joint: ((id: string) => string) | null,
): PaperPart[] {
  const { catalogue, language } = publication;
  const judged = withAreas(blocks).filter(({ result }) => result !== null);
  if (judged.length === 0) return [];
  const texts = pageText[language];
  const first = hasGoals(catalogue) ? texts.overviewGoal : resultsText[language].department;
  return [
    {
      kind: "table",
      widths: joint === null ? [46, 22, 32] : [36, 20, 22, 22],
      headings: cells([
        first,
        texts.overviewStatus,
        texts.overviewCounts,
        ...(joint === null ? [] : [paperText[language].sharedWith]),
      ]),
      rows: judged.map((block) => {
        const shown = block.result === null ? "empty" : shownOfGoal(block.result);
        return [
          ...cells([block.title]),
          { lines: [statusLabel(shown, language)], light: STATUS_LOOKS[shown] },
          ...cells([
            goalNote(block, results),
            ...(joint === null ? [] : [block.id === null ? "" : joint(block.id)]),
          ]),
        ];
      }),
    },
  ];
}

export interface BlockDepth {
  hasSentences: boolean;
  hasCharts: boolean;
  /** What is said below a block, by its id. */
  below: (id: string) => PaperPart[];
}

export function blockParts(
  blocks: readonly ResultBlock[],
  results: Results,
  publication: Publication,
  { hasSentences, hasCharts, below }: BlockDepth,
): PaperPart[] {
  const index = figureIndex(publication);
  return blocks
    .filter(({ lines, id }) => lines.length > 0 || (id !== null && below(id).length > 0))
    .flatMap((block): PaperPart[] => {
      const drawn = hasCharts
        ? block.lines.flatMap((one) => {
            const development = developmentOf(one.line, one.indicator, index);
            return isDrawable(development)
              ? [chartOf(one, development, breaksOf(one.line, one.indicator, index), publication)]
              : [];
          })
        : [];
      return [
        words("subheading", block.title),
        ...(block.lines.length === 0 ? [] : [linesTable(block, results, publication)]),
        ...(hasSentences ? sentenceParts(block, results) : []),
        ...(block.id === null ? [] : below(block.id)),
        ...(drawn.length === 0 ? [] : [{ kind: "charts" as const, charts: drawn }]),
      ];
    });
}

function sentenceParts({ lines }: ResultBlock, { sentences }: Results): PaperPart[] {
  return [...groupBy(lines, ({ line }) => line.indicator)].flatMap(([indicator, own]) =>
    paragraphs(
      sentences?.(
        indicator,
        own.map(({ line }) => line),
      ) ?? "",
    ),
  );
}

function linesTable({ lines }: ResultBlock, results: Results, { language }: Publication): PaperPart {
  const { columns, none } = pageText[language];
  const hasComparison = lines.some(({ line }) => line.comparison !== null);
  const number = (text: string | null): PaperCell => ({ lines: [text ?? none], isNumber: true });
  return {
    kind: "table",
    widths: hasComparison ? [30, 11, 14, 9, 9, 14, 13] : [46, 11, 11, 18, 14],
    headings: [
      ...cells([columns.indicator]),
      number(columns.value),
      ...(hasComparison ? [number(columns.comparison), number(columns.gap)] : []),
      number(columns.change),
      ...cells([columns.since, columns.status]),
    ],
    rows: lines.flatMap((one) => {
      const { line } = one;
      const unit = unitOf(one.indicator, language);
      const then = movementOf(line);
      const shown = shownOfLine(line);
      const mark = line.certainty === "uncertain" ? ` ${UNCERTAIN_MARK}` : "";
      const notes = notesOf(results, one, true);
      const numbers = [
        {
          lines: [
            `${lineName(one)}${unit === "" ? "" : ` (${unit})`}`,
            ...(line.period === null ? [] : [periodLabel(line.period, language)]),
          ].map(writable),
        },
        number(cellText(line.value, line, language)),
        ...(hasComparison
          ? [
              number(cellText(line.comparison, line, language)),
              number(cellText(line.gap, line, language, true)),
            ]
          : []),
        number(cellText(then?.change ?? null, line, language, true)),
        ...cells([then === null ? none : periodLabel(then.period, language)]),
        { lines: [`${statusLabel(shown, language)}${mark}`], light: STATUS_LOOKS[shown] },
      ];
      return notes.length === 0
        ? [numbers]
        : [numbers, [{ lines: notes.map(writable), isBelow: true as const }]];
    }),
  };
}

/** A break is a place of its own on the axis, at which every line is cut. */
function chartOf(
  one: ResultLine,
  { periods, series }: Development,
  breaks: readonly string[],
  { catalogue, language }: Publication,
): PaperChart {
  const { line, indicator } = one;
  const texts = pageText[language];
  const { target, decimals } = line.facts;
  const isCut = (at: number) => {
    const [before, after] = [periods[at - 1], periods[at]];
    return before !== undefined && after !== undefined && breaks.some((day) => isBetween(day, before, after));
  };
  const places = periods.flatMap((period, at) => (isCut(at) ? [null, period] : [period]));
  const values = (cells: Development["series"][number]["cells"]) =>
    places.map((period) => {
      const cell = period === null ? null : cells[periods.indexOf(period)];
      return typeof cell === "number" ? roundHalfAway(cell, decimals) : null;
    });
  const drawn = series.map(({ group, cells: own }, look) => ({
    name:
      group === TARGET_GROUP
        ? texts.columns.value
        : (groupName(group, catalogue, { basis: line.facts.basis }) ?? group),
    values: values(own),
    look,
  }));
  const points = drawn.flatMap((each) => each.values.filter((value) => value !== null));
  const { reference } = line.facts;
  const own = series.findIndex(({ group }) => group === TARGET_GROUP);
  const start = places.map((period, at) =>
    period !== null && period === reference && periods.at(-1) !== period
      ? (drawn[own]?.values[at] ?? null)
      : null,
  );
  const isTargetDrawn = target !== null && line.facts.judged === "value";
  const axis = axisOf(isTargetDrawn ? [...points, target.value] : points);
  const unit = unitOf(indicator, language);
  const name = writable(`${lineName(one)}${unit === "" ? "" : ` (${unit})`}`);
  return {
    title: name,
    description: paperText[language].chartOf(name),
    categories: places.map((period) => {
      if (period === null) return texts.break;
      return periodLabel(period, language);
    }),
    series: [
      ...drawn,
      // A mark of its own: beside a period the word has no room.
      ...(start.every((value) => value === null)
        ? []
        : [
            {
              name: resultsText[language].reference[line.facts.referenceKind ?? "baseline"],
              values: start,
              look: "baseline" as const,
            },
          ]),
      ...(isTargetDrawn
        ? [
            {
              name: texts.target(`${formatExact(target.value, language)}${unit === "" ? "" : ` ${unit}`}`),
              values: places.map(() => target.value),
              look: "target" as const,
            },
          ]
        : []),
    ],
    axis: { from: axis.from, to: axis.to, step: (axis.ticks[1] ?? axis.to) - axis.from },
    decimals: axis.decimals,
  };
}

/**
 * How it is to be read, what is left out and how it was judged.
 * @param further signs that stand elsewhere than in the tables of results
 */
export function endParts(
  blocks: readonly ResultBlock[],
  results: Results,
  { language }: Publication,
  further: readonly ShownStatus[] = [],
): PaperPart[] {
  const texts = resultsText[language];
  const lines: PublishedLine[] = blocks.flatMap((block) => block.lines.map(({ line }) => line));
  const signs = signsOf(withAreas(blocks), further);
  const explained = [...new Set(lines.flatMap((line) => results.explain?.(line) ?? []))].filter(
    (text) => text !== "",
  );
  const open = openParagraph(results);
  return [
    ...(signs.length === 0 ? [] : [words("heading", pageText[language].legend)]),
    ...signs.map((sign) => words("sign", `${statusLabel(sign, language)}: ${texts.legendMeaning[sign]}`)),
    ...(lines.some(({ certainty }) => certainty === "uncertain")
      ? [words("sign", `${UNCERTAIN_MARK} ${texts.uncertain}`)]
      : []),
    ...(lines.some(hasWithheld) ? [words("body", texts.withheldNote(thresholdsIn(lines)))] : []),
    ...(explained.length === 0 ? [] : [words("heading", pageText[language].judged)]),
    ...explained.map((text) => words("item", text)),
    ...(open === null ? [] : [words("quiet", open)]),
  ];
}

function cells(texts: readonly string[]): PaperCell[] {
  return texts.map((text) => ({ lines: [writable(text)] }));
}
