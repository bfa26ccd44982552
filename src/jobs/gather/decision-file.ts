// Decisions as somebody writes them down in a file: which of two figures counts, and whether one that is gone stays. Pure.
import * as z from "zod/mini";
import { findCpr } from "../../checks";
import type { ImportChange } from "../../sheets/gathered";
import type { Decision } from "./decisions";
import { figureKey } from "../../barometer/figure";

const text = z.string().check(z.trim(), z.minLength(1));
const decisionSchema = z.strictObject({
  decision: z.enum(["chosen", "kept", "withdrawn"]),
  indicator: text,
  group: text,
  category: z.nullish(text),
  period: text,
  definition: z.nullish(text),
  department: z.nullable(text),
  who: text,
  when: z.optional(z.iso.datetime({ offset: true })),
  why: z.nullish(text),
});

export type DecisionFile =
  | { decisions: Decision[] }
  /** `json`: no list at all. `entry`: the one of that number, counted from 1, and the key that is wrong. `personal-number`: the same. */
  | { problem: "json" | "entry" | "personal-number"; number: number; key: string };

/** @param now ISO time of decisions that say none */
export function readDecisionFile(content: string, now: string): DecisionFile {
  const list = z.array(z.unknown()).safeParse(parsed(content.replace(/^\uFEFF/, "")));
  if (!list.success) return { problem: "json", number: 0, key: "" };
  const decisions: Decision[] = [];
  for (const [index, one] of list.data.entries()) {
    const read = decisionSchema.safeParse(one);
    if (!read.success) return { problem: "entry", number: index + 1, key: keyOf(read.error) };
    const { decision, category = null, definition = null, why = null, when = now, ...rest } = read.data;
    if (findCpr(`${rest.who}\n${why ?? ""}`)) {
      return { problem: "personal-number", number: index + 1, key: "who" };
    }
    decisions.push({ ...rest, kind: decision, category, definition, why, when });
  }
  return { decisions };
}

/** Those that were about no figure of a department in Data. */
export function aboutNothing(decisions: readonly Decision[], changes: readonly ImportChange[]): Decision[] {
  const told = new Set(changes.map((change) => decisionKey(change)));
  return decisions.filter((decision) => !told.has(decisionKey(decision)));
}

function decisionKey(one: Pick<Decision, "department"> & Parameters<typeof figureKey>[0] & { kind: string }) {
  return JSON.stringify([one.kind, figureKey(one), one.department]);
}

function keyOf(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return "";
  return issue.code === "unrecognized_keys" ? issue.keys.join(", ") : issue.path.join(".");
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
