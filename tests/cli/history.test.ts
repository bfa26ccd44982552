// What several departments report together, through a round and into the next one: each form sees its own part alone.
import { strFromU8, unzipSync } from "fflate";
import type { Indicator } from "../../src/barometer/catalogue";
import { catalogueOf } from "../barometer/helpers";
import { inFolder, type Folder } from "./run";

const SLOW = 120_000;
const joint = { departments: ["x", "y"], measure: "count", groups: ["target"] } as const;
const catalogue = catalogueOf(
  [
    { ...joint, id: "summen", name: "Summen", joint: "sum" },
    { ...joint, id: "leder", name: "Leder", joint: "lead" },
    { ...joint, id: "fælles", name: "Fælles", joint: "same" },
  ] as unknown as Partial<Indicator>[],
  {
    departments: [
      { id: "x", name: "Forvaltning X" },
      { id: "y", name: "Forvaltning Y" },
    ],
  },
);

const HEAD = "indicator,group,period,value";
const numbers = (period: string, sum: number, lead: number) =>
  [
    HEAD,
    `summen,target,${period},${sum}`,
    `leder,target,${period},${lead}`,
    `fælles,target,${period},50`,
  ].join("\n");

async function filled({ run, write }: Folder, period: string, folder: string, ...rest: string[]) {
  const made = await run(
    ...["template", "--catalogue", "k.json", "--period", period, "--out", folder, ...rest],
  );
  expect(made.exit).toBe(0);
  for (const [id, sum, lead] of [
    ["x", 3, 20],
    ["y", 40, 7],
  ] as const) {
    write(`${id}.csv`, numbers(period, sum, lead));
    const entered = await run(
      ...["fill", `${folder}/k_${id}_${period}.xlsx`, "--figures", `${id}.csv`],
      ...["--out", `${folder}-${id}.xlsx`],
    );
    expect(entered).toMatchObject({ exit: 0 });
  }
  return [`${folder}-x.xlsx`, `${folder}-y.xlsx`] as const;
}

interface AssessedLine {
  indicator: string;
  period: string;
  value: number | null;
}
const assessed = async ({ run }: Folder, ...argv: string[]) => {
  const { lines } = JSON.parse((await run("assess", ...argv, "--series", "--json")).out) as {
    lines: AssessedLine[];
  };
  return lines.map(({ indicator, period, value }) => `${indicator} ${period} ${value}`);
};

const ALL_2017 = ["summen 2017 43", "leder 2017 20", "fælles 2017 50"];

test(
  "figures given back as history, from a CSV or a barometer workbook, show a department its own part alone and sum up again",
  () =>
    inFolder(async (folder) => {
      const { run, write } = folder;
      write("k.json", JSON.stringify(catalogue));
      const first = await filled(folder, "2017", "før");
      const { out } = await run("figures", ...first);
      write("før.csv", out);
      expect(await assessed(folder, "--catalogue", "k.json", "--figures", "før.csv")).toEqual(ALL_2017);
      expect((await run("consolidate", ...first, "--out", "før.xlsx")).exit).toBe(0);
      expect(await assessed(folder, "--catalogue", "k.json", "--figures", "før.xlsx")).toEqual(ALL_2017);

      for (const [history, made] of [
        ["før.csv", "csv"],
        ["før.xlsx", "bog"],
      ] as const) {
        const next = await filled(folder, "2018", made, "--history", history);
        expect(earlierIn(folder, next[0])).toEqual(["summen 3", "leder 20", "fælles 50"]);
        expect(earlierIn(folder, next[1])).toEqual(["summen 40", "leder 7", "fælles 50"]);
        expect((await run("consolidate", ...next, "--out", `${made}.xlsx`)).exit).toBe(0);
        const lines = await assessed(folder, `${made}.xlsx`);
        expect(lines.filter((line) => line.includes("2017"))).toEqual(ALL_2017);
        expect(lines).toContain("summen 2018 43");
      }
    }),
  SLOW,
);

