// How far each department has come in the round that is gathered. Pure.
import type { Catalogue } from "../../barometer/catalogue";
import { dueIndicators, lastDay, type Round } from "../../barometer/round";
import { explanationsOf } from "../../barometer/follow-up";
import { type OwnText, type TextId, textKey, type WantedText, wantedTexts } from "../../barometer/written";
import type { BoardLine, DataRow, ImportChange, RoundBoard } from "../../sheets/gathered";
import type { Delivery, Store } from "../../sheets/workbook";
import { standingExtractions } from "./extractions";
import type { FilledWorkbook } from "./merge";
import type { ReadyState } from "../form/ready-state";
import { askedDepartments, missingDepartments } from "./who-has-sent";

/**
 * @param store of the barometer workbook
 * @param today ISO date or time
 * @param texts that have come in
 * @param changes what has been logged
 */
export function roundBoard(
  { catalogue, round, deliveries = [] }: Pick<Store, "catalogue" | "round" | "deliveries">,
  rows: readonly DataRow[],
  today: string,
  texts: readonly OwnText[] = [],
  changes: readonly ImportChange[] = [],
): RoundBoard {
  const asks = dueCatalogue(catalogue, round);
  const asked = askedDepartments(asks);
  const missing = new Set(missingDepartments(asks, rows, round?.period ?? null));
  const known = new Map(deliveries.map((delivery) => [delivery.department, delivery]));
  const day = round === null ? null : lastDay(round);
  const isOver = isOverBy(day, today);
  const written = new Set(
    texts.filter((one) => one.written.text !== "").map((one) => ownKey(one.written, one.department)),
  );
  const isLacking = (id: string) => (text: TextId) =>
    !written.has(ownKey(text, id)) && !written.has(ownKey(text, null));
  const lines = catalogue.departments
    .map((department) => ({
      ...department,
      wanted: round === null ? [] : wantedTexts(catalogue, round, [department.id]),
    }))
    .filter(({ id, wanted }) => asked.has(id) || known.has(id) || wanted.length > 0)
    .map(({ id, name, wanted }): BoardLine => {
      const lacking = wanted.filter(isLacking(id));
      const waiting = isOver ? "late" : "missing";
      const isAsked = asked.has(id) || wanted.length > 0;
      // Who is asked for texts alone has delivered with the first of them.
      const isMissing =
        missing.has(id) || (!asked.has(id) && lacking.length === wanted.length && !known.has(id));
      const state = !isAsked ? "extra" : isMissing ? waiting : "delivered";
      const explanations = round === null ? [] : explanationsOf(catalogue, round, [id, null]);
      const unexplained = explanations.filter(isLacking(id));
      const all = withoutDoubles([...wanted, ...explanations]);
      const own =
        all.length === 0 ? {} : { texts: { wanted: all.length, lacking: all.filter(isLacking(id)) } };
      const told = unexplained.length === 0 ? {} : { unexplained };
      return { department: id, name, state, delivery: known.get(id) ?? null, ...own, ...told };
    });
  const explainBy = round?.explainBy;
  const isWaited = explainBy !== undefined && lines.some(({ unexplained }) => unexplained !== undefined);
  const extractions = standingExtractions(changes).filter(({ period }) => period === round?.period);
  return {
    ...{ round, isOver, lines },
    ...(isWaited ? { explainBy: { day: explainBy, isOver: isOverBy(explainBy, today) } } : {}),
    ...(extractions.length === 0 ? {} : { extractions }),
  };
}

function isOverBy(day: string | null, today: string): boolean {
  return day !== null && day < today.slice(0, day.length);
}

/** What a form asks for and a light as well is one text. */
function withoutDoubles(texts: readonly WantedText[]): WantedText[] {
  return [...new Map(texts.map((text) => [textKey(text), text])).values()];
}

function ownKey(id: TextId, department: string | null): string {
  return JSON.stringify([textKey(id), department]);
}

/** Only what the round asks for. */
export function dueCatalogue(catalogue: Catalogue, round: Round | null): Catalogue {
  return round === null ? catalogue : { ...catalogue, indicators: dueIndicators(catalogue, round) };
}

/**
 * What has come in for the round: the latest of each department.
 * @param before of the same round
 * @param known files that say nothing new: what came with the figures is still what was delivered, and when
 */
export function deliveriesOf(
  taken: readonly FilledWorkbook[],
  round: Round | null,
  before: readonly Delivery[],
  now: string,
  known: ReadonlySet<string> = new Set(),
): Delivery[] {
  const latest = new Map(before.map((delivery) => [delivery.department, delivery]));
  for (const one of taken) {
    const { file, period, departments, kind } = one;
    // Explanations come when the figures have been delivered.
    if (kind === "follow-up") continue;
    if (round !== null && period && period !== round.period) continue;
    for (const department of departments) {
      const part = one.parts?.find((each) => each.department === department);
      const { errors, open } = part ?? { errors: one.errors, open: one.open ?? one.warnings };
      const said = { errors, open, ...saidOf(stateOf(one, department)) };
      const earlier = known.has(file) ? latest.get(department) : undefined;
      if (earlier !== undefined && saysSame(earlier, said)) continue;
      latest.set(department, { department, file, at: now, ...said });
    }
  }
  return [...latest.values()];
}

function saysSame({ errors, open, ready, approved, unapproved }: Delivery, said: object): boolean {
  const inOrder = (one: object) => JSON.stringify(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  const earlier = { errors, open, ready, approved, ...(unapproved === undefined ? {} : { unapproved }) };
  return inOrder(earlier) === inOrder(said);
}

/** Of a workbook of several departments each has its own say, unless somebody has reported it as a whole. */
export function stateOf(
  { ready, readyByDepartment = [] }: FilledWorkbook,
  department: string,
): ReadyState | undefined {
  const own = readyByDepartment.find((each) => each.department === department)?.state;
  return ready !== undefined && ready.state !== "not-ready" ? ready : (own ?? ready);
}

function saidOf(state: ReadyState | undefined): Pick<Delivery, "ready" | "approved" | "unapproved"> {
  if (state === undefined || state.state === "not-ready") return { ready: null, approved: null };
  const { who, when, approved = null, unapproved } = state;
  return {
    ready: { who, when, changed: state.state === "changed" },
    approved,
    ...(unapproved === undefined ? {} : { unapproved }),
  };
}
