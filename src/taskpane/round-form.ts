// What is filled in before an entry form is made: its catalogue, department and round. Begun, judged, and made into a request.
import type { Catalogue } from "../barometer/catalogue";
import type { Round } from "../barometer/round";
import { hasPersonalRound } from "../checks";
import type { Language } from "../text/language";

export interface CatalogueChoice {
  catalogue: Catalogue;
  /** Shipped with the product; otherwise from the user's own file or out of the workbook. */
  shipped: boolean;
  /** The catalogue that the workbook in front was made from, with whatever has been corrected in it. */
  inWorkbook?: true;
  suggestedPeriod: string;
}

/** What the form in the workbook was made of: where the next one begins. */
export interface OwnTemplate {
  catalogue: Catalogue;
  round: Round;
  language: Language;
  /** Null for all of them. */
  department: string | null;
}

export interface TemplateForm {
  /** Index into the choices of catalogues. */
  choice: number;
  /** Null for all. */
  department: string | null;
  period: string;
  /** Of the sheets. */
  language: Language;
  /** Empty texts: not given. */
  details: RoundDetails;
  /** Ids of the indicators that are due; null for all. */
  due: string[] | null;
  /** The user tried to go on, or left the period field: mistakes may be shown. */
  judged: boolean;
}

export interface RoundDetails {
  title: string;
  /** ISO date. */
  deadline: string;
  contact: string;
  caseNumber: string;
}

export interface TemplateRequest {
  /** The id of a shipped catalogue, or a catalogue from the user's own file or workbook. */
  catalogue: { shipped: string } | { own: Catalogue };
  round: Round;
  /** Of the sheets; the words of the catalogue itself stay as they are. */
  language: Language;
  /** Null for all of them. */
  department: string | null;
  /** What `Replacement` named may go. */
  replaceConfirmed: boolean;
}

export function formFor(choices: readonly CatalogueChoice[], choice: number): TemplateForm {
  return {
    choice,
    department: null,
    period: choices[choice]?.suggestedPeriod ?? "",
    language: choices[choice]?.catalogue.language ?? "da",
    details: { title: "", deadline: "", contact: "", caseNumber: "" },
    due: null,
    judged: false,
  };
}

/** A new form begins as the one in the workbook is: for the next round, or in the other language. */
export function formLike({ catalogue, round, language, department }: OwnTemplate): {
  choice: CatalogueChoice;
  form: TemplateForm;
} {
  const choice: CatalogueChoice = {
    catalogue,
    shipped: false,
    inWorkbook: true,
    suggestedPeriod: round.period,
  };
  const form: TemplateForm = {
    ...formFor([choice], 0),
    department,
    language,
    due: round.due ?? null,
    details: {
      title: round.title === round.period ? "" : round.title,
      deadline: round.deadline ?? "",
      contact: round.contact ?? "",
      caseNumber: round.caseNumber ?? "",
    },
  };
  return { choice, form };
}

/** Where it is not, the field in question says so itself. */
export function isComplete(form: TemplateForm, isPeriod: (text: string) => boolean): boolean {
  return isPeriod(form.period) && form.due?.length !== 0 && !hasPersonalRound(form.details);
}

export function templateRequest(
  { catalogue, shipped }: CatalogueChoice,
  form: TemplateForm,
  replaceConfirmed: boolean,
): TemplateRequest {
  return {
    catalogue: shipped ? { shipped: catalogue.id } : { own: catalogue },
    round: roundOf(form),
    language: form.language,
    department: form.department,
    replaceConfirmed,
  };
}

/** What was not given is not there; the period serves as id, and as title unless there is a better one. */
export function roundOf({ period, details, due }: TemplateForm): Round {
  const given = (text: string, key: "deadline" | "contact" | "caseNumber") =>
    text.trim() === "" ? {} : { [key]: text.trim() };
  return {
    id: period,
    title: details.title.trim() || period,
    period,
    ...(due === null ? {} : { due }),
    ...given(details.deadline, "deadline"),
    ...given(details.contact, "contact"),
    ...given(details.caseNumber, "caseNumber"),
  };
}
