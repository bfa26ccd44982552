// Knows Excel's error values, whichever language they were copied in.

/** `#N/A`, `#DIV/0!`, `#NAME?`, `#SPILL!`; Danish `#I/T`, `#DIVISION/0!`, `#VÆRDI!`, `#NAVN?`. */
const ERROR_VALUE = /^#(?:[\p{Lu}_/0]+[!?]|N\/A|I\/T|GETTING_DATA)$/u;

export function isExcelError(cell: string): boolean {
  return ERROR_VALUE.test(cell.trim());
}
