// In English.
import type { Texts } from "./texts";

export const en: Texts = {
  title: "Tables",
  notHere: "There are no tables in the workbook yet. Press Compute first.",
  intro:
    "Choose how the tables of the council, the committees and the departments are read. The workbook remembers it, and the sheets say it at the top.",
  order: "Order",
  orderHint: "Departments are never ranked.",
  orders: { goals: "As in the catalogue", worst: "What goes the wrong way first" },
  only: "Lines",
  onlyHint: "Where only changes are shown, the table says how many lines are left out.",
  selections: { all: "All lines", changed: "Only changes since the last round" },
  departments: "A sheet for each department",
  departmentsHint: "With the department's own indicators and the shared ones.",
  submit: "Make the tables",
  made: "The tables are made as you have chosen.",
  sheets: "Go to sheet",
};
