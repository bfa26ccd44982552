import type { Indicator } from "../../src/barometer/catalogue";
import { percent, displayedDifference } from "../../src/barometer/number";
import { periodsOfRound } from "../../src/barometer/period";
import { readCatalogue } from "../../src/barometer/read-catalogue";
import { findCatalogue } from "../../src/catalogues";
import { copenhagen2010ExampleFigures } from "../../src/catalogues/koebenhavn-2010/example-figures";
import { copenhagen2010ExampleTexts } from "../../src/catalogues/koebenhavn-2010/example-texts";
import { plainRound } from "../../src/barometer/round";
import { entryBlocks } from "../../src/sheets/entry/rows";
import { exampleShares, withExampleIndicators } from "./example-indicators";

function catalogueOf(id: string) {
  return findCatalogue(id)!.catalogue;
}

function indicatorOf(catalogue: string, id: string): Indicator {
  return catalogueOf(catalogue).indicators.find((indicator) => indicator.id === id)!;
}

describe("Ballerup 2018", () => {
  test("has the ten indicators of the note with the wish that each sentence states", () => {
    expect(catalogueOf("ballerup-2018").indicators.map(({ id, desired }) => [id, desired])).toEqual([
      ["selvforsørgelse", "increase"],
      ["socialpsykiatri", "follow"],
      ["hjemmepleje", "follow"],
      ["stemmeprocent", "increase"],
      ["igu-forløb", "increase"],
      ["sprogstimulering", "decrease"],
      ["karaktergennemsnit", "parity"],
      ["foranstaltninger", "follow"],
      ["diversitet", "increase"],
      ["kriminalitet", undefined],
    ]);
  });

  test("has neither goals, committees nor baseline", () => {
    const { goals, committees, baseline, indicators } = catalogueOf("ballerup-2018");
    expect([goals, committees, baseline]).toEqual([undefined, undefined, undefined]);
    expect(indicators.filter((indicator) => indicator.goal ?? indicator.baseline)).toEqual([]);
  });

  test("lets both centres report the IGU courses", () => {
    expect(indicatorOf("ballerup-2018", "igu-forløb").departments).toEqual(["c-hro", "c-arb"]);
  });

  test("asks for the year from October, and for the latest election", () => {
    expect(periodsOfRound(indicatorOf("ballerup-2018", "sprogstimulering"), "2018")).toEqual([
      "2017-10/2018-09",
    ]);
    expect(periodsOfRound(indicatorOf("ballerup-2018", "stemmeprocent"), "2018")).toEqual(["KV2017"]);
  });

  test("leaves crime to be clarified: no centre, no wish, split by age", () => {
    const crime = indicatorOf("ballerup-2018", "kriminalitet");
    expect(crime).toMatchObject({ state: "clarifying", departments: [], categories: { combine: "each" } });
    expect(crime.categories?.items.map(({ id }) => id)).toEqual(["under-18", "voksne"]);
  });

  test("prints its rules on third generation and on what the group is counted by", () => {
    expect(catalogueOf("ballerup-2018").disclaimer).toMatch(/herkomst frem for statsborgerskab/);
    expect(catalogueOf("ballerup-2018").disclaimer).toMatch(
      /bør tredjegenerationsindvandrere også indgå.*begrundelsen/,
    );
    expect(catalogueOf("ballerup-2018").indicators.filter(({ thirdGeneration }) => thirdGeneration)).toEqual(
      [],
    );
  });

  test("marks residential areas and groups that no source names as examples", () => {
    const { categories, open } = indicatorOf("ballerup-2018", "diversitet");
    expect(open).toContain("categories");
    for (const { name } of [...categories!.items, ...categories!.within!.items])
      expect(name).toMatch(/^Eksempel/);
  });

  test("has small counts among its example figures, for anonymity to be tried on", () => {
    const { exampleFigures, exampleHistory } = findCatalogue("ballerup-2018")!;
    const small = [...exampleFigures, ...exampleHistory].filter(({ numerator, value, indicator }) => {
      const persons = numerator ?? (indicator === "karaktergennemsnit" ? null : value);
      return persons !== null && persons > 0 && persons < 5;
    });
    expect(small.map(({ indicator, period }) => `${indicator} ${period}`).toSorted()).toEqual([
      "foranstaltninger 2016",
      "foranstaltninger 2018",
      "igu-forløb 2016",
      "sprogstimulering 2017-10/2018-09",
    ]);
  });
});

