// From the content of a cell to both sentences, for every code.
import { checkEntry, cprFinding, notOurs, NOT_OURS, SEVERITY_OF, unknownVersion } from "../../src/checks";
import { CHECK_CODES } from "../../src/checks/types";
import { checksText, findingSentence, severityLabel } from "../../src/text/words/checks";
import { catalogueOf, earlier, findingsOf, placesAndCodes, readingOf, told } from "./reading";
import { codesTable } from "./codes-table";

const NBSP = "\u00a0";

test("number-as-text: a number in Danish writing is offered as a number", () => {
  const { da, en, finding } = told(
    findingsOf({ measure: "count" }, { value: `1.234,5${NBSP}` }),
    "number-as-text",
  );
  expect(da).toBe("»1.234,5« står som tekst. Ret det til tallet 1.234,5.");
  expect(en).toBe("“1.234,5” is text. Change it to the number 1,234.5.");
  expect(finding).toMatchObject({
    severity: "error",
    sheet: "Indberetning",
    cell: "G8",
    fix: { value: 1234.5 },
  });
});

test("number-as-text: what can be read in two ways is asked about, not fixed", () => {
  const { da, en, finding } = told(findingsOf({ measure: "mean" }, { value: "1.234" }), "number-as-text");
  expect(da).toBe(
    "»1.234« står som tekst og kan læses som både 1.234 og 1,234. Skriv tallet igen uden tusindtalsskilletegn.",
  );
  expect(en).toBe(
    "“1.234” is text and can be read as both 1,234 and 1.234. Type the number again without a thousands separator.",
  );
  expect(finding.fix).toBeUndefined();
});

test("number-as-text: where only whole numbers belong, a thousands point has one reading", () => {
  const findings = findingsOf({}, { numerator: "1.234", denominator: 2000 });
  expect(told(findings, "number-as-text").finding.fix).toEqual({ value: 1234 });
});

test("number-as-text: a dash is emptied, so that a 0 or a reason is asked for", () => {
  const { da, en, finding } = told(findingsOf({}, { numerator: "–", denominator: 20 }), "number-as-text");
  expect(da).toBe(
    "En streg er ikke et tal. Skriv 0, hvis der ingen er. Tøm ellers feltet, og vælg en årsag til, at tallet mangler.",
  );
  expect(en).toBe(
    "A dash is not a number. Type 0 if there are none. Otherwise empty the cell and choose a reason why the figure is missing.",
  );
  expect(finding.fix).toEqual({ value: null });
});

test("number-as-text: a percentage of a share is a number, a percentage of persons is not", () => {
  expect(told(findingsOf({}, { value: "54,1 %" }), "number-as-text").finding.fix).toEqual({ value: 54.1 });
  const { da, en, finding } = told(findingsOf({}, { numerator: "54 %", denominator: 100 }), "number-as-text");
  expect(da).toBe(
    "»54 %« er et procenttal, men her skal stå et antal. Antal skal være et helt tal, 0 eller højere og ikke over Ud af.",
  );
  expect(en).toBe(
    "“54 %” is a percentage, but a number is wanted here. Number must be a whole number, 0 or more and not above Out of.",
  );
  expect(finding.fix).toBeUndefined();
});

test("number-as-text: words beside the number belong in the remark", () => {
  const { da, en, finding } = told(
    findingsOf({}, { numerator: "12 ad gangen", denominator: 20 }),
    "number-as-text",
  );
  expect(da).toBe("»12 ad gangen« er ikke et tal. Skriv kun tallet her, og skriv resten under Bemærkning.");
  expect(en).toBe("“12 ad gangen” is not a number. Type only the number here and the rest under Remark.");
  expect(finding.cell).toBe("E8");
});

test("number-as-text: what is counted may stand behind a count, and is taken away", () => {
  const { finding } = told(findingsOf({}, { numerator: "1.200 pers.", denominator: 2000 }), "number-as-text");
  expect(finding.fix).toEqual({ value: 1200 });
});

test.each(["n/a", "..", ".", "ingen", "nul", "x"])("number-as-text: %j is asked about", (text) => {
  const { da, en, finding } = told(findingsOf({}, { value: text }), "number-as-text");
  expect(da).toBe(
    `»${text}« er ikke et tal. Skriv tallet (0, hvis der ingen er), eller tøm feltet, og vælg en årsag til, at det mangler.`,
  );
  expect(en).toBe(
    `“${text}” is not a number. Type the number (0 if there are none), or empty the cell and choose a reason why it is missing.`,
  );
  expect(finding.fix).toBeUndefined();
});

test.each(["<5", "< 5", "under 5", "Færre end 5"])("number-as-text: %j hides the number itself", (text) => {
  const { da, en } = told(findingsOf({ measure: "count" }, { value: text }), "number-as-text");
  expect(da).toBe(
    `»${text}« er ikke et tal. Skriv det rigtige tal; små tal bliver skjult, før noget offentliggøres. Kan det ikke oplyses, så tøm feltet, og vælg en årsag.`,
  );
  expect(en).toBe(
    `“${text}” is not a number. Type the real number; small numbers are hidden before anything is published. If it cannot be given, empty the cell and choose a reason.`,
  );
});

test("number-as-text: of two readings the one that the scale allows is certain", () => {
  const fixOf = (...row: Parameters<typeof findingsOf>) =>
    told(findingsOf(...row), "number-as-text").finding.fix;
  expect(fixOf({}, { value: "54,125" })).toEqual({ value: 54.125 });
  expect(fixOf({}, { value: "54.125" })).toEqual({ value: 54.125 });
  expect(fixOf({}, { value: 54, lower: "50,125", upper: 60 })).toEqual({ value: 50.125 });
  expect(fixOf({ measure: "mean", unit: "karakter" }, { value: "6,875" })).toEqual({ value: 6.875 });
  expect(fixOf({ measure: "mean", limits: { min: 0, max: 5000 } }, { value: "1.234" })).toBeUndefined();
  expect(fixOf({ measure: "index" }, { value: "1.234" })).toBeUndefined();
});

