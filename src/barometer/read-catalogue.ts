// Reads a catalogue that somebody wrote: either it is whole, or every problem is named with its place.
import type * as z from "zod/mini";
import { catalogueSchema, type Catalogue } from "./catalogue";
import {
  catalogueProblem,
  quoted,
  valueAt,
  type CatalogueProblem,
  type ExpectedType,
  type JsonType,
  type ProblemPath,
} from "./catalogue-problem";
import { crossReferenceProblems } from "./catalogue-references";
import { longTexts, personalProblems } from "./catalogue-texts";

export type CatalogueReading = { catalogue: Catalogue } | { problems: CatalogueProblem[] };

/**
 * Looks for personal numbers, holds parsed JSON against the catalogue's schema, then against itself (ids that must exist,
 * periods, wishes, texts that fit).
 * References are looked at only when every part has its shape, so that one slip is not reported ten times.
 * Never throws, whatever the JSON.
 */
export function readCatalogue(json: unknown): CatalogueReading {
  const personal = personalProblems(json);
  if (personal.length > 0) return { problems: personal };
  const shape = catalogueSchema.safeParse(json);
  if (!shape.success) return { problems: shape.error.issues.map((issue) => shapeProblem(issue, json)) };
  const problems = [...longTexts(shape.data), ...crossReferenceProblems(shape.data)];
  return problems.length > 0 ? { problems } : { catalogue: shape.data };
}

/** The same for the text of a file, with or without a byte-order mark. */
export function readCatalogueText(text: string): CatalogueReading {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { problems: [catalogueProblem("not-json", null, [], { line: lineOf(error, text) })] };
  }
  return readCatalogue(json);
}

type Issue = z.core.$ZodIssue;

/** Zod's issue as one of our codes. What zod calls "invalid type: undefined" is a missing key to a reader. */
function shapeProblem(issue: Issue, json: unknown): CatalogueProblem {
  const path: ProblemPath = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  const given = valueAt(json, path);
  const key = path.at(-1);
  if (path.length === 0)
    return catalogueProblem("not-a-catalogue", json, path, { received: jsonType(given) });
  if (given === undefined) return catalogueProblem("key-missing", json, path, { key: String(key) });
  switch (issue.code) {
    case "invalid_type": {
      const expected = expectedType(issue.expected);
      if (expected === null) break;
      return catalogueProblem("wrong-type", json, path, { expected, received: jsonType(given) });
    }
    case "invalid_value":
      return catalogueProblem("not-a-choice", json, path, {
        given: quoted(given),
        allowed: issue.values.map(String).join(", "),
      });
    case "too_small":
      if (issue.origin === "string") return catalogueProblem("text-empty", json, path, {});
      if (issue.origin === "array") return catalogueProblem("list-empty", json, path, {});
      return catalogueProblem("number-too-small", json, path, {
        given: Number(given),
        minimum: Number(issue.minimum),
        inclusive: issue.inclusive ?? true,
      });
    case "too_big":
      return catalogueProblem("number-too-large", json, path, {
        given: Number(given),
        maximum: Number(issue.maximum),
        inclusive: issue.inclusive ?? true,
      });
    case "invalid_format":
      if (key === "start") return catalogueProblem("start-malformed", json, path, { given: quoted(given) });
      if (key === "primary")
        return catalogueProblem("colour-malformed", json, path, { given: quoted(given) });
      if (issue.format === "date")
        return catalogueProblem("date-malformed", json, path, { given: quoted(given) });
      return catalogueProblem("id-malformed", json, path, { given: quoted(given) });
    case "not_multiple_of":
    case "unrecognized_keys":
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
    case "custom":
      break;
  }
  return catalogueProblem("unreadable", json, path, { given: quoted(given) });
}

function expectedType(expected: string): ExpectedType | null {
  switch (expected) {
    case "string":
      return "text";
    case "number":
      return "number";
    case "int":
      return "whole-number";
    case "boolean":
      return "boolean";
    case "array":
      return "list";
    case "object":
      return "object";
    default:
      return null;
  }
}

function jsonType(value: unknown): JsonType {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "list";
  if (typeof value === "string") return "text";
  if (typeof value === "number" || typeof value === "bigint") return "number";
  return typeof value === "boolean" ? "boolean" : "object";
}

/** The line a JSON reader stumbled on. Engines say where in words only, and not all of them do. */
function lineOf(error: unknown, text: string): number | null {
  const message = error instanceof Error ? error.message : "";
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split("\n").length;
  return /end of/i.test(message) ? text.trimEnd().split("\n").length : null;
}
