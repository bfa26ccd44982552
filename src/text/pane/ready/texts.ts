// What is said here, in every language.

export interface Texts {
  title: string;
  intro: string;
  notReady: string;
  ready: (who: string, when: string) => string;
  changed: (who: string, when: string) => string;
  /** An approval of figures that are others now. */
  unapproved: (who: string, when: string) => string;
  changedAdvice: string;
  who: string;
  whoHint: string;
  whoMissing: string;
  submit: string;
  blocked: (errors: number, open: number) => string;
  notPicked: string;
  blockedAdvice: string;
  firstError: string;
  unanswered: (count: number) => string;
  unansweredAdvice: string;
  anyway: string;
  anywayAdvice: string;
  personalNumber: string;
  unansweredMore: (count: number) => string;
  done: string;
  approver: string;
  approverHint: string;
  approve: string;
  approved: (who: string, when: string) => string;
  approvedDone: string;
  thenApprove: string;
  /** What comes next; null where the round does not say. */
  send: (contact: string | null, deadline: string | null) => string;
}
