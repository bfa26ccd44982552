// A workbook read again as anybody could open it: every part of the file beside the cells, held against the sheets it was made from.
// Whatever brings words or numbers of its own (properties, names, comments, links, pictures with their numbers) is named with its place.
import { strFromU8, unzipSync } from "fflate";
import { cellAddress, cellOf, type Box, type CellValue, type SheetPlan } from "../sheets/plan";
import { decoded, firstDifference } from "./paper/read-xml";

/** Places, each `part` or `part: what stands there`. */
export function strayParts(plans: readonly SheetPlan[], made: Uint8Array): string[] {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(made);
  } catch {
    return ["form"];
  }
  const names = Object.keys(parts);
  const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const sheets = names.filter((name) => SHEET.test(name));
  return [
    ...names.filter((name) => !KNOWN.some((known) => known.test(name))),
    ...names.flatMap((name) => strayElements(name, xml(name)).map((what) => `${name}: ${what}`)),
    ...strayNames(plans, xml(WORKBOOK)).map((what) => `${WORKBOOK}: ${what}`),
    ...unusedStrings(xml(STRINGS), sheets.map(xml)).map((what) => `${STRINGS}: ${what}`),
    ...sheets.flatMap((name) => strayWords(plans, xml(name)).map((what) => `${name}: ${what}`)),
    ...strayCharts(plans, names, xml),
  ];
}

const WORKBOOK = "xl/workbook.xml";
const STRINGS = "xl/sharedStrings.xml";
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const CHART = /^xl\/charts\/chart\d+\.xml$/;
const RELATIONS = /\.rels$/;

/** What a workbook of values and curves is made of, and nothing else. */
const KNOWN: readonly RegExp[] = [
  /^\[Content_Types\]\.xml$/,
  /^(?:_rels\/|xl\/_rels\/workbook\.xml|xl\/(?:worksheets|drawings)\/_rels\/(?:sheet|drawing)\d+\.xml)\.rels$/,
  /^xl\/(?:workbook|styles|sharedStrings|theme\/theme1|drawings\/drawing\d+)\.xml$/,
  SHEET,
  CHART,
];

/** Of the parts that could bring more than they show, the elements that they are made of. */
const ELEMENTS: readonly [part: RegExp, elements: ReadonlySet<string>][] = [
  [
    /^xl\/workbook\.xml$/,
    new Set(
      "workbook workbookPr bookViews workbookView sheets sheet definedNames definedName calcPr".split(" "),
    ),
  ],
  [
    SHEET,
    new Set(
      [
        "worksheet sheetPr tabColor pageSetUpPr dimension sheetViews sheetView pane selection sheetFormatPr cols col sheetData row c v",
        "sheetProtection mergeCells mergeCell conditionalFormatting cfRule formula printOptions pageMargins pageSetup headerFooter",
        "oddHeader oddFooter rowBreaks brk drawing",
      ]
        .join(" ")
        .split(" "),
    ),
  ],
  [/^xl\/sharedStrings\.xml$/, new Set(["sst", "si", "t"])],
  [
    /^xl\/drawings\/drawing\d+\.xml$/,
    new Set(
      [
        "xdr:wsDr xdr:twoCellAnchor xdr:from xdr:to xdr:col xdr:colOff xdr:row xdr:rowOff xdr:graphicFrame xdr:nvGraphicFramePr",
        "xdr:cNvPr xdr:cNvGraphicFramePr xdr:xfrm a:off a:ext a:graphic a:graphicData c:chart xdr:clientData",
      ]
        .join(" ")
        .split(" "),
    ),
  ],
];

/** Where text stands that is looked at by itself, or that is a number of the format. */
const TEXTS = new Set(
  [
    "v t formula oddHeader oddFooter definedName c:f c:v c:formatCode",
    "xdr:col xdr:colOff xdr:row xdr:rowOff",
  ]
    .join(" ")
    .split(" "),
);

