// Files: what is saved comes back, others' files keep what we do not know, and what is no workbook is named.
import { strToU8, unzipSync, zipSync, strFromU8 } from "fflate";
import { NotAWorkbookError, openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { bookFrom, codeOf, onSheet, reopened } from "./helpers";

/** A workbook with something of everything the product lays. */
export async function fullWorkbook(): Promise<EmbeddedWorkbook> {
  const workbook = await bookFrom([
    ["Navn", "Antal", "Andel"],
    ["Ærø & <Fyn>", 12, "=B2/100"],
    [" mellemrum ", 30, '=IFERROR(XLOOKUP("x",A2:A3,B2:B3),"ingen")'],
  ]);
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Ark");
    const lists = context.workbook.worksheets.add("_lister");
    lists.getRange("A1:A2").values = [["ja"], ["nej"]];
    lists.visibility = "VeryHidden";
    context.workbook.names.add("Svar", lists.getRange("A1:A2"), "til valglister");
    context.workbook.names.add("Skjult", "=1").visible = false;
    const table = sheet.tables.add("A1:C3", true);
    table.name = "Data";
    table.style = "TableStyleLight1";
    sheet.getRange("A1:C1").format.fill.color = "#1F4E79";
    sheet.getRange("A1:C1").format.font.color = "#FFFFFF";
    sheet.getRange("C2:C3").numberFormat = [["0.0%"], ["0.0%"]];
    sheet.getRange("A:A").format.columnWidth = 180;
    sheet.getRange("2:2").format.rowHeight = 33;
    sheet.getRange("E:E").columnHidden = true;
    sheet.getRange("F1:G2").merge();
    sheet.getRange("B2:B3").format.protection.locked = false;
    sheet.getRange("A2").hyperlink = {
      address: "https://www.dst.dk/?a=1&b=2",
      textToDisplay: "Ærø & <Fyn>",
      screenTip: "Kilde",
    };
    const edge = sheet.getRange("A3:C3").format.borders.getItem("EdgeBottom");
    edge.style = "Double";
    edge.color = "#808080";
    const answer = sheet.getRange("H1:H9").dataValidation;
    answer.rule = { list: { inCellDropDown: true, source: "=Svar" } };
    answer.prompt = { showPrompt: true, title: "Svar", message: 'Vælg "ja"\neller nej' };
    answer.errorAlert = { showAlert: true, style: "Stop", title: "Hov", message: "Kun ja & nej" };
    sheet.getRange("H1:H9").dataValidation.ignoreBlanks = false;
    const rule = sheet.getRange("B2:B3").conditionalFormats.add("Custom");
    rule.custom.rule.formula = '=AND($B2>20,$A2<>"")';
    rule.custom.format.fill.color = "#C00000";
    rule.custom.format.font.bold = true;
    rule.stopIfTrue = true;
    sheet.freezePanes.freezeAt("A1:A1");
    sheet.showGridlines = false;
    sheet.tabColor = "#00B050";
    const page = sheet.pageLayout;
    page.orientation = "Landscape";
    page.paperSize = "A4";
    page.zoom = { horizontalFitToPages: 1 };
    page.setPrintArea("A1:C3");
    page.setPrintTitleRows("$1:$1");
    page.leftMargin = 36;
    page.headersFooters.defaultForAllPages.centerFooter = "Side &P af &N";
    sheet.horizontalPageBreaks.add("A3");
    sheet.protection.protect({ allowFormatColumns: true, allowAutoFilter: true });
    await context.sync();
  });
  return workbook;
}

/** Everything a grid or the adapter can see of a sheet. */
export async function picture(workbook: EmbeddedWorkbook): Promise<unknown> {
  const view = workbook.view("Ark");
  const rest = await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Ark");
    const names = context.workbook.names.load("items/name,items/formula,items/comment,items/visible");
    const table = context.workbook.tables.getItem("Data").load("name,style,showFilterButton,showBandedRows");
    const tableRange = table.getRange().load("address");
    const layout = sheet.pageLayout.load("orientation,paperSize,zoom,leftMargin,topMargin");
    const area = layout.getPrintAreaOrNullObject().load("address");
    const titles = layout.getPrintTitleRowsOrNullObject().load("address");
    const footer = layout.headersFooters.defaultForAllPages.load("centerFooter");
    const validation = sheet.getRange("H1:H9").dataValidation.load("rule,prompt,errorAlert,ignoreBlanks");
    const conditional = sheet.getRange("B2:B3").conditionalFormats.getItemAt(0).load("stopIfTrue,priority");
    const formula = conditional.custom.rule.load("formula");
    const protection = sheet.protection.load("protected,options");
    const link = sheet.getRange("A2").load("hyperlink");
    const breaks = sheet.horizontalPageBreaks.getCount();
    await context.sync();
    return [
      names.items.map((name) => [name.name, name.formula as string, name.comment, name.visible]).sort(),
      [table.name, table.style, table.showFilterButton, table.showBandedRows, tableRange.address],
      [
        layout.orientation,
        layout.paperSize,
        layout.zoom,
        layout.leftMargin,
        layout.topMargin,
        area.address,
        titles.address,
      ],
      [
        footer.centerFooter,
        validation.rule,
        validation.prompt,
        validation.errorAlert,
        validation.ignoreBlanks,
      ],
      [
        conditional.stopIfTrue,
        conditional.priority,
        formula.formula,
        protection.protected,
        protection.options,
        link.hyperlink,
        breaks.value,
      ],
    ];
  });
  return [
    workbook.sheetNames(),
    { ...view, id: null, styles: null },
    [...view.cells].map(([row, cells]) => [
      row,
      [...cells].map(([column, cell]) => [column, { ...cell, style: view.styles[cell.style] }]),
    ]),
    rest,
  ];
}

