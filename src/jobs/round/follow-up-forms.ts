// The follow-up forms of the round that a barometer workbook gathers: one for each department with a light to explain. The workbook
// keeps who has been asked, so that the board of the round can say who has not answered. Two round trips; the files are made aside.
import { assess } from "../../barometer/assess";
import type { Catalogue, Indicator } from "../../barometer/catalogue";
import { comparePeriods } from "../../barometer/period";
import { disclose } from "../../barometer/disclosure";
import { explanationsOf, type FollowUp, type FollowUps, followUpsOf } from "../../barometer/follow-up";
import { plainRound, type Round } from "../../barometer/round";
import { type OwnText, textKey } from "../../barometer/written";
import { EDITIONS_SHEET, readEditions } from "../../sheets/editions";
import { planRound, type RoundBoard } from "../../sheets/gathered";
import { planStore, type Store } from "../../sheets/workbook";
import { asDecided } from "../gather/decisions";
import { draftsOf } from "../results/drafts";
import { createFollowUp } from "./follow-up-form";
import { followUpFileName } from "./form-name";
import { GATHERED_REQUESTS, gatheredIn, type GatheredBefore } from "../gather/gathered";
import { withResultComments } from "../form/kept-comments";
import type { WorkbookPort, WorkbookSnapshot } from "../port";
import { roundBoard } from "../gather/round-board";
import type { FormMaker } from "./round-forms";
import { PRODUCT_VERSION } from "../version";

export interface FollowUpFile {
  file: string;
  /** Id; null for one that is for everyone. */
  department: string | null;
  /** The department's, or the catalogue's title for one that is for everyone. */
  name: string;
  /** How many indicators it asks about. */
  indicators: number;
  bytes: Uint8Array;
}

export type FollowUpsOutcome =
  | {
      outcome: "made";
      forms: FollowUpFile[];
      /** Names of departments that have explained everything already. */
      explained: string[];
      /** Names of indicators that nobody answers for. */
      nobodys: string[];
      catalogue: Catalogue;
      /** With who has been asked. */
      board: RoundBoard;
    }
  /** No light asks for an explanation, or nobody answers for those that do. */
  | { outcome: "nothing"; nobodys: string[] }
  | { outcome: "not-a-barometer" };

export interface FollowUpsInput {
  open: () => FormMaker | Promise<FormMaker>;
  /** ISO time. */
  now: string;
  /** ISO date until which the explanations are asked for; null for none, what has been said before where it is left out. */
  explainBy?: string | null;
  onProgress?: (share: number) => void;
  /** Called between files, so that whoever shows a pane can keep it alive. */
  pause?: () => Promise<void>;
}

export async function makeFollowUps(port: WorkbookPort, input: FollowUpsInput): Promise<FollowUpsOutcome> {
  const seen = await port.read(GATHERED_REQUESTS, { wholeComments: true });
  const before = gatheredIn(seen);
  const known = before?.known ?? null;
  if (before === null || known === null) return { outcome: "not-a-barometer" };
  const { catalogue } = known;
  const found = findingsOf(before, seen);
  if (found === null) return { outcome: "nothing", nobodys: [] };
  const { followUps, sentences } = found;
  const round = askedBy(found.round, input.explainBy);
  const nobodys = followUps.nobodys.map(({ name }: Indicator) => name);
  const asked = followUps.forms.filter((form) => !isExplained(form, catalogue, round, before.texts));
  const explained = followUps.forms
    .filter((form) => !asked.includes(form))
    .map(({ department }) => nameOf(catalogue, department));
  if (followUps.forms.length === 0) return { outcome: "nothing", nobodys };
  const forms: FollowUpFile[] = [];
  for (const followUp of asked) {
    const { department } = followUp;
    await input.pause?.();
    const { port: form, save } = await input.open();
    const written = ownTexts(before.texts, department);
    await createFollowUp(form, { catalogue, round, followUp, sentences, written });
    await input.pause?.();
    forms.push({
      file: followUpFileName(catalogue.id, department, round.period),
      ...{ department, name: nameOf(catalogue, department), indicators: followUp.asked.length },
      bytes: await save(input.pause),
    });
    input.onProgress?.(forms.length / (asked.length + 1));
  }
  const after: Store = {
    ...known,
    round: { ...round, explanations: askedOf(followUps) },
    productVersion: PRODUCT_VERSION,
  };
  const board = roundBoard(after, before.rows, input.now, before.texts, before.changes);
  const sheets = [planRound(catalogue, board), planStore(after)];
  await port.write({ sheets: await withResultComments(port, sheets, seen, catalogue.language), seen });
  input.onProgress?.(1);
  return { outcome: "made", forms, explained, nobodys, catalogue, board };
}

function askedBy(round: Round, day: string | null | undefined): Round {
  if (day === undefined) return round;
  const told = { ...round };
  delete told.explainBy;
  return day === null ? told : { ...told, explainBy: day };
}

interface Findings {
  round: Round;
  followUps: FollowUps;
  sentences: ReturnType<typeof draftsOf>["printed"];
}

/** Null where nothing has been gathered. */
function findingsOf(
  { known, rows, changes, texts }: GatheredBefore,
  seen: WorkbookSnapshot,
): Findings | null {
  if (known === null) return null;
  const { catalogue, round: current } = known;
  const figures = asDecided(rows, changes).map(({ figure, department }) => ({ ...figure, department }));
  const periods = figures.map(({ period }) => period).sort(comparePeriods);
  const latest = periods.at(-1);
  if (latest === undefined) return null;
  const earlierEditions = readEditions(seen.grids[EDITIONS_SHEET] ?? null) ?? [];
  const shown = (series: boolean) =>
    disclose({ catalogue, figures, earlierEditions, assessment: assess({ catalogue, figures, series }) });
  const round = { ...(current ?? plainRound(latest)) };
  return {
    round,
    followUps: followUpsOf(catalogue, round, shown(true).lines),
    sentences: draftsOf(shown(false), catalogue, texts, catalogue.language).printed,
  };
}

/** Whether a department has written an explanation of everything that it would be asked about. */
function isExplained(form: FollowUp, catalogue: Catalogue, round: Round, texts: readonly OwnText[]): boolean {
  const { department } = form;
  const asking = { period: round.period, explanations: askedOf({ forms: [form] }) };
  const written = new Set(
    texts
      .filter((one) => one.written.text !== "" && (one.department === department || one.department === null))
      .map((one) => textKey(one.written)),
  );
  return explanationsOf(catalogue, asking, [department]).every((id) => written.has(textKey(id)));
}

function askedOf({ forms }: Pick<FollowUps, "forms">): NonNullable<Round["explanations"]> {
  return forms.map(({ department, asked }) => ({
    department,
    indicators: asked.map(({ indicator }) => indicator.id),
  }));
}

function ownTexts(texts: readonly OwnText[], department: string | null) {
  return texts.filter((one) => one.department === department).map(({ written }) => written);
}

function nameOf({ departments, title }: Catalogue, id: string | null): string {
  return departments.find((one) => one.id === id)?.name ?? title;
}
