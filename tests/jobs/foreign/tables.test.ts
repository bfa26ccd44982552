import { codes, figures, formRow, read, told } from "./reading";

const HEAD = ["Indikator", "Gruppe", "Periode", "Antal", "Ud af"];
const TARGET = "Ikke-vestlig herkomst";
const DANISH = "Dansk oprindelse";

test("a table is found under titles and over footnotes", () => {
  const found = read([
    ["Ledelsesinformation for Prøvestad", null, null, null, null],
    ["Udskrevet 3. marts", null, null, null, null],
    [null, null, null, null, null],
    HEAD,
    ["Borgere i job", TARGET, 2023, 9, 21],
    ["Borgere i job", DANISH, 2023, 31, 44],
    [null, null, null, null, null],
    ["Kilde: eget fagsystem", null, null, null, null],
  ]);
  expect(figures(found)).toEqual(["job target 2023: 9/21", "job dansk 2023: 31/44"]);
  expect(codes(found)).toEqual([]);
});

test("years over columns become periods, as numbers or texts", () => {
  const found = read([
    ["Indikator", "Gruppe", 2021, "2022"],
    ["Ledige", TARGET, 14, 17],
    ["Ledige", DANISH, 51, null],
  ]);
  expect(figures(found)).toEqual([
    "ledige target 2021: 14",
    "ledige target 2022: 17",
    "ledige dansk 2021: 51",
  ]);
});

test("a heading may name its number and its year at once", () => {
  const found = read([
    ["Indikator", "Gruppe", "Antal 2021", "Ud af 2021", "Antal (2022)", "Ud af (2022)"],
    ["Borgere i job", TARGET, 9, 21, 11, 23],
  ]);
  expect(figures(found)).toEqual(["job target 2021: 9/21", "job target 2022: 11/23"]);
});

test("years merged over two columns each belong to both of them", () => {
  const found = read(
    [
      [null, null, 2021, null, 2022, null],
      ["Indikator", "Gruppe", "Antal", "Ud af", "Antal", "Ud af"],
      ["Borgere i job", TARGET, 9, 21, 11, 23],
    ],
    {
      merges: [
        { top: 0, bottom: 0, left: 2, right: 3 },
        { top: 0, bottom: 0, left: 4, right: 5 },
      ],
    },
  );
  expect(figures(found)).toEqual(["job target 2021: 9/21", "job target 2022: 11/23"]);
});

test("headings in two rows, the upper one beside the names, are one heading", () => {
  const found = read([
    ["Indikator", "Gruppe", 2021, null, 2022, null],
    [null, null, "Ud af", "Antal", "Ud af", "Antal"],
    ["Borgere i job", TARGET, 21, 9, 23, 11],
  ]);
  expect(figures(found)).toEqual(["job target 2021: 9/21", "job target 2022: 11/23"]);
});

test("groups over columns, with the indicators in a column without a heading", () => {
  const found = read(
    [
      ["Prøvestad 2023", null, null, null],
      [null, TARGET, DANISH, "I alt"],
      ["Ledige", 14, 51, 65],
      ["Karaktergennemsnit", 5.5, 7.25, 6.5],
    ],
    {},
    [
      formRow("ledige", "target", "2023"),
      formRow("ledige", "dansk", "2023"),
      formRow("karakter", "target", "2023"),
      formRow("karakter", "dansk", "2023"),
    ],
  );
  expect(figures(found)).toEqual([
    "ledige target 2023: 14",
    "ledige dansk 2023: 51",
    "karakter target 2023: 5.5",
    "karakter dansk 2023: 7.25",
  ]);
});

test("a title that names another year than the form is not overruled by it", () => {
  const rows = [
    ["Tal for 2022", null, null],
    ["Indikator", "Gruppe", "Antal"],
    ["Ledige", TARGET, 14],
  ];
  const form = [formRow("ledige", "target", "2023")];
  expect(codes(read(rows, {}, form))).toEqual(["3 no-period"]);
  expect(figures(read([["Tal for 2023", null, null], ...rows.slice(1)], {}, form))).toEqual([
    "ledige target 2023: 14",
  ]);
});

test("a title that is the indicator's name says what the table is about", () => {
  const found = read(
    [
      ["Ledige, 2023", null],
      [null, null],
      ["Gruppe", "Antal"],
      [TARGET, 14],
    ],
    {},
    [formRow("ledige", "target", "2023"), formRow("job", "target", "2023")],
  );
  expect(figures(found)).toEqual(["ledige target 2023: 14"]);
});

test("a label said once counts down to the end of its block", () => {
  const found = read([
    HEAD,
    ["Borgere i job", TARGET, 2023, 9, 21],
    [null, DANISH, 2023, 31, 44],
    [null, null, null, null, null],
    [null, DANISH, 2022, 30, 43],
  ]);
  expect(figures(found)).toEqual(["job target 2023: 9/21", "job dansk 2023: 31/44"]);
  expect(codes(found)).toEqual(["5 empty-id"]);
});