test(
  "a figure of a sum that is no department's is the whole, and still the whole after consolidation",
  () =>
    inFolder(async (folder) => {
      const { run, write } = folder;
      write("k.json", JSON.stringify(catalogue));
      write("før.csv", `${HEAD}\nsummen,target,2017,41\n`);
      const next = await filled(folder, "2018", "ny", "--history", "før.csv");
      await run("consolidate", ...next, "--out", "samlet.xlsx");
      expect(await assessed(folder, "samlet.xlsx")).toEqual(
        expect.arrayContaining(["summen 2017 41", "summen 2018 43"]),
      );
    }),
  SLOW,
);

test(
  "another department's part is not entered in a form, and is told of",
  () =>
    inFolder(async (folder) => {
      const { run, write } = folder;
      write("k.json", JSON.stringify(catalogue));
      const first = await filled(folder, "2017", "før");
      write("alle.csv", (await run("figures", ...first)).out);
      write("kun-y.csv", `${HEAD},department\nsummen,target,2017,9,y\n`);
      const both = await run("fill", "før/k_y_2017.xlsx", "--figures", "alle.csv", "--out", "y.xlsx");
      expect(both.err).toContain("3 tal er indsat.");
      expect(await assessed(folder, "--catalogue", "k.json", "--figures", "alle.csv")).toEqual(ALL_2017);
      const other = await run("fill", "før/k_x_2017.xlsx", "--figures", "kun-y.csv", "--out", "x.xlsx");
      expect(other.exit).toBe(1);
      expect(other.err).toContain("summen, target, 2017");
      expect((await run("figures", "y.xlsx")).out).toContain("summen,target,,2017,,,,40");
    }),
  SLOW,
);

test("a department that the catalogue does not know is told of", () =>
  inFolder(async ({ run, write }) => {
    write("k.json", JSON.stringify(catalogue));
    write("tal.csv", `${HEAD},department\nsummen,target,2017,9,z\n`);
    const { exit, err } = await run("assess", "--catalogue", "k.json", "--figures", "tal.csv");
    expect(exit).toBe(1);
    expect(err).toContain("Forvaltningen »z« findes ikke i indikatorkataloget. Skriv x, y");
  }));

/** Earlier figures anywhere in the file of a form. */
function earlierIn({ read }: Folder, file = ""): string[] {
  const text = Object.values(unzipSync(read(file)))
    .map((part) => strFromU8(part))
    .join("")
    .replaceAll("&quot;", '"');
  return [...text.matchAll(/\["([^"]+)","target",null,"2017",null,null,null,(\d+)/g)].map(
    ([, indicator, value]) => `${indicator} ${value}`,
  );
}

test(
  "a catalogue out of a barometer workbook brings its figures along, and the workbook itself brings them into a new one",
  () =>
    inFolder(async (folder) => {
      const { run, write, read } = folder;
      write("k.json", JSON.stringify(catalogue));
      const first = await filled(folder, "2017", "f2017");
      expect(await run("consolidate", ...first, "--out", "b2017.xlsx")).toMatchObject({ exit: 0 });
      const made = (out: string, ...rest: string[]) =>
        run("template", "--catalogue", "b2017.xlsx", "--period", "2018", "--out", out, ...rest);
      await made("alone");
      await made("named", "--history", "b2017.xlsx");
      expect(read("alone/k_x_2018.xlsx").equals(read("named/k_x_2018.xlsx"))).toBe(true);

      const second = await filled(folder, "2018", "f2018");
      const gathered = await run("consolidate", "b2017.xlsx", ...second, "--out", "b2018.xlsx", "--json");
      expect(gathered.exit).toBe(0);
      const { files } = JSON.parse(gathered.out) as { files: { status: string; notes?: string[] }[] };
      expect(files[0]).toMatchObject({ status: "imported" });
      expect(files[0]?.notes?.[0]).toContain("2017");
      expect(await assessed(folder, "b2018.xlsx")).toEqual(expect.arrayContaining(ALL_2017));
    }),
  SLOW,
);
