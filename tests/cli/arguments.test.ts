// Wrong use: exit code 2, one sentence on standard error, nothing on standard output.
import { main } from "../../src/cli";
import { COMMAND_NAMES, COMMANDS } from "../../src/cli/arguments";
import { cliText } from "../../src/text/cli/cli";
import { run } from "./run";

const here = "/";

test.each([
  ["", "Skriv en kommando, fx catalogues. Se alle kommandoer med --help."],
  [
    "tegn",
    "Kommandoen »tegn« findes ikke. Vælg mellem catalogues, template, fill, check, consolidate, take-over, figures, assess, publish, demo.",
  ],
  [
    "catalogues --farve",
    "Valget »--farve« findes ikke for catalogues. Skriv catalogues --help for at se, hvad der kan vælges.",
  ],
  [
    "catalogues -x",
    "Valget »-x« findes ikke for catalogues. Skriv catalogues --help for at se, hvad der kan vælges.",
  ],
  [
    "catalogues --out x",
    "Valget »--out« findes ikke for catalogues. Skriv catalogues --help for at se, hvad der kan vælges.",
  ],
  ["catalogues fil.xlsx", "catalogues tager ingen filer."],
  ["catalogues --json=ja", "Valget --json skal stå alene, uden værdi."],
  ["check", "check kræver mindst én fil."],
  ["fill a.xlsx b.xlsx --figures f.csv --out c.xlsx", "fill tager højst én fil."],
  ["fill a.xlsx --figures f.csv", "fill kræver valget --out."],
  ["fill a.xlsx --figures f.csv --out", "Valget --out skal følges af en værdi."],
  ["template --period 2018 --out ud", "template kræver valget --catalogue."],
  ["template --catalogue ballerup-2018 --out ud", "template kræver valget --period."],
  [
    "template --catalogue ballerup-2018 --period snart --out ud",
    "»snart« er ikke en periode. Skriv fx 2018, 2018H1, 2018-03, 2017-10/2018-09 eller KV2017.",
  ],
  ["assess", "assess kræver enten en projektmappe eller både --catalogue og --figures."],
  [
    "assess --catalogue ballerup-2018",
    "assess kræver enten en projektmappe eller både --catalogue og --figures.",
  ],
  [
    "assess a.xlsx --figures f.csv",
    "assess kræver enten en projektmappe eller både --catalogue og --figures.",
  ],
  [
    "assess a.xlsx --period snart",
    "»snart« er ikke en periode. Skriv fx 2018, 2018H1, 2018-03, 2017-10/2018-09 eller KV2017.",
  ],
  ["catalogues --lang sv", "Sproget »sv« findes ikke. Vælg da eller en."],
  ["catalogues --lang", "Valget --lang skal følges af en værdi."],
])("barometer %s", async (line, sentence) => {
  const argv = line.split(" ").filter((word) => word !== "");
  expect(await run(here, argv)).toEqual({ exit: 2, out: "", err: `${sentence}\n` });
});

test("an unknown catalogue is answered with those there are", async () => {
  const { exit, err } = await run(here, [
    "template",
    "--catalogue",
    "aarhus",
    "--period",
    "2018",
    "--out",
    "ud",
  ]);
  expect(exit).toBe(2);
  expect(err).toMatch(
    /^Indikatorkataloget »aarhus« findes ikke\. Vælg mellem det-nationale-barometer, ballerup-2018/,
  );
});

test("an unknown department is answered with those there are", async () => {
  const argv = [
    "template",
    "--catalogue",
    "ballerup-2018",
    "--period",
    "2018",
    "--department",
    "x",
    "--out",
    "ud",
  ];
  const { exit, err } = await run(here, argv);
  expect(exit).toBe(2);
  expect(err).toMatch(/^Forvaltningen »x« findes ikke i kataloget\. Vælg mellem c-arb, /);
});

test("mistakes are told in English when asked for, wherever the option stands", async () => {
  const sentence = "There is no command “draw”.";
  for (const argv of [
    ["--lang", "en", "draw"],
    ["draw", "--lang=en"],
  ]) {
    expect((await run(here, argv)).err).toMatch(sentence);
  }
});

test("help names every command, in both languages, on standard output", async () => {
  for (const language of ["da", "en"] as const) {
    const { exit, out, err } = await run(here, ["--help", "--lang", language]);
    expect([exit, err]).toEqual([0, ""]);
    for (const name of COMMAND_NAMES)
      expect(out).toContain(`  ${name.padEnd(11)}  ${cliText[language].commands[name].does}\n`);
  }
});

test("a command's help names every option it takes", async () => {
  for (const name of COMMAND_NAMES) {
    const { exit, out } = await run(here, [name, "--help"]);
    expect(exit).toBe(0);
    for (const option of [...COMMANDS[name].required, ...COMMANDS[name].optional]) {
      expect(out).toContain(`  --${option} `);
      expect(cliText.da.commands[name].usage).toContain(`--${option}`);
      expect(cliText.en.commands[name].usage).toContain(`--${option}`);
    }
  }
});

test("what nobody foresaw is one sentence and exit code 3, never a stack trace", async () => {
  const said: string[] = [];
  const broken = (debug: boolean) =>
    main(["catalogues", "--lang", "en"], {
      print: () => {
        throw new TypeError("boom");
      },
      tell: (sentence) => said.push(sentence),
      folder: here,
      now: () => new Date(0),
      debug,
    });
  expect(await broken(false)).toBe(3);
  expect(said).toEqual([cliText.en.unexpected]);
  expect(await broken(true)).toBe(3);
  expect(said[1]).toContain("TypeError: boom");
});
