// What the pane shows of the workbook in front: its kind, what it is for, and how far it is.
import type { Department } from "../barometer/catalogue";
import type { Progress } from "../jobs/form/check";
import type { Detected } from "../jobs/detect";

export type WorkbookKind = "empty" | "entry" | "barometer" | "hearing" | "follow-up" | "foreign";

/** Our own mark is in the workbook, but cannot be used: it is broken, or a later version wrote it. */
export type WorkbookTrouble = "damaged" | "newer-version";

export interface WorkbookInfo {
  kind: WorkbookKind;
  trouble: WorkbookTrouble | null;
  catalogueTitle: string | null;
  period: string | null;
  /** Those the workbook is for; empty when the catalogue names none. */
  departments: Department[];
  exampleFigures: boolean;
  /** Null where nobody has counted yet; a check always counts. */
  progress: Progress | null;
  /** The last import into it can be taken back. */
  undoable?: boolean;
  /** A form that asks for texts. */
  texts?: boolean;
}

export function infoOf(detected: Detected): WorkbookInfo {
  const nothing = {
    catalogueTitle: null,
    period: null,
    departments: [],
    exampleFigures: false,
    progress: null,
  };
  if (detected.kind === "empty" || detected.kind === "foreign")
    return { kind: detected.kind, trouble: null, ...nothing };
  if (detected.kind === "damaged" || detected.kind === "newer-version") {
    return { kind: "foreign", trouble: detected.kind, ...nothing };
  }
  const { head } = detected;
  return {
    kind: detected.kind,
    trouble: null,
    catalogueTitle: head.title,
    period: head.period,
    departments: head.departments.map((id, index): Department => ({
      id,
      name: head.departmentNames[index] ?? id,
    })),
    exampleFigures: head.exampleFigures,
    progress: null,
    ...(detected.undoable === true ? { undoable: true } : {}),
    ...(detected.texts === true ? { texts: true } : {}),
  };
}
