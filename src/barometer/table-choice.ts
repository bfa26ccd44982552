// How the tables of results are to be read: in which order, whether all of them or only what has changed, and for whom sheets are laid.
import * as z from "zod/mini";

/** `worst`: under each heading what has gone the wrong way stands first, and goals by their light; never departments. */
export const TABLE_ORDERS = ["goals", "worst"] as const;
export type TableOrder = (typeof TABLE_ORDERS)[number];

export const TABLE_SELECTIONS = ["all", "changed"] as const;
export type TableSelection = (typeof TABLE_SELECTIONS)[number];

const tableChoiceSchema = z.object({
  order: z.enum(TABLE_ORDERS),
  only: z.enum(TABLE_SELECTIONS),
  /** A sheet for each department, with its own indicators. */
  departments: z.boolean(),
});

export type TableChoice = z.infer<typeof tableChoiceSchema>;

/** As the tables are where nobody has chosen. */
export const PLAIN_TABLES: TableChoice = { order: "goals", only: "all", departments: false };

export function isPlainChoice({ order, only, departments }: TableChoice): boolean {
  return (
    order === PLAIN_TABLES.order && only === PLAIN_TABLES.only && departments === PLAIN_TABLES.departments
  );
}

/** What is said now, and for the rest what was chosen before. */
export function chosenTables(
  before: TableChoice | undefined,
  now: Partial<TableChoice> | undefined,
): TableChoice {
  return { ...PLAIN_TABLES, ...before, ...now };
}

/** As one cell; null for the plain tables. */
export function tableChoiceCell(choice: TableChoice): string | null {
  return isPlainChoice(choice) ? null : JSON.stringify(choice);
}

/** What cannot be read has not been chosen. */
export function readTableChoice(cell: unknown): TableChoice {
  if (typeof cell !== "string" || cell === "") return PLAIN_TABLES;
  try {
    const found = tableChoiceSchema.safeParse(JSON.parse(cell));
    return found.success ? found.data : PLAIN_TABLES;
  } catch {
    return PLAIN_TABLES;
  }
}
