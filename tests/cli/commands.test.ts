// The commands over real files, through the embedded workbook.
import { chmodSync, existsSync, readdirSync } from "node:fs";
import { zipSync, strToU8 } from "fflate";
import { findCatalogue } from "../../src/catalogues";
import { catalogueOf } from "../barometer/helpers";
import { rowsOf, xlsxOf } from "../fixtures/xlsx";
import { inFolder } from "./run";

const slow = 60_000;
const TEMPLATE = "ballerup-2018_c-arb_2018.xlsx";
const template = (...rest: string[]) => [
  "template",
  ...["--catalogue", "ballerup-2018", "--period", "2018", "--department", "c-arb", "--out", "ud"],
  ...rest,
];
const FIGURES = [
  "indicator;group;period;numerator;denominator;value;basis",
  "selvforsørgelse;target;2018;2255;4100;;origin",
  "selvforsørgelse;etnisk-danske;2018;16600;20000;;origin",
  "igu-forløb;target;2018;;;18;",
].join("\n");

interface CheckJson {
  files: { file: string; kind: string; findings: Record<string, unknown>[] }[];
}
const checked = (out: string) => JSON.parse(out) as CheckJson;

test("catalogues --json has the contract's keys", () =>
  inFolder(async ({ run }) => {
    const { exit, out } = await run("catalogues", "--json");
    const list = JSON.parse(out) as Record<string, unknown>[];
    expect(exit).toBe(0);
    expect(list[0]).toEqual({
      id: "det-nationale-barometer",
      title: "Det nationale integrationsbarometer",
      municipality: "Hele landet",
      departments: ["ministeriet"],
      indicators: 8,
    });
  }));

test(
  "Hedensted enters every year of arrival in one round, and the next round asks for the new one alone",
  () =>
    inFolder(async ({ run, write }) => {
      const made = (period: string, out: string, ...rest: string[]) =>
        run(
          ...["template", "--catalogue", "hedensted-2018", "--period", period, "--out", out],
          ...["--department", "administrationen", ...rest],
        );
      const ids = "beskæftigelse-efter-12-måneder;target";
      const years = [2012, 2013, 2014, 2015, 2016];
      const rows = years.map((year, index) => `${ids};${year};${40 + index};100`);
      write("tal.csv", ["indicator;group;period;numerator;denominator", ...rows].join("\n"));
      await made("2017", "ud");
      const file = "ud/hedensted-2018_administrationen_2017.xlsx";
      const filled = await run("fill", file, "--figures", "tal.csv", "--out", "fyldt.xlsx");
      expect(filled).toMatchObject({ exit: 0, err: "Skrevet: fyldt.xlsx\n5 tal er indsat.\n" });
      const { out } = await run("assess", "fyldt.xlsx", "--series", "--json");
      const { lines } = JSON.parse(out) as { lines: { indicator: string; period: string; value: number }[] };
      expect(lines.map(({ period, value }) => [period, value])).toEqual(
        years.map((year, index) => [String(year), 40 + index]),
      );

      await made("2018", "næste", "--history", "tal.csv");
      const next = await run("check", "næste/hedensted-2018_administrationen_2018.xlsx", "--json");
      const asked = checked(next.out).files[0]!.findings.filter(
        ({ indicator }) => indicator === "beskæftigelse-efter-12-måneder",
      );
      expect(asked).toMatchObject([{ code: "missing-without-reason", cell: "E14" }]);
    }),
  slow,
);

test(
  "the parameters of a progression are told each and together",
  () =>
    inFolder(async ({ run, write }) => {
      const rows = [1, 2, 3].map((index) => `progression;target;parameter-${index};2018;${index}`);
      write("tal.csv", ["indicator;group;category;period;value", ...rows].join("\n"));
      const given = ["--catalogue", "hedensted-2018", "--figures", "tal.csv"];
      const { out } = await run("assess", ...given);
      const name = "Progressionsmåling: gennemsnitsscore på 13 parametre, ";
      const told = out.split("\n").flatMap((line) => line.split(name)[1]?.split(" ·")[0] ?? []);
      expect(told).toEqual([
        "2018: 2,0",
        "Parameter 1, 2018: 1,0",
        "Parameter 2, 2018: 2,0",
        "Parameter 3, 2018: 3,0",
      ]);
    }),
  slow,
);

