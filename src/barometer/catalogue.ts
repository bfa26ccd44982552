// The catalogue: what is measured, by whom, for whom. The schema is the contract that a secretariat's own files are held against.
import { COLOUR } from "./colour";
import * as z from "zod/mini";
import { LANGUAGES } from "../text/language";
import { MAX_DECIMALS } from "./number";
import { askedTextsSchema, THEME_KINDS } from "./text-kinds";

// Otherwise zod compiles its checks with `new Function`, which a content security policy rightly forbids.
z.config({ jitless: true });

export const RULES = [
  "direction",
  "certain-direction",
  "target",
  "benchmark",
  "outlook",
  "growth",
  "control-chart",
] as const;
export type RuleName = (typeof RULES)[number];

export const PERIOD_KINDS = ["year", "halfyear", "quarter", "month", "point", "election", "custom"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const DESIRED_DIRECTIONS = ["increase", "decrease", "parity", "follow"] as const;
export type DesiredDirection = (typeof DESIRED_DIRECTIONS)[number];

export const MEASURES = ["share", "count", "mean", "index"] as const;
export type Measure = (typeof MEASURES)[number];

/** Letters (æøå too), digits, `.`, `_`, `-`; compared exactly (src/cli/README.md). Not dots alone: ids name files and folders. */
export const idSchema = z.string().check(z.regex(/^(?!\.+$)[\p{L}\p{N}._-]+$/u));
const sentence = z.string().check(z.trim(), z.minLength(1));
/** A period as text; its form is checked by the period module, with the catalogue's other cross-references. */
const period = z.string().check(z.minLength(1));

export const groupSchema = z.looseObject({
  id: idSchema,
  name: sentence,
  nameByCitizenship: z.optional(sentence),
  role: z.enum(["target", "comparison"]),
  fixed: z.optional(z.literal(true)),
  /** `name` where nobody has said what the group is called. */
  open: z.optional(z.array(z.string())),
});

const category = z.looseObject({ id: idSchema, name: sentence });

export const indicatorSchema = z.looseObject({
  id: idSchema,
  name: sentence,
  definition: z.string(),
  goal: z.optional(idSchema),
  kind: z.optional(z.enum(["effect", "activity"])),
  source: z.optional(z.string()),
  extraction: z.optional(
    z.looseObject({
      system: z.optional(z.string()),
      filter: z.optional(z.string()),
      owner: z.optional(z.string()),
      deputy: z.optional(z.string()),
    }),
  ),
  departments: z.array(idSchema),
  joint: z.optional(z.enum(["same", "sum", "lead"])),
  committees: z.optional(z.array(idSchema)),
  measure: z.optional(z.enum(MEASURES)),
  unit: z.optional(z.string()),
  decimals: z.optional(z.int().check(z.gte(0), z.lte(MAX_DECIMALS))),
  groups: z.array(idSchema),
  targetName: z.optional(sentence),
  reportCount: z.optional(z.boolean()),
  basis: z.optional(z.enum(["required", "not-applicable"])),
  thirdGeneration: z.optional(z.looseObject({ included: z.boolean(), reason: z.optional(z.string()) })),
  categories: z.optional(
    z.looseObject({
      name: sentence,
      items: z.array(category).check(z.minLength(1)),
      within: z.optional(z.looseObject({ name: sentence, items: z.array(category).check(z.minLength(1)) })),
      combine: z.enum(["each", "sum", "mean", "simpson"]),
    }),
  ),
  desired: z.optional(z.enum(DESIRED_DIRECTIONS)),
  better: z.optional(z.enum(["higher", "lower"])),
  period: z.looseObject({
    kind: z.enum(PERIOD_KINDS),
    start: z.optional(z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))),
    lag: z.optional(z.int().check(z.gte(0))),
    cohort: z.optional(z.boolean()),
    lagMonths: z.optional(z.int().check(z.gte(0))),
    /** The first arrival cohort that is asked for. */
    first: z.optional(period),
  }),
  baseline: z.optional(period),
  tolerance: z.optional(z.number().check(z.gte(0))),
  target: z.optional(
    z.looseObject({
      value: z.number(),
      by: period,
      /** The hearing party that it was taken over from, as long as it says what they proposed. */
      source: z.optional(z.looseObject({ party: z.string(), value: z.number(), by: z.string() })),
    }),
  ),
  naturalLimit: z.optional(z.number()),
  rule: z.optional(z.enum(RULES)),
  /** Where this indicator's counts are protected otherwise than the catalogue's. */
  disclosure: z.optional(
    z.looseObject({ threshold: z.optional(z.int().check(z.gte(1))), protectZero: z.optional(z.boolean()) }),
  ),
  /** Its figure is the sum of these indicators'. */
  totalOf: z.optional(z.array(idSchema)),
  state: z.enum(["available", "clarifying"]),
  breaks: z.optional(z.array(z.looseObject({ from: period, note: z.string() }))),
  definitions: z.optional(z.array(z.looseObject({ id: idSchema, until: period, text: z.string() }))),
  limits: z.optional(
    z.looseObject({
      min: z.optional(z.number()),
      max: z.optional(z.number()),
      jump: z.optional(z.number().check(z.positive())),
    }),
  ),
  open: z.optional(z.array(z.string())),
});

