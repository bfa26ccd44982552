// How an indicator's figures are extracted, and what is different between two ways of saying it: a change of hands must be seen.
import { withoutCpr } from "./cpr";
import type { Indicator } from "./catalogue";

export const EXTRACTION_PARTS = ["system", "filter", "owner", "deputy"] as const;
export type ExtractionPart = (typeof EXTRACTION_PARTS)[number];

/** What is not said is left out. */
export type Extraction = Partial<Record<ExtractionPart, string>>;

export interface ExtractionChange {
  /** Id. */
  indicator: string;
  part: ExtractionPart;
  before: string | null;
  after: string | null;
}

/** Part by part, in their order. */
export function extractionChanges(
  indicator: string,
  before: Extraction | null | undefined,
  after: Extraction | null | undefined,
): ExtractionChange[] {
  return EXTRACTION_PARTS.flatMap((part) => {
    const change = { indicator, part, before: said(before?.[part]), after: said(after?.[part]) };
    return change.before === change.after ? [] : [change];
  });
}

/** The indicator with the part as it is now; a part that is no longer said is left out. */
export function withExtraction(
  indicator: Indicator,
  { part, after }: Pick<ExtractionChange, "part" | "after">,
): Indicator {
  const others = Object.entries(indicator.extraction ?? {}).filter(([key]) => key !== part);
  const text = withoutCpr(after);
  const extraction = Object.fromEntries(text === null ? others : [...others, [part, text]]);
  return { ...indicator, extraction };
}

function said(text: string | undefined): string | null {
  const plain = text?.trim() ?? "";
  return plain === "" ? null : plain;
}
