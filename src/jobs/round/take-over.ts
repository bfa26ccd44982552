// Overtag: a success criterion that a hearing party proposes becomes the catalogue's, and its indicator is judged by it. Two
// round trips, and one since the import log grows. The lights change with the next computation.
import type { Catalogue, Indicator } from "../../barometer/catalogue";
import { crossReferenceProblems } from "../../barometer/catalogue-references";
import { hearingKey, type HearingLine } from "../../barometer/hearing";
import { parsePeriod } from "../../barometer/period";
import { planIndicators } from "../../sheets/catalogue";
import { type ImportChange, planImportLog } from "../../sheets/gathered";
import { criterionWords, inOrder, partyName, planHearings, type PartyHearing } from "../../sheets/hearing";
import { planStore, type Store } from "../../sheets/workbook";
import { FORM_REQUESTS } from "../form/form-requests";
import { GATHERED_REQUESTS, gatheredIn } from "../gather/gathered";
import { indicatorsIn, withKeptComments } from "../form/kept-comments";
import type { WorkbookPort } from "../port";
import { SHEETS } from "../sheet-names";
import { PRODUCT_VERSION } from "../version";

/** What an indicator is judged by. */
export type Criterion = Pick<Indicator, "target" | "rule">;

/**
 * `edited`: the sheet Indikatorer has been edited and not been taken in. `no-wish`, `off-scale`, `year`: the criterion could
 * not be judged. `not-proposed`: the party has no whole criterion for the indicator.
 */
export type TakeOverRefusal =
  "not-a-barometer" | "edited" | "no-indicator" | "not-proposed" | "no-wish" | "off-scale" | "year";

export type TakeOverOutcome =
  | {
      outcome: "taken-over";
      indicator: Indicator;
      party: string;
      /** What it takes to take it back. */
      before: Criterion;
    }
  | { outcome: "unchanged" }
  /** Another criterion counts already. */
  | { outcome: "needs-confirmation"; indicator: Indicator; party: string; proposed: HearingLine }
  | { outcome: "refused"; because: TakeOverRefusal };

export interface TakeOverInput {
  /** Ids. */
  indicator: string;
  party: string;
  /** Also where another criterion counts. */
  confirmed: boolean;
  /** ISO time. */
  now: string;
  onProgress?: (share: number) => void;
}

export async function takeOverCriterion(port: WorkbookPort, input: TakeOverInput): Promise<TakeOverOutcome> {
  return changingCriterion(port, input, ({ catalogue, indicator, hearings }) => {
    const proposed = proposedBy(catalogue, hearings, input.party, indicator.id);
    if (proposed === null) return { outcome: "refused", because: "not-proposed" };
    const { value, by } = proposed;
    const { target } = indicator;
    const isSame = target?.value === value && target.by === by && ruleOf(indicator, catalogue) === "target";
    if (isSame && target.source?.party === input.party) return { outcome: "unchanged" };
    const isOther = target !== undefined && !(target.value === value && target.by === by);
    if (isOther && !input.confirmed)
      return { outcome: "needs-confirmation", indicator, party: input.party, proposed };
    const source = { party: input.party, value, by };
    return {
      kind: "criterion",
      criterion: { ...judgedByTarget(indicator, catalogue), target: { ...target, value, by, source } },
    };
  });
}

/** Takes a criterion back that was taken over just now. */
export async function returnCriterion(
  port: WorkbookPort,
  input: Omit<TakeOverInput, "confirmed"> & { before: Criterion },
): Promise<TakeOverOutcome> {
  return changingCriterion(port, input, () => ({ kind: "undone", criterion: input.before }));
}

/** The whole criterion that a party proposes for an indicator, of the latest round that it answered in. */
export function proposedBy(
  catalogue: Pick<Catalogue, "hearingParties">,
  hearings: readonly PartyHearing[],
  party: string,
  indicator: string,
): (HearingLine & { value: number; by: string }) | null {
  const key = hearingKey({ about: "indicator", id: indicator });
  for (const hearing of inOrder(catalogue, hearings)) {
    if (hearing.party !== party) continue;
    const line = hearing.lines.find((one) => hearingKey(one) === key);
    if (line !== undefined && line.value !== null && line.by !== null)
      return { ...line, value: line.value, by: line.by };
  }
  return null;
}

