// A hearing as the secretariat sees it: what the parties propose, and the forms that go to them. One round trip each; the files
// are made aside.
import type { Catalogue, Indicator } from "../../barometer/catalogue";
import { criterionSource, type HearingLine } from "../../barometer/hearing";
import { plainRound, type Round } from "../../barometer/round";
import type { ReportedFigure } from "../../barometer/series";
import { asDecided } from "../gather/decisions";
import { formFileName } from "./form-name";
import { GATHERED_REQUESTS, gatheredIn } from "../gather/gathered";
import { createHearing } from "./hearing-form";
import type { WorkbookReader } from "../port";
import type { FormMaker } from "./round-forms";
import { proposedBy } from "./take-over";

/** What hearing forms are made of. */
export interface HearingSource {
  catalogue: Catalogue;
  round: Round;
  /** All figures so far. */
  history: readonly ReportedFigure[];
}

/** A criterion that a party proposes for an indicator. */
export interface Proposal {
  party: { id: string; name: string };
  line: HearingLine;
  /** It is the one that counts. */
  counts: boolean;
}

export interface HearingOffer {
  catalogue: Catalogue;
  /** Null where no round is gathered. */
  round: Round | null;
  /** Names of the parties that have answered. */
  answered: string[];
  /** Indicators with a proposal, in the catalogue's order. */
  proposals: { indicator: Indicator; by: Proposal[] }[];
}

/** Null where the workbook is no barometer workbook. */
export async function hearingOffer(port: WorkbookReader): Promise<HearingOffer | null> {
  const gathered = gatheredIn(await port.read(GATHERED_REQUESTS));
  const known = gathered?.known ?? null;
  if (gathered === null || known === null) return null;
  const { catalogue, round } = known;
  const { hearings } = gathered;
  const parties = catalogue.hearingParties ?? [];
  const proposals = catalogue.indicators.map((indicator) => ({
    indicator,
    by: parties.flatMap((party): Proposal[] => {
      const line = proposedBy(catalogue, hearings, party.id, indicator.id);
      if (line === null) return [];
      const { target } = indicator;
      const counts =
        target !== undefined && criterionSource(target) === party.id && target.value === line.value;
      return [{ party: { id: party.id, name: party.name }, line, counts }];
    }),
  }));
  return {
    catalogue,
    round,
    answered: parties.filter(({ id }) => hearings.some(({ party }) => party === id)).map(({ name }) => name),
    proposals: proposals.filter(({ by }) => by.length > 0),
  };
}

export interface HearingFile {
  file: string;
  party: { id: string; name: string };
  bytes: Uint8Array;
}

export interface HearingFormsInput {
  open: () => FormMaker | Promise<FormMaker>;
  onProgress?: (share: number) => void;
  /** Called between files, so that whoever shows a pane can keep it alive. */
  pause?: () => Promise<void>;
}

/** @param from a barometer workbook, whose catalogue, round and figures count; or what has been chosen */
export async function makeHearings(
  from: WorkbookReader | HearingSource,
  { open, onProgress, pause }: HearingFormsInput,
): Promise<HearingFile[]> {
  const source = "read" in from ? await sourceIn(from) : from;
  const parties = source?.catalogue.hearingParties ?? [];
  const files: HearingFile[] = [];
  if (source === null) return files;
  for (const { id, name } of parties) {
    await pause?.();
    const { port, save } = await open();
    await createHearing(port, { ...source, party: id });
    await pause?.();
    const file = formFileName(source.catalogue.id, id, source.round.period);
    files.push({ file, party: { id, name }, bytes: await save(pause) });
    onProgress?.(files.length / parties.length);
  }
  return files;
}

async function sourceIn(port: WorkbookReader): Promise<HearingSource | null> {
  const gathered = gatheredIn(await port.read(GATHERED_REQUESTS));
  const known = gathered?.known ?? null;
  if (gathered === null || known === null) return null;
  const { catalogue, round } = known;
  const rows = asDecided(gathered.rows, gathered.changes);
  const history = rows.map(({ figure, department }): ReportedFigure => ({ ...figure, department }));
  const latest = history.at(-1)?.period;
  const asked = round ?? (latest === undefined ? null : plainRound(latest));
  return asked === null ? null : { catalogue, round: asked, history };
}