test("number-as-text: invisible characters from other systems keep no number from being read", () => {
  const findings = findingsOf({ measure: "count" }, { value: "\u200e1234\ufeff" });
  expect(told(findings, "number-as-text").finding.fix).toEqual({ value: 1234 });
});

test("number-as-text stands alone: what cannot be read is not judged further", () => {
  expect(placesAndCodes(findingsOf({}, { numerator: "300", denominator: 20 }))).toEqual([
    "E8 number-as-text",
  ]);
  expect(placesAndCodes(findingsOf({}, { numerator: 5, denominator: "20" }))).toEqual(["F8 number-as-text"]);
});

test("negative", () => {
  const { da, en } = told(findingsOf({ measure: "count" }, { value: -5 }), "negative");
  expect(da).toBe("Antallet −5 er under 0. Værdi skal være et helt tal, 0 eller højere.");
  expect(en).toBe("The number −5 is below 0. Value must be a whole number, 0 or more.");
});

test("a count that may go below zero by its limits is not negative", () => {
  expect(findingsOf({ measure: "count", limits: { min: -100 } }, { value: -5 })).toEqual([]);
});

test("not-whole", () => {
  const { da, en } = told(findingsOf({}, { numerator: 12.5, denominator: 20 }), "not-whole");
  expect(da).toBe(
    "Antallet 12,5 er ikke et helt tal. Antal skal være et helt tal, 0 eller højere og ikke over Ud af.",
  );
  expect(en).toBe(
    "The number 12.5 is not whole. Number must be a whole number, 0 or more and not above Out of.",
  );
});

test("a count shown with decimals need not be whole", () => {
  expect(findingsOf({ measure: "count", decimals: 1 }, { value: 12.5 })).toEqual([]);
});

test("numerator-exceeds-denominator", () => {
  const { da, en, finding } = told(
    findingsOf({}, { numerator: 1300, denominator: 1200 }),
    "numerator-exceeds-denominator",
  );
  expect(da).toBe(
    "Antallet 1.300 er større end »Ud af«, som er 1.200. Antal skal være et helt tal, 0 eller højere og ikke over Ud af. Kontrollér begge tal; de kan være byttet om.",
  );
  expect(en).toBe(
    "The number 1,300 is larger than “Out of”, which is 1,200. Number must be a whole number, 0 or more and not above Out of. Check both; they may have been swapped.",
  );
  expect(finding.cell).toBe("E8");
});

test("denominator-missing: empty", () => {
  const { da, en, finding } = told(findingsOf({}, { numerator: 3 }), "denominator-missing");
  expect(da).toBe("»Ud af« mangler. Skriv, hvor mange der er i alt.");
  expect(en).toBe("“Out of” is missing. Type how many there are in all.");
  expect(finding.cell).toBe("F8");
});

test("denominator-missing: 0, and only that is reported", () => {
  const findings = findingsOf({}, { numerator: 3, denominator: 0 });
  const { da, en } = told(findings, "denominator-missing");
  expect(da).toBe(
    "»Ud af« er 0, så der kan ikke beregnes en andel. Ud af skal være et helt tal, 1 eller højere og ikke under Antal. Er der ingen i alt, så tøm felterne, og vælg en årsag.",
  );
  expect(en).toBe(
    "“Out of” is 0, so no share can be calculated. Out of must be a whole number, 1 or more and not below Number. If there are none in all, empty the cells and choose a reason.",
  );
  expect(findings).toHaveLength(1);
});

test("share-out-of-range", () => {
  const { da, en } = told(findingsOf({}, { value: 120 }), "share-out-of-range");
  expect(da).toBe(
    "Tallet 120 kan ikke være rigtigt. Værdi skal være et procenttal fra 0 til 100, skrevet uden procenttegn.",
  );
  expect(en).toBe(
    "The figure 120 cannot be right. Value must be a percentage from 0 to 100, written without a per cent sign.",
  );
});

test("what another system's arithmetic leaves at the end of a number is outside nothing", () => {
  expect(findingsOf({}, { value: 100.00000000000001 })).toEqual([]);
  expect(findingsOf({ measure: "mean", unit: "karakter" }, { value: -3.0000000000000004 })).toEqual([]);
});

test("an interval must hold the share that the counts give", () => {
  const { da } = told(
    findingsOf({}, { numerator: 2, denominator: 3, lower: 70, upper: 80 }),
    "share-out-of-range",
  );
  expect(da).toBe("Intervallets nedre grænse 70 ligger over tallet selv, 66,7. Ret grænsen eller tallet.");
  expect(findingsOf({}, { numerator: 2, denominator: 3, lower: 67, upper: 80 })).toEqual([]);
});

test("a change is held against the catalogue's limit as it is shown", () => {
  const changed = (indicator: object, now: number, before: number) =>
    checkEntry(
      readingOf(catalogueOf({ id: "a", ...indicator }), [{ value: now }], {
        history: [earlier("2017", { value: before })],
      }),
    ).map(({ code }) => code);
  expect(changed({ limits: { jump: 5 } }, 60, 54.95)).toEqual([]);
  expect(changed({ limits: { jump: 5 } }, 60, 54.94)).toEqual(["implausible-change"]);
  expect(changed({ measure: "mean", limits: { jump: 0.3 } }, 0.4, 0.1)).toEqual([]);
});

