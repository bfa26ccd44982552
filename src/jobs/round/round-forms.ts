// The forms of the round that a barometer workbook gathers: one for each department that is asked, with the figures of the workbook
// as the earlier ones. One round trip, two where committees comment on sheets of their own; the files are made aside.
import { dueIndicators, type Round, withoutExplanations } from "../../barometer/round";
import type { ReportedFigure } from "../../barometer/series";
import type { Store } from "../../sheets/workbook";
import { standingTexts } from "../gather/committee-comments";
import { asDecided } from "../gather/decisions";
import { formFileName } from "./form-name";
import { GATHERED_REQUESTS, gatheredIn } from "../gather/gathered";
import { earlierTextsFor, historyFor } from "../form/history";
import type { WorkbookPort } from "../port";
import { roundBoard } from "../gather/round-board";
import { createTemplate } from "../form/template";

/** An empty workbook to lay a form in, and its file. */
export interface FormMaker {
  port: WorkbookPort;
  /** @param pause called often, so that whoever shows a pane can keep it alive */
  save: (pause?: () => Promise<void>) => Uint8Array | Promise<Uint8Array>;
}

export interface RoundForm {
  file: string;
  /** Null for one that is for everyone. */
  department: string | null;
  bytes: Uint8Array;
}

export type FormsOutcome =
  | { outcome: "made"; round: Round; forms: RoundForm[] }
  /** No round is gathered, or nobody is asked in it. */
  | { outcome: "nothing" };

export interface FormsInput {
  open: () => FormMaker | Promise<FormMaker>;
  onProgress?: (share: number) => void;
  /** Called often, so that whoever shows a pane can keep it alive. */
  pause?: () => Promise<void>;
}

export async function makeForms(port: WorkbookPort, input: FormsInput): Promise<FormsOutcome> {
  const seen = await port.read(GATHERED_REQUESTS);
  const before = gatheredIn(seen);
  const known = before?.known ?? null;
  if (before === null || known === null || known.round === null) return { outcome: "nothing" };
  const { catalogue } = known;
  const { texts } = await standingTexts(port, seen, before.texts);
  const round = withoutExplanations(known.round);
  delete round.own;
  const figures = asDecided(before.rows, before.changes).map(({ figure, department }): ReportedFigure => ({
    ...figure,
    department,
  }));
  const asked = askedBy(known, round);
  const forms: RoundForm[] = [];
  for (const department of asked) {
    await input.pause?.();
    const maker = await input.open();
    const own = department === null ? catalogue.departments.map(({ id }) => id) : [department];
    const history = historyFor(catalogue, round.period, own, figures);
    const earlierTexts = earlierTextsFor(catalogue, round.period, own, texts);
    const form = { catalogue, round, department, history, earlierTexts };
    await createTemplate(maker.port, { ...form, confirmed: true, pause: input.pause });
    await input.pause?.();
    const bytes = await maker.save(input.pause);
    forms.push({ file: formFileName(catalogue.id, department, round.period), department, bytes });
    input.onProgress?.(forms.length / asked.length);
  }
  return forms.length === 0 ? { outcome: "nothing" } : { outcome: "made", round, forms };
}

/** Whoever the board waits for; where a catalogue names no departments, one form is for everyone. */
function askedBy(store: Store, round: Round): (string | null)[] {
  const { catalogue } = store;
  if (catalogue.departments.length === 0) return dueIndicators(catalogue, round).length === 0 ? [] : [null];
  // Of a round in which nothing has come in yet.
  const { lines } = roundBoard({ catalogue, round }, [], "");
  return lines.filter(({ state }) => state !== "extra").map(({ department }) => department);
}
