// Formulas are calculated when someone looks, and only those that depend on something that changed since.
import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type { Book } from "../book/book";
import type { Pause } from "../../ooxml/write-zip";
import type { Changes } from "../book/changes";
import {
  collectDependencies,
  dependentsOf,
  inSteps,
  scopeOf,
  type Area,
  type Dependencies,
  type Formula,
} from "./dependencies";
import { engineBook } from "./engine";

export interface Calculation {
  /** Takes over what changed so far; marks the changes when formulas will have to be calculated for them. */
  note(changes: Changes): void;
  /** Brings every formula's value up to date with the changes so far. */
  ensure(changes: Changes): void;
  /** The same a step at a time. Nobody may change the book meanwhile. */
  ensureInSteps(changes: Changes, pause: Pause): Promise<void>;
  /** Calculates whatever has or has not changed. */
  force(changes: Changes): void;
}

/** All formulas, those that a file gives no value, or some. */
type Stale = "all" | "unsaved" | Set<Formula>;

export function createCalculation(book: Book): Calculation {
  const whole = engineBook(book, null);
  let dependencies: Dependencies | null = null;
  // As in a protected view, a file's formulas stand by their saved values until something they look at changes.
  let stale: Stale = book.original === null ? "all" : "unsaved";

  const note = (changes: Changes): void => {
    const { values } = changes;
    if (changes.formulas) {
      dependencies = null;
      stale = "all";
      changes.recalculates ||= hasFormulas(book);
    } else if (values.size > 0 && hasFormulas(book)) {
      const changed: Area[] = [...values].map(([sheet, box]) => ({ sheet, box }));
      const touched = dependentsOf((dependencies ??= collectDependencies(book)), changed);
      changes.recalculates ||= touched === "all" || touched.length > 0;
      if (touched === "all") stale = "all";
      else if (stale !== "all") stale = new Set([...listed(stale, dependencies), ...touched]);
    }
    changes.formulas = false;
    values.clear();
  };

  const calculate = (): void => {
    const before = stale;
    stale = new Set();
    if (!hasFormulas(book)) return;
    const work = before === "all" ? before : listed(before, (dependencies ??= collectDependencies(book)));
    if (work === "all" || (work.size > 0 && dependencies?.spills)) {
      dependencies ??= collectDependencies(book);
      // Cells that no formula looks at need not be shown to the engine, unless something may spill onto them.
      calculateFormulas(dependencies.spills ? whole : engineBook(book, scopeOf(dependencies.formulas)));
    } else if (work.size > 0) calculateFormulas(engineBook(book, scopeOf([...work])));
  };

  /** What has just been entered gives a value at once, in manual calculation too. */
  const calculateNew = (): void => {
    if (!hasFormulas(book)) return;
    const { formulas } = (dependencies ??= collectDependencies(book));
    const fresh = formulas.filter(({ cell }) => cell.value === null);
    if (fresh.length > 0) calculateFormulas(engineBook(book, scopeOf(fresh)));
  };

  const ensure = (changes: Changes): void => {
    note(changes);
    if (book.calculation === "manual") calculateNew();
    else calculate();
  };

  return {
    note,
    ensure,
    async ensureInSteps(changes, pause) {
      note(changes);
      if (book.calculation !== "manual" && stale === "all") {
        for (const step of inSteps((dependencies ??= collectDependencies(book)))) {
          if (step.length > 0 && !dependencies.spills) calculateFormulas(engineBook(book, scopeOf(step)));
          // One step after the other is the point of it.
          await pause();
        }
        if (!dependencies.spills) stale = new Set();
      }
      ensure(changes);
    },
    force(changes) {
      note(changes);
      stale = "all";
      changes.recalculates = true;
      calculate();
    },
  };
}

function listed(stale: "unsaved" | Set<Formula>, { formulas }: Dependencies): Set<Formula> {
  if (stale !== "unsaved") return stale;
  return new Set(formulas.filter(({ cell }) => cell.value === null));
}

export function hasFormulas(book: Book): boolean {
  return book.sheets.some((sheet) => sheet.formulaCells > 0);
}
