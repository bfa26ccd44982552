// The documents of an edition: a letter for each committee, the agenda item, and for a review a report.
import type { Committee } from "../../barometer/catalogue";
import { committeeResults, type Results } from "../../sheets/results";
import type { Publication } from "../publication";
import { resultsOf } from "../words";
import { agendaItem } from "./agenda";
import { AGENDA_ITEM, letterName, REPORT } from "./file-names";
import { addresseeOf, letterOf } from "./letter";
import type { Occasion } from "./occasion";
import type { Paper } from "./paper";
import { isReview, reportOf } from "./report";

export interface NamedPaper {
  file: string;
  /** Of a letter. */
  addressee?: string;
  paper: Paper;
}

export function papersOf(publication: Publication, occasion: Occasion): NamedPaper[] {
  const results = resultsOf(publication, occasion);
  const committees = committeeResults(results);
  const letters =
    committees.length === 0
      ? [letterTo(publication, occasion, null, results)]
      : committees.map(({ committee, results: own }) => letterTo(publication, occasion, committee, own));
  return [
    ...letters,
    { file: AGENDA_ITEM, paper: agendaItem(publication, occasion, results) },
    ...(isReview(publication.catalogue)
      ? [{ file: REPORT, paper: reportOf(publication, occasion, results) }]
      : []),
  ];
}

function letterTo(
  publication: Publication,
  occasion: Occasion,
  committee: Committee | null,
  results: Results,
): NamedPaper {
  return {
    file: letterName(committee?.id ?? null),
    addressee: addresseeOf(publication, committee),
    paper: letterOf(publication, occasion, committee, results),
  };
}
