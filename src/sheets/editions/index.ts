// What other rooms and shelves may use of this one.
export { EDITIONS_SHEET, planEditions, readEditions, type RememberedEdition } from "./editions";
