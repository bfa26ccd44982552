// What may be shown of a round: the edition, and what has changed since the last one, told from what the edition shows alone.
import { assess } from "./assess";
import type { Line } from "./assessment";
import { changesOf, type RoundChanges } from "./changes";
import { disclosing, type DiscloseInput, type PublishedEdition } from "./disclosure";
import type { Steps } from "./steps";

export interface DisclosedRound {
  edition: PublishedEdition;
  changes: RoundChanges | null;
}

/**
 * In steps, since thousands of indicators take their time.
 * @param round null: nobody knows what has changed
 * @param series every period's lines; for whoever asks about the same figures more than once
 */
export function* disclosingRound(
  input: DiscloseInput,
  round: RoundChanges["round"] | null,
  series: readonly Line[] = round === null ? [] : seriesOfRound(input),
): Steps<DisclosedRound> {
  const { catalogue } = input;
  const { edition, others } = yield* disclosing(input, series);
  const changes = round && { changes: changesOf(catalogue, round.period, others), round };
  return { edition, changes };
}

export function seriesOfRound({ catalogue, figures }: Pick<DiscloseInput, "catalogue" | "figures">): Line[] {
  return assess({ catalogue, figures, series: true }).lines;
}
