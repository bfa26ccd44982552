// Figures that cannot be, and figures that another file holds: judged, told or kept, from the file to the result.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { catalogueOf } from "../barometer/helpers";
import { inFolder, type Folder } from "./run";

const SLOW = 60_000;
const groups = ["target"];
const catalogue = catalogueOf([
  { id: "andel", groups },
  { id: "antal", measure: "count", groups },
]);

const withCatalogue = (work: (folder: Folder) => Promise<void>) =>
  inFolder(async (folder) => {
    folder.write("k.json", JSON.stringify(catalogue));
    await work(folder);
  });

const EARLIER = { andel: "andel,target,2017,4,10,", antal: "antal,target,2017,,,8" };

test.each([
  ["more persons with the property than there are", "andel", "15,10,"],
  ["a count that no municipality has", "antal", ",,1E308"],
  ["the same written out", "antal", `,,1${"0".repeat(308)}`],
  ["a count with decimals", "antal", ",,12.5"],
  ["a date where a count should be", "antal", ",,2018-01-01"],
  ["a date as it is written in Danish", "antal", ",,01.01.2018"],
] as const)("%s is told by assess and not judged", (_what, indicator, cells) =>
  withCatalogue(async ({ run, write }) => {
    const head = "indicator,group,period,numerator,denominator,value";
    write("t.csv", [head, EARLIER[indicator], `${indicator},target,2018,${cells}`].join("\n"));
    const { exit, out, err } = await run("assess", "--catalogue", "k.json", "--figures", "t.csv", "--json");
    expect(exit).toBe(1);
    expect(err).not.toBe("");
    const { lines } = JSON.parse(out) as {
      lines: { indicator: string; period: string; value: number | null }[];
    };
    const judged = lines.filter((line) => line.indicator === indicator && line.value !== null);
    expect(judged.filter(({ period }) => period === "2018")).toEqual([]);
  }),
);

/** The form with its empty cell for the count replaced. */
async function formWith(folder: Folder, cell: string, styles?: (text: string) => string): Promise<void> {
  await folder.run("template", "--catalogue", "k.json", "--period", "2018", "--out", ".");
  folder.write("t.csv", "indicator,group,period,value\nantal,target,2018,77777");
  await folder.run("fill", "k_d_2018.xlsx", "--figures", "t.csv", "--out", "fyldt.xlsx");
  const parts = Object.fromEntries(
    Object.entries(unzipSync(folder.read("fyldt.xlsx"))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const id = /<sheet name="Indberetning"[^>]*r:id="rIdSheet(\d+)"/.exec(parts["xl/workbook.xml"] ?? "")?.[1];
  const part = `xl/worksheets/sheet${id ?? ""}.xml`;
  const filled = /<c (r="[A-Z]+\d+"[^>]*)><v>77777<\/v><\/c>/;
  expect(parts[part]).toMatch(filled);
  parts[part] = (parts[part] ?? "").replace(filled, (_all, place: string) => `<c ${place}>${cell}</c>`);
  if (styles) parts["xl/styles.xml"] = styles(parts["xl/styles.xml"] ?? "");
  folder.write(
    "a.xlsx",
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
  );
}

test.each([
  ["a cell of another file", "<f>[1]Ark1!B4</f><v>31</v>"],
  ["a sum over another file", "<f>SUM('[1]Ark 1'!B4:B9)</f><v>31</v>"],
  ["a name of another file", "<f>[1]!Antal</f><v>31</v>"],
])(
  "a figure fetched from %s keeps its saved value, and is told about",
  (_what, cell) =>
    withCatalogue(async (folder) => {
      await formWith(folder, cell);
      const { out } = await folder.run("check", "a.xlsx", "--json");
      expect(out).toContain("external-link");
      await folder.run("consolidate", "a.xlsx", "--out", "b.xlsx");
      for (const file of ["a.xlsx", "b.xlsx"])
        expect((await folder.run("figures", file)).out).toMatch(/^antal,target,,2018,,,,31,/m);
    }),
  SLOW,
);

test(
  "a link without a saved value is no figure, and certainly not 0",
  () =>
    withCatalogue(async (folder) => {
      await formWith(folder, "<f>[1]Ark1!B4</f>");
      expect((await folder.run("check", "a.xlsx")).exit).toBe(1);
      expect((await folder.run("figures", "a.xlsx")).out).not.toMatch(/^antal,target,,2018,,,,0/m);
    }),
  SLOW,
);

test(
  "1E308 in a form is an error at its cell and no figure of the barometer",
  () =>
    withCatalogue(async (folder) => {
      await formWith(folder, "<v>1E308</v>");
      const { exit, out } = await folder.run("check", "a.xlsx", "--json");
      expect(exit).toBe(1);
      expect(out).toContain("not-whole");
      await folder.run("consolidate", "a.xlsx", "--out", "b.xlsx");
      const { lines } = JSON.parse((await folder.run("assess", "b.xlsx", "--json")).out) as {
        lines: { indicator: string; value: number | null }[];
      };
      expect(lines.find(({ indicator }) => indicator === "antal")?.value ?? null).toBeNull();
    }),
  SLOW,
);
