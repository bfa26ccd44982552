import { decodeText } from "../../../src/intake/text-file";
import { codes, figures, readText } from "./reading";

const ROWS = ["Borgere i job", "Målgruppen", "2023", "9", "21"];
const HEAD = ["Indikator", "Gruppe", "Periode", "Antal", "Ud af"];

test.each([";", ",", "\t", "|"])("fields may stand between »%s«", (mark) => {
  const text = [HEAD, ROWS].map((cells) => cells.join(mark)).join("\r\n");
  expect(figures(readText(text))).toEqual(["job target 2023: 9/21"]);
});

test.each(["sep=;\n", "sep=;\r\n", '"sep=;"\n', "SEP=;\n"])("a line %j is obeyed and dropped", (line) => {
  expect(figures(readText(`${line}${HEAD.join(";")}\n${ROWS.join(";")}\n`))).toEqual([
    "job target 2023: 9/21",
  ]);
  expect(codes(readText(`${line}indicator;group;period;value\njob;target;i fjor;9\n`))).toEqual([
    "3 not-a-period",
  ]);
});

test("a line break in a heading does not hide what stands between the fields", () => {
  const text = `"Ud af,\ni alt";Indikator;Gruppe;Periode;Antal\n21;Borgere i job;Målgruppen;2023;9\n`;
  expect(figures(readText(text))).toEqual(["job target 2023: 9/21"]);
});

test("titles over the headings and sums below them are no lines", () => {
  const text = `Udtræk, Prøvestad; kørt 3/1\n\n${HEAD.join(";")}\n${ROWS.join(";")}\n;;;40;65\n`;
  const found = readText(text);
  expect(figures(found)).toEqual(["job target 2023: 9/21"]);
  expect(codes(found)).toEqual(["5 no-name"]);
});

test("commas between fields go with quoted decimal commas, semicolons with points", () => {
  expect(figures(readText('Indikator,Gruppe,Periode,Andel\nBorgere i job,Målgruppen,2023,"41,5"\n'))).toEqual(
    ["job target 2023: 41.5"],
  );
  expect(figures(readText("Indikator;Gruppe;Periode;Andel\nBorgere i job;Målgruppen;2023;41.5\n"))).toEqual([
    "job target 2023: 41.5",
  ]);
});

test.each<[string, Uint8Array]>([
  ["Windows' letters", new Uint8Array(Buffer.from("Værdi;Målgruppen\n", "latin1"))],
  ["UTF-8", new Uint8Array(Buffer.from("Værdi;Målgruppen\n", "utf8"))],
  ["UTF-8 with its mark", new Uint8Array(Buffer.from("\uFEFFVærdi;Målgruppen\n", "utf8"))],
  ["UTF-16 with its mark", new Uint8Array(Buffer.from("\uFEFFVærdi;Målgruppen\n", "utf16le"))],
  ["UTF-16 without", new Uint8Array(Buffer.from("Værdi;Målgruppen\n", "utf16le"))],
  ["UTF-16, the other end first", swapped(Buffer.from("\uFEFFVærdi;Målgruppen\n", "utf16le"))],
  ["the same without its mark", swapped(Buffer.from("Værdi;Målgruppen\n", "utf16le"))],
])("%s are read", (_, bytes) => {
  expect(decodeText(bytes)).toBe("Værdi;Målgruppen\n");
});

function swapped(buffer: Buffer): Uint8Array {
  return new Uint8Array(Buffer.from(buffer).swap16());
}

test("names under the ids of figures.csv are understood, ids in other letters are not", () => {
  expect(figures(readText("indicator;group;period;value\nBorgere i job;Dansk oprindelse;2023;41\n"))).toEqual(
    ["job dansk 2023: 41"],
  );
  expect(codes(readText("indicator;group;period;value\nJOB;target;2023;41\n"))).toEqual([
    "2 unknown-indicator",
  ]);
});
