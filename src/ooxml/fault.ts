// What can be wrong with a package. Each reader has its own error for it, so the makers of that error are handed in.

/** `too-large`: it, or what it unpacks to, is more than any workbook. */
export type PackageProblem = "damaged" | "password" | "too-large";

/** @param detail for programmers: the part and what is wrong with it; never a cell's content */
export type Fault = (problem: PackageProblem, detail: string) => Error;