test(
  "a template is made, filled from a CSV, checked, read out and assessed",
  () =>
    inFolder(async ({ run, write, path }) => {
      expect(await run(...template())).toMatchObject({ exit: 0, out: "" });
      expect(readdirSync(path("ud"))).toEqual([TEMPLATE]);

      const fresh = await run("check", `ud/${TEMPLATE}`, "--json");
      expect(fresh.exit).toBe(1);
      expect(checked(fresh.out).files[0]?.findings.map(({ code, cell }) => [code, cell])).toEqual([
        ["missing-without-reason", "E9"],
        ["missing-without-reason", "E10"],
        ["missing-without-reason", "G11"],
      ]);

      write("tal.csv", FIGURES);
      const filled = await run("fill", `ud/${TEMPLATE}`, "--figures", "tal.csv", "--out", "fyldt.xlsx");
      expect(filled).toEqual({ exit: 0, out: "", err: "Skrevet: fyldt.xlsx\n3 tal er indsat.\n" });

      expect(await run("check", "fyldt.xlsx")).toEqual({
        exit: 0,
        out: "fyldt.xlsx: ingen fejl og ingen advarsler\n",
        err: "",
      });
      const { out: csv } = await run("figures", "fyldt.xlsx");
      expect(csv.split("\n")[1]).toBe(
        "selvforsørgelse,target,,2018,,2255,4100,,,,,origin,,,,,c-arb,fyldt.xlsx,E9",
      );

      const assessed = JSON.parse((await run("assess", "fyldt.xlsx", "--json")).out) as {
        lines: { indicator: string; value: number; status: string }[];
      };
      expect(assessed.lines.find(({ indicator }) => indicator === "selvforsørgelse")).toMatchObject({
        value: 55,
        status: "positive",
      });
    }),
  slow,
);

test(
  "a round with a personal number makes no form",
  () =>
    inFolder(async ({ run, write, path }) => {
      write(
        "runde.json",
        JSON.stringify({ id: "r", title: "R", period: "2018", contact: "Åse 010190-1234" }),
      );
      const { exit, err } = await run(
        ...["template", "--catalogue", "ballerup-2018", "--period", "2018"],
        ...["--round", "runde.json", "--out", "ud"],
      );
      expect(exit).toBe(1);
      expect(err).toContain("CPR-nummer");
      expect(err).not.toContain("1234");
      expect(existsSync(path("ud"))).toBe(false);
    }),
  slow,
);

test(
  "fill takes a workbook from another system by its names, and says in which row of which sheet something is wrong",
  () =>
    inFolder(async ({ run, write }) => {
      await run(...template());
      const rows = rowsOf([
        ["Indikator", "Gruppe", "Periode", "Antal", "Ud af", "Opgørelsesgrundlag"],
        ["Andel, som kommer i selvforsørgelse", "Etnisk danske borgere", 2018, 16600, 20000, "herkomst"],
        ["Andel i hjemmeplejen", "target", "2018?", 1, 2, null],
      ]);
      write("udtræk.xlsx", xlsxOf({ sheets: [{ name: "Udtræk", rows }] }));
      const filled = await run("fill", `ud/${TEMPLATE}`, "--figures", "udtræk.xlsx", "--out", "fyldt.xlsx");
      expect(filled.exit).toBe(1);
      expect(filled.err).toContain("Arket »Udtræk«, række 3, kolonnen Periode");
      expect(filled.err).toContain("1 tal er indsat.");
      expect((await run("figures", "fyldt.xlsx")).out).toContain(
        "selvforsørgelse,etnisk-danske,,2018,,16600,20000",
      );
    }),
  slow,
);

