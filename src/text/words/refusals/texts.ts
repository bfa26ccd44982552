// What is said here, in every language.

export interface Texts {
  "not-ours": () => string;
  damaged: (part: string) => string;
  "newer-version": () => string;
  "not-entry": (kind: string) => string;
  "other-catalogue": (title: string) => string;
  unreadable: (detail: string) => string;
  "encrypted-or-old-xls": () => string;
  "not-zip": () => string;
  "not-xlsx": () => string;
  "damaged-file": () => string;
  disputed: (figures: number) => string;
  "kind-barometer": string;
  "kind-hearing": string;
}