describe("København", () => {
  const SIX_AREAS = [
    "Beskæftigelse",
    "Uddannelse",
    "Bolig",
    "Tryghed",
    "Kultur og fritid",
    "Sundhed og omsorg",
  ];

  test("2007 has the six areas with a goal each, no indicators, the hearing and the printed caution", () => {
    const catalogue = catalogueOf("koebenhavn-2007");
    expect(catalogue.areas?.map(({ title }) => title)).toEqual(SIX_AREAS);
    expect(catalogue.goals?.map(({ title, committees }) => [title, committees])).toEqual(
      SIX_AREAS.map((title) => [title, []]),
    );
    expect(catalogue.indicators).toEqual([]);
    expect(catalogue.open).toEqual(
      expect.arrayContaining(["goals", "committees", "hearingParties", "rounds"]),
    );
    expect(catalogue.hearingParties?.map(({ name }) => name)).toEqual(["Udvalgene", "Integrationsrådet"]);
    expect(catalogue.hearing?.deadline).toBe("2007-02-01");
    expect(catalogue.disclaimer).toMatch(/ikke betragtes som en evaluering/);
  });

  test("2010 judges housing and safety against the end of 2006, twice a year", () => {
    const catalogue = catalogueOf("koebenhavn-2010");
    expect(catalogue.areas?.map(({ title }) => title)).toEqual(SIX_AREAS);
    expect(catalogue.baseline).toBe("2006-12-31");
    expect(new Set(catalogue.indicators.map(({ period }) => period.kind))).toEqual(new Set(["halfyear"]));
    expect(periodsOfRound(catalogue.indicators[0]!, "2009")).toEqual(["2009H1", "2009H2"]);
  });

  test("2010 names two areas before the break and six after it", () => {
    const { definition, definitions, breaks } = indicatorOf(
      "koebenhavn-2010",
      "overførselsindkomst-i-udsatte-områder",
    );
    const six = [
      "Tingbjerg/Utterslevhuse",
      "Mjølnerparken",
      "Akacieparken",
      "Aldersrogade/Vognvænget",
      "Lundtoftegade",
      "Bispeparken",
    ];
    const named = (text: string | undefined) => six.filter((area) => text?.includes(area));
    expect(named(definition)).toEqual(six);
    expect(named(definitions?.[0]?.text)).toEqual(six.slice(0, 2));
    expect(breaks?.[0]?.from).toBe("2010H1");
    expect(named(breaks?.[0]?.note)).toEqual(six);
  });

  test("2010's example figures differ by exactly what was published", () => {
    const [welfareThen, welfareNow, youthThen, youthNow, danesThen, danesNow] =
      copenhagen2010ExampleFigures.map(({ numerator, denominator }) => percent(numerator!, denominator!)) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
    expect(displayedDifference(welfareNow, welfareThen, 1)).toBe(-8.6);
    expect(displayedDifference(youthNow, youthThen, 1)).toBe(-2.6);
    const gapNow = displayedDifference(youthNow, danesNow, 1);
    const gapThen = displayedDifference(youthThen, danesThen, 1);
    expect(displayedDifference(gapNow, gapThen, 1)).toBe(-2.2);
  });

  test("2010 gives every area a goal; only housing and safety have a committee yet", () => {
    const { goals = [], open } = catalogueOf("koebenhavn-2010");
    expect(goals.map(({ title, committees }) => [title, committees])).toEqual(
      SIX_AREAS.map((title) => [title, ["Bolig", "Tryghed"].includes(title) ? ["socialudvalget"] : []]),
    );
    expect(open).toEqual(expect.arrayContaining(["goals", "committees", "departments", "indicators"]));
  });

  test("2010 asks for the old areas until the break, for both in its period, and for the new ones after it", () => {
    const catalogue = catalogueOf("koebenhavn-2010");
    const definitionsIn = (period: string) =>
      entryBlocks(catalogue, plainRound(period), ["socialforvaltningen"])
        .flatMap(({ rows }) => rows)
        .filter(({ indicator }) => indicator.id === "overførselsindkomst-i-udsatte-områder")
        .map(({ definition }) => definition?.id ?? null);
    expect(definitionsIn("2009H2")).toEqual(["udsatte-områder-2009"]);
    expect(definitionsIn("2010H1")).toEqual([null, "udsatte-områder-2009"]);
    expect(definitionsIn("2010H2")).toEqual([null]);
  });

  test("2010 keeps the eleven efforts and the forecast of its source under its themes", () => {
    const { themes = [] } = catalogueOf("koebenhavn-2010");
    const count = (theme: string) =>
      copenhagen2010ExampleTexts.filter((text) => text.theme === theme && text.text !== "").length;
    expect(themes.map(({ id }) => [id, count(id)])).toEqual([
      ["indsatser", 11],
      ["kommende-måling", 1],
      ["udvalgets-bemærkninger", 0],
    ]);
  });

  test("2011 asks for the committee's comments and names no first period", () => {
    const { themes, rounds, open } = catalogueOf("koebenhavn-2011");
    expect(themes?.map(({ title }) => title)).toEqual([
      "Beskæftigelses- og Integrationsudvalgets kommentarer",
    ]);
    expect(rounds?.first).toBeUndefined();
    expect(open).toContain("rounds");
  });

  test("2010 publishes no levels, so no figures come with the catalogue", () => {
    expect(findCatalogue("koebenhavn-2010")).toMatchObject({ exampleFigures: [], exampleHistory: [] });
  });

  test("2011 has eight goals with the committees responsible, two of them with all committees and one that leads", () => {
    const { goals = [], committees = [] } = catalogueOf("koebenhavn-2011");
    const short = new Map(committees.map(({ id, name }) => [id, name.replace(/sudvalget|udvalget/, "")]));
    expect(
      goals.map((goal) => [
        goal.title,
        goal.committees.map((id) => short.get(id)),
        goal.allCommittees ?? false,
      ]),
    ).toEqual([
      ["Mål 1: Flere unge styrket ud af folkeskolen", ["Børne- og Ungdom", "Social"], false],
      ["Mål 2: Flere i arbejde", ["Beskæftigelses- og Integration"], false],
      ["Mål 3: Mere blandet leder- og medarbejderskare i kommunen", ["Økonomi"], false],
      [
        "Mål 4: Flere skal have gavn af kommunens tilbud",
        ["Kultur- og Fritid", "Social", "Børne- og Ungdom", "Sundheds- og Omsorg"],
        false,
      ],
      ["Mål 5: Et mere trygt København for alle grupper", ["Økonomi", "Teknik- og Miljø", "Social"], false],
      ["Mål 6: Flere skal opleve at høre til i København", ["Beskæftigelses- og Integration"], true],
      [
        "Mål 7: Færre skal føle sig ekskluderet på grund af fattigdom",
        ["Beskæftigelses- og Integration", "Social"],
        false,
      ],
      ["Mål 8: Færre skal opleve diskrimination", ["Beskæftigelses- og Integration"], true],
    ]);
    expect(goals.filter(({ lead }) => lead !== undefined).map(({ id }) => id)).toEqual(["mål-6", "mål-8"]);
  });
});