test("a gap in percentage points may be negative when its limits say so", () => {
  expect(findingsOf({ limits: { min: -100, max: 100 } }, { value: -3.2 })).toEqual([]);
});

test("mean-out-of-range: a grade mean lies between −3 and 12", () => {
  const { da, en } = told(
    findingsOf({ measure: "mean", unit: "karakter" }, { value: 12.1 }),
    "mean-out-of-range",
  );
  expect(da).toBe("Tallet 12,1 kan ikke være rigtigt. Værdi skal være et gennemsnit fra −3 til 12.");
  expect(en).toBe("The figure 12.1 cannot be right. Value must be a mean from −3 to 12.");
  expect(findingsOf({ measure: "mean", unit: "karakter" }, { value: 5.37 })).toEqual([]);
});

test("mean-out-of-range: another mean has the indicator's own limits, or none", () => {
  const { da, en } = told(
    findingsOf({ measure: "mean", limits: { min: 1 } }, { value: 0.5 }),
    "mean-out-of-range",
  );
  expect(da).toBe("Tallet 0,5 kan ikke være rigtigt. Værdi skal være et gennemsnit på mindst 1.");
  expect(en).toBe("The figure 0.5 cannot be right. Value must be a mean of at least 1.");
  expect(findingsOf({ measure: "mean" }, { value: 400 })).toEqual([]);
});

test("a value outside its own interval is out of range, at the limit that is wrong", () => {
  const { da, en, finding } = told(
    findingsOf({ measure: "mean" }, { value: 5, lower: 5.5, upper: 6 }),
    "mean-out-of-range",
  );
  expect(da).toBe("Intervallets nedre grænse 5,5 ligger over tallet selv, 5. Ret grænsen eller tallet.");
  expect(en).toBe(
    "The interval's lower limit 5.5 is above the figure itself, 5. Correct the limit or the figure.",
  );
  expect(finding.entryCell).toBe("lower");
});

test("an interval the wrong way round is told once", () => {
  const { da, en } = told(findingsOf({}, { value: 50, lower: 60, upper: 40 }), "share-out-of-range");
  expect(da).toBe("Intervallets nedre grænse 60 er større end den øvre 40. Byt dem om, eller ret dem.");
  expect(en).toBe("The interval's lower limit 60 is above its upper limit 40. Swap or correct them.");
});

test("index-out-of-range", () => {
  const { da, en } = told(
    findingsOf({ measure: "index", limits: { min: 0, max: 1 } }, { value: 1.2 }),
    "index-out-of-range",
  );
  expect(da).toBe("Tallet 1,2 kan ikke være rigtigt. Værdi skal være et tal fra 0 til 1.");
  expect(en).toBe("The figure 1.2 cannot be right. Value must be a number from 0 to 1.");
});

test("missing-without-reason: an empty figure", () => {
  const { da, en, finding } = told(findingsOf({}, {}), "missing-without-reason");
  expect(da).toBe("Tallet mangler. Skriv det, eller vælg en årsag under »Årsag til manglende tal«.");
  expect(en).toBe("The figure is missing. Type it, or choose a reason under “Reason for missing figure”.");
  expect(finding.cell).toBe("E8");
});

test("missing-without-reason: only the denominator is there", () => {
  const { da, en } = told(findingsOf({}, { denominator: 20 }), "missing-without-reason");
  expect(da).toBe(
    "»Ud af« er udfyldt, men selve tallet mangler. Skriv tallet, eller tøm »Ud af«, og vælg en årsag.",
  );
  expect(en).toBe(
    "“Out of” is filled in, but the figure itself is missing. Type it, or empty “Out of” and choose a reason.",
  );
});

test("missing-without-reason: a reason of one's own is not in the list", () => {
  const { da, en, finding } = told(findingsOf({}, { missing: "glemt" }), "missing-without-reason");
  expect(da).toBe(
    "»glemt« er ikke en af årsagerne. Vælg en af årsagerne på listen, og skriv en forklaring under Bemærkning.",
  );
  expect(en).toBe(
    "“glemt” is not one of the reasons. Choose one of the reasons on the list, and explain it under Remark.",
  );
  expect(finding.entryCell).toBe("missing");
});

test("a reason in either language, or its id, is a reason", () => {
  for (const missing of ["kan ikke opgøres", "not relevant", "withheld", " Under  Afklaring "]) {
    expect(findingsOf({}, { missing })).toEqual([]);
  }
});

test("reason-beside-figure", () => {
  const { da, en, finding } = told(
    findingsOf({}, { numerator: 3, denominator: 20, missing: "endnu ikke opgjort" }),
    "reason-beside-figure",
  );
  expect(da).toBe("Her står både et tal og en årsag til, at tallet mangler. Slet årsagen eller tallet.");
  expect(en).toBe("There is both a figure and a reason why it is missing. Delete the reason or the figure.");
  expect(finding.entryCell).toBe("missing");
});

const pair = { groups: ["target", "dansk"] };
const filled = { numerator: 30, denominator: 60 };

test("group-missing: a target group without comparison", () => {
  const { da, en, finding } = told(findingsOf(pair, filled, { group: "dansk" }), "group-missing");
  expect(da).toBe(
    "»Ikke-vestlig herkomst« har tal for 2018, men »Dansk oprindelse« mangler. Skriv tallet for »Dansk oprindelse«, eller vælg en årsag.",
  );
  expect(en).toBe(
    "“Ikke-vestlig herkomst” has a figure for 2018, but “Dansk oprindelse” is missing. Type the figure for “Dansk oprindelse”, or choose a reason.",
  );
  expect(finding).toMatchObject({ cell: "E9", group: "dansk" });
});

