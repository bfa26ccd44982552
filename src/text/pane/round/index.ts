// The next round: what is said of it, and the forms that go to the departments. Fetched with its screen.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export type { Texts } from "./texts";

export const roundPaneText = byLanguage<Texts>({ da, en });