test(
  "what the figures command writes, fill and assess read",
  () =>
    inFolder(async ({ run, write }) => {
      await run(...template());
      write("tal.csv", FIGURES);
      await run("fill", `ud/${TEMPLATE}`, "--figures", "tal.csv", "--out", "fyldt.xlsx");
      write("igen.csv", (await run("figures", "fyldt.xlsx")).out);
      expect(
        await run("assess", "--catalogue", "ballerup-2018", "--figures", "igen.csv", "--json"),
      ).toMatchObject({
        exit: 0,
        err: "",
      });
      expect((await run("fill", `ud/${TEMPLATE}`, "--figures", "igen.csv", "--out", "igen.xlsx")).exit).toBe(
        0,
      );
      expect((await run("figures", "igen.xlsx")).out.replaceAll("igen.xlsx", "fyldt.xlsx")).toBe(
        (await run("figures", "fyldt.xlsx")).out,
      );
    }),
  slow,
);

test(
  "an existing file is not overwritten without being told",
  () =>
    inFolder(async ({ run, write, read }) => {
      write(`ud/${TEMPLATE}`, "mit eget");
      const { exit, err } = await run(...template());
      expect(exit).toBe(1);
      expect(err).toBe(
        `Filen findes allerede og er ikke ændret: ud/${TEMPLATE}. Brug --overwrite for at erstatte den.\n`.replaceAll(
          "/",
          process.platform === "win32" ? "\\" : "/",
        ),
      );
      expect(read(`ud/${TEMPLATE}`).toString()).toBe("mit eget");
      expect((await run(...template("--overwrite"))).exit).toBe(0);
      expect(read(`ud/${TEMPLATE}`).subarray(0, 2).toString()).toBe("PK");
    }),
  slow,
);

test(
  "an entry cell that holds another figure is left alone without --overwrite",
  () =>
    inFolder(async ({ run, write }) => {
      await run(...template());
      write("tal.csv", FIGURES);
      write("andre.csv", FIGURES.replace(";18;", ";19;").replace("2255", "2300"));
      await run("fill", `ud/${TEMPLATE}`, "--figures", "tal.csv", "--out", "a.xlsx");
      const kept = await run("fill", "a.xlsx", "--figures", "andre.csv", "--out", "b.xlsx");
      expect(kept.exit).toBe(1);
      expect(kept.err).toContain(
        "E9 er udfyldt i forvejen og er ikke ændret (selvforsørgelse, target, 2018).",
      );
      expect((await run("figures", "b.xlsx")).out).toContain("2255,4100");
      const replaced = await run(
        "fill",
        "a.xlsx",
        "--figures",
        "andre.csv",
        "--out",
        "c.xlsx",
        "--overwrite",
      );
      expect(replaced.exit).toBe(0);
      expect((await run("figures", "c.xlsx")).out).toContain("2300,4100");
    }),
  slow,
);

test(
  "figures without a cell and unknown ids are reported, the rest is entered",
  () =>
    inFolder(async ({ run, write }) => {
      await run(...template());
      write("tal.csv", `${FIGURES}\nukendt;target;2018;1;2;;\nselvforsørgelse;target;1999;1;2;;origin`);
      const { exit, err } = await run("fill", `ud/${TEMPLATE}`, "--figures", "tal.csv", "--out", "a.xlsx");
      expect(exit).toBe(1);
      expect(err).toContain("tal.csv: Linje 5, kolonnen indicator: Indikatoren »ukendt« findes ikke");
      expect(err).toContain("Skemaet har intet felt til selvforsørgelse, target, 1999.");
      expect(err).toContain("3 tal er indsat.");
      expect(err).toContain("Ukendte ord i filen: »ukendt«. Sig én gang i Excel");
    }),
  slow,
);

test(
  "numbers that a row has no cell for are told about and not written into its locked cells",
  () =>
    inFolder(async ({ run, write }) => {
      await run(...template());
      write("tal.csv", FIGURES.replace("igu-forløb;target;2018;;;18;", "igu-forløb;target;2018;18;20;18;"));
      const { exit, err } = await run("fill", `ud/${TEMPLATE}`, "--figures", "tal.csv", "--out", "a.xlsx");
      expect(exit).toBe(1);
      expect(err).toContain("3 tal er indsat.");
      expect(err).toContain("Rækken for igu-forløb, target, 2018 har ikke felter til alle filens tal.");
      expect((await run("figures", "a.xlsx")).out).toContain("igu-forløb,target,,2018,,,,18,");
    }),
  slow,
);