export const goalSchema = z.looseObject({
  id: idSchema,
  title: sentence,
  area: z.optional(idSchema),
  committees: z.array(idSchema),
  lead: z.optional(idSchema),
  allCommittees: z.optional(z.literal(true)),
});

export const catalogueSchema = z.looseObject({
  id: idSchema,
  title: sentence,
  /** The further words of the title, printed under it. */
  subtitle: z.optional(sentence),
  municipality: z.string(),
  language: z.enum(LANGUAGES),
  rule: z.enum(RULES),
  judgedAgainst: z.enum(["baseline", "previous"]),
  aggregation: z.enum(["majority", "worst", "mean"]),
  councilName: z.optional(sentence),
  baseline: z.optional(period),
  /** What figures are counted by where that can be done; the other basis is the way out. */
  preferredBasis: z.optional(z.enum(["origin", "citizenship"])),
  disclaimer: z.optional(z.string()),
  /** The municipality's own, on the web page and in letters: headings in it on white, and white letters on it. */
  colours: z.optional(z.looseObject({ primary: z.string().check(z.regex(COLOUR)) })),
  disclosure: z.looseObject({ threshold: z.int().check(z.gte(1)), protectZero: z.boolean() }),
  groups: z.array(groupSchema).check(z.minLength(1)),
  areas: z.optional(z.array(z.looseObject({ id: idSchema, title: sentence }))),
  goals: z.optional(z.array(goalSchema)),
  departments: z.array(z.looseObject({ id: idSchema, name: sentence })),
  committees: z.optional(
    z.array(z.looseObject({ id: idSchema, name: sentence, short: z.optional(sentence) })),
  ),
  hearingParties: z.optional(z.array(z.looseObject({ id: idSchema, name: sentence }))),
  /** What hearing parties are asked, by when (a date, `YYYY-MM-DD`), and where the answer goes. */
  hearing: z.optional(
    z.looseObject({
      deadline: z.optional(z.iso.date()),
      replyTo: z.optional(sentence),
      questions: z.array(z.looseObject({ id: idSchema, question: sentence })),
    }),
  ),
  /** How often figures are collected: what a new round's period is proposed from. */
  rounds: z.optional(
    z.looseObject({ kind: z.enum(PERIOD_KINDS), first: z.optional(period), note: z.optional(sentence) }),
  ),
  indicators: z.array(indicatorSchema),
  themes: z.optional(
    z.array(
      z.looseObject({
        id: idSchema,
        title: sentence,
        question: z.string(),
        departments: z.array(idSchema),
        /** What is asked for under it; an answer when left out. */
        kind: z.optional(z.enum(THEME_KINDS)),
      }),
    ),
  ),
  /** The texts that a round asks for beside themes, unless it says itself. */
  wantedTexts: z.optional(askedTextsSchema),
  /** True where the shipped figures are examples; printed wherever they show. */
  exampleFigures: z.optional(z.boolean()),
  open: z.optional(z.array(z.string())),
});

export type Catalogue = z.infer<typeof catalogueSchema>;
export type Indicator = Catalogue["indicators"][number];
export type Goal = NonNullable<Catalogue["goals"]>[number];
export type Group = Catalogue["groups"][number];
export type Department = Catalogue["departments"][number];
export type Committee = NonNullable<Catalogue["committees"]>[number];

/** A share until something else is said. */
export function measureOf(indicator: Pick<Indicator, "measure">): Measure {
  return indicator.measure ?? "share";
}

/** Decimals shown: as the catalogue says, else none for counts, two for an index, one for shares and means. */
export function decimalsOf(indicator: Indicator): number {
  return indicator.decimals ?? { share: 1, count: 0, mean: 1, index: 2 }[measureOf(indicator)];
}

/** From how small a count an indicator's figures are protected. */
export function disclosureOf(
  { disclosure }: Pick<Indicator, "disclosure">,
  catalogue: Pick<Catalogue, "disclosure">,
): { threshold: number; protectZero: boolean } {
  const { threshold, protectZero } = catalogue.disclosure;
  return {
    threshold: disclosure?.threshold ?? threshold,
    protectZero: disclosure?.protectZero ?? protectZero,
  };
}
