// What an audit finds.

/** A withheld count that can be narrowed to fewer than threshold − 1 values; `lower` = `upper` means recovered. */
export interface Exposure {
  indicator: string;
  group: string;
  category: string | null;
  period: string;
  definition: string | null;
  /** The last edition in which these persons stand so: 0 is the first one published. */
  edition: number;
  /** The first one in which a reader takes them for the same. */
  since: number;
  count: "numerator" | "denominator" | "count";
  lower: number;
  upper: number;
}

/** A number or a status that is printed although something it is made from is withheld. */
export interface Leak {
  indicator: string;
  category: string | null;
  period: string | null;
  what: string;
}

export interface AuditReport {
  /** Withheld counts that were attacked. */
  withheld: number;
  exposed: Exposure[];
  leaks: Leak[];
}
