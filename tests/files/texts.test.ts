// Texts with every odd letter come through other programs letter by letter: they are the costliest thing in a workbook.
import { LONGEST_WRITTEN } from "../../src/barometer/text-limit";
import { plainRound } from "../../src/barometer/round";
import type { TextId } from "../../src/barometer/written";
import { readTexts, writeText } from "../../src/jobs/results/texts";
import { createTemplate } from "../../src/jobs/form/template";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { inFolder } from "../cli/run";
import { example, open } from "./books";
import { resaved, SLOW } from "./libreoffice";
import { resavedByOpenpyxl, testWithOpenpyxl } from "./openpyxl";

const ODD: Readonly<Record<string, string>> = {
  emoji: "🧵 👩🏽‍🏫 🏳️‍🌈 𝒳",
  combining: "A\u030Aben og Åben, e\u0301 og é, ﷺ",
  lines: "Første\nAnden\n\n\nSidste\n",
  bullets: "• Et\n  ◦ Under\n– Tankestreg\n1) Første\n\tIndrykket\tto gange",
  equals: "=1+1",
  plus: "+45 er landekoden",
  minus: "-ikke en formel",
  at: "@alle",
  apostrophe: "'citeret'",
  "two apostrophes": "''",
  spaces: "   foran og bagved   ",
  escape: "_x000D_ og _x005F_ og _x0041_",
  markup: `<b>&amp;</b> "æøå" <![CDATA[x]]>`,
  "right to left": "עברית العربية ‏blandet‎ tekst",
  invisible: "Nul\u200Bbredde, hårdt\u00A0mellemrum, blød\u00ADbindestreg \u2028 \uFEFF",
  number: "01012024",
  date: "1. maj",
  truth: "SAND",
  long: `${"Linje på linje, æøå. ".repeat(1_600).slice(0, LONGEST_WRITTEN - 1)}.`,
  "long formula": "=".padEnd(LONGEST_WRITTEN - 1, "x"),
};

/** A form with a theme for each of them, and each written under its own. */
async function written(): Promise<Uint8Array> {
  const { catalogue } = example("koebenhavn-2010");
  const [theme] = catalogue.themes ?? [];
  const names = Object.keys(ODD);
  const themes = names.map((name, index) => ({ ...theme!, id: `t${String(index)}`, title: name }));
  const workbook = await openEmbeddedWorkbook({});
  const port = excelWorkbook((batch) => workbook.run(batch));
  const department = catalogue.departments[0]!.id;
  await createTemplate(port, {
    ...{ catalogue: { ...catalogue, themes: themes.map((one) => ({ ...one, departments: [department] })) } },
    ...{ round: { ...plainRound("2009H2"), due: [] }, department, history: [], confirmed: true },
  });
  const before = { text: "", whom: null, when: null, how: null, author: null };
  for (const [index, name] of names.entries()) {
    const place = `t${String(index)}`;
    const id: TextId = { kind: theme!.kind ?? "answer", level: "theme", place, period: "2009H2", number: 1 };
    const answer = await writeText(port, { id, fields: { text: ODD[name] ?? "" }, before });
    expect([name, answer]).toEqual([name, { outcome: "written" }]);
  }
  return workbook.save();
}

async function textsIn(bytes: Uint8Array): Promise<Record<string, string>> {
  const read = await readTexts((await open(bytes)).port);
  if (read.outcome === "none") throw new Error("there are no texts");
  return Object.fromEntries(read.texts.map((one) => [one.title, one.written.text]));
}

test(
  "LibreOffice",
  async () => {
    const form = await written();
    expect(await textsIn(form)).toEqual(ODD);
    expect(await textsIn(await resaved(form))).toEqual(ODD);
  },
  SLOW,
);

testWithOpenpyxl(
  "openpyxl",
  () =>
    inFolder(async (folder) => {
      const kept = await textsIn(resavedByOpenpyxl(folder, await written()));
      // It reads Excel's escapes and writes them as they read: what looked like one is one from then on, for Excel as well.
      expect({ ...kept, escape: ODD.escape }).toEqual(ODD);
    }),
  SLOW,
);
