// Records of the versions that replaced sheets: old sheet away, the one built in its place. No version writes them
// any more; workbooks that were cut short under one are finished all the same.
import type { SheetInfo } from "../jobs/port";
import type { Present } from "./finish";
import { allowances } from "./protection";
import { RECORD } from "./record";
import type { SheetLookup, Step } from "./request";

interface Former {
  sheets: {
    staging: string;
    name: string;
    visibility: SheetInfo["visibility"];
    table: string | null;
    /** Workbook names that existed already, with the cells they are to name from now on. */
    names: [string, string][];
    protect: boolean;
    commentable: boolean;
  }[];
  leaving: string[];
}

/** What each of the steps needs is looked for first: people may have deleted sheets and names since. */
export function formerSteps(workbook: Excel.Workbook, lines: readonly unknown[], present: Present): Step[] {
  const [head, ...sheets] = lines;
  const { leaving } = head as Pick<Former, "leaving">;
  const info = new Map(present.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const places = (sheets as Former["sheets"]).map((one) => ({
    one,
    built: info.has(one.staging.toLowerCase()),
    there: info.get(one.name.toLowerCase()),
  }));
  const placed = new Set(places.filter(({ built }) => !built).map(({ one }) => one.name.toLowerCase()));
  const gone = leaving.filter((name) => info.has(name.toLowerCase()) && !placed.has(name.toLowerCase()));
  const taken = new Set([...present.names, ...present.tables.map(({ name }) => name)].map(lower));
  for (const table of present.tables)
    if (gone.map(lower).includes(lower(table.sheet))) taken.delete(lower(table.name));
  const known = new Set(present.names.map(lower));
  return [
    step((lookup) => {
      // Shown first: Excel refuses to delete the last visible sheet.
      for (const { one, built } of places)
        if (built && one.visibility === "visible") lookup(one.staging).visibility = "Visible";
      for (const name of gone) {
        // Excel deletes no sheet that is very hidden.
        if (info.get(lower(name))?.visibility === "veryHidden") lookup(name).visibility = "Hidden";
        workbook.worksheets.getItem(name).delete();
      }
      for (const { one, built } of places) {
        if (!built) continue;
        lookup(one.staging).name = one.name;
        lookup.renamed(one.staging, one.name);
      }
    }),
    ...places
      .filter(({ built, there }) => built || there !== undefined)
      .map(({ one, built, there }) =>
        step((lookup) => {
          const sheet = lookup(one.name);
          const isProtected = !built && there?.protected === true;
          if (one.table !== null && built && !isProtected)
            sheet.tables.getItemAt(0).name = freeName(one.table, taken);
          for (const [name, formula] of one.names) {
            if (known.has(lower(name))) workbook.names.getItem(name).formula = formula;
            else workbook.names.add(name, formula);
          }
          if (one.protect && !isProtected) sheet.protection.protect(allowances(one.commentable));
          if (one.visibility === "veryHidden") sheet.visibility = "VeryHidden";
        }),
      ),
    step((lookup) => lookup(RECORD).delete()),
  ];
}

function step(apply: (lookup: SheetLookup) => void): Step {
  return { bytes: 4_000, apply };
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(lower(name)); number += 1) name = `${wanted}_${number}`;
  return name;
}

function lower(text: string): string {
  return text.toLowerCase();
}
