// Decisions given in a file: which of two figures counts, and whether one that is gone from a newer file stays.
import { readdirSync } from "node:fs";
import type { Indicator } from "../../src/barometer/catalogue";
import { catalogueOf } from "../barometer/helpers";
import { inFolder, type Folder } from "./run";

const SLOW = 120_000;
const count = { measure: "count", groups: ["target"] } as const;
const catalogue = catalogueOf(
  [
    { ...count, id: "fælles", name: "Fælles", departments: ["x", "y"], joint: "same" },
    { ...count, id: "egen", name: "Egen", departments: ["x"] },
  ] as unknown as Partial<Indicator>[],
  {
    departments: [
      { id: "x", name: "Forvaltning X" },
      { id: "y", name: "Forvaltning Y" },
    ],
  },
);

async function filled({ run, write }: Folder, file: string, department: string, ...figures: string[]) {
  const form = `k_${department}_2018.xlsx`;
  await run(
    ...["template", "--catalogue", "k.json", "--period", "2018", "--department", department],
    ...["--out", ".", "--overwrite"],
  );
  write("tal.csv", ["indicator,group,period,value", ...figures].join("\n"));
  expect(await run("fill", form, "--figures", "tal.csv", "--out", file)).toMatchObject({ exit: 0 });
}

interface Result {
  conflicts: { values: { department: string; value: number }[] }[];
  withdrawals: { indicator: string; department: string }[];
}

async function consolidated({ run }: Folder, ...argv: string[]) {
  const { out, err, exit } = await run("consolidate", ...argv, "--overwrite", "--json");
  return { exit, err, ...(JSON.parse(out) as Result) };
}

/** Two departments that disagree, and a newer file of the first without its own figure. */
async function disputed(folder: Folder) {
  folder.write("k.json", JSON.stringify(catalogue));
  await filled(folder, "x.xlsx", "x", "fælles,target,2018,5", "egen,target,2018,7");
  await filled(folder, "y.xlsx", "y", "fælles,target,2018,6");
  await filled(folder, "x2.xlsx", "x", "fælles,target,2018,5");
  const first = await consolidated(folder, "x.xlsx", "y.xlsx", "x2.xlsx", "--out", "b.xlsx");
  expect(first.conflicts).toHaveLength(1);
  expect(first.withdrawals).toMatchObject([{ indicator: "egen", department: "x" }]);
  expect(first.exit).toBe(1);
}

const about = (decision: string, indicator: string, department: string, more: object = {}) => ({
  ...{ decision, indicator, group: "target", period: "2018", department, who: "Åse Hansen", ...more },
});
const INTO = ["--into", "b.xlsx", "--out", "b.xlsx"];
const figures = async ({ run }: Folder) =>
  (await run("figures", "b.xlsx")).out
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => [line.split(",")[0], line.split(",")[7], line.split(",").at(-3)].join(" "));

test(
  "what somebody has decided in a file is done, also without the workbooks, and is not asked again",
  () =>
    inFolder(async (folder) => {
      await disputed(folder);
      folder.write(
        "d.json",
        JSON.stringify([
          about("chosen", "fælles", "y", { why: "Talt efter" }),
          about("withdrawn", "egen", "x", { when: "2018-11-19T09:00:00Z" }),
        ]),
      );
      expect(await consolidated(folder, ...INTO, "--decisions", "d.json")).toMatchObject({
        ...{ exit: 0, conflicts: [], withdrawals: [] },
      });
      expect(await figures(folder)).toEqual(["fælles 5 x", "fælles 6 y"]);
      expect(await consolidated(folder, "x2.xlsx", "y.xlsx", ...INTO)).toMatchObject({
        ...{ conflicts: [], withdrawals: [] },
      });
      const { lines } = JSON.parse((await folder.run("assess", "b.xlsx", "--json")).out) as {
        lines: { indicator: string; value: number | null }[];
      };
      expect(lines.find(({ indicator }) => indicator === "fælles")?.value).toBe(6);
    }),
  SLOW,
);