test("group-missing: a comparison group without target, under the target group's own name", () => {
  const { da, finding } = told(
    findingsOf({ ...pair, targetName: "Flygtninge" }, {}, { group: "dansk", ...filled }),
    "group-missing",
  );
  expect(da).toContain("men »Flygtninge« mangler");
  expect(finding).toMatchObject({ cell: "E8", group: "target" });
});

test("group-missing: the other group has another period", () => {
  const findings = findingsOf(pair, filled, { group: "dansk", ...filled, period: "2017" });
  const at = findings.filter(({ code }) => code === "group-missing");
  expect(placesAndCodes(at)).toEqual(["D8 group-missing", "D9 group-missing"]);
  expect(findingSentence(at[1]!, "da")).toBe(
    "»Ikke-vestlig herkomst« har tal for 2018, men rækken for »Dansk oprindelse« har en anden periode. Brug den samme periode i begge rækker.",
  );
  expect(findingSentence(at[1]!, "en")).toBe(
    "“Ikke-vestlig herkomst” has a figure for 2018, but the row for “Dansk oprindelse” has another period. Use the same period in both rows.",
  );
});

test("group-missing: the sheet has no row for the other group", () => {
  const { da, en, finding } = told(findingsOf(pair, filled), "group-missing");
  expect(da).toBe(
    "»Ikke-vestlig herkomst« har tal for 2018, men skemaet har ingen række for »Dansk oprindelse«. Bed om et nyt skema, eller slet tallet.",
  );
  expect(en).toBe(
    "“Ikke-vestlig herkomst” has a figure for 2018, but the sheet has no row for “Dansk oprindelse”. Ask for a new workbook, or delete the figure.",
  );
  expect(finding.cell).toBe("E8");
});

test("a group whose figure is missing for a reason is not asked for", () => {
  expect(findingsOf(pair, filled, { group: "dansk", missing: "kan ikke opgøres" })).toEqual([]);
});

test("basis-missing", () => {
  const { da, en, finding } = told(findingsOf({ basis: "required" }, filled), "basis-missing");
  expect(da).toBe("Opgørelsesgrundlaget mangler. Vælg herkomst eller statsborgerskab under »Grundlag«.");
  expect(en).toBe("The basis is missing. Choose origin or citizenship under “Basis”.");
  expect(finding.entryCell).toBe("basis");
  expect(findingsOf({ basis: "required" }, { missing: "ikke relevant" })).toEqual([]);
});

test("basis-missing: a word that is no basis", () => {
  const { da, en } = told(findingsOf({}, { ...filled, basis: "bopæl" }), "basis-missing");
  expect(da).toBe(
    "»bopæl« er ikke et opgørelsesgrundlag. Vælg herkomst, statsborgerskab eller ikke relevant på listen.",
  );
  expect(en).toBe("“bopæl” is not a basis. Choose origin, citizenship or not applicable on the list.");
});

test("basis-differs: between groups", () => {
  const findings = findingsOf(
    pair,
    { ...filled, basis: "herkomst" },
    { ...filled, group: "dansk", basis: "statsborgerskab" },
  );
  const { da, en, finding } = told(findings, "basis-differs");
  expect(da).toBe(
    "Gruppen er opgjort efter statsborgerskab, men målgruppen efter herkomst, så de kan ikke sammenlignes. Brug samme grundlag, eller forklar det under Bemærkning.",
  );
  expect(en).toBe(
    "This group is counted by citizenship but the target group by origin, so they cannot be compared. Use the same basis, or explain under Remark.",
  );
  expect(finding).toMatchObject({ severity: "warning", cell: "K9" });
});

test("basis-differs: from before", () => {
  const history = [earlier("2017", { numerator: 30, denominator: 60, basis: "origin" })];
  const reading = readingOf(catalogueOf({ id: "a" }), [{ ...filled, basis: "statsborgerskab" }], { history });
  const { da, en } = told(checkEntry(reading), "basis-differs");
  expect(da).toBe(
    "Tallet er opgjort efter statsborgerskab, men i 2017 efter herkomst, så de kan ikke sammenlignes. Brug samme grundlag, eller forklar det under Bemærkning.",
  );
  expect(en).toBe(
    "The figure is counted by citizenship but in 2017 by origin, so they cannot be compared. Use the same basis, or explain under Remark.",
  );
});

test("third-generation-reason: included without a reason", () => {
  const { da, en, finding } = told(
    findingsOf({}, { ...filled, thirdGeneration: "Ja" }),
    "third-generation-reason",
  );
  expect(da).toBe("3. generation er medregnet. Skriv hvorfor under »Begrundelse«.");
  expect(en).toBe("The third generation is included. Type why under “Reason for 3rd generation”.");
  expect(finding.entryCell).toBe("thirdGenerationReason");
});

test("third-generation-reason: a reason without a yes", () => {
  const { da, en } = told(
    findingsOf({}, { ...filled, thirdGenerationReason: "Lille gruppe" }),
    "third-generation-reason",
  );
  expect(da).toBe(
    "Der er skrevet en begrundelse for at medregne 3. generation, men ikke valgt Ja. Vælg Ja, eller slet begrundelsen.",
  );
  expect(en).toBe(
    "There is a reason for including the third generation, but Yes is not chosen. Choose Yes, or delete the reason.",
  );
});

test("third-generation-reason: neither yes nor no", () => {
  const { da, en } = told(
    findingsOf({}, { ...filled, thirdGeneration: "delvis" }),
    "third-generation-reason",
  );
  expect(da).toBe("»delvis« kan ikke forstås. Vælg Ja, eller lad feltet være tomt.");
  expect(en).toBe("“delvis” cannot be understood. Choose Yes, or leave the cell empty.");
});

