// What people have written, as documents tell it: the latest of each place, without who wrote it.
import { groupBy } from "../../barometer/collect";
import type { Catalogue } from "../../barometer/catalogue";
import type { PublishedEdition } from "../../barometer/disclosure";
import { comparePeriods } from "../../barometer/period";
import { isUnwritten } from "../../barometer/written";
import type { OccasionText } from "../../publish/paper/occasion";
import type { GatheredText } from "../../sheets/texts";
import type { Language } from "../../text/language";
import { draftsOf } from "./drafts";

/** Texts beside the figures; of an earlier round where the last one has none. */
export function spokenBeside(texts: readonly GatheredText[]): { texts: OccasionText[] } {
  const written = texts.filter((one) => one.written.kind !== "sentences" && !isUnwritten(one.written));
  const places = groupBy(written, ({ written: { kind, level, place }, department }) =>
    JSON.stringify([kind, level, place, department]),
  );
  const latest = [...places.values()].flatMap((own) => {
    const last = own
      .map(({ written: { period } }) => period)
      .sort(comparePeriods)
      .at(-1);
    return own.filter(({ written: { period } }) => period === last);
  });
  return {
    texts: latest.map(({ written: { kind, level, place, period, text, when, how }, department }) => ({
      ...{ kind, level, place, period, text, when, how, department },
    })),
  };
}

/** Where a draft has been edited, and its figures still say what they said. */
export function editedSentences(
  edition: PublishedEdition,
  catalogue: Catalogue,
  language: Language,
  texts: readonly GatheredText[],
): ReadonlyMap<string, string> {
  const { rows } = draftsOf(edition, catalogue, texts, language);
  return new Map(
    rows.flatMap(({ written, draft }): [string, string][] =>
      written.kind === "sentences" && draft?.state === "edited" ? [[written.place, written.text]] : [],
    ),
  );
}