const office = (part: string) =>
  zipSync({ "[Content_Types].xml": strToU8("<Types/>"), [part]: strToU8("<x/>") });

test.each<[string, string | Uint8Array, string]>([
  ["tom.xlsx", "", "Filen er tom."],
  ["tal.csv", "a,b\n1,2\n", "Det er en tekst- eller CSV-fil."],
  ["brev.docx", office("word/document.xml"), "Det er et Word-dokument."],
  [
    "ark.ods",
    zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }, { level: 0 }),
    "Det er et OpenDocument-regneark (.ods).",
  ],
  ["side.pdf", "%PDF-1.7\n", "Det er en PDF-fil."],
  [
    "låst.xlsx",
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    "Filen er beskyttet med adgangskode",
  ],
  [
    "gammel.xls",
    Buffer.concat([Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from("Workbook", "utf16le")]),
    "Det er en projektmappe i det gamle format (.xls).",
  ],
  ["rod.xlsx", Uint8Array.from([1, 2, 3, 0, 4]), "Det er ikke en Excel-projektmappe."],
])("check says what %s is, with one not-ours error", (file, content, sentence) =>
  inFolder(async ({ run, write }) => {
    write(file, content);
    const { exit, out } = await run("check", file, "--json");
    const [found] = checked(out).files;
    expect(exit).toBe(1);
    expect(found).toMatchObject({
      file,
      kind: "unknown",
      findings: [{ code: "not-ours", severity: "error", sheet: null, cell: null }],
    });
    expect(found?.findings[0]?.message).toContain(sentence);
  }),
);

test(
  "the highest exit code wins, and a missing file does not keep the others from being checked",
  () =>
    inFolder(async ({ run, write }) => {
      write("tom.xlsx", "");
      const { exit, out, err } = await run("check", "findes-ikke.xlsx", "tom.xlsx", "--json");
      expect(exit).toBe(3);
      expect(err).toBe("Filen findes ikke: findes-ikke.xlsx\n");
      expect(checked(out).files.map(({ file }) => file)).toEqual(["tom.xlsx"]);
    }),
  slow,
);

test("a folder is not a file", () =>
  inFolder(async ({ run }) => {
    expect(await run("check", ".")).toMatchObject({
      exit: 3,
      err: "Der ligger ingen projektmapper i mappen: .\n",
    });
  }));

test(
  "a file that may not be written is told about, and nothing is left beside it",
  () =>
    inFolder(async ({ run, path, write }) => {
      write("laast/x", "");
      chmodSync(path("laast"), 0o500);
      const { exit, err } = await run(
        "template",
        "--catalogue",
        "ballerup-2018",
        "--period",
        "2018",
        "--department",
        "c-arb",
        "--out",
        "laast/ny",
      );
      // Root may write everywhere: then there is nothing to be refused.
      if (process.getuid?.() === 0) expect(exit).toBe(0);
      else expect([exit, err]).toEqual([3, expect.stringContaining("Der er ikke adgang til")]);
      chmodSync(path("laast"), 0o700);
    }),
  slow,
);

