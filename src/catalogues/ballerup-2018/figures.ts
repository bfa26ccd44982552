// Invented figures for trying Ballerup 2018 out: the municipality's own are not published. Every one is marked.
import { emptyFigure, TARGET_GROUP, type Figure } from "../../barometer/figure";

const EXAMPLE_REMARK = "Eksempeltal";
const ETHNIC_DANES = "etnisk-danske";

/** Periods of the round 2018; the others are its history. The election round falls every fourth year. */
const ROUND_PERIODS: ReadonlySet<string> = new Set(["2018", "2017-10/2018-09", "KV2017"]);

/** Home care counts more people from 2017 on: an example of a series break. */
const HOME_CARE_BREAK = {
  period: "2017",
  note: "Eksempel på databrud: fra 2017 er rehabiliteringsforløb talt med",
};

/** [period, persons with the property, persons in all] */
type ShareRow = readonly [period: string, numerator: number, denominator: number];

const SHARES: readonly {
  indicator: string;
  category?: string;
  target: readonly ShareRow[];
  danes?: readonly ShareRow[];
}[] = [
  {
    indicator: "selvforsørgelse",
    target: [
      ["2016", 2080, 4000],
      ["2017", 2160, 4000],
      ["2018", 2255, 4100],
    ],
    danes: [
      ["2016", 16400, 20000],
      ["2017", 16500, 20000],
      ["2018", 16600, 20000],
    ],
  },
  {
    indicator: "socialpsykiatri",
    target: [
      ["2016", 84, 5600],
      ["2017", 90, 5650],
      ["2018", 97, 5700],
    ],
    danes: [
      ["2016", 620, 31000],
      ["2017", 610, 31000],
      ["2018", 605, 31000],
    ],
  },
  {
    indicator: "hjemmepleje",
    target: [
      ["2016", 60, 5600],
      ["2017", 72, 5650],
      ["2018", 75, 5700],
    ],
    danes: [
      ["2016", 2300, 31000],
      ["2017", 2450, 31000],
      ["2018", 2480, 31000],
    ],
  },
  {
    indicator: "stemmeprocent",
    target: [
      ["KV2013", 1900, 4300],
      ["KV2017", 2100, 4500],
    ],
  },
  {
    indicator: "foranstaltninger",
    category: "fast-kontaktperson",
    target: [
      ["2016", 30, 1900],
      ["2017", 33, 1950],
      ["2018", 35, 2000],
    ],
    danes: [
      ["2016", 90, 7800],
      ["2017", 88, 7750],
      ["2018", 85, 7700],
    ],
  },
  {
    indicator: "foranstaltninger",
    category: "anbringelse",
    // Fewer than five on purpose: the example shows what must not be printed.
    target: [
      ["2016", 3, 1900],
      ["2017", 6, 1950],
      ["2018", 4, 2000],
    ],
    danes: [
      ["2016", 46, 7800],
      ["2017", 45, 7750],
      ["2018", 44, 7700],
    ],
  },
];

/** [period, count] */
const COUNTS: readonly { indicator: string; rows: readonly (readonly [period: string, count: number])[] }[] =
  [
    {
      indicator: "igu-forløb",
      rows: [
        ["2016", 3],
        ["2017", 12],
        ["2018", 18],
      ],
    },
    {
      indicator: "sprogstimulering",
      rows: [
        ["2015-10/2016-09", 9],
        ["2016-10/2017-09", 7],
        ["2017-10/2018-09", 4],
      ],
    },
  ];

/** [period, mean grade of the target group, pupils, mean grade of ethnic Danes, pupils] */
const GRADES: readonly (readonly [
  period: string,
  target: number,
  targetPupils: number,
  danes: number,
  danishPupils: number,
])[] = [
  ["2016", 5.8, 95, 7.2, 340],
  ["2017", 5.9, 100, 7.1, 335],
  ["2018", 6.2, 98, 7.2, 330],
];

/** Residents by area, each [Danish, Western, non-Western] origin. */
const RESIDENTS: readonly {
  period: string;
  areas: Readonly<Record<string, readonly [number, number, number]>>;
}[] = [
  {
    period: "2016",
    areas: {
      "eksempelområde-a": [600, 60, 540],
      "eksempelområde-b": [1500, 100, 400],
      "eksempelområde-c": [760, 20, 20],
    },
  },
  {
    period: "2017",
    areas: {
      "eksempelområde-a": [610, 60, 530],
      "eksempelområde-b": [1480, 105, 415],
      "eksempelområde-c": [745, 25, 30],
    },
  },
  {
    period: "2018",
    areas: {
      "eksempelområde-a": [620, 65, 515],
      "eksempelområde-b": [1450, 115, 435],
      "eksempelområde-c": [725, 30, 45],
    },
  },
];
const RESIDENT_GROUPS = [
  "eksempelgruppe-dansk",
  "eksempelgruppe-vestlig",
  "eksempelgruppe-ikke-vestlig",
] as const;

const all: Figure[] = [...shares(), ...counts(), ...grades(), ...residents()];

/** The round 2018. */
export const ballerupFigures: Figure[] = all.filter((figure) => ROUND_PERIODS.has(figure.period));

/** What came before: 2016 and 2017, the two earlier language-stimulation years, and the election of 2013. */
export const ballerupHistory: Figure[] = all.filter((figure) => !ROUND_PERIODS.has(figure.period));

function shares(): Figure[] {
  return SHARES.flatMap(({ indicator, category = null, target, danes = [] }) =>
    [
      ...target.map((row) => ({ row, group: TARGET_GROUP })),
      ...danes.map((row) => ({ row, group: ETHNIC_DANES })),
    ].map(({ row: [period, numerator, denominator], group }) => ({
      ...example({ indicator, group, category, period }),
      numerator,
      denominator,
      basis: "origin",
      seriesBreak:
        indicator === "hjemmepleje" && period === HOME_CARE_BREAK.period ? HOME_CARE_BREAK.note : null,
    })),
  );
}

function counts(): Figure[] {
  return COUNTS.flatMap(({ indicator, rows }) =>
    rows.map(([period, value]) => ({
      ...example({ indicator, group: TARGET_GROUP, category: null, period }),
      value,
    })),
  );
}

function grades(): Figure[] {
  const indicator = "karaktergennemsnit";
  return GRADES.flatMap(([period, target, targetPupils, danes, danishPupils]) => [
    {
      ...example({ indicator, group: TARGET_GROUP, category: null, period }),
      value: target,
      denominator: targetPupils,
      basis: "origin",
    },
    {
      ...example({ indicator, group: ETHNIC_DANES, category: null, period }),
      value: danes,
      denominator: danishPupils,
      basis: "origin",
    },
  ]);
}

function residents(): Figure[] {
  return RESIDENTS.flatMap(({ period, areas }) =>
    Object.entries(areas).flatMap(([area, perGroup]) =>
      RESIDENT_GROUPS.map((residentGroup, place) => ({
        ...example({
          indicator: "diversitet",
          group: TARGET_GROUP,
          category: `${area}/${residentGroup}`,
          period,
        }),
        value: perGroup[place] ?? null,
        basis: "origin",
      })),
    ),
  );
}

function example(key: Parameters<typeof emptyFigure>[0]): Figure {
  return { ...emptyFigure(key), remark: EXAMPLE_REMARK };
}
