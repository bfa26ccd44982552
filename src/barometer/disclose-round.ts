// What may be shown of a round: the edition, and what has changed since the last one, told from what the edition shows alone.
import { assess } from "./assess";
import { changesOf, type RoundChanges } from "./changes";
import { discloseWith, type DiscloseInput, type PublishedEdition } from "./disclosure";

/** @param round null: nobody knows what has changed */
export function discloseRound(
  input: DiscloseInput,
  round: RoundChanges["round"] | null,
): { edition: PublishedEdition; changes: RoundChanges | null } {
  const { catalogue, figures } = input;
  const series = round === null ? [] : assess({ catalogue, figures, series: true }).lines;
  const { edition, others } = discloseWith(input, series);
  const changes = round && { changes: changesOf(catalogue, round.period, others), round };
  return { edition, changes };
}