test(
  "a catalogue that names no departments gets one workbook for everyone, with its earlier figures",
  () =>
    inFolder(async ({ run, path, write }) => {
      const { catalogue } = findCatalogue("koebenhavn-2011")!;
      const indicator = {
        id: "eksempel",
        name: "Eksempelindikator",
        goal: "mål-2",
        definition: "Eksempel.",
        departments: [],
        groups: ["target"],
        desired: "increase",
        period: { kind: "year" },
        state: "available",
      };
      write("mit.json", JSON.stringify({ ...catalogue, indicators: [indicator] }));
      write("før.csv", "indicator,group,period,numerator,denominator\neksempel,target,2009,38,100\n");
      write("nu.csv", "indicator,group,period,numerator,denominator\neksempel,target,2010,40,100\n");
      const words = ["--catalogue", "mit.json", "--period", "2010", "--history", "før.csv", "--out", "ud"];
      const { exit, err } = await run("template", ...words);
      expect(exit).toBe(0);
      expect(err).toContain("så der oprettes ét skema, som gælder for alle.");
      expect(readdirSync(path("ud"))).toEqual(["koebenhavn-2011_2010.xlsx"]);
      const fill = ["fill", "ud/koebenhavn-2011_2010.xlsx", "--figures", "nu.csv", "--out", "udfyldt.xlsx"];
      expect((await run(...fill)).exit).toBe(0);
      expect((await run("consolidate", "udfyldt.xlsx", "--out", "samlet.xlsx")).exit).toBe(0);
      expect((await run("assess", "udfyldt.xlsx")).out).toContain("40,0 · +2,0 siden 2009");
    }),
  slow,
);

test("a catalogue file with mistakes is told about, mistake by mistake", () =>
  inFolder(async ({ run, write }) => {
    write("mit.json", '{ "id": "mit" }');
    const { exit, err } = await run("template", "--catalogue", "mit.json", "--period", "2018", "--out", "ud");
    expect(exit).toBe(1);
    expect(err.split("\n").length).toBeGreaterThan(3);
    expect(err).toMatch(/^mit\.json: /);
    write("kaos.json", "{");
    expect((await run("template", "--catalogue", "kaos.json", "--period", "2018", "--out", "ud")).exit).toBe(
      1,
    );
    expect((await run("template", "--catalogue", "væk.json", "--period", "2018", "--out", "ud")).exit).toBe(
      3,
    );
  }));

test(
  "a round file gives the period and what is due",
  () =>
    inFolder(async ({ run, write }) => {
      const round = { id: "r", title: "Runde", period: "2018", due: ["igu-forløb"] };
      write("runde.json", JSON.stringify(round));
      const argv = [
        "template",
        "--catalogue",
        "ballerup-2018",
        "--department",
        "c-arb",
        "--round",
        "runde.json",
      ];
      expect((await run(...argv, "--out", "ud")).exit).toBe(0);
      expect(checked((await run("check", `ud/${TEMPLATE}`, "--json")).out).files[0]?.findings).toHaveLength(
        1,
      );
      expect((await run(...argv, "--period", "2017", "--out", "ud")).exit).toBe(2);
      write("runde.json", JSON.stringify({ ...round, due: ["ukendt"] }));
      expect(await run(...argv, "--out", "ud2")).toMatchObject({
        exit: 1,
        err: "runde.json: Runden nævner indikatorer, der ikke findes i kataloget: ukendt.\n",
      });
      write("runde.json", "[]");
      expect((await run(...argv, "--out", "ud2")).exit).toBe(1);
    }),
  slow,
);

interface ConsolidateJson {
  files: {
    file: string;
    department: string | null;
    status: string;
    reason?: string;
    figures: number;
    errors: number;
    warnings: number;
  }[];
  missing: string[];
  conflicts: { indicator: string; values: { department: string; value: number }[] }[];
}

