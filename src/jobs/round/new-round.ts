// Ny runde: the barometer workbook goes on with the next round. How the last one stood is kept in the import log; figures,
// decisions and the catalogue stay as they are. Three round trips, since the log grows; one more where there are comments.
import type { Catalogue } from "../../barometer/catalogue";
import { nextRound, yearAfter } from "../../barometer/next-round";
import { comparePeriods } from "../../barometer/period";
import { plainRound, type Round, withExplanations } from "../../barometer/round";
import {
  type ImportEntry,
  LAST_IMPORT_SHEET,
  planImportLog,
  planLastImport,
  planRound,
  type RoundBoard,
} from "../../sheets/gathered";
import { planStore, type Store } from "../../sheets/workbook";
import { dataText } from "../../text/sheets/gathered";
import { closingEntries } from "../gather/closed-round";
import { undecidedIn } from "../gather/undecided";
import { FORM_REQUESTS } from "../form/form-requests";
import { GATHERED_REQUESTS, gatheredIn, type GatheredBefore } from "../gather/gathered";
import { indicatorsIn, withResultComments } from "../form/kept-comments";
import type { WorkbookPort, WorkbookSnapshot } from "../port";
import { roundBoard } from "../gather/round-board";
import { SHEETS } from "../sheet-names";
import { PRODUCT_VERSION } from "../version";

/** Where the next round begins. */
export interface RoundOffer {
  catalogue: Catalogue;
  /** The one that is gathered now; null where no file has said. */
  current: Round | null;
  /** How far that has come; null without one. */
  board: RoundBoard | null;
  /** Null where no period can be proposed. */
  next: Round | null;
}

/** What is worth knowing before the round is left. */
export interface RoundDoubts {
  /** Names of departments that have not delivered. */
  missing: string[];
  /** Figures that departments disagree about. */
  disputed: number;
  /** Figures and texts that a newer file is without, and nobody has decided about. */
  undecided: number;
  /** The last import can be taken back until then. */
  undoable: boolean;
  /** What has been written in the sheet Indikatorer and not been taken in stands there still, and the round begins without it. */
  edited: boolean;
}

export type NewRoundOutcome =
  /** `corrected`: it was the round that is gathered already. */
  | { outcome: "begun" | "corrected"; round: Round }
  | { outcome: "needs-confirmation"; doubts: RoundDoubts }
  /** `earlier`: what has come in belongs to a later round. */
  | { outcome: "refused"; because: "not-a-barometer" | "earlier" };

export interface NewRoundInput {
  round: Round;
  /** What `needs-confirmation` named is known. */
  confirmed: boolean;
  /** ISO time. */
  now: string;
  onProgress?: (share: number) => void;
}

const REQUESTS = [...GATHERED_REQUESTS, FORM_REQUESTS.indicators];

/**
 * Null where the workbook is no barometer workbook. One round trip.
 * @param today ISO date or time
 */
export async function offerRound(port: WorkbookPort, today: string): Promise<RoundOffer | null> {
  const before = gatheredIn(await port.read(GATHERED_REQUESTS));
  if (before?.known === null || before === null) return null;
  const { catalogue, round } = before.known;
  if (round === null) return { catalogue, current: null, board: null, next: firstRound(before) };
  return {
    catalogue,
    current: round,
    board: roundBoard(before.known, before.rows, today, before.texts),
    next: nextRound(round),
  };
}

export async function beginRound(port: WorkbookPort, input: NewRoundInput): Promise<NewRoundOutcome> {
  const { now, confirmed, onProgress } = input;
  const seen = await port.read(REQUESTS, { wholeComments: true });
  const before = gatheredIn(seen);
  if (before?.known === null || before === null) return { outcome: "refused", because: "not-a-barometer" };
  const { known, rows } = before;
  const { round: current, deliveries = [], catalogue } = known;
  const turn = current === null ? 1 : comparePeriods(input.round.period, current.period);
  if (turn < 0 && deliveries.length > 0) return { outcome: "refused", because: "earlier" };
  // Said here, it is not overruled by what forms say of the same round that were made before.
  const own: Round = { ...input.round, own: true };
  const round = withExplanations(own, current) ?? own;
  const isSame = turn === 0;
  const doubts = isSame ? null : doubtsOf(seen, before, known, now);
  if (doubts !== null && !confirmed) return { outcome: "needs-confirmation", doubts };
  const after: Store = {
    ...known,
    round,
    deliveries: isSame ? deliveries : [],
    productVersion: PRODUCT_VERSION,
  };
  const entries = isSame ? [correction(catalogue, round, now)] : closingEntries(known, before, round, now);
  const last = before.lastImport;
  // Taken back within the round, the import leaves what has been said of the round since.
  const kept = isSame && last?.round?.period === round.period ? [planLastImport({ ...last, round })] : [];
  const sheets = [
    planRound(catalogue, roundBoard(after, rows, now, before.texts)),
    planImportLog({ catalogue, entries: [...before.log, ...entries], changes: before.changes }),
    planStore(after),
    ...kept,
  ];
  const laid = await withResultComments(port, sheets, seen, catalogue.language);
  const remove = isSame ? [] : [LAST_IMPORT_SHEET];
  await port.write({ sheets: laid, remove, show: SHEETS.round, seen, onProgress });
  return { outcome: isSame ? "corrected" : "begun", round };
}

function firstRound({ rows }: GatheredBefore): Round | null {
  const period = yearAfter(rows.map(({ figure }) => figure.period));
  return period === null ? null : plainRound(period);
}

/** Null where there is nothing to ask. */
function doubtsOf(
  seen: WorkbookSnapshot,
  { rows, texts, changes, lastImport }: GatheredBefore,
  known: Store,
  now: string,
): RoundDoubts | null {
  const { catalogue, round } = known;
  const missing =
    round === null
      ? []
      : roundBoard(known, rows, now, texts)
          .lines.filter(({ state }) => state === "late" || state === "missing")
          .map(({ name }) => name);
  const asked = undecidedIn(catalogue, { rows, texts }, changes);
  const [disputed, undecided] = [asked.disputed.length, asked.missing.length];
  const undoable = lastImport !== null;
  const edited = indicatorsIn(seen, known)?.isEdited === true;
  if (missing.length + disputed + undecided === 0 && !undoable && !edited) return null;
  return { missing, disputed, undecided, undoable, edited };
}

function correction({ language }: Catalogue, round: Round, now: string): ImportEntry {
  const texts = dataText[language].log.round;
  return {
    ...{ importedAt: now, file: texts.name(round.title), department: null, status: "begun" },
    ...{ figures: 0, errors: 0, warnings: 0 },
    reason: texts.corrected(round.period, round.deadline ?? null),
  };
}
