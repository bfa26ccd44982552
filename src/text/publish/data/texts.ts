// What is said here, in every language.
import type { PublishedColumn } from "../../../publish/figures-csv";

export interface Texts {
  about: (municipality: string) => string;
  notGiven: string;
  under: string;
  withheld: string;
  columns: Record<PublishedColumn, { title: string; meaning: string }>;
}
