// Words that other systems and people write over and beside their numbers. They are read, never shown; adding one is safe.

/** Over columns, by the column of figures.csv that they mean; our own sheets' headings are known without this list. */
export const HEADING_WORDS = {
  indicator: ["indikatornavn", "indikatorens navn", "nøgletal", "måltal", "indicator name"],
  group: [
    "befolkningsgruppe",
    "herkomst",
    "oprindelse",
    "herkomstgruppe",
    "population",
    "group name",
    "gruppenavn",
  ],
  category: ["kategori", "undergruppe", "underopdeling", "category name"],
  period: [
    "år",
    "aar",
    "årstal",
    "tid",
    "måned",
    "kvartal",
    "halvår",
    "skoleår",
    "opgørelsesperiode",
    "year",
    "month",
    "quarter",
    "time",
  ],
  definition: [],
  numerator: ["tæller", "antal personer", "antal borgere", "numerator", "count"],
  denominator: ["nævner", "ud af antal", "ud af i alt", "denominator"],
  value: [
    "andel",
    "andele",
    "procent",
    "pct",
    "%",
    "andel i procent",
    "andel i pct",
    "andel pct",
    "andel procent",
    "andel %",
    "værdi pct",
    "værdi i pct",
    "værdi %",
    "værdi procent",
    "gennemsnit",
    "indeks",
    "tal",
    "share",
    "percent",
    "per cent",
    "mean",
    "average",
  ],
  lower: ["nedre", "nedre grænse", "lower limit"],
  upper: ["øvre", "øvre grænse", "upper limit"],
  missing: ["årsag", "manglende årsag", "reason"],
  basis: ["grundlag"],
  thirdGeneration: [],
  thirdGenerationReason: [],
  seriesBreak: [],
  remark: ["bemærkninger", "kommentar", "note", "remarks", "comment"],
} as const;

/** Sums: a row or a column of them is no group, category or indicator of its own. */
export const TOTAL_WORDS = [
  "i alt",
  "ialt",
  "total",
  "totalt",
  "sum",
  "samlet",
  "alle",
  "hele befolkningen",
  "in all",
  "all",
];

/** What the form itself calls the two groups. */
export const TARGET_WORDS = ["målgruppe", "målgruppen", "målgruppens tal", "target group", "target"];
export const COMPARISON_WORDS = [
  "sammenligningsgruppe",
  "sammenligningsgruppen",
  "comparison group",
  "comparison",
];