test(
  "what nobody has decided is told of by assess, and nothing is published before it is decided",
  () =>
    inFolder(async (folder) => {
      await disputed(folder);
      const told = /ingen har afgjort, hvad der gælder: (Fælles|Egen)/g;
      const assessed = await folder.run("assess", "b.xlsx", "--json");
      expect(assessed.exit).toBe(0);
      expect(assessed.err.match(told)).toHaveLength(2);
      const refused = await folder.run("publish", "b.xlsx", "--out", "ud");
      expect(refused.exit).toBe(1);
      expect(refused.err.match(told)).toHaveLength(2);
      expect(readdirSync(folder.path("ud"))).toEqual([]);
      folder.write("d.json", JSON.stringify([about("chosen", "fælles", "y"), about("kept", "egen", "x")]));
      await consolidated(folder, ...INTO, "--decisions", "d.json");
      expect(await folder.run("publish", "b.xlsx", "--out", "ud")).toMatchObject({ exit: 0 });
    }),
  SLOW,
);

test(
  "a figure that somebody keeps stays, and is asked about again only when it changes",
  () =>
    inFolder(async (folder) => {
      await disputed(folder);
      folder.write("d.json", JSON.stringify([about("kept", "egen", "x")]));
      const kept = await consolidated(folder, "x2.xlsx", ...INTO, "--decisions", "d.json");
      expect(kept).toMatchObject({ exit: 1, withdrawals: [] });
      expect(kept.conflicts).toHaveLength(1);
      expect(await figures(folder)).toContain("egen 7 x");
    }),
  SLOW,
);

test(
  "a figure that a newer file is without is asked about with every later run, until somebody decides; departments that disagree are told with file and cell",
  () =>
    inFolder(async (folder) => {
      await disputed(folder);
      const later = await consolidated(folder, "y.xlsx", ...INTO);
      expect(later).toMatchObject({ exit: 1, withdrawals: [{ indicator: "egen", newer: "x2.xlsx" }] });
      const { err } = await folder.run("consolidate", "y.xlsx", ...INTO, "--overwrite");
      expect(err).toMatch(/x2\.xlsx har ikke længere tallet for egen/);
      expect(err).toMatch(/x 5 \(x\.xlsx [A-Z]+\d+\) · y 6 \(y\.xlsx [A-Z]+\d+\)/);
    }),
  SLOW,
);

test(
  "a decision about a figure that is not there is told, and the others are carried out",
  () =>
    inFolder(async (folder) => {
      await disputed(folder);
      folder.write("d.json", JSON.stringify([about("kept", "egen", "y"), about("chosen", "fælles", "x")]));
      const { exit, err, conflicts } = await consolidated(folder, ...INTO, "--decisions", "d.json");
      expect({ exit, conflicts }).toEqual({ exit: 1, conflicts: [] });
      expect(err).toContain("egen");
    }),
  SLOW,
);

test.each([
  ["no list", "{}", /JSON: en liste/],
  ["no such decision", JSON.stringify([about("slettet", "egen", "x")]), /nr\. 1 .*decision/],
  ["nobody who decided", JSON.stringify([about("kept", "egen", "x", { who: " " })]), /nr\. 1 .*who/],
  ["an unknown key", JSON.stringify([about("kept", "egen", "x", { hvem: "Bo" })]), /nr\. 1 .*hvem/],
  ["a personal number", JSON.stringify([about("kept", "egen", "x", { why: "se 010190-1234" })]), /CPR/],
])("%s in the file stops the run with a sentence, and nothing is written", (_, content, sentence) =>
  inFolder(async ({ run, write, path }) => {
    write("d.json", content);
    write("x.xlsx", "x");
    const { exit, err } = await run("consolidate", "x.xlsx", "--out", "b.xlsx", "--decisions", "d.json");
    expect(exit).toBe(1);
    expect(err).toMatch(sentence);
    expect(err).not.toContain("010190");
    expect((await import("node:fs")).existsSync(path("b.xlsx"))).toBe(false);
  }),
);

test("without files there is nothing to gather, unless somebody has decided something about a workbook", () =>
  inFolder(async ({ run }) => {
    expect((await run("consolidate", "--out", "b.xlsx")).exit).toBe(2);
    expect((await run("consolidate", "--out", "b.xlsx", "--decisions", "d.json")).exit).toBe(2);
  }));
