// A folder of versions gathered again, or an older version given later: the newer figures stay, and the older file is named.
import type { Indicator } from "../../src/barometer/catalogue";
import { catalogueOf } from "../barometer/helpers";
import { inFolder } from "./run";

const SLOW = 120_000;
const count = { measure: "count", groups: ["target"], departments: ["x"] } as const;
const catalogue = catalogueOf(
  [
    { ...count, id: "en", name: "En" },
    { ...count, id: "to", name: "To" },
  ] as unknown as Partial<Indicator>[],
  { departments: [{ id: "x", name: "Forvaltning X" }] },
);

test(
  "an older version given after the newer one changes nothing and says how it can be made to count",
  () =>
    inFolder(async ({ run, write }) => {
      write("k.json", JSON.stringify(catalogue));
      await run("template", "--catalogue", "k.json", "--period", "2018", "--out", ".");
      for (const [file, figure] of [
        ["gammel.xlsx", 5],
        ["ny.xlsx", 8],
      ] as const) {
        write("tal.csv", `indicator,group,period,value\nen,target,2018,${figure}\nto,target,2018,7\n`);
        expect(await run("fill", "k_x_2018.xlsx", "--figures", "tal.csv", "--out", file)).toMatchObject({
          exit: 0,
        });
      }
      const first = async () => (await run("figures", "b.xlsx")).out.split("\n")[1];
      await run("consolidate", "gammel.xlsx", "--out", "a.xlsx");
      await run("consolidate", "ny.xlsx", "--into", "a.xlsx", "--out", "b.xlsx");
      const into = ["--into", "b.xlsx", "--out", "b.xlsx", "--overwrite"];
      const { exit, err } = await run("consolidate", "gammel.xlsx", ...into);
      expect(exit).toBe(0);
      expect(err).toContain("gammel.xlsx: Filen ser ud til at være en ældre version end ny.xlsx");
      expect(err).not.toContain("læst ind før");
      expect(await first()).toContain("ny.xlsx");

      const { files } = JSON.parse(
        (await run("consolidate", "gammel.xlsx", "ny.xlsx", ...into, "--json")).out,
      ) as { files: object[] };
      expect(files).toMatchObject([{ status: "unchanged" }, { status: "unchanged" }]);
      expect(Object.keys(files[0] ?? {})).not.toContain("older");
      expect(await first()).toContain("ny.xlsx");

      await run("consolidate", "gammel.xlsx", "--into", "a.xlsx", "--out", "b.xlsx", "--overwrite");
      expect(await first()).toContain("gammel.xlsx");
    }),
  SLOW,
);