test("a label merged down over its rows counts for them", () => {
  const found = read(
    [HEAD, ["Borgere i job", TARGET, 2022, 9, 21], [null, null, 2023, 11, 23], [null, DANISH, 2023, 31, 44]],
    {
      merges: [
        { top: 1, bottom: 3, left: 0, right: 0 },
        { top: 1, bottom: 2, left: 1, right: 1 },
      ],
    },
  );
  expect(figures(found)).toEqual([
    "job target 2022: 9/21",
    "job target 2023: 11/23",
    "job dansk 2023: 31/44",
  ]);
});

test("a section's name in a row of its own counts for the rows below it", () => {
  const found = read([
    ["Indikator", "Gruppe", "Periode", "Antal"],
    ["Ledige", null, null, null],
    [null, TARGET, 2023, 14],
    [null, DANISH, 2023, 51],
  ]);
  expect(figures(found)).toEqual(["ledige target 2023: 14", "ledige dansk 2023: 51"]);
});

test.each(["I alt", "Total", "Sum", "Ialt"])("a row called %s is no figure, and is told", (word) => {
  const found = read([
    ["Indikator", "Gruppe", "Periode", "Antal"],
    ["Ledige", TARGET, 2023, 14],
    ["Ledige", word, 2023, 65],
  ]);
  expect(figures(found)).toEqual(["ledige target 2023: 14"]);
  expect(codes(found)).toEqual(["3 total-row"]);
});

test("a sum without a name is no figure of the row above it", () => {
  const found = read([
    ["Indikator", "Gruppe", "Periode", "Antal"],
    ["Ledige", TARGET, 2023, 14],
    ["Ledige", DANISH, 2023, 51],
    [null, null, null, 65],
  ]);
  expect(figures(found)).toEqual(["ledige target 2023: 14", "ledige dansk 2023: 51"]);
  expect(codes(found)).toEqual(["4 no-name"]);
});

test("tables below each other are read each under its own headings", () => {
  const found = read([
    HEAD,
    ["Borgere i job", TARGET, 2023, 9, 21],
    ["Indikator", "Gruppe", "Periode", "Ud af", "Antal"],
    ["Borgere i job", DANISH, 2023, 44, 31],
  ]);
  expect(figures(found)).toEqual(["job target 2023: 9/21", "job dansk 2023: 31/44"]);
});

test("a second table whose headings nobody knows is told and not read", () => {
  const found = read([
    HEAD,
    ["Borgere i job", TARGET, 2023, 9, 21],
    [null, null, null, null, null],
    ["Emne", "Hvem", "Hvornår", "Nævnertal", "Tællertal"],
    ["Borgere i job", DANISH, 2023, 44, 31],
  ]);
  expect(figures(found)).toEqual(["job target 2023: 9/21"]);
  expect(told(found)).toEqual([expect.stringMatching(/^Arket »Udtræk«, række 4: Her begynder en tabel/)]);
});

test("tables beside each other are read each by itself, also without a gap and from different rows", () => {
  const apart = read([
    [...["Indikator", "Gruppe", "Periode", "Værdi"], null, ...HEAD],
    [...["Karaktergennemsnit", TARGET, 2023, 5.5], null, ...["Borgere i job", TARGET, 2023, 9, 21]],
  ]);
  expect(figures(apart)).toEqual(["karakter target 2023: 5.5", "job target 2023: 9/21"]);
  const touching = read([
    [...["Indikator", "Gruppe", "Periode", "Værdi"], ...HEAD],
    [...["Karaktergennemsnit", TARGET, 2023, 5.5], ...["Borgere i job", TARGET, 2023, 9, 21]],
  ]);
  expect(figures(touching)).toEqual(figures(apart));
  const lower = read([
    ["Indikator", "Gruppe", "Periode", "Værdi", null, null, null, null, null],
    ["Karaktergennemsnit", TARGET, 2023, 5.5, null, "Indikator", "Gruppe", "Periode", "Antal"],
    ["Karaktergennemsnit", DANISH, 2023, 7.1, null, "Ledige", TARGET, 2023, 14],
  ]);
  expect(figures(lower).sort()).toEqual([
    "karakter dansk 2023: 7.1",
    "karakter target 2023: 5.5",
    "ledige target 2023: 14",
  ]);
});

test("a heading that stands there twice is told with both places, and neither is read", () => {
  const found = read([
    ["Indikator", "Gruppe", "Periode", "Værdi", "Værdi"],
    ["Karaktergennemsnit", TARGET, 2023, 5.5, 6.5],
  ]);
  expect(figures(found)).toEqual([]);
  expect(told(found)[0]).toContain("i D1 og E1");
});

