// What is said here, in every language.

/** Whatever takes its time, by what it is for. */
export type Work =
  | "detect"
  | "read-catalogue"
  | "catalogues"
  | "create"
  | "check"
  | "compute"
  | "go-to"
  | "fix"
  | "undo-fix"
  | "ready"
  | "approve"
  | "read-fill"
  | "fill"
  | "read-deliveries"
  | "ask-open-questions"
  | "import"
  | "undo-import"
  | "update"
  | "save-catalogue"
  | "show-sheet"
  | "round"
  | "round-forms"
  | "follow-up"
  | "hearing"
  | "take-over"
  | "publish"
  | "texts"
  | "save-text";

export interface Texts {
  busy: Record<Work | "slow", string>;
  failed: Record<Work, string>;
}
