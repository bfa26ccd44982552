// Who has finished and who has approved, in cells of the head of the hidden sheet.
import * as z from "zod/mini";
import type { CellValue } from "../plan";
import { cut, parsed, textOf } from "./chunks";

export interface DepartmentSignatures {
  ready?: Signature | null;
  approved?: Signature | null;
}

/** *Meldt klar* or *godkendt*: said once, of the figures as they stood then. */
export interface Signature {
  who: string;
  /** ISO time. */
  when: string;
  /** Of the entered cells, so that a later edit is seen (src/jobs/form/ready.ts). */
  fingerprint: string;
}

/** Null takes a mark away. */
export interface Signatures extends DepartmentSignatures {
  /** The same for each department of a workbook of several, by id. */
  byDepartment?: Record<string, DepartmentSignatures>;
}

const signature = z.nullish(z.object({ who: z.string(), when: z.string(), fingerprint: z.string() }));
const departmentsSchema = z.record(z.string(), z.object({ ready: signature, approved: signature }));

export const SIGNATURE_KEYS = {
  ready: ["ready-by", "ready-at", "ready-figures"],
  approved: ["approved-by", "approved-at", "approved-figures"],
} as const;
const DEPARTMENTS_KEY = "ready-departments";

export function signatureCells(signatures: Signatures): [string, CellValue][] {
  const { byDepartment = {} } = signatures;
  const whole = (["ready", "approved"] as const).flatMap((kind) => {
    const { who, when, fingerprint } = signatures[kind] ?? {};
    const values = [who, when, fingerprint];
    return SIGNATURE_KEYS[kind].map((key, index): [string, CellValue] => [key, cutOrNull(values[index])]);
  });
  const isAny = Object.keys(byDepartment).length > 0;
  return [...whole, [DEPARTMENTS_KEY, isAny ? cut(JSON.stringify(byDepartment)) : null]];
}

/** What cannot be read has not been said. */
export function departmentSignatures(
  head: ReadonlyMap<string, CellValue>,
): Record<string, DepartmentSignatures> {
  const text = head.get(DEPARTMENTS_KEY);
  const found = departmentsSchema.safeParse(typeof text === "string" ? parsed(text) : {});
  return found.success ? found.data : {};
}

export function signatureOf(
  head: ReadonlyMap<string, CellValue>,
  kind: "ready" | "approved",
): Signature | null {
  const [who, when, fingerprint] = SIGNATURE_KEYS[kind].map((key) => textOf(head.get(key)));
  return who && when && fingerprint ? { who, when, fingerprint } : null;
}

function cutOrNull(text: string | undefined): string | null {
  return text === undefined ? null : cut(text);
}
