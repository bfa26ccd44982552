// Opfølgningsskema: lays the form in which a department explains its lights in an empty workbook. Two round trips.
import type { FollowUpInput } from "../../sheets/follow-up";
import { planFollowUp, planFollowUpGuide } from "../../sheets/follow-up";
import { planStore, STORE_SHEET } from "../../sheets/workbook";
import { detectedIn } from "../detect";
import type { WorkbookPort } from "../port";
import { SHEETS } from "../sheet-names";
import { PRODUCT_VERSION } from "../version";

export type FollowUpOutcome = { outcome: "created" } | { outcome: "not-empty" };

export async function createFollowUp(port: WorkbookPort, input: FollowUpInput): Promise<FollowUpOutcome> {
  const seen = await port.read([{ sheet: STORE_SHEET, rows: 1 }]);
  if (detectedIn(seen).kind !== "empty") return { outcome: "not-empty" };
  const { catalogue, round, followUp } = input;
  const { language } = catalogue;
  const { department, asked } = followUp;
  // Whether the round was begun in the barometer workbook is nothing for a form.
  const told = { ...round };
  delete told.own;
  const explanations = [{ department, indicators: asked.map(({ indicator }) => indicator.id) }];
  const sheets = [
    planFollowUpGuide(input),
    planFollowUp(input),
    planStore({
      ...{ kind: "follow-up", catalogue, round: { ...told, explanations }, language, history: [] },
      departments: department === null ? [] : [department],
      productVersion: PRODUCT_VERSION,
    }),
  ];
  await port.write({ sheets, show: SHEETS.followUp, seen });
  return { outcome: "created" };
}
