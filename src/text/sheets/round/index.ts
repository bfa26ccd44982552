// The board of a round: who has delivered, who has not, and what to write to those who are late.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export {
  BOARD_HEADINGS,
  type BoardHeading,
  type DeliveryState,
  type ExplainBy,
  type Reminder,
} from "./texts";
export const roundText = byLanguage<Texts>({ da, en });
