// The council's table: the printed summary of the whole catalogue.
import { sheetNames } from "../../text/sheets/names";
import { sheetName, type SheetPlan } from "../plan";
import type { Results } from "./results";
import { planSummary } from "./summary";

export interface CouncilInput extends Results {
  /** Names of other sheets, so that a council called "Barometer" gets a name of its own. */
  otherSheets?: Iterable<string>;
}

export function planCouncil({ otherSheets, ...results }: CouncilInput): SheetPlan {
  const { councilName, open } = results.catalogue;
  const council = councilName ?? sheetNames.da.council;
  const isOpen = councilName === undefined && open?.includes("councilName") === true;
  return planSummary({ ...results, sheet: sheetName(council, otherSheets), reader: isOpen ? null : council });
}
