// An entry of one of the catalogue's lists as the cells of its row, and back.
import { TARGET_GROUP } from "../../../barometer/figure";
import { sectionChoice } from "./about";
import { saidBy, shownAs, type Kind, type Said } from "../cell/forms";
import type { Field, FieldForm } from "./shape";
import { plainText, saysUndecided, troubleIn } from "../cell/written";
import type { CellContext } from "../cells";
import { cellProblem } from "../problem";
import { contentAt } from "../cell/key-path";
import type { CellValue } from "../../plan";

export function shownField(
  { form, path }: Field,
  entry: Readonly<Record<string, unknown>>,
  context: CellContext,
): CellValue {
  return shownAs(kindOf(form, context), contentAt(entry, path), context.language);
}

/** Reads a cell that differs from what the entry says. `value` undefined takes the key away. */
export function readField(field: Field, cell: CellValue, id: string, context: CellContext): Said {
  const trouble = troubleIn(cell);
  if (trouble !== null) return trouble;
  const text = plainText(cell);
  // Everything but what an entry is called may be left open, and is then empty.
  const isName = field.column === "name";
  if (text === "" || (!isName && saysUndecided(text))) return { value: emptyOf(field, id) };
  const said = saidBy(
    kindOf(field.form, context),
    typeof cell === "number" ? cell : text,
    undefined,
    context.language,
  );
  if ("code" in said) return said;
  if (field.form === "role") return roleOf(said.value, id);
  return field.form === "only-yes" ? { value: said.value === true ? true : undefined } : said;
}

/** Figures name the target group by its id, so which group it is cannot be changed by a word. */
function roleOf(role: unknown, id: string): Said {
  const isTarget = id === TARGET_GROUP;
  return (role === "target") === isTarget ? { value: role } : cellProblem("role-fixed", { isTarget });
}

function emptyOf({ form, path }: Field, id: string): unknown {
  if (form === "committees" || form === "departments") return [];
  if (form === "role") return id === TARGET_GROUP ? "target" : "comparison";
  return path[0] === "question" ? "" : undefined;
}

function kindOf(form: FieldForm, { areas, committees, departments }: CellContext): Kind {
  switch (form) {
    case "role":
    case "themeKind":
      return { form: "choice", choice: sectionChoice(form) };
    case "only-yes":
      return { form: "yes" };
    case "area":
      return { form: "name", names: areas };
    case "committee":
      return { form: "name", names: committees };
    case "committees":
      return { form: "names", names: committees };
    case "departments":
      return { form: "names", names: departments };
    case "text":
      return { form };
  }
}