test("everything that was laid comes back from the file", async () => {
  const workbook = await fullWorkbook();
  expect(await picture(await reopened(workbook))).toEqual(await picture(workbook));
});

test("the same workbook gives the same bytes, also after reopening, and saving changes nothing", async () => {
  const workbook = await fullWorkbook();
  const before = await picture(workbook);
  const first = await workbook.save();
  const second = await workbook.save();
  expect(Buffer.compare(first, second)).toBe(0);
  expect(await picture(workbook)).toEqual(before);
  const once = await (await reopened(workbook)).save();
  const twice = await (await openEmbeddedWorkbook({ bytes: once })).save();
  expect(Buffer.compare(once, twice)).toBe(0);
});

test("newer functions carry their prefix in the file and nowhere else", async () => {
  const workbook = await bookFrom([
    ['=LET(x,2,_y,3,x*_y)&TEXTJOIN(",",TRUE,"x","IFS(")', "=SUM(SORT(UNIQUE(A2:A9)))"],
  ]);
  const parts = unzipSync(await workbook.save());
  const xml = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
  expect(xml).toContain(
    '_xlfn.LET(_xlpm.x,2,_xlpm._y,3,_xlpm.x*_xlpm._y)&amp;_xlfn.TEXTJOIN(",",TRUE,"x","IFS(")',
  );
  expect(xml).toContain("SUM(_xlfn._xlws.SORT(_xlfn.UNIQUE(A2:A9)))");
  const again = await reopened(workbook);
  expect(again.view("Ark").cells.get(0)?.get(0)).toMatchObject({
    formula: '=LET(x,2,_y,3,x*_y)&TEXTJOIN(",",TRUE,"x","IFS(")',
    value: "6x,IFS(",
  });
});

test("parts of another's file that we do not know stay as they were", async () => {
  const parts = unzipSync(await (await bookFrom([["a", 1]])).save());
  const changed = {
    ...parts,
    "[Content_Types].xml": strToU8(
      strFromU8(parts["[Content_Types].xml"]!).replace(
        "</Types>",
        '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>',
      ),
    ),
    "_rels/.rels": strToU8(
      strFromU8(parts["_rels/.rels"]!).replace(
        "</Relationships>",
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>',
      ),
    ),
    "docProps/custom.xml": strToU8(
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Sag"><vt:lpwstr>sagsnummer 2018-1</vt:lpwstr></property></Properties>',
    ),
    "customXml/item1.xml": strToU8("<sag/>"),
    "xl/worksheets/sheet1.xml": strToU8(
      strFromU8(parts["xl/worksheets/sheet1.xml"]!)
        .replace(
          "</sheetData>",
          '</sheetData><conditionalFormatting sqref="B1"><cfRule type="duplicateValues" priority="3"/></conditionalFormatting>',
        )
        .replace(
          "</worksheet>",
          '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>Ark!$A$1</xm:f></x14:formula1><xm:sqref>C1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>',
        ),
    ),
  };
  const workbook = await openEmbeddedWorkbook({ bytes: zipSync(changed) });
  await onSheet(workbook, (sheet) => void (sheet.getRange("A1").values = [["b"]]));
  const saved = unzipSync(await workbook.save());
  expect(strFromU8(saved["docProps/custom.xml"]!)).toContain("sagsnummer 2018-1");
  expect(strFromU8(saved["_rels/.rels"]!)).toContain("docProps/custom.xml");
  expect(saved["customXml/item1.xml"]).toBeDefined();
  const xml = strFromU8(saved["xl/worksheets/sheet1.xml"]!);
  expect(xml).toContain('type="duplicateValues" priority="3"');
  expect(xml).toContain("x14:dataValidations");
});

const kindOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await openEmbeddedWorkbook({ bytes });
    return "opened";
  } catch (error) {
    return error instanceof NotAWorkbookError ? error.kind : String(error);
  }
};

/** The same zip, saying another unpacked size for its last part. */
function withDeclaredSize(zip: Uint8Array, size: number): Uint8Array {
  const changed = zip.slice();
  const view = new DataView(changed.buffer);
  let entry = 0;
  for (let at = 0; at < changed.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) entry = at;
  view.setUint32(entry + 24, size, true);
  return changed;
}

/** The same zip, its last part lying where its first does. */
function withSharedBytes(zip: Uint8Array): Uint8Array {
  const changed = zip.slice();
  const view = new DataView(changed.buffer);
  let entry = 0;
  for (let at = 0; at < changed.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) entry = at;
  view.setUint32(entry + 42, 0, true);
  return changed;
}

test("what is no workbook is named for what it is", async () => {
  const good = await (await bookFrom([["x".repeat(500), 1]])).save();
  const parts = unzipSync(good);
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
  const withSheet = (xml: string) => zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(xml) });
  const flipped = good.slice();
  flipped[60] = (flipped[60] ?? 0) ^ 0xff;
  expect({
    empty: await kindOf(new Uint8Array()),
    text: await kindOf(strToU8("Navn;Antal\n1;2")),
    old: await kindOf(
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
    ),
    zip: await kindOf(zipSync({ "a.txt": strToU8("a") })),
    word: await kindOf(
      zipSync({
        "[Content_Types].xml": strToU8("<Types/>"),
        "_rels/.rels": strToU8(
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        "word/document.xml": strToU8("<w:document/>"),
      }),
    ),
    cutOff: await kindOf(good.slice(0, good.length / 2)),
    flipped: await kindOf(flipped),
    unclosed: await kindOf(withSheet(sheet.slice(0, sheet.length / 2))),
    noSheet: await kindOf(withSheet("")),
    badIndex: await kindOf(withSheet(sheet.replace('t="s"><v>0<', 't="s"><v>99<'))),
    bomb: await kindOf(withDeclaredSize(good, 250 * 1024 * 1024)),
    lying: await kindOf(withDeclaredSize(good, 10)),
    doubled: await kindOf(withSharedBytes(good)),
    dense: await kindOf(zipSync({ ...parts, "xl/media/a.bin": new Uint8Array(20_000_000) })),
  }).toEqual({
    empty: "not-zip",
    text: "not-zip",
    old: "encrypted-or-old-xls",
    zip: "not-xlsx",
    word: "not-xlsx",
    cutOff: "damaged",
    flipped: "damaged",
    unclosed: "damaged",
    noSheet: "damaged",
    badIndex: "damaged",
    bomb: "damaged",
    lying: "damaged",
    doubled: "damaged",
    dense: "damaged",
  });
});

test("parts in UTF-16, under other prefixes and under names in other cases are opened and saved", async () => {
  const parts = unzipSync(await (await bookFrom([["Æblegrød", 1]])).save());
  const rels = "xl/_rels/workbook.xml.rels";
  const turned = strFromU8(parts[rels]!)
    .replaceAll("<Relationship", "<p:Relationship")
    .replaceAll("</Relationship", "</p:Relationship")
    .replace("xmlns=", "xmlns:p=")
    .replace("worksheets/sheet1.xml", "Worksheets/SHEET1.xml");
  const strings = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from(strFromU8(parts["xl/sharedStrings.xml"]!), "utf16le"),
  ]);
  const bytes = zipSync({
    ...parts,
    [rels]: strToU8(turned),
    "xl/sharedStrings.xml": new Uint8Array(strings),
  });
  const again = await openEmbeddedWorkbook({ bytes: await (await openEmbeddedWorkbook({ bytes })).save() });
  expect([...(again.view("Ark").cells.get(0)?.values() ?? [])].map(({ text }) => text)).toEqual([
    "Æblegrød",
    "1",
  ]);
});

test("a password that came with a file is neither lost nor guessed", async () => {
  const parts = unzipSync(await (await bookFrom([[1]])).save());
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
  const hashed =
    '<sheetProtection algorithmName="SHA-512" hashValue="aGVq" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" scenarios="1"/>';
  const bytes = zipSync({
    ...parts,
    "xl/worksheets/sheet1.xml": strToU8(sheet.replace("</sheetData>", `</sheetData>${hashed}`)),
  });
  const workbook = await openEmbeddedWorkbook({ bytes });
  expect(await codeOf(onSheet(workbook, (worksheet) => worksheet.protection.unprotect("hej")))).toBe(
    "InvalidArgument",
  );
  expect(strFromU8(unzipSync(await workbook.save())["xl/worksheets/sheet1.xml"]!)).toContain(hashed);
});
