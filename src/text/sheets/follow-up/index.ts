// The form in which a department explains its lights.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export { FOLLOW_UP_HEADINGS, type FollowUpHeading } from "./texts";

export const followUpText = byLanguage<Texts>({ da, en });
