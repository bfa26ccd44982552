// In Danish.
import { listed } from "../../said/lists";
import { errorCount, figureCount, n } from "../counts/da";
import type { Texts } from "./texts";

export const da: Texts = {
  title: "Meld klar",
  intro:
    "Når tallene er færdige, melder I skemaet klar. Så kan sekretariatet se, hvem der har meldt klar, hvornår, og om noget er ændret siden.",
  notReady: "Ikke meldt klar",
  ready: (who, when) => `Meldt klar af ${who} den ${when}`,
  changed: (who, when) => `Tallene er ændret, siden ${who} meldte skemaet klar den ${when}`,
  unapproved: (who, when) => `Godkendelsen fra ${who} den ${when} gælder derfor ikke længere.`,
  changedAdvice: "Se ændringerne igennem, og meld skemaet klar igen.",
  who: "Navn",
  whoHint: "Hvem melder klar på forvaltningens vegne?",
  whoMissing: "Skriv navnet på den, der melder klar.",
  submit: "Meld klar",
  blocked: (errors, open) =>
    `Skemaet kan ikke meldes klar: ${listed([errors === 0 ? "" : errorCount(errors), open === 0 ? "" : `${figureCount(open)} mangler`], "da")}.`,
  notPicked: "Vælg først jeres forvaltning øverst til venstre på arket Indberetning, og meld så klar.",
  blockedAdvice: "Ret det, der er galt, og meld klar igen.",
  firstError: "Gå til den første fejl",
  unanswered: (count) =>
    count === 1 ? "1 advarsel mangler en bemærkning" : `${n(count)} advarsler mangler en bemærkning`,
  unansweredAdvice:
    "Ret tallet, eller skriv i rækkens bemærkning, hvorfor det er rigtigt. Meld derefter klar igen.",
  anyway: "Jeg har set dem: meld klar",
  anywayAdvice: "De hører ikke til en bestemt række. Ret dem, hvis de er forkerte.",
  personalNumber: "Der står et CPR-nummer i navnet. Skriv kun navnet på den, der melder klar.",
  unansweredMore: (count) => `… og ${n(count)} til. De står i listen ovenfor.`,
  done: "Skemaet er meldt klar.",
  approver: "Lederens navn",
  approverHint: "Forvaltningens leder godkender tallene, som de er meldt klar.",
  approve: "Godkend",
  approved: (who, when) => `Godkendt af ${who} den ${when}`,
  approvedDone: "Skemaet er godkendt.",
  thenApprove: "Lederen kan godkende tallene nedenfor.",
  send: (contact, deadline) =>
    `Gem projektmappen, og send den til ${contact ?? "den, I har fået den fra"}${deadline === null ? "" : ` senest ${deadline}`}.`,
};