test(
  "workbooks are put together; refused ones and disagreements are reported",
  () =>
    inFolder(async ({ run, write, path }) => {
      await run(...template());
      await run(...template().map((word) => (word === "c-arb" ? "c-hro" : word)));
      write("tal.csv", FIGURES);
      write("hro.csv", "indicator,group,period,value\nigu-forløb,target,2018,17");
      await run("fill", `ud/${TEMPLATE}`, "--figures", "tal.csv", "--out", "arb.xlsx");
      await run("fill", "ud/ballerup-2018_c-hro_2018.xlsx", "--figures", "hro.csv", "--out", "hro.xlsx");
      write("andet.xlsx", "ikke et regneark\n");
      const files = ["arb.xlsx", "hro.xlsx", "andet.xlsx", "arb.xlsx"];
      const { exit, out } = await run("consolidate", ...files, "--out", "barometer.xlsx", "--json");
      const result = JSON.parse(out) as ConsolidateJson;
      expect(exit).toBe(1);
      expect(result.files).toEqual([
        { file: "arb.xlsx", department: "c-arb", status: "imported", figures: 3, errors: 0, warnings: 0 },
        { file: "hro.xlsx", department: "c-hro", status: "imported", figures: 1, errors: 0, warnings: 0 },
        {
          file: "andet.xlsx",
          department: null,
          status: "refused",
          reason:
            "Filen kan ikke læses: Det er en tekst- eller CSV-fil. Vælg det skema i Excel, der blev sendt ud.",
          figures: 0,
          errors: 0,
          warnings: 0,
        },
      ]);
      expect(result.missing).toContain("politisk-sekretariat");
      expect(result.conflicts.map(({ indicator }) => indicator)).toEqual(["igu-forløb"]);
      expect(
        result.conflicts[0]?.values.map(({ department, value }) => `${department} ${value}`).sort(),
      ).toEqual(["c-arb 18", "c-hro 17"]);
      expect(existsSync(path("barometer.xlsx"))).toBe(true);

      const again = await run(
        "consolidate",
        "arb.xlsx",
        "--into",
        "barometer.xlsx",
        "--out",
        "igen.xlsx",
        "--json",
      );
      expect((JSON.parse(again.out) as ConsolidateJson).files[0]?.status).toBe("unchanged");
      expect((await run("figures", "igen.xlsx")).out).toBe((await run("figures", "barometer.xlsx")).out);
      expect((await run("check", "barometer.xlsx")).out).toContain("en barometer-projektmappe");
    }),
  slow,
);

test(
  "nothing is written when no workbook could be read",
  () =>
    inFolder(async ({ run, write, path }) => {
      write("a.xlsx", "nej\n");
      const { exit, err } = await run("consolidate", "a.xlsx", "væk.xlsx", "--out", "b.xlsx");
      expect(exit).toBe(3);
      expect(err).toContain("Ingen af filerne kunne læses ind, så der er ikke skrevet noget.");
      expect(existsSync(path("b.xlsx"))).toBe(false);
    }),
  slow,
);

test(
  "the demo leaves a whole round, and the national example has the published result",
  () =>
    inFolder(async ({ run, path }) => {
      expect((await run("demo", "--out", "demo")).exit).toBe(0);
      expect((await run("demo", "--out", "demo")).exit).toBe(0);
      for (const id of ["det-nationale-barometer", "ballerup-2018"]) {
        expect(readdirSync(path(`demo/${id}`)).sort()).toEqual([
          "barometer.xlsx",
          "filled",
          "templates",
          "web",
        ]);
        expect(readdirSync(path(`demo/${id}/filled`))).toEqual(readdirSync(path(`demo/${id}/templates`)));
      }
      const { out } = await run("assess", "demo/det-nationale-barometer/barometer.xlsx", "--json");
      const { goals } = JSON.parse(out) as { goals: { status: string }[] };
      expect(goals.map(({ status }) => status)).toEqual([
        "positive",
        "positive",
        "negative",
        ...Array.from({ length: 6 }, () => "unassessed"),
      ]);
    }),
  slow,
);

test(
  "what may leave the house shows no small count, in JSON or in words",
  () =>
    inFolder(async ({ run, write }) => {
      write("tal.csv", FIGURES.replace(";18;", ";3;"));
      const argv = ["assess", "--catalogue", "ballerup-2018", "--figures", "tal.csv"];
      const igu = (out: string) =>
        (JSON.parse(out) as { lines: { indicator: string; value: unknown }[] }).lines.find(
          ({ indicator }) => indicator === "igu-forløb",
        )?.value;
      expect(igu((await run(...argv, "--json")).out)).toBe(3);
      expect(igu((await run(...argv, "--published", "--json")).out)).toBe("under-threshold");
      expect((await run(...argv, "--published")).out).toContain("Antal IGU-forløb, 2018: under 5");
      expect((await run(...argv)).out).toContain("Antal IGU-forløb, 2018: 3 ");
    }),
  slow,
);