interface Standing {
  catalogue: Catalogue;
  indicator: Indicator;
  hearings: readonly PartyHearing[];
}

type Change =
  | { kind: "criterion" | "undone"; criterion: Criterion }
  | Exclude<TakeOverOutcome, { outcome: "taken-over" }>;

async function changingCriterion(
  port: WorkbookPort,
  { indicator: id, party, now, onProgress }: Omit<TakeOverInput, "confirmed">,
  change: (standing: Standing) => Change,
): Promise<TakeOverOutcome> {
  const seen = await port.read([...GATHERED_REQUESTS, FORM_REQUESTS.indicators], { wholeComments: true });
  const gathered = gatheredIn(seen);
  const store = gathered?.known ?? null;
  if (gathered === null || store === null) return { outcome: "refused", because: "not-a-barometer" };
  const { catalogue } = store;
  const indicators = indicatorsIn(seen, store);
  if (indicators?.isEdited === true) return { outcome: "refused", because: "edited" };
  const indicator = catalogue.indicators.find((one) => one.id === id);
  if (indicator === undefined) return { outcome: "refused", because: "no-indicator" };
  const made = change({ catalogue, indicator, hearings: gathered.hearings });
  if ("outcome" in made) return made;
  const { target } = made.criterion;
  const changed: Indicator = { ...indicator, ...made.criterion };
  // What a criterion does not say is not there, not undefined: catalogues are compared as they are written.
  if (target === undefined) delete changed.target;
  if (made.criterion.rule === undefined) delete changed.rule;
  const after: Store = {
    ...store,
    catalogue: {
      ...catalogue,
      indicators: catalogue.indicators.map((one) => (one === indicator ? changed : one)),
    },
    productVersion: PRODUCT_VERSION,
  };
  const fault = faultIn(after.catalogue, changed);
  if (fault !== null) return { outcome: "refused", because: fault };
  const log: ImportChange = {
    ...{ at: now, kind: made.kind, indicator: id, group: party, category: null, definition: null },
    period: target?.by ?? indicator.target?.by ?? "",
    ...{ department: null, cell: null, who: null, said: null },
    before: criterionWords(indicator.target ?? NONE, indicator, catalogue.language),
    after: criterionWords(target ?? NONE, indicator, catalogue.language),
    file: "",
    why: partyName(catalogue, party),
  };
  const plans = [
    planIndicators(after),
    planHearings({ catalogue: after.catalogue, hearings: gathered.hearings }),
    planImportLog({
      catalogue: after.catalogue,
      entries: gathered.log,
      changes: [...gathered.changes, log],
    }),
    planStore(after),
  ];
  const sheets = withKeptComments(plans, seen, after, {
    entry: null,
    indicators: indicators?.before ?? null,
  });
  await port.write({ sheets, show: SHEETS.hearing, seen, onProgress });
  const before: Criterion = {
    ...(indicator.target === undefined ? {} : { target: indicator.target }),
    ...(indicator.rule === undefined ? {} : { rule: indicator.rule }),
  };
  return { outcome: "taken-over", indicator: changed, party, before };
}

const NONE = { value: null, by: null };

function ruleOf(indicator: Indicator, catalogue: Catalogue): string {
  return indicator.rule ?? catalogue.rule;
}

function judgedByTarget(indicator: Indicator, catalogue: Catalogue): Pick<Indicator, "rule"> {
  if (ruleOf(indicator, catalogue) === "target")
    return indicator.rule === undefined ? {} : { rule: "target" };
  return { rule: "target" };
}

/** What keeps a criterion from being judged; null where nothing does. */
function faultIn(catalogue: Catalogue, indicator: Indicator): TakeOverRefusal | null {
  if (indicator.target === undefined) return null;
  if (parsePeriod(indicator.target.by) === null) return "year";
  const number = catalogue.indicators.indexOf(indicator) + 1;
  const codes = crossReferenceProblems(catalogue)
    .filter(({ place }) => place.list === "indicators" && place.number === number)
    .map(({ code }) => code);
  if (codes.includes("target-off-scale")) return "off-scale";
  return codes.includes("target-without-wish") ? "no-wish" : null;
}
