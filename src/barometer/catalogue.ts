// The catalogue: what is measured, by whom, for whom. The schema is the contract that a secretariat's own files are held against.
import { z } from "zod";
import { LANGUAGES } from "../text/language";
import { MAX_DECIMALS } from "./number";

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
const id = z.string().regex(/^(?!\.+$)[\p{L}\p{N}._-]+$/u);
const sentence = z.string().trim().min(1);
/** A period as text; its form is checked by the period module, with the catalogue's other cross-references. */
const period = z.string().min(1);

const group = z.looseObject({
  id,
  name: sentence,
  nameByCitizenship: sentence.optional(),
  role: z.enum(["target", "comparison"]),
  fixed: z.literal(true).optional(),
  /** `name` where nobody has said what the group is called. */
  open: z.array(z.string()).optional(),
});

const category = z.looseObject({ id, name: sentence });

const indicator = z.looseObject({
  id,
  name: sentence,
  definition: z.string(),
  goal: id.optional(),
  kind: z.enum(["effect", "activity"]).optional(),
  source: z.string().optional(),
  extraction: z
    .looseObject({
      system: z.string().optional(),
      filter: z.string().optional(),
      owner: z.string().optional(),
      deputy: z.string().optional(),
    })
    .optional(),
  departments: z.array(id),
  joint: z.enum(["same", "sum", "lead"]).optional(),
  committees: z.array(id).optional(),
  measure: z.enum(MEASURES).optional(),
  unit: z.string().optional(),
  decimals: z.int().min(0).max(MAX_DECIMALS).optional(),
  groups: z.array(id),
  targetName: sentence.optional(),
  reportCount: z.boolean().optional(),
  basis: z.enum(["required", "not-applicable"]).optional(),
  thirdGeneration: z.looseObject({ included: z.boolean(), reason: z.string().optional() }).optional(),
  categories: z
    .looseObject({
      name: sentence,
      items: z.array(category).min(1),
      within: z.looseObject({ name: sentence, items: z.array(category).min(1) }).optional(),
      combine: z.enum(["each", "sum", "mean", "simpson"]),
    })
    .optional(),
  desired: z.enum(DESIRED_DIRECTIONS).optional(),
  better: z.enum(["higher", "lower"]).optional(),
  period: z.looseObject({
    kind: z.enum(PERIOD_KINDS),
    start: z
      .string()
      .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
      .optional(),
    lag: z.int().min(0).optional(),
    cohort: z.boolean().optional(),
    lagMonths: z.int().min(0).optional(),
    /** The first arrival cohort that is asked for. */
    first: period.optional(),
  }),
  baseline: period.optional(),
  tolerance: z.number().min(0).optional(),
  target: z.looseObject({ value: z.number(), by: period }).optional(),
  naturalLimit: z.number().optional(),
  rule: z.enum(RULES).optional(),
  /** Where this indicator's counts are protected otherwise than the catalogue's. */
  disclosure: z
    .looseObject({ threshold: z.int().min(1).optional(), protectZero: z.boolean().optional() })
    .optional(),
  /** Its figure is the sum of these indicators'. */
  totalOf: z.array(id).optional(),
  state: z.enum(["available", "clarifying"]),
  breaks: z.array(z.looseObject({ from: period, note: z.string() })).optional(),
  definitions: z.array(z.looseObject({ id, until: period, text: z.string() })).optional(),
  limits: z
    .looseObject({
      min: z.number().optional(),
      max: z.number().optional(),
      jump: z.number().positive().optional(),
    })
    .optional(),
  open: z.array(z.string()).optional(),
});

export const catalogueSchema = z.looseObject({
  id,
  title: sentence,
  /** The further words of the title, printed under it. */
  subtitle: sentence.optional(),
  municipality: z.string(),
  language: z.enum(LANGUAGES),
  rule: z.enum(RULES),
  judgedAgainst: z.enum(["baseline", "previous"]),
  aggregation: z.enum(["majority", "worst", "mean"]),
  councilName: sentence.optional(),
  baseline: period.optional(),
  /** What figures are counted by where that can be done; the other basis is the way out. */
  preferredBasis: z.enum(["origin", "citizenship"]).optional(),
  disclaimer: z.string().optional(),
  disclosure: z.looseObject({ threshold: z.int().min(1), protectZero: z.boolean() }),
  groups: z.array(group).min(1),
  areas: z.array(z.looseObject({ id, title: sentence })).optional(),
  goals: z
    .array(
      z.looseObject({
        id,
        title: sentence,
        area: id.optional(),
        committees: z.array(id),
        lead: id.optional(),
        allCommittees: z.literal(true).optional(),
      }),
    )
    .optional(),
  departments: z.array(z.looseObject({ id, name: sentence })),
  committees: z.array(z.looseObject({ id, name: sentence, short: sentence.optional() })).optional(),
  hearingParties: z.array(z.looseObject({ id, name: sentence })).optional(),
  /** What hearing parties are asked, by when (a date, `YYYY-MM-DD`), and where the answer goes. */
  hearing: z
    .looseObject({
      deadline: z.iso.date().optional(),
      replyTo: sentence.optional(),
      questions: z.array(z.looseObject({ id, question: sentence })),
    })
    .optional(),
  /** How often figures are collected: what a new round's period is proposed from. */
  rounds: z
    .looseObject({ kind: z.enum(PERIOD_KINDS), first: period.optional(), note: sentence.optional() })
    .optional(),
  indicators: z.array(indicator),
  themes: z
    .array(z.looseObject({ id, title: sentence, question: z.string(), departments: z.array(id) }))
    .optional(),
  /** True where the shipped figures are examples; printed wherever they show. */
  exampleFigures: z.boolean().optional(),
  open: z.array(z.string()).optional(),
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
