// What is said here, in every language.
export interface Texts {
  title: string;
  differs: (place: string, ours: string, theirs: string) => string;
  more: (count: number) => string;
  /** An empty cell. */
  nothing: string;
}
