// Every sentence of the task pane, a topic for each of its screens.
import { inEveryLanguage } from "../language";
import { busyText, type Texts as Busy } from "./busy";
import { catalogueText, type Texts as Catalogue } from "./catalogue";
import { checkText, type Texts as Check } from "./check";
import { confirmText, type Texts as Confirm } from "./confirm";
import { createText, type Texts as Create } from "./create";
import { fillText, type Texts as Fill } from "./fill";
import { frameText, type Texts as Frame } from "./frame";
import { gatherText, type Texts as Gather } from "./gather";
import { homeText, type Texts as Home } from "./home";
import { readyText, type Texts as Ready } from "./ready";
import { resultsText, type Texts as Results } from "./results";

export interface PaneText extends Frame, Busy, Home {
  create: Create;
  confirm: Confirm;
  findings: Check;
  ready: Ready;
  fill: Fill;
  gather: Gather;
  catalogue: Catalogue;
  results: Results;
}

export const paneText = inEveryLanguage((language): PaneText => ({
  ...frameText[language],
  ...busyText[language],
  ...homeText[language],
  create: createText[language],
  confirm: confirmText[language],
  findings: checkText[language],
  ready: readyText[language],
  fill: fillText[language],
  gather: gatherText[language],
  catalogue: catalogueText[language],
  results: resultsText[language],
}));
