import { RULES, type Indicator } from "../../../src/barometer/catalogue";
import { explainLine, type Explained } from "../../../src/text/words/explanation";
import { catalogueOf, indicator } from "../../barometer/disclosure/tables";

test.each(
  RULES.flatMap((rule) =>
    (["increase", "decrease", "parity"] as const).map((desired) => [rule, desired] as const),
  ),
)("%s with the wish %s is explained in both languages", (rule, desired) => {
  for (const language of ["da", "en"] as const) {
    const text = explained(
      { desired, tolerance: 0.5, target: { value: 60, by: "2020" } },
      { rule },
      language,
    );
    expect(text).toMatch(/^\p{Lu}.+\.$/u);
    expect(text).not.toMatch(/undefined|null|NaN|\.\.| {2}/);
  }
});

test("the default rule names reference, tolerance and source", () => {
  expect(explained({ desired: "increase" }, { tolerance: 0.5 })).toBe(
    "Vurderet på ændringen siden 2012 (udgangspunktet); en stigning er positivt. En ændring på højst 0,5 procentpoint regnes som uændret. Metode: Det nationale integrationsbarometer.",
  );
});

test("a baseline that nobody decided is named as the earliest measurement", () => {
  expect(explained({}, { referenceKind: "earliest" })).toContain("den tidligste sammenlignelige måling");
});

test("the first measurement after a break is named as such", () => {
  expect(explained({}, { referenceKind: "after-break" })).toContain("den første måling efter et databrud");
});

test("what is followed is not judged, and what has no wish or is unclear says so", () => {
  expect(explained({ desired: "follow" })).toMatch(/^Indikatoren følges uden at blive vurderet\./);
  expect(explained({ desired: undefined })).toBe(
    "Den ønskede udvikling er ikke fastlagt, så indikatoren vurderes ikke.",
  );
  expect(explained({ state: "clarifying" })).toBe("Indikatoren er under afklaring og vurderes ikke endnu.");
});

test("a method and a tolerance that nobody has decided are proposals", () => {
  const undecided = { ...catalogueOf([indicator({ id: "i", open: ["tolerance"] })]), open: ["rule"] };
  const said = (language: "da" | "en") => explainLine(line({ tolerance: 0.1 }), undecided, language);
  expect(said("da")).toContain("højst 0,1 procentpoint (forslag; ikke fastlagt) regnes som uændret.");
  expect(said("da")).toMatch(/Metode: Det nationale integrationsbarometer \(forslag; ikke fastlagt\)\.$/);
  expect(said("en")).toMatch(/\(proposal; not decided\)\.$/);
  expect(explained({ rule: "direction" })).not.toContain("forslag");
});

test.each(["pct.", "Pct", "%", "procent", "percent", "per cent"])(
  "a tolerance of a share in %s is in points, as the pane says its changes",
  (unit) => {
    expect(explained({ unit }, { tolerance: 2 }, "en")).toContain("at most 2 percentage points");
    expect(explained({ unit }, { tolerance: 2 })).toContain("højst 2 procentpoint");
  },
);

test("the criterion for a gap is in points, that for a share in percent", () => {
  const target = { value: 5, by: "2020" };
  expect(explained({ desired: "parity", target }, { rule: "target" })).toContain("på 5 procentpoint i 2020");
  expect(explained({ desired: "increase", target }, { rule: "target" })).toContain("på 5 pct. i 2020");
});

test("a mean in percent keeps its unit, and points are said in the language", () => {
  expect(explained({ measure: "mean", unit: "pct." }, { tolerance: 2 })).toContain("højst 2 pct. regnes");
  expect(explained({ unit: "procentpoint" }, { tolerance: 1 }, "en")).toContain(
    "at most 1 percentage point counts",
  );
});

test("an indicator that the catalogue does not know has no explanation", () => {
  expect(explainLine({ ...line({}), indicator: "unknown" }, catalogueOf([]), "da")).toBe("");
});

function explained(
  of: Partial<Indicator>,
  given: Partial<Explained["facts"]> & { rule?: Explained["rule"] } = {},
  language: "da" | "en" = "da",
): string {
  return explainLine(line(given), catalogueOf([indicator({ id: "i", ...of })]), language);
}

function line({
  rule = "direction",
  ...facts
}: Partial<Explained["facts"]> & { rule?: Explained["rule"] }): Explained {
  return {
    indicator: "i",
    rule,
    facts: {
      reference: "2012",
      tolerance: 0,
      judged: "value",
      referenceKind: "baseline",
      ...facts,
    },
  };
}