test("double-counting: third generation in a target group that is compared", () => {
  const third = { ...filled, thirdGeneration: true, thirdGenerationReason: "Lille gruppe" };
  const { da, en, finding } = told(findingsOf(pair, third, { ...filled, group: "dansk" }), "double-counting");
  expect(da).toBe(
    "3. generation er talt med i målgruppen, men tæller oftest som dansk oprindelse. Sørg for, at ingen er talt med i begge grupper, og skriv det under Bemærkning.",
  );
  expect(en).toBe(
    "The third generation is counted in the target group but mostly counts as Danish origin. Make sure that nobody is counted in both groups, and say so under Remark.",
  );
  expect(finding.severity).toBe("warning");
  expect(findingsOf({}, third)).toEqual([]);
});

const parts = (combine: "sum" | "each") => ({
  measure: "count" as const,
  categories: {
    name: "Alder",
    items: [
      { id: "boern", name: "Under 18" },
      { id: "voksne", name: "Voksne" },
    ],
    combine,
  },
});

test("total-differs: parts that add up must give the total", () => {
  const { da, en, finding } = told(
    findingsOf(
      parts("sum"),
      { value: 13 },
      { category: "boern", value: 5 },
      { category: "voksne", value: 7 },
    ),
    "total-differs",
  );
  expect(da).toBe(
    "Delene giver tilsammen 12, men det samlede tal er 13. Ret delene eller det samlede tal, så de stemmer.",
  );
  expect(en).toBe(
    "The parts come to 12, but the total is 13. Correct the parts or the total so that they agree.",
  );
  expect(finding.cell).toBe("G8");
});

test("total-differs: some parts are more than the total already", () => {
  const { da, en } = told(
    findingsOf(
      parts("sum"),
      { value: 13 },
      { category: "boern", value: 15 },
      { category: "voksne", missing: "endnu ikke opgjort" },
    ),
    "total-differs",
  );
  expect(da).toBe(
    "De udfyldte dele giver allerede 15, men det samlede tal er 13. Ret delene eller det samlede tal.",
  );
  expect(en).toBe(
    "The parts filled in already come to 15, but the total is 13. Correct the parts or the total.",
  );
});

test("total-differs: parts that may overlap are at most the total", () => {
  const { da, en, finding } = told(
    findingsOf(
      parts("each"),
      { value: 13 },
      { category: "boern", value: 14 },
      { category: "voksne", value: 13 },
    ),
    "total-differs",
  );
  expect(da).toBe("Delen 14 er større end det samlede tal 13 i G8. Ret delen eller det samlede tal.");
  expect(en).toBe("The part 14 is larger than the total 13 in G8. Correct the part or the total.");
  expect(finding.cell).toBe("G9");
});

test("excel-error", () => {
  const { da, en, finding } = told(findingsOf({ measure: "count" }, { value: "#DIV/0!" }), "excel-error");
  expect(da).toBe("Cellen viser fejlen »#DIV/0!«. Slet den, og skriv det, der skal stå.");
  expect(en).toBe("The cell shows the error “#DIV/0!”. Delete it and type what belongs here.");
  expect(finding.fix).toBeUndefined();
  expect(placesAndCodes(findingsOf({}, { ...filled, remark: "#VÆRDI!" }))).toEqual(["O8 excel-error"]);
  expect(findingsOf({}, { ...filled, remark: "#1 i landet" })).toEqual([]);
});

test("wrong-period: empty", () => {
  const { da, en, finding } = told(findingsOf({}, { ...filled, period: null }), "wrong-period");
  expect(da).toBe("Perioden mangler. Skriv 2018, som skemaet blev oprettet med.");
  expect(en).toBe("The period is missing. Type 2018, which the sheet was made with.");
  expect(finding.fix).toEqual({ value: "2018" });
});

test("wrong-period: no period at all", () => {
  const { da, en } = told(findingsOf({}, { ...filled, period: "sidste år" }), "wrong-period");
  expect(da).toBe("»sidste år« er ikke en periode. Perioden skal være et år, skrevet som fx 2018.");
  expect(en).toBe("“sidste år” is not a period. The period must be a year, written as for example 2018.");
});

test("wrong-period: another kind than the indicator's", () => {
  const { da, en } = told(findingsOf({}, { ...filled, period: "2018H1" }), "wrong-period");
  expect(da).toBe(
    "Perioden 2018H1 er af en anden slags, end indikatoren opgøres for. Perioden skal være et år, skrevet som fx 2018.",
  );
  expect(en).toBe(
    "The period 2018H1 is of another kind than the indicator is measured in. The period must be a year, written as for example 2018.",
  );
});

test("wrong-period: after the round", () => {
  const { da, en } = told(findingsOf({}, { ...filled, period: 2019 }), "wrong-period");
  expect(da).toBe("Perioden 2019 slutter efter runden 2018. Skriv en periode, der er afsluttet, fx 2018.");
  expect(en).toBe("The period 2019 ends after the round 2018. Type a period that has ended, such as 2018.");
});

test("wrong-period: another writing of the right kind is offered", () => {
  const halfYear = { period: { kind: "halfyear" as const } };
  const { da, en, finding } = told(
    findingsOf(halfYear, { ...filled, givenPeriod: "2018H2", period: "2018 h1" }),
    "wrong-period",
  );
  expect(da).toBe("Perioden »2018 h1« skal skrives 2018H1. Ret den.");
  expect(en).toBe("The period “2018 h1” is written 2018H1. Correct it.");
  expect(finding.fix).toEqual({ value: "2018H1" });
});