describe("Hedensted 2018", () => {
  test("follows arrival cohorts twelve months after arrival", () => {
    const cohort = indicatorOf("hedensted-2018", "beskæftigelse-efter-12-måneder");
    expect(cohort.period).toEqual({ kind: "year", cohort: true, lagMonths: 12, first: "2012" });
    expect(periodsOfRound(cohort, "2018")).toEqual(["2012", "2013", "2014", "2015", "2016", "2017"]);
    expect(periodsOfRound(cohort, "2013")).toEqual(["2012"]);
    expect(periodsOfRound(cohort, "2012")).toEqual(["2011"]);
  });

  test("compares with other municipalities in ordinary employment only", () => {
    const compared = catalogueOf("hedensted-2018").indicators.filter(({ groups }) => groups.length > 1);
    expect(compared.map(({ id, groups }) => [id, groups])).toEqual([
      ["ordinær-beskæftigelse", ["target", "andre-kommuner"]],
    ]);
  });

  test("takes the mean of thirteen parameters whose names are open", () => {
    const { categories, open } = indicatorOf("hedensted-2018", "progression");
    expect(categories?.items).toHaveLength(13);
    expect(categories?.combine).toBe("mean");
    expect(open).toContain("categories");
  });

  test("asks in words for the law, repatriation and the two interviews", () => {
    expect(catalogueOf("hedensted-2018").themes?.map(({ id }) => id)).toEqual([
      "lovgivning",
      "arbejdet-med-repatriering",
      "interview-virksomhedsejere",
      "interview-frivillige-og-sprogskolen",
    ]);
  });
});

test.each([
  ["koebenhavn-2007", "halfyear", ["2006H2", "2007H1"], 6],
  ["koebenhavn-2011", "year", ["2011", "2012"], 8],
] as const)("%s carries example indicators for a whole round", (id, kind, periods, count) => {
  const catalogue = withExampleIndicators(catalogueOf(id), kind);
  expect(readCatalogue(catalogue)).toHaveProperty("catalogue");
  expect(catalogue.indicators.map(({ name }) => name.startsWith("Eksempelindikator"))).toEqual(
    Array(count).fill(true),
  );
  expect(exampleShares(catalogue, periods)).toHaveLength(count * periods.length);
});
