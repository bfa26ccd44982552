// Personal numbers in what the command line is given: told where, never repeated, never carried on.
import { catalogueOf } from "../barometer/helpers";
import { inFolder, run, type Folder } from "./run";

const SLOW = 60_000;
const CPR = "010190-1234";
const DIGITS = /010190|0101901234|1234/;
const ROUND = { id: "r", title: "Runden", period: "2018" };
const template = ["template", "--catalogue", "k.json", "--period", "2018", "--out", "."];

const catalogue = catalogueOf([{ id: "i", measure: "count", groups: ["target"] }]);
const withCatalogue = (work: (folder: Folder) => Promise<void>) =>
  inFolder(async (folder) => {
    folder.write("k.json", JSON.stringify(catalogue));
    await work(folder);
  });

test.each([
  ["a command", [CPR]],
  ["an option", [`--${CPR}`, "check", "x"]],
  ["a file that is not there", ["check", `Borger ${CPR}.xlsx`]],
  ["a folder that is not there", ["fill", "x.xlsx", "--figures", "x.csv", "--out", `${CPR}/y.xlsx`]],
  ["a catalogue's id", ["template", "--catalogue", "0101901234", "--period", "2018", "--out", "."]],
  ["a period", ["template", "--catalogue", "ballerup-2018", "--period", CPR, "--out", "."]],
  [
    "a department",
    ["template", "--catalogue", "ballerup-2018", "--department", CPR, "--period", "2018", "--out", "."],
  ],
  ["a language", ["check", "x", "--lang", CPR]],
])("one typed as %s is not repeated", async (_what, argv) => {
  const { exit, out, err } = await run("/nowhere", argv);
  expect(exit).toBeGreaterThan(1);
  expect(err).not.toBe("");
  expect(out + err).not.toMatch(DIGITS);
});

test.each(["id", "title", "contact", "caseNumber", "deadline", "noter"])(
  "in the round's %s it is told, and no form is made",
  (key) =>
    withCatalogue(async ({ run: cli, write }) => {
      write("runde.json", JSON.stringify({ ...ROUND, [key]: `Ring til ${CPR}` }));
      const { exit, err } = await cli(...template, "--round", "runde.json");
      expect(exit).toBe(1);
      expect(err).toContain("CPR");
      expect(err).not.toMatch(DIGITS);
    }),
);

test("a text in the round that no cell holds is told by its key", () =>
  withCatalogue(async ({ run: cli, write }) => {
    write("runde.json", JSON.stringify({ ...ROUND, contact: "x".repeat(40_000) }));
    const { exit, err } = await cli(...template, "--round", "runde.json");
    expect(exit).toBe(1);
    expect(err).toContain("contact");
  }));

test("in the catalogue it is told with its place, and no form is made", () =>
  inFolder(async ({ run: cli, write }) => {
    const [indicator] = catalogue.indicators;
    const extraction = { owner: `Åse, ${CPR}` };
    write("k.json", JSON.stringify({ ...catalogue, indicators: [{ ...indicator, extraction }] }));
    const { exit, err } = await cli(...template);
    expect(exit).toBe(1);
    expect(err).toMatch(/owner/);
    expect(err).not.toMatch(DIGITS);
  }));

test(
  "in the name of a workbook it is masked in everything that is printed and saved",
  () =>
    withCatalogue(async (folder) => {
      await folder.run(...template);
      folder.write("t.csv", "indicator,group,period,value\ni,target,2018,77");
      const name = `Borger ${CPR}.xlsx`;
      await folder.run("fill", "k_d_2018.xlsx", "--figures", "t.csv", "--out", name);
      const said = [
        await folder.run("check", name),
        await folder.run("check", name, "--json"),
        await folder.run("figures", name),
        await folder.run("consolidate", name, "--out", "b.xlsx", "--json"),
        await folder.run("figures", "b.xlsx"),
      ];
      expect(said.map(({ exit }) => exit)).toEqual([0, 0, 0, 0, 0]);
      expect(JSON.stringify(said)).not.toMatch(DIGITS);
      expect(said[4]?.out).toContain(",77,");
    }),
  SLOW,
);
