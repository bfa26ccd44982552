// Høringsskema: lays the form of one hearing party in an empty workbook. Two round trips.
import { assess } from "../../barometer/assess";
import type { Catalogue } from "../../barometer/catalogue";
import { disclose } from "../../barometer/disclosure";
import type { Round } from "../../barometer/round";
import type { ReportedFigure } from "../../barometer/series";
import { latestFigures, planHearingForm, planHearingGuide } from "../../sheets/hearing";
import { planStore, STORE_SHEET } from "../../sheets/workbook";
import { detectedIn } from "../detect";
import type { WorkbookPort } from "../port";
import { SHEETS } from "../sheet-names";
import { PRODUCT_VERSION } from "../version";

export interface HearingInput {
  catalogue: Catalogue;
  round: Round;
  /** Id of the party. */
  party: string;
  /** All of the catalogue's figures so far: a party is shown what may leave the house of them. */
  history: readonly ReportedFigure[];
  onProgress?: (share: number) => void;
}

export type HearingOutcome = { outcome: "created"; party: string } | { outcome: "not-empty" };

export async function createHearing(port: WorkbookPort, input: HearingInput): Promise<HearingOutcome> {
  const seen = await port.read([{ sheet: STORE_SHEET, rows: 1 }]);
  if (detectedIn(seen).kind !== "empty") return { outcome: "not-empty" };
  const { round, party, history, onProgress } = input;
  const { language } = input.catalogue;
  const figures = [...history];
  const assessment = assess({ catalogue: input.catalogue, figures });
  const edition = disclose({ catalogue: input.catalogue, figures, assessment });
  const latest = latestFigures(input.catalogue, edition.lines, language);
  const catalogue = forOutsiders(input.catalogue);
  const sheets = [
    planHearingGuide({ catalogue, round, party }),
    planHearingForm({ catalogue, round, party, latest }),
    planStore({
      ...{ kind: "hearing", catalogue, round, party, language, departments: [], history: [] },
      productVersion: PRODUCT_VERSION,
    }),
  ];
  await port.write({ sheets, show: SHEETS.hearing, seen, onProgress });
  return { outcome: "created", party };
}

/** Who owns an extraction in which system is nothing for those outside. */
function forOutsiders(catalogue: Catalogue): Catalogue {
  return {
    ...catalogue,
    indicators: catalogue.indicators.map(({ extraction: _extraction, ...indicator }) => indicator),
  };
}
