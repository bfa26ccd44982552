// What is said here, in every language.

export interface Texts {
  busy: {
    detect: string;
    "read-catalogue": string;
    create: string;
    check: string;
    compute: string;
    "go-to": string;
    fix: string;
    ready: string;
    approve: string;
    "read-fill": string;
    fill: string;
    update: string;
    "save-catalogue": string;
    "show-sheet": string;
    slow: string;
  };
  failed: {
    detect: string;
    "read-catalogue": string;
    create: string;
    check: string;
    compute: string;
    "go-to": string;
    fix: string;
    ready: string;
    approve: string;
    "read-fill": string;
    fill: string;
    update: string;
    "save-catalogue": string;
    "show-sheet": string;
  };
}