test("the same figure twice with other numbers is told, and neither is read", () => {
  const rows = (second: number) => [
    ["Udtrukket af", ...HEAD],
    ["Afdeling A", "Borgere i job", TARGET, 2023, 9, 21],
    ["Afdeling B", "Borgere i job", TARGET, 2023, second, 21],
  ];
  expect(figures(read(rows(12)))).toEqual([]);
  expect(codes(read(rows(12)))).toEqual(["1 unknown-column", "3 two-figures"]);
  expect(figures(read(rows(9)))).toEqual(["job target 2023: 9/21"]);
});

test("hidden rows and columns are not read, and told", () => {
  const rows = [HEAD, ["Borgere i job", TARGET, 2023, 9, 21], ["Borgere i job", DANISH, 2023, 31, 44]];
  const found = read(rows, { hiddenRows: [2] });
  expect(figures(found)).toEqual(["job target 2023: 9/21"]);
  expect(told(found)).toEqual([expect.stringContaining("1 skjult række er ikke læst")]);
  const years = [
    ["Indikator", "Gruppe", 2022, 2023],
    ["Ledige", TARGET, 14, 17],
  ];
  const narrower = read(years, { hiddenColumns: [2] });
  expect(figures(narrower)).toEqual(["ledige target 2023: 17"]);
  expect(told(narrower)).toEqual([expect.stringContaining("Kolonnen (C1) er skjult og er ikke læst")]);
  expect(figures(read(years, { hiddenColumns: [0] }))).toHaveLength(2);
});

test("the form's own words are understood, with small differences", () => {
  const found = read([
    ["INDIKATOR:", "Gruppe ", "Periode", "Værdi", "Grundlag", "Resultat", "Kontrol"],
    ["borgere  i job", "Målgruppen", 2023, 41.5, "herkomst", "41,5 pct.", "OK"],
    ["Borgere i job.", "Sammenligningsgruppen", 2023, 60, "herkomst", null, null],
  ]);
  expect(figures(found)).toEqual(["job target 2023: 41.5 origin", "job dansk 2023: 60 origin"]);
  expect(codes(found)).toEqual([]);
});

test("a group named by citizenship brings its basis, and contradicts another one", () => {
  const head = ["Indikator", "Gruppe", "Periode", "Antal", "Ud af", "Grundlag"];
  const found = read([head, ["Borgere i job", "danske statsborgere", 2023, 31, 44, null]]);
  expect(figures(found)).toEqual(["job dansk 2023: 31/44 citizenship"]);
  const both = read([head, ["Borgere i job", "Danske statsborgere", 2023, 31, 44, "herkomst"]]);
  expect(codes(both)).toEqual(["2 two-bases"]);
  const wide = read([
    ["Indikator", "Periode", TARGET, "Danske statsborgere"],
    ["Borgere i job", 2023, 41, 60],
  ]);
  expect(figures(wide)).toEqual(["job target 2023: 41", "job dansk 2023: 60 citizenship"]);
});

test("a split is read by its own name over the column, and a sum where nothing is split", () => {
  const found = read([
    ["Indikator", "Alder", "Gruppe", "Periode", "Værdi"],
    ["Egen bolig", "Voksne", TARGET, 2023, 41.5],
    ["Egen bolig", "under 18 år", TARGET, 2023, 12.5],
    ["Borgere i job", "I alt", TARGET, 2023, 60],
  ]);
  expect(figures(found)).toEqual([
    "bolig target o18 2023: 41.5",
    "bolig target u18 2023: 12.5",
    "job target 2023: 60",
  ]);
});

test("a table without any number is no table of figures", () => {
  expect(
    codes(
      read([
        ["Indikator", "Gruppe", "Periode"],
        ["Ledige", TARGET, 2023],
      ]),
    ),
  ).toEqual(["1 no-table"]);
  expect(codes(read([[...HEAD], ["Ledige", TARGET, 2023, null, null]]))).toEqual(["1 no-figures"]);
});

test("a formula that was never calculated is told, and its row left out", () => {
  const found = read(
    [
      ["Indikator", "Gruppe", "Periode", "Værdi"],
      ["Karaktergennemsnit", TARGET, 2023, null],
    ],
    {
      formulas: [
        ["Indikator", "Gruppe", "Periode", "Værdi"],
        ["Karaktergennemsnit", TARGET, 2023, "=AVERAGE(A1:A9)"],
      ],
    },
  );
  expect(figures(found)).toEqual([]);
  expect(told(found)).toEqual([expect.stringContaining("formel, der aldrig er beregnet")]);
});

test("a definition that is not named is the only one the form has for the period", () => {
  const form = [formRow("ledige", "target", "2023", { definition: "gammel" })];
  const found = read(
    [
      ["Indikator", "Gruppe", "Periode", "Antal"],
      ["Ledige", TARGET, 2023, 14],
    ],
    {},
    form,
  );
  expect(found.figures[0]?.definition).toBe("gammel");
});