test("wrong-period: a month or a day that Excel took for a date is offered back", () => {
  const march2009 = 39_873;
  const month = { period: { kind: "month" as const } };
  const monthRow = { ...filled, givenPeriod: "2009-02", period: march2009 };
  expect(told(findingsOf(month, monthRow), "wrong-period").finding.fix).toEqual({ value: "2009-03" });
  const point = { period: { kind: "point" as const } };
  const lastDayOf2006 = 39_082;
  const pointRow = { ...filled, givenPeriod: "2007-12-31", period: lastDayOf2006 };
  expect(told(findingsOf(point, pointRow), "wrong-period").finding.fix).toEqual({ value: "2006-12-31" });
});

test.each<[NonNullable<Parameters<typeof findingsOf>[0]["period"]>, string, string | number, string]>([
  [{ kind: "month" }, "2018-03", 43160, "2018-03"],
  [{ kind: "month" }, "2018-03", "43160", "2018-03"],
  [{ kind: "month" }, "2018-03", "2018-3", "2018-03"],
  [{ kind: "point" }, "2018-12-31", "43465", "2018-12-31"],
  [{ kind: "point" }, "2018-12-31", "31-12-2018", "2018-12-31"],
  [{ kind: "point" }, "2018-12-31", "31.12.2018", "2018-12-31"],
  [{ kind: "point" }, "2018-12-31", "1/7/2018", "2018-07-01"],
  [{ kind: "quarter" }, "2018Q4", "4. kvartal 2018", "2018Q4"],
  [{ kind: "quarter" }, "2018Q4", "2018K4", "2018Q4"],
  [{ kind: "halfyear" }, "2018H2", "2. halvår 2018", "2018H2"],
  [{ kind: "halfyear" }, "2018H2", "2018-H2", "2018H2"],
  [{ kind: "halfyear" }, "2018H2", "H2 2018", "2018H2"],
  [{ kind: "election" }, "KV2017", "2017", "KV2017"],
  [{ kind: "custom", start: "10-01" }, "2017-10/2018-09", "2017-10-01/2018-09-30", "2017-10/2018-09"],
  [{ kind: "custom", start: "10-01" }, "2017-10/2018-09", "2017-10 – 2018-09", "2017-10/2018-09"],
  [{ kind: "custom", start: "10-01" }, "2017-10/2018-09", "2017/18", "2017-10/2018-09"],
])("wrong-period: in %j, given %s, %j is offered as %s", (period, givenPeriod, content, meant) => {
  const { da, finding } = told(
    findingsOf({ period }, { ...filled, givenPeriod, period: content }),
    "wrong-period",
  );
  expect(da).toBe(`Perioden »${String(content)}« skal skrives ${meant}. Ret den.`);
  expect(finding.fix).toEqual({ value: meant });
});

test("wrong-period: an arrival year whose months have not passed cannot have been measured", () => {
  const period = { kind: "year" as const, cohort: true as const, lagMonths: 12 };
  const { da, en } = told(
    findingsOf({ period }, { ...filled, givenPeriod: "2017", period: "2018" }),
    "wrong-period",
  );
  expect(da).toBe(
    "Årgangen 2018 kan ikke være målt endnu: der skal være gået 12 måneder, når runden 2018 slutter. Skriv en tidligere årgang, fx 2017.",
  );
  expect(en).toBe(
    "The cohort 2018 cannot have been measured yet: 12 months must have passed when the round 2018 ends. Type an earlier cohort, such as 2017.",
  );
  expect(findingsOf({ period }, { ...filled, givenPeriod: "2017", period: "2016" })).toEqual([]);
});

test("a year as a number, or an earlier year, is a period", () => {
  expect(findingsOf({}, { ...filled, period: 2018 })).toEqual([]);
  expect(findingsOf({}, { ...filled, period: "2016" })).toEqual([]);
});

test("cpr-number", () => {
  const { da, en, finding } = told(findingsOf({}, { ...filled, remark: "Se 010190-1234" }), "cpr-number");
  expect(da).toBe(
    "Her ser der ud til at stå et CPR-nummer. Slet det med det samme; personnumre må ikke stå i projektmappen.",
  );
  expect(en).toBe(
    "There seems to be a personal number (CPR) here. Delete it at once; personal numbers must not stand in the workbook.",
  );
  expect(finding).toMatchObject({ cell: "O8", values: {} });
});

test("cpr-number in a sheet's name has the same sentence", () => {
  expect(findingSentence(cprFinding(null, null), "da")).toContain("CPR-nummer");
});

test.each([
  [
    "missing-row",
    "En række i skemaet mangler (Indikator a). Fortryd sletningen, eller bed om et nyt skema; de indtastede tal kan flyttes med.",
    "A row of the sheet is missing (Indikator a). Undo the deletion, or ask for a new workbook; figures already typed can be carried over.",
    null,
  ],
  [
    "doubled-row",
    "Rækken står to gange i skemaet (Indikator a). Slet den række, der er tilføjet.",
    "The row stands twice in the sheet (Indikator a). Delete the row that was added.",
    "D8",
  ],
  [
    "unknown-id",
    "Rækken hører ikke til skemaet: dens id findes ikke i indikatorkataloget. Slet rækken, eller bed om et nyt skema.",
    "The row does not belong to the sheet: its id is not in the catalogue. Delete the row, or ask for a new workbook.",
    "D8",
  ],
  [
    "changed-id",
    "Rækkens skjulte id er ændret (Indikator a). Fortryd ændringen, eller bed om et nyt skema; de indtastede tal kan flyttes med.",
    "The row's hidden id was changed (Indikator a). Undo the change, or ask for a new workbook; figures already typed can be carried over.",
    "D8",
  ],
] as const)("structure-changed: %s", (problem, danish, english, cell) => {
  const structure = [{ row: 7, problem, indicator: "a" }];
  const { da, en, finding } = told(
    checkEntry(readingOf(catalogueOf({ id: "a" }), [filled], { structure })),
    "structure-changed",
  );
  expect(da).toBe(danish);
  expect(en).toBe(english);
  expect(finding.cell).toBe(cell);
});

