// What stands below the table of indicators in the sheet Indikatorer: the catalogue itself and its lists, each a small
// table of its own. A section begins with a row of headings that bears the section's code in the hidden column of marks,
// so that it is found however rows have been inserted; its cells stand in columns of the table and move with them.
import { RULES, type Catalogue } from "../../../barometer/catalogue";
import { TARGET_GROUP } from "../../../barometer/figure";
import { THEME_KINDS } from "../../../barometer/text-kinds";
import type { IndicatorColumn } from "../columns";

/** How a cell of a list is written and read. `only-yes`: a key that is true or absent; `area`, `committee`: one name. */
export type FieldForm =
  "text" | "only-yes" | "role" | "themeKind" | "area" | "committee" | "committees" | "departments";

interface FieldShape {
  column: IndicatorColumn;
  form: FieldForm;
  /** Where the key lies in an entry. */
  path: readonly string[];
}

const named = { column: "name", form: "text", path: ["name"] } as const;
const titled = { column: "name", form: "text", path: ["title"] } as const;

/** The catalogue's lists, by section: the first field is what an entry is called. */
const LISTS = {
  departments: { name: named },
  groups: {
    name: named,
    nameByCitizenship: { column: "definition", form: "text", path: ["nameByCitizenship"] },
    role: { column: "departments", form: "role", path: ["role"] },
    fixed: { column: "measure", form: "only-yes", path: ["fixed"] },
  },
  committees: { name: named, short: { column: "definition", form: "text", path: ["short"] } },
  areas: { title: titled },
  goals: {
    title: titled,
    committees: { column: "definition", form: "committees", path: ["committees"] },
    area: { column: "departments", form: "area", path: ["area"] },
    allCommittees: { column: "measure", form: "only-yes", path: ["allCommittees"] },
    lead: { column: "groups", form: "committee", path: ["lead"] },
  },
  themes: {
    title: titled,
    question: { column: "definition", form: "text", path: ["question"] },
    departments: { column: "departments", form: "departments", path: ["departments"] },
    kind: { column: "measure", form: "themeKind", path: ["kind"] },
  },
  hearingParties: { name: named },
} as const satisfies Record<string, Record<string, FieldShape>>;

/** The catalogue's own keys, a row for each: where they lie. */
const ABOUT = {
  title: ["title"],
  subtitle: ["subtitle"],
  municipality: ["municipality"],
  councilName: ["councilName"],
  baseline: ["baseline"],
  disclaimer: ["disclaimer"],
  rule: ["rule"],
  judgedAgainst: ["judgedAgainst"],
  aggregation: ["aggregation"],
  preferredBasis: ["preferredBasis"],
  threshold: ["disclosure", "threshold"],
  protectZero: ["disclosure", "protectZero"],
  wantedTexts: ["wantedTexts"],
  primaryColour: ["colours", "primary"],
  open: ["open"],
} as const satisfies Record<string, readonly string[]>;

/** All of them stand in the same column. */
export const ABOUT_COLUMN: IndicatorColumn = "definition";

export type ListSection = keyof typeof LISTS;
export type Section = "about" | ListSection;
export type AboutKey = keyof typeof ABOUT;
export type FieldOf<Of extends ListSection> = keyof (typeof LISTS)[Of] & string;

/** Top to bottom: what others refer to comes before what refers to it. */
export const LIST_SECTIONS = Object.keys(LISTS) as ListSection[];
export const SECTIONS: readonly Section[] = ["about", ...LIST_SECTIONS];
export const ABOUT_KEYS = Object.keys(ABOUT) as AboutKey[];

export interface Field extends FieldShape {
  code: string;
}

export function fieldsOf(section: ListSection): Field[] {
  const fields: Readonly<Record<string, FieldShape>> = LISTS[section];
  return Object.entries(fields).map(([code, shape]) => ({ code, ...shape }));
}

export function aboutPath(key: AboutKey): readonly string[] {
  return ABOUT[key];
}

/** The mark in the row of headings. Marks of findings never begin so. */
export function sectionMark(section: Section): string {
  return `#${section}`;
}

export function sectionOfMark(mark: unknown): Section | null {
  return SECTIONS.find((section) => sectionMark(section) === mark) ?? null;
}

/** An entry of any of the lists, with what it is called under one key. */
export interface ListEntry {
  id: string;
  name: string;
  entry: Readonly<Record<string, unknown>>;
}

export function entriesOf(catalogue: Catalogue, section: ListSection): ListEntry[] {
  const list: readonly { id: string; name?: string; title?: string }[] = catalogue[section] ?? [];
  return list.map((one) => ({ id: one.id, name: one.name ?? one.title ?? "", entry: { ...one } }));
}

/** Keys that an entry always has, and what they are where nothing has been written. */
export function defaultsOf(section: ListSection, id: string): Readonly<Record<string, unknown>> {
  switch (section) {
    case "groups":
      return { role: id === TARGET_GROUP ? "target" : "comparison" };
    case "goals":
      return { committees: [] };
    case "themes":
      return { question: "", departments: [] };
    case "departments":
    case "committees":
    case "areas":
    case "hearingParties":
      return {};
  }
}

/** Lists without which there is no catalogue; the others are left out when they are empty. */
export const NEVER_ABSENT: ReadonlySet<ListSection> = new Set(["departments", "groups"]);

export const SECTION_CHOICES = {
  role: ["target", "comparison"],
  themeKind: THEME_KINDS,
  rule: RULES,
  judgedAgainst: ["baseline", "previous"],
  aggregation: ["majority", "worst", "mean"],
  preferredBasis: ["origin", "citizenship"],
} as const satisfies Record<string, readonly string[]>;
export type SectionChoice = keyof typeof SECTION_CHOICES;
