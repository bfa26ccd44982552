// What sheets a form consists of: how each is laid, and where its comments belong when it is laid anew.
import { readBasis } from "../../checks/choices";
import type { Round } from "../../barometer/round";
import { indicatorCommentPlaces, type IndicatorsBefore, planIndicators } from "../../sheets/catalogue";
import {
  type CarriedCells,
  entryCommentPlaces,
  type EntryInput,
  type EntrySheet,
  planEntry,
  planGuide,
  planLists,
} from "../../sheets/entry";
import type { SheetPlan } from "../../sheets/plan";
import { type CarriedText, planFormTexts } from "../../sheets/texts";
import { type Places, planStore, samePlaces, type Store } from "../../sheets/workbook";
import { FORM_REQUESTS } from "./form-requests";
import { readySentence } from "./ready-state";

/** What a form is made from. */
export type FormStore = Store & { round: Round };

/** What is known of the sheets that are laid anew; null where a sheet could not be read, and its comments keep their addresses. */
export interface SheetsBefore {
  entry: EntrySheet | null;
  indicators: IndicatorsBefore | null;
}

/** What the form that is taken the place of leaves behind, beside its figures. */
interface FormBefore {
  entry: EntrySheet | null;
  texts: readonly CarriedText[];
}

interface SheetKind {
  /** Null for a sheet that is laid only where something has been left to lay on it. */
  plan: ((store: FormStore, carried: CarriedCells, before: FormBefore) => SheetPlan | null) | null;
  /** Where the comments of the sheet before belong on the new one. Absent: where they stood. */
  places?: (plan: SheetPlan, store: Store, before: SheetsBefore) => Places | null;
}

/** In the order they stand in the workbook. */
const FORM_SHEETS = {
  lists: { plan: ({ language }) => planLists(language) },
  guide: { plan: planGuide },
  entry: {
    plan: (store, carried, { entry }) =>
      planEntry({ ...store, carried, ready: readySentence(store), ...chosenAbove(entry) }),
    places: (plan, store, { entry }) =>
      entry === null || !isForm(store) ? null : entryCommentPlaces(entry, store, plan),
  },
  texts: {
    plan: (store, _, { texts }) => planFormTexts({ ...store, texts }),
  },
  indicators: {
    plan: planIndicators,
    places: (plan, { catalogue, language }, { indicators }) =>
      indicators === null ? null : indicatorCommentPlaces(indicators, catalogue, language, plan),
  },
  store: { plan: planStore },
  kept: { plan: null },
} as const satisfies Record<keyof typeof FORM_REQUESTS, SheetKind>;

const KINDS: readonly SheetKind[] = Object.values(FORM_SHEETS);

export function isForm(store: Store): store is FormStore {
  return store.kind !== "barometer" && store.round !== null;
}

/**
 * A form's sheets as they are laid.
 * @param before the form that they take the place of: what was chosen above its table stays
 * @param texts everything that has been written
 */
export function formPlans(
  store: FormStore,
  carried: CarriedCells,
  before: EntrySheet | null = null,
  texts: readonly CarriedText[] = before?.texts ?? [],
): SheetPlan[] {
  return KINDS.flatMap(({ plan }) => plan?.(store, carried, { entry: before, texts }) ?? []);
}

function chosenAbove(before: EntrySheet | null): Pick<EntryInput, "picked" | "basisForAll"> {
  return before === null ? {} : { picked: before.picked, basisForAll: readBasis(before.basisForAll) };
}

/** Where the comments on the sheet of a plan belong; a sheet of no form keeps them where they are. */
export function placesOn(plan: SheetPlan, store: Store, before: SheetsBefore): Places {
  const kinds: Record<string, SheetKind> = FORM_SHEETS;
  const [name] = Object.entries(FORM_REQUESTS).find(([, { sheet }]) => sheet === plan.name) ?? [];
  return (name === undefined ? null : kinds[name]?.places?.(plan, store, before)) ?? samePlaces;
}