test("structure-changed: what stands on a heading or below the table is named where it stands", () => {
  const row = { indicator: "", group: "", givenPeriod: "", period: null, denominator: 5 };
  const structure = [{ row: 7, problem: "unknown-id" as const, indicator: null }];
  const { da, en, finding } = told(
    checkEntry(readingOf(catalogueOf({ id: "a" }), [row], { structure })),
    "structure-changed",
  );
  expect(da).toBe(
    "Her står noget uden for skemaets rækker, og det bliver ikke læst. Flyt det ind i rækken for sin indikator, eller slet det.",
  );
  expect(en).toBe(
    "Something stands here outside the rows of the sheet and is not read. Move it into the row of its indicator, or delete it.",
  );
  expect(finding.cell).toBe("F8");
});

test("structure-changed: a number in a cell that the row's measure keeps closed", () => {
  const { da, en, finding } = told(
    findingsOf({ measure: "count" }, { value: 12, denominator: 30 }),
    "structure-changed",
  );
  expect(da).toBe(
    "Her skal ikke stå et tal: i denne række skrives tallet under »Værdi«. Flyt det dertil, eller slet det.",
  );
  expect(en).toBe(
    "There should be no number here: in this row the figure is typed under “Value”. Move it there, or delete it.",
  );
  expect(finding).toMatchObject({ severity: "error", cell: "F8", entryCell: "denominator" });
  expect(placesAndCodes(findingsOf({ measure: "count" }, { numerator: 12 }))).toEqual([
    "E8 structure-changed",
    "G8 missing-without-reason",
  ]);
  expect(placesAndCodes(findingsOf({ measure: "mean" }, { numerator: 12, value: 7 }))).toEqual([
    "E8 structure-changed",
  ]);
  expect(findingsOf({ measure: "mean" }, { denominator: 12, value: 7 })).toEqual([]);
});

test("structure-changed: a catalogue from a newer version", () => {
  expect(findingSentence(unknownVersion("_barometer"), "da")).toBe(
    "Skemaet er lavet med en nyere udgave af Barometer. Opdatér Barometer, og prøv igen.",
  );
  expect(findingSentence(unknownVersion("_barometer"), "en")).toBe(
    "The workbook was made with a newer version of Barometer. Update Barometer and try again.",
  );
});

test("duplicate-figure", () => {
  const findings = findingsOf({}, { ...filled, givenPeriod: "2017", period: "2018" }, filled);
  const { da, en, finding } = told(findings, "duplicate-figure");
  expect(da).toBe(
    "Der er allerede en række for perioden 2018 (se D8). Ret perioden, eller tøm den ene række.",
  );
  expect(en).toBe(
    "There is already a row for the period 2018 (see D8). Correct the period, or empty one of the rows.",
  );
  expect(finding.cell).toBe("D9");
});

test("not-ours: every kind of file is named in both languages", () => {
  const danish = NOT_OURS.map((what) => findingSentence(notOurs(what), "da"));
  const english = NOT_OURS.map((what) => findingSentence(notOurs(what), "en"));
  expect(new Set(danish).size).toBe(NOT_OURS.length);
  expect(new Set(english).size).toBe(NOT_OURS.length);
  expect(danish[0]).toBe(
    "Det er en Excel-projektmappe, men ikke et skema fra Barometer. Vælg det skema, der blev sendt ud.",
  );
  expect(english[0]).toBe(
    "This is an Excel workbook, but not one made by Barometer. Choose the workbook that was sent out.",
  );
});

test("scale-suspect: a fraction where percent was entered before", () => {
  const history = [earlier("2017", { value: 54.1 })];
  const findings = checkEntry(readingOf(catalogueOf({ id: "a" }), [{ value: 0.56 }], { history }));
  const { da, en, finding } = told(findings, "scale-suspect");
  expect(da).toBe(
    "Tallet 0,56 ligner en andel skrevet som decimaltal; i 2017 var det 54,1. Skriv procent, hvis det er en andel, eller bekræft tallet under Bemærkning.",
  );
  expect(en).toBe(
    "The figure 0.56 looks like a fraction; in 2017 it was 54.1. Type percent if it is a share, or confirm the figure under Remark.",
  );
  expect(finding.severity).toBe("warning");
});

test("scale-suspect: percent where a fraction was entered before", () => {
  const history = [earlier("2017", { value: 0.62 })];
  const index = catalogueOf({ id: "a", measure: "index" });
  const { da, en } = told(checkEntry(readingOf(index, [{ value: 64 }], { history })), "scale-suspect");
  expect(da).toBe(
    "Tallet 64 ligner et procenttal; i 2017 var det 0,62. Brug samme skala som før, eller bekræft tallet under Bemærkning.",
  );
  expect(en).toBe(
    "The figure 64 looks like a percentage; in 2017 it was 0.62. Use the same scale as before, or confirm the figure under Remark.",
  );
});

test("scale-suspect: a percentage that is not that of its own counts", () => {
  const { da, en } = told(findingsOf({}, { ...filled, value: 0.5 }), "scale-suspect");
  expect(da).toBe(
    "Værdien 0,5 stemmer ikke med antallene, som giver 50 procent. Slet værdien, ret tallene, eller forklar forskellen under Bemærkning.",
  );
  expect(en).toBe(
    "The value 0.5 does not agree with the numbers, which give 50 percent. Delete the value, correct the numbers, or explain the difference under Remark.",
  );
});

