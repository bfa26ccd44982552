// Words that other systems and people write over and beside their numbers. They are read, never shown; adding one is safe.

const SHARE_WORDS = [
  "andel",
  "andele",
  "procent",
  "pct",
  "%",
  "i procent",
  "i pct",
  "i %",
  "andel i procent",
  "andel i pct",
  "andel i %",
  "andel pct",
  "andel procent",
  "andel %",
  "procentandel",
  "værdi pct",
  "værdi i pct",
  "værdi %",
  "værdi procent",
  "share",
  "percent",
  "per cent",
] as const;
const MEAN_WORDS = ["gennemsnit", "middelværdi", "snit", "mean", "average"] as const;
const INDEX_WORDS = ["indeks", "index"] as const;

/** Over columns, for numbers of one kind alone. */
export const MEASURE_WORDS = { share: SHARE_WORDS, mean: MEAN_WORDS, index: INDEX_WORDS } as const;

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
  numerator: ["tæller", "antal personer", "antal borgere", "personer", "borgere", "numerator", "count"],
  denominator: ["nævner", "ud af antal", "ud af i alt", "denominator"],
  value: [...SHARE_WORDS, ...MEAN_WORDS, ...INDEX_WORDS, "tal", "indhold"],
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
  "hovedtotal",
  "grand total",
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
