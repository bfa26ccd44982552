// Excel.PageLayout with its headers and footers, and the page breaks of a sheet. Page set-up is open on protected sheets too.
import { formatBox, MAX_COLUMNS } from "../../book/addresses";
import type { Page, Sheet } from "../../book/book";
import { noteLooks } from "../../book/changes";
import { rangeType } from "./range/range";
import { rangeArgument } from "./range/target";
import {
  booleanArgument,
  defineType,
  field,
  integerArgument,
  invalid,
  isRef,
  notFound,
  numberArgument,
  oneOf,
  textArgument,
  type Property,
  type TypedObject,
} from "./type";

export const pageLayoutType: TypedObject<Sheet> = defineType<Sheet>({
  name: "PageLayout",
  properties: {
    Orientation: {
      get: ({ page }) => (page.orientation === "landscape" ? "Landscape" : "Portrait"),
      set: ({ page }, value) => {
        page.orientation =
          oneOf(value, ["Portrait", "Landscape"], "orientation") === "Landscape" ? "landscape" : "portrait";
      },
    },
    PaperSize: {
      get: ({ page }) => Object.keys(PAPER).find((name) => PAPER[name] === page.paperSize) ?? "",
      set: ({ page }, value) => {
        page.paperSize = PAPER[oneOf(value, Object.keys(PAPER), "paperSize")] ?? null;
      },
    },
    Zoom: {
      get: ({ page }) =>
        "scale" in page.zoom
          ? { scale: page.zoom.scale }
          : {
              ...(page.zoom.fitWidth === null ? {} : { horizontalFitToPages: page.zoom.fitWidth }),
              ...(page.zoom.fitHeight === null ? {} : { verticalFitToPages: page.zoom.fitHeight }),
            },
      set: ({ page }, value) => {
        page.zoom = readZoom(value);
      },
    },
    CenterHorizontally: onOff("centerHorizontally"),
    CenterVertically: onOff("centerVertically"),
    BlackAndWhite: onOff("blackAndWhite"),
    DraftMode: onOff("draft"),
    PrintGridlines: onOff("printGridlines"),
    PrintHeadings: onOff("printHeadings"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  objects: { HeadersFooters: (sheet) => headersFootersType.of(sheet) },
  methods: {
    SetPrintArea(sheet, [place], host) {
      // A print area may have several parts, unlike a range.
      const parts = isRef(place) ? [place] : textArgument(place, "printArea").split(",");
      sheet.page.printArea = parts.map((part) => {
        const { row, column, rows, columns } = rangeArgument(part, sheet, host);
        return { row, column, rows, columns };
      });
    },
    GetPrintAreaOrNullObject: (sheet) => {
      const [box] = sheet.page.printArea;
      return box ? rangeType.of({ sheet, ...box }) : null;
    },
    SetPrintTitleRows(sheet, [place], host) {
      const range = rangeArgument(place, sheet, host);
      sheet.page.titleRows = { row: range.row, rows: range.rows };
    },
    SetPrintTitleColumns(sheet, [place], host) {
      const range = rangeArgument(place, sheet, host);
      sheet.page.titleColumns = { column: range.column, columns: range.columns };
    },
    GetPrintTitleRowsOrNullObject: (sheet) =>
      sheet.page.titleRows
        ? rangeType.of({ sheet, ...sheet.page.titleRows, column: 0, columns: MAX_COLUMNS })
        : null,
  },
});

/** `Excel.PaperType` → the number the file has (ECMA-376 18.3.1.63). */
const PAPER: Record<string, number> = {
  Letter: 1,
  Legal: 5,
  Executive: 7,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

type Section = "left" | "center" | "right";

const headersFootersType: TypedObject<Sheet> = defineType<Sheet>({
  name: "HeaderFooterGroup",
  properties: {
    State: {
      get: ({ page: { differs } }) =>
        STATES.find(([, first, even]) => first === differs.first && even === differs.even)?.[0],
      set({ page }, value) {
        const name = oneOf(
          value,
          STATES.map(([state]) => state),
          "state",
        );
        const [, first = false, even = false] = STATES.find(([state]) => state === name) ?? [];
        page.differs = { first, even };
      },
    },
  },
  objects: {
    DefaultForAllPages: ({ page }) => headerFooterType.of(page),
    OddPages: ({ page }) => headerFooterType.of(page),
    FirstPage: ({ page }) => headerFooterType.of(page.first),
    EvenPages: ({ page }) => headerFooterType.of(page.even),
  },
});

/** `Excel.HeaderFooterState`: the first page, and even pages, of their own. */
const STATES = [
  ["Default", false, false],
  ["FirstAndDefault", true, false],
  ["OddAndEven", false, true],
  ["FirstOddAndEven", true, true],
] as const;

type Printed = Pick<Page, "header" | "footer">;

const headerFooterType: TypedObject<Printed> = defineType<Printed>({
  name: "HeaderFooter",
  properties: {
    LeftHeader: section("header", "left"),
    CenterHeader: section("header", "center"),
    RightHeader: section("header", "right"),
    LeftFooter: section("footer", "left"),
    CenterFooter: section("footer", "center"),
    RightFooter: section("footer", "right"),
  },
});

interface BreaksTarget {
  sheet: Sheet;
  axis: "rows" | "columns";
}

export const pageBreaksType: TypedObject<BreaksTarget> = defineType<BreaksTarget>({
  name: "PageBreakCollection",
  items: ({ sheet, axis }) => breaksOf(sheet, axis).map((at) => pageBreakType.of({ sheet, axis, at })),
  item({ sheet, axis }, key) {
    const at = breaksOf(sheet, axis)[Number(key)];
    if (at === undefined) throw notFound(`The page break ${String(key)}`);
    return pageBreakType.of({ sheet, axis, at });
  },
  methods: {
    /** Before the upper left cell of the range. */
    Add({ sheet, axis }, [place], host) {
      const range = rangeArgument(place, sheet, host);
      const at = axis === "rows" ? range.row : range.column;
      if (at === 0) throw invalid(`There is no page before ${formatBox(range)}`);
      setBreaks(
        sheet,
        axis,
        [...new Set([...breaksOf(sheet, axis), at])].sort((a, b) => a - b),
      );
      noteLooks(host.changes, sheet);
      return pageBreakType.of({ sheet, axis, at });
    },
    RemovePageBreaks({ sheet, axis }, _, host) {
      setBreaks(sheet, axis, []);
      noteLooks(host.changes, sheet);
    },
  },
});

const pageBreakType: TypedObject<BreaksTarget & { at: number }> = defineType<BreaksTarget & { at: number }>({
  name: "PageBreak",
  identity: ({ at }) => ({ _Id: at }),
  properties: {
    RowIndex: { get: ({ axis, at }) => (axis === "rows" ? at : 0) },
    ColumnIndex: { get: ({ axis, at }) => (axis === "columns" ? at : 0) },
  },
  methods: {
    Delete({ sheet, axis, at }) {
      setBreaks(
        sheet,
        axis,
        breaksOf(sheet, axis).filter((other) => other !== at),
      );
    },
  },
});

function breaksOf(sheet: Sheet, axis: "rows" | "columns"): number[] {
  return axis === "rows" ? sheet.page.rowBreaks : sheet.page.columnBreaks;
}

function setBreaks(sheet: Sheet, axis: "rows" | "columns", breaks: number[]): void {
  if (axis === "rows") sheet.page.rowBreaks = breaks;
  else sheet.page.columnBreaks = breaks;
}

/** Excel keeps the three sections in one text: `&Lleft&Ccentre&Rright`. */
export function readSections(text: string): Record<Section, string> {
  const sections: Record<Section, string> = { left: "", center: "", right: "" };
  let current: Section = "center";
  for (const part of text.split(/(&[LCR])/)) {
    if (part === "&L") current = "left";
    else if (part === "&C") current = "center";
    else if (part === "&R") current = "right";
    else sections[current] += part;
  }
  return sections;
}

function writeSections({ left, center, right }: Record<Section, string>): string {
  return [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`].join("");
}

/** Excel's limit for a whole header or footer. */
const MAX_HEADER = 255;

function section(part: "header" | "footer", place: Section): Property<Printed> {
  return {
    get: (page) => readSections(page[part])[place],
    set: (page, value) => {
      const text = writeSections({ ...readSections(page[part]), [place]: textArgument(value, part) });
      if (text.length > MAX_HEADER) throw invalid(`A ${part} holds at most ${MAX_HEADER} characters`);
      page[part] = text;
    },
  };
}

type Switch = { [K in keyof Page]: Page[K] extends boolean ? K : never }[keyof Page];

function onOff(name: Switch): Property<Sheet> {
  return {
    get: ({ page }) => page[name],
    set: ({ page }, value) => {
      page[name] = booleanArgument(value, name);
    },
  };
}

function margin(side: keyof Page["margins"]): Property<Sheet> {
  return {
    get: ({ page }) => page.margins[side],
    set: ({ page }, value) => {
      const points = numberArgument(value, `${side}Margin`);
      if (points < 0) throw invalid("A margin is 0 or more");
      page.margins[side] = points;
    },
  };
}

function readZoom(value: unknown): Page["zoom"] {
  const scale = field(value, "scale");
  if (scale !== undefined && scale !== null) {
    const percent = integerArgument(scale, "zoom.scale");
    if (percent < 10 || percent > 400) throw invalid("zoom.scale lies between 10 and 400");
    return { scale: percent };
  }
  const pages = (name: string): number | null => {
    const count = field(value, name);
    if (count === undefined || count === null) return null;
    const whole = integerArgument(count, name);
    if (whole < 1) throw invalid(`${name} is 1 or more`);
    return whole;
  };
  const zoom = { fitWidth: pages("horizontalFitToPages"), fitHeight: pages("verticalFitToPages") };
  return zoom.fitWidth === null && zoom.fitHeight === null ? { scale: 100 } : zoom;
}
