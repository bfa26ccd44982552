// What is said here, in every language.

export interface Texts {
  title: string;
  notHere: string;
  intro: string;
  order: string;
  orderHint: string;
  orders: Record<"goals" | "worst", string>;
  only: string;
  onlyHint: string;
  selections: Record<"all" | "changed", string>;
  departments: string;
  departmentsHint: string;
  submit: string;
  /** What is said once the tables are laid. */
  made: string;
  sheets: string;
}