test("implausible-change: more than three half-widths of the interval of the change", () => {
  const history = [earlier("2017", { numerator: 100, denominator: 1000 })];
  const findings = checkEntry(
    readingOf(catalogueOf({ id: "a" }), [{ numerator: 300, denominator: 1000 }], { history }),
  );
  const { da, en, finding } = told(findings, "implausible-change");
  expect(da).toBe(
    "Tallet er 30, men var 10 i 2017: en langt større ændring, end tilfældige udsving kan forklare. Kontrollér det, eller forklar ændringen under Bemærkning.",
  );
  expect(en).toBe(
    "The figure is 30 but was 10 in 2017: a change far larger than chance. Check it, or explain the change under Remark.",
  );
  expect(finding).toMatchObject({ severity: "warning", cell: "E8" });
});

test("implausible-change: the indicator's own limit goes before chance", () => {
  const history = [earlier("2017", { value: 10 })];
  const catalogue = catalogueOf({ id: "a", measure: "mean", limits: { jump: 1.5 } });
  const { da, en } = told(
    checkEntry(readingOf(catalogue, [{ value: 8 }], { history })),
    "implausible-change",
  );
  expect(da).toBe(
    "Tallet er 8, men var 10 i 2017: en større ændring end de højst 1,5, der ventes. Kontrollér det, eller forklar ændringen under Bemærkning.",
  );
  expect(en).toBe(
    "The figure is 8 but was 10 in 2017: a larger change than the 1.5 expected at most. Check it, or explain the change under Remark.",
  );
});

test("implausible-change: of persons and a percentage the persons are compared, as they are judged", () => {
  const history = [earlier("2017", { numerator: 100, denominator: 1000, value: 30 })];
  const findings = checkEntry(
    readingOf(catalogueOf({ id: "a" }), [{ numerator: 300, denominator: 1000, value: 30 }], { history }),
  );
  expect(told(findings, "implausible-change").finding).toMatchObject({
    cell: "E8",
    values: { value: 30, previous: 10 },
  });
});

test.each([
  ["a break that came with an earlier figure", {}, [earlier("2018", { seriesBreak: true })]],
  ["the catalogue's break at a year, for quarters", { breaks: [{ from: "2018", note: "" }] }, []],
])("implausible-change is not told across %s", (_, indicator, more) => {
  const catalogue = catalogueOf({ id: "a", measure: "mean", limits: { jump: 1.5 }, ...indicator });
  const given = more.length > 0 ? ["2017", "2018"] : ["2017Q4", "2018Q1"];
  const history = [earlier(given[0]!, { value: 10 }), ...more];
  const findings = checkEntry(readingOf(catalogue, [{ value: 8, givenPeriod: given[1]! }], { history }));
  expect(findings.map(({ code }) => code)).not.toContain("implausible-change");
});

test("implausible-change: a count beyond the catalogue's expectation", () => {
  const { da, en } = told(
    findingsOf({ measure: "count", limits: { max: 50 } }, { value: 60 }),
    "implausible-change",
  );
  expect(da).toBe(
    "Tallet 60 er højere end de højst 50, der ventes. Kontrollér det, eller forklar det under Bemærkning.",
  );
  expect(en).toBe(
    "The figure 60 is higher than expected, which is at most 50. Check it, or explain under Remark.",
  );
});

test("formula-in-entry: the value it shows is offered in its place", () => {
  const findings = findingsOf({}, { ...filled, formulas: { numerator: "=SUM(X1:X3)" } });
  const { da, en, finding } = told(findings, "formula-in-entry");
  expect(da).toBe(
    "Cellen indeholder en formel, og dens resultat kan ændre sig. Erstat formlen med den værdi, den viser.",
  );
  expect(en).toBe(
    "The cell holds a formula, and its result can change. Replace the formula with the value it shows.",
  );
  expect(finding).toMatchObject({ severity: "warning", fix: { value: 30 } });
});

test("external-link", () => {
  const formulas = { numerator: "='H:\\Udtræk\\[Tal 2018.xlsx]Ark1'!B4" };
  const { da, en, finding } = told(findingsOf({}, { ...filled, formulas }), "external-link");
  expect(da).toBe(
    "Formlen henter fra en anden fil, som modtageren ikke har. Erstat formlen med den værdi, den viser.",
  );
  expect(en).toBe(
    "The formula fetches from another file, which the receiver does not have. Replace the formula with the value it shows.",
  );
  expect(finding.fix).toEqual({ value: 30 });
});

test("a link as files store it is external, a table's column is not", () => {
  const coded = (formula: string) =>
    findingsOf({}, { ...filled, formulas: { numerator: formula } }).map(({ code }) => code);
  expect(coded("=[1]Ark1!B4")).toEqual(["external-link"]);
  expect(coded('=WEBSERVICE("https://example.org")')).toEqual(["external-link"]);
  expect(coded("=SUM(Tabel1[Antal])")).toEqual(["formula-in-entry"]);
  expect(coded("=Ark2!B4")).toEqual(["formula-in-entry"]);
});

test("every code has a severity, a title and what it catches, in both languages", () => {
  for (const code of CHECK_CODES) {
    for (const language of ["da", "en"] as const) {
      const { title, catches } = checksText[language].codes[code];
      expect(title).toMatch(/\S/);
      expect(catches).toMatch(/\S/);
    }
    expect(codesTable()).toContain(`| \`${code}\` | ${SEVERITY_OF[code]} | `);
  }
});

test("severity has a symbol and a word", () => {
  expect(severityLabel("error", "da")).toBe("✖ Fejl");
  expect(severityLabel("warning", "en")).toBe("! Warning");
});