/** Signs of a number and what stands beside it; no words, and no digit but zero. */
const NUMBER_FORMAT = /^(?:General|@|(?:[#0,.;%+\-−_()? ]|"[+−\- ]*")*)$/;
const OWN_PICTURE = /^Barometer \d+$/;

function strayElements(name: string, xml: string): string[] {
  const known = ELEMENTS.find(([part]) => part.test(name))?.[1];
  const elements = [...xml.matchAll(/<([A-Za-z][\w:.-]*)/g)].map(([, element = ""]) => element);
  const formats = [...xml.matchAll(/\bformatCode="([^"]*)"|<c:formatCode>([^<]*)</g)].map(
    ([, attribute, text]) => decoded(attribute ?? text ?? ""),
  );
  const pictures = [...xml.matchAll(/<xdr:cNvPr\b([^>]*)>/g)].flatMap(([, attributes = ""]) =>
    [...attributes.matchAll(/\b(?:name|descr|title)="([^"]*)"/g)].map(([, text = ""]) => decoded(text)),
  );
  return [
    ...(known === undefined ? [] : elements.filter((element) => !known.has(element))),
    ...(/<!--|<!\[CDATA\[|<!DOCTYPE/.test(xml) ? ["<!"] : []),
    ...[...xml.matchAll(/<([A-Za-z][\w:.-]*)(?:\s[^<>]*)?>([^<]*[^<\s][^<]*)</g)]
      .filter(([, element = ""]) => !TEXTS.has(element))
      .map(([, element = "", text = ""]) => `${element} ${decoded(text)}`),
    ...[...xml.matchAll(/<\/[A-Za-z][\w:.-]*>([^<]*[^<\s][^<]*)</g)].map(([, text = ""]) => decoded(text)),
    ...(/TargetMode="External"|<c:externalData/.test(xml) ? ["TargetMode"] : []),
    ...(RELATIONS.test(name)
      ? [...xml.matchAll(/\bType="[^"]*\/([^"/]*)"/g)]
          .map(([, type = ""]) => type)
          .filter((type) => !RELATED.has(type))
      : []),
    ...formats.filter((format) => !NUMBER_FORMAT.test(format)),
    ...pictures.filter((text) => !OWN_PICTURE.test(text)),
  ];
}

const RELATED = new Set([
  "officeDocument",
  "worksheet",
  "styles",
  "sharedStrings",
  "theme",
  "drawing",
  "chart",
]);

const PLACE = /^(?:'[^'[\]]+(?:''[^'[\]]*)*'|[^'![\]]+)!(\$[A-Z]*\$?\d*(?::\$[A-Z]*\$?\d*)?)$/;

/** Names point at places in the sheets, and say no more than how large those are and how many curves are there. */
function strayNames(plans: readonly SheetPlan[], xml: string): string[] {
  const charts = new Set(plans.map((plan) => ` + ${plan.charts?.length ?? 0}`).concat(""));
  return [...xml.matchAll(/<definedName\b([^>]*)>([^<]*)</g)].flatMap(([, attributes = "", text = ""]) => {
    const name = /\bname="([^"]*)"/.exec(attributes)?.[1] ?? "";
    const comment = decoded(/\bcomment="([^"]*)"/.exec(attributes)?.[1] ?? "");
    const place = decoded(text);
    const size = sizeOf(place);
    const isOurs = /^_xlnm\.Print_(?:Area|Titles)$|^barometer_area_/.test(name);
    const isSize =
      comment === "" || (size !== null && comment.startsWith(size) && charts.has(comment.slice(size.length)));
    return isOurs && PLACE.test(place) && isSize ? [] : [`${decoded(name)} ${comment} ${place}`];
  });
}

/** `40 × 9` of `Byråd!$A$1:$I$40`; null of whole rows and columns. */
function sizeOf(place: string): string | null {
  const [from = "", to = from] = (place.split("!").at(-1) ?? "").split(":");
  const [first, last] = [cellOf(from), cellOf(to)];
  if (first === null || last === null) return null;
  return `${last.row - first.row + 1} × ${last.column - first.column + 1}`;
}

/** Texts that no cell shows; those that one does are read with it. */
function unusedStrings(strings: string, sheets: readonly string[]): string[] {
  const used = new Set(
    sheets.flatMap((xml) =>
      [...xml.matchAll(/<c\b[^>]*\bt="s"[^>]*><v>(\d+)<\/v>/g)].map(([, index]) => Number(index)),
    ),
  );
  return [...strings.matchAll(/<si>([\s\S]*?)<\/si>/g)].flatMap(([, item = ""], index) =>
    used.has(index) ? [] : [decoded(item.replace(/<[^>]*>/g, ""))],
  );
}

/** Above and below printed pages, and in the rules of colours. */
function strayWords(plans: readonly SheetPlan[], xml: string): string[] {
  const said = new Set(
    plans.flatMap(({ page }) =>
      [page?.header, page?.footer].flatMap((part) => [part?.left, part?.center, part?.right]),
    ),
  );
  const rules = new Set(
    plans.flatMap(({ conditionals }) => conditionals.map(({ formula }) => plain(formula))),
  );
  const edges = [...xml.matchAll(/<odd(?:Header|Footer)>([^<]*)</g)].flatMap(([, text = ""]) =>
    decoded(text)
      .split(/&[LCR]/)
      .filter((part) => part !== ""),
  );
  const formulas = [...xml.matchAll(/<formula>([^<]*)</g)].map(([, text = ""]) => plain(decoded(text)));
  return [...edges.filter((text) => !said.has(text)), ...formulas.filter((formula) => !rules.has(formula))];
}

function plain(formula: string): string {
  return formula.replace(/^=/, "");
}

/** Curves keep a copy of their numbers: it is what the sheet says. */
function strayCharts(
  plans: readonly SheetPlan[],
  names: readonly string[],
  xml: (name: string) => string,
): string[] {
  const charts = names
    .filter((name) => CHART.test(name))
    .sort((one, other) => numberOf(one) - numberOf(other));
  const wanted = plans.flatMap((plan) => (plan.charts ?? []).map(({ source }) => pointsOf(plan, source)));
  return charts.flatMap((name, place) => {
    const text = xml(name);
    const points = [...text.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value = ""]) => decoded(value));
    const places = [...text.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, formula = ""]) => decoded(formula));
    return [
      ...firstDifference(points, wanted[place] ?? []),
      ...places.filter((formula) => !PLACE.test(formula)),
    ].map((what) => `${name}: ${what}`);
  });
}

function numberOf(name: string): number {
  return Number(/\d+/.exec(name)?.[0] ?? 0);
}

/** Of each line its name, the labels and the numbers, in the order in which a chart has them. */
function pointsOf(plan: SheetPlan, { row, column, rows, columns }: Box): string[] {
  const cells = new Map<string, CellValue>();
  for (const block of plan.values)
    block.cells.forEach((line, down) =>
      line.forEach((cell, across) => cells.set(cellAddress(block.row + down, block.column + across), cell)),
    );
  const said = (down: number, across: number) => {
    const cell = cells.get(cellAddress(row + down, column + across)) ?? null;
    return cell === null || cell === "" ? [] : [String(cell)];
  };
  const below = Array.from({ length: rows - 1 }, (_, at) => at + 1);
  return Array.from({ length: columns - 1 }, (_, at) => at + 1).flatMap((across) => [
    ...said(0, across),
    ...below.flatMap((down) => said(down, 0)),
    ...below.flatMap((down) => said(down, across)),
  ]);
}
