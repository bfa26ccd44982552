// Udgiv: the one way out of the house. What may be seen is worked out beside everything that has been published before; the files
// are made, read again and attacked; only what passes is remembered in the barometer workbook, and then handed over.
import { assess } from "../../barometer/assess";
import { disclosingRound, seriesOfRound } from "../../barometer/disclose-round";
import { sha256 } from "../../barometer/sha256";
import { inTurns } from "../../barometer/steps";
import type { Copied } from "../../publish/paper/copied";
import type { Occasion, Spoken } from "../../publish/paper/occasion";
import type { Correction, Publication } from "../../publish/publication";
import type { Obstacle } from "../../publish/read-back";
import { EDITIONS_SHEET, planEditions, readEditions, type RememberedEdition } from "../../sheets/editions";
import { gatheredInOrder } from "../../sheets/texts";
import type { Language } from "../../text/language";
import { commentPeriod, standingTexts } from "../gather/committee-comments";
import { namedIn } from "../gather/named";
import { undecidedIn } from "../gather/undecided";
import { SHEETS } from "../sheet-names";
import { readImportChanges } from "../../sheets/gathered";
import { FIGURE_REQUESTS, figuresIn } from "./compute";
import { deliveryOf, filesOf, type FileMakers, type PublishedFile } from "./edition-files";
import { obstaclesIn } from "./gate";
import type { WorkbookPort } from "../port";
import { editedSentences, spokenBeside } from "./spoken";

export interface PublishInput extends FileMakers {
  /** ISO date. */
  today: string;
  /** The catalogue's own unless told otherwise. */
  language: Language | null;
  /** What was wrong with the last edition, where this one puts it right. */
  correction: string | null;
  /** ISO date until which the letters ask for comments. */
  commentsBy: string | null;
  /** Called often, so that the pane stays alive. */
  pause?: () => Promise<void>;
}

export type PublishOutcome =
  | { outcome: "published"; number: number; files: PublishedFile[]; table: Copied; isNew: boolean }
  /** Nothing was handed over, and nothing was remembered. */
  | { outcome: "refused"; obstacles: Obstacle[] }
  /** Figures, by their names, that departments disagree about or a newer file is without, and nobody has decided. */
  | { outcome: "undecided"; figures: string[] }
  /** What has been published cannot be read: nobody knows what is safe. */
  | { outcome: "history-damaged" }
  | { outcome: "not-a-barometer" }
  | { outcome: "nothing-to-publish" };

/** One round trip to read, one more where committees comment on sheets of their own, and one to remember a new edition. */
export async function publish(port: WorkbookPort, input: PublishInput): Promise<PublishOutcome> {
  const seen = await port.read([...FIGURE_REQUESTS]);
  const found = figuresIn(seen);
  if ("problem" in found || found.gathered === null) return { outcome: "not-a-barometer" };
  const earlier = readEditions(seen.grids[EDITIONS_SHEET] ?? null);
  if (earlier === null) return { outcome: "history-damaged" };
  const { catalogue, figures, gathered } = found;
  const log = readImportChanges(seen.grids[SHEETS.importLog] ?? null);
  const { disputed, missing } = undecidedIn(catalogue, gathered, log);
  const undecided = [...disputed, ...missing];
  if (undecided.length > 0) {
    const said = input.language ?? catalogue.language;
    return { outcome: "undecided", figures: undecided.map((figure) => namedIn(figure, catalogue, said)) };
  }
  // What a committee has written counts from when it is written, in the order in which a computation lays it.
  const standing = await standingTexts(port, seen, gathered.texts);
  const inOrder = gatheredInOrder(catalogue, standing.texts);
  const { texts } = spokenBeside(inOrder);
  if (figures.length === 0 && texts.length === 0) return { outcome: "nothing-to-publish" };
  const assessment = assess({ catalogue, figures });
  const last = earlier.at(-1) ?? null;
  const period = commentPeriod(gathered.store.round, figures);
  const round = period === null ? null : { period, explanations: gathered.store.round?.explanations ?? [] };
  const series = round === null ? [] : seriesOfRound({ catalogue, figures });
  // What has been published as this very edition must not be held against it.
  const editionBeside = (editions: readonly RememberedEdition[]): Promise<Shown> =>
    inTurns(
      disclosingRound({ catalogue, figures, assessment, earlierEditions: editions }, round, series),
      input.pause,
    );
  const language = input.language ?? catalogue.language;
  const spokenWith = ({ edition }: Shown): Spoken => ({
    texts,
    sentences: editedSentences(edition, catalogue, language, inOrder),
  });
  const again = last === null ? null : await editionBeside(earlier.slice(0, -1));
  const isAgain =
    last !== null &&
    again !== null &&
    input.correction === null &&
    contentOf(catalogue, again, spokenWith(again)) === last.content;
  const before = isAgain ? earlier.slice(0, -1) : earlier;
  const shown = isAgain ? again : await editionBeside(earlier);
  const { edition, changes } = shown;
  const spoken = spokenWith(shown);
  const corrects: Correction | null = isAgain
    ? last.corrects
    : last !== null && input.correction !== null
      ? { number: last.number, what: input.correction }
      : null;
  const publication: Publication = {
    ...{ catalogue, edition, language, corrects, changes },
    number: isAgain ? last.number : (last?.number ?? 0) + 1,
    date: input.today,
  };
  const occasion: Occasion = {
    caseNumber: gathered.store.round?.caseNumber ?? null,
    commentsBy: input.commentsBy,
    ...spoken,
    before: before.map((one) => ({ number: one.number, date: one.date })),
  };
  const delivery = deliveryOf(publication, occasion);
  const files = await filesOf(delivery, input);
  const obstacles = await obstaclesIn(delivery, files, { earlier: before, figures });
  if (obstacles.length > 0) return { outcome: "refused", obstacles };
  if (!isAgain) {
    const remembered: RememberedEdition = {
      ...{ number: publication.number, date: publication.date, corrects },
      content: contentOf(catalogue, shown, spoken),
      figures: edition.figures,
      totals: edition.totals,
    };
    // Before anything is handed over: an edition that nobody remembers could be betrayed by the next.
    await port.write({ sheets: [planEditions([...earlier, remembered])], seen });
  }
  return { outcome: "published", number: publication.number, files, table: delivery.table, isNew: !isAgain };
}

/** What is seen, worked out beside what has been published before. */
type Shown = Pick<Publication, "edition" | "changes">;

/** Whatever can be read in an edition, as one word. */
function contentOf(
  catalogue: Publication["catalogue"],
  { edition, changes }: Shown,
  { texts, sentences }: Spoken,
): string {
  return sha256(
    JSON.stringify([
      catalogue,
      edition,
      ...(texts.length === 0 ? [] : [texts]),
      ...(sentences.size === 0 ? [] : [{ sentences: [...sentences] }]),
      // What has changed follows from the figures, and from which round it is told of.
      ...(changes === null ? [] : [changes.round]),
    ]),
  );
}