test(
  "an indicator without a goal is told last, under a heading of its own",
  () =>
    inFolder(async ({ run, write }) => {
      const goals = [{ id: "mål", title: "Flere i arbejde", committees: [] }];
      const catalogue = catalogueOf(
        [
          { id: "i", name: "Med mål", goal: "mål" },
          { id: "j", name: "Uden mål" },
        ],
        {
          goals,
        },
      );
      write("katalog.json", JSON.stringify(catalogue));
      write("tal.csv", "indicator;group;period;value\ni;target;2018;40\nj;target;2018;60\n");
      const { out } = await run("assess", "--catalogue", "katalog.json", "--figures", "tal.csv");
      const lines = out.trimEnd().split("\n");
      expect(lines[0]).toContain("Flere i arbejde");
      expect(lines[1]).toContain("Med mål, 2018: 40,0");
      expect(lines[2]).toBe("Øvrige indikatorer");
      expect(lines[3]).toContain("Uden mål, 2018: 60,0");
    }),
  slow,
);

test(
  "assess asks about a total that the figures show and the catalogue does not tell",
  () =>
    inFolder(async ({ run, write }) => {
      const items = ["a", "b"].map((id) => ({ id, name: id }));
      const catalogue = catalogueOf([
        { id: "i", name: "Alle forløb", measure: "count" },
        { id: "j", name: "Forløb", measure: "count", categories: { name: "Slags", items, combine: "each" } },
      ]);
      write("katalog.json", JSON.stringify(catalogue));
      const rows = ["i;;2017;123", "j;a;2017;120", "j;b;2017;3", "i;;2018;154", "j;a;2018;150", "j;b;2018;4"];
      const figures = rows.map((row) => row.replace(";", ";target;"));
      write("tal.csv", ["indicator;group;category;period;value", ...figures, ""].join("\n"));
      const { exit, err } = await run("assess", "--catalogue", "katalog.json", "--figures", "tal.csv");
      expect(err).toContain("»Alle forløb«, sum af andre indikatorer (totalOf): Tallene for 2017 og 2018 er");
      expect(exit).toBe(0);
    }),
  slow,
);

test(
  "assess tells figures that cannot be true, leaves them out and goes on with the others",
  () =>
    inFolder(async ({ run, write }) => {
      const impossible = "selvforsørgelse;target;2019;15;10;;origin";
      write("tal.csv", [...FIGURES.trimEnd().split("\n"), impossible, ""].join("\n"));
      const argv = ["assess", "--catalogue", "ballerup-2018", "--figures", "tal.csv", "--json"];
      const { exit, out, err } = await run(...argv);
      expect(exit).toBe(1);
      expect(err).toContain("selvforsørgelse, target, 2019: Antallet 15 er større end");
      const { lines } = JSON.parse(out) as { lines: { indicator: string; period: string; value: unknown }[] };
      expect(lines.find(({ indicator }) => indicator === "selvforsørgelse")).toMatchObject({
        period: "2019",
        value: null,
      });
      expect(lines.find(({ indicator }) => indicator === "igu-forløb")).toMatchObject({ value: 18 });
    }),
  slow,
);

test(
  "an earlier round beside the cells comes from a barometer workbook, once for each figure",
  () =>
    inFolder(async ({ run }) => {
      await run("demo", "--out", "demo");
      const barometer = "demo/ballerup-2018/barometer.xlsx";
      const argv = [
        "template",
        "--catalogue",
        barometer,
        "--period",
        "2019",
        "--history",
        barometer,
        "--out",
        "ud",
      ];
      expect((await run(...argv)).exit).toBe(0);
      const { out } = await run("assess", "ud/ballerup-2018_c-arb_2019.xlsx", "--series", "--json");
      const { lines } = JSON.parse(out) as { lines: { indicator: string; period: string; value: number }[] };
      expect(lines.filter(({ indicator }) => indicator === "igu-forløb").map(({ period }) => period)).toEqual(
        ["2016", "2017", "2018"],
      );
    }),
  slow,
);
