// Events beyond changed cells: sheets renamed, moved, hidden, protected and calculated; tables; comments.
import type { EmbeddedWorkbook } from "../../src/embedded";
import { bookFrom, inBook } from "./helpers";

type Heard = { type: string } & Record<string, unknown>;

/** What listeners hear of an act of the add-in. */
async function heard(
  workbook: EmbeddedWorkbook,
  listen: (context: Excel.RequestContext, hear: (event: object) => Promise<void>) => void,
  act: (context: Excel.RequestContext) => void,
): Promise<Heard[]> {
  const events: Heard[] = [];
  await inBook(workbook, (context) =>
    listen(context, (event) => {
      events.push(event as Heard);
      return Promise.resolve();
    }),
  );
  await inBook(workbook, act);
  // Events are sent behind what is running now.
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
  return events;
}

async function twoSheets(): Promise<EmbeddedWorkbook> {
  const workbook = await bookFrom([
    ["Navn", "Antal"],
    ["a", 1],
  ]);
  await inBook(workbook, (context) => void context.workbook.worksheets.add("Andet"));
  return workbook;
}

test("a sheet that is renamed, moved, hidden and protected tells each", async () => {
  const events = await heard(
    await twoSheets(),
    ({ workbook: { worksheets } }, hear) => {
      worksheets.onNameChanged.add(hear);
      worksheets.onMoved.add(hear);
      worksheets.onVisibilityChanged.add(hear);
      worksheets.onProtectionChanged.add(hear);
    },
    ({ workbook: { worksheets } }) => {
      const sheet = worksheets.getItem("Andet");
      sheet.position = 0;
      sheet.visibility = "Hidden";
      sheet.protection.protect();
      sheet.name = "Nyt";
    },
  );
  expect(events).toMatchObject([
    { type: "WorksheetMoved", positionBefore: 1, positionAfter: 0 },
    { type: "WorksheetVisibilityChanged", visibilityBefore: "Visible", visibilityAfter: "Hidden" },
    { type: "WorksheetProtectionChanged", isProtected: true },
    { type: "WorksheetNameChanged", nameBefore: "Andet", nameAfter: "Nyt" },
  ]);
});

test("one sheet in front means another that no longer is", async () => {
  const events = await heard(
    await twoSheets(),
    ({ workbook: { worksheets } }, hear) => {
      worksheets.onActivated.add(hear);
      worksheets.onDeactivated.add(hear);
    },
    ({ workbook: { worksheets } }) => worksheets.getItem("Andet").activate(),
  );
  expect(events.map(({ type }) => type)).toEqual(["WorksheetDeactivated", "WorksheetActivated"]);
});

test("sheets whose formulas are calculated tell", async () => {
  const events = await heard(
    await twoSheets(),
    ({ workbook: { worksheets } }, hear) => void worksheets.onCalculated.add(hear),
    ({ workbook: { worksheets } }) => (worksheets.getItem("Andet").getRange("A1").formulas = [["=Ark!B2"]]),
  );
  expect(events).toMatchObject([{ type: "WorksheetCalculated", address: "A1" }]);
});

test("a table tells when it is made and when its cells change", async () => {
  const workbook = await twoSheets();
  const made = await heard(
    workbook,
    ({ workbook: { tables } }, hear) => void tables.onAdded.add(hear),
    ({ workbook: { worksheets } }) => void worksheets.getItem("Ark").tables.add("A1:B2", true),
  );
  expect(made.map(({ type }) => type)).toEqual(["TableAdded"]);
  const changed = await heard(
    workbook,
    ({ workbook: { tables } }, hear) => void tables.getItemAt(0).onChanged.add(hear),
    ({ workbook: { worksheets } }) => (worksheets.getItem("Ark").getRange("B2:D2").values = [[2, 3, 4]]),
  );
  expect(changed).toMatchObject([{ type: "TableChanged", address: "B2" }]);
});

test("comments tell when they are written, answered, resolved and deleted", async () => {
  const events = await heard(
    await twoSheets(),
    ({ workbook: { comments } }, hear) => {
      comments.onAdded.add(hear);
      comments.onChanged.add(hear);
      comments.onDeleted.add(hear);
    },
    ({ workbook: { comments } }) => {
      const comment = comments.add("Ark!A1", "hej");
      comment.replies.add("ja").content = "jo";
      comment.resolved = true;
      comment.delete();
    },
  );
  expect(events.map(({ type, changeType }) => changeType ?? type)).toEqual([
    "CommentAdded",
    "ReplyAdded",
    "ReplyEdited",
    "CommentResolved",
    "CommentDeleted",
  ]);
});

test("a table hears of what is selected in it, and that something beside it is", async () => {
  const workbook = await twoSheets();
  await inBook(workbook, ({ workbook: { tables } }) => void tables.add("Ark!A1:B2", true));
  const events = await heard(
    workbook,
    ({ workbook: { tables } }, hear) => void tables.getItemAt(0).onSelectionChanged.add(hear),
    ({ workbook: { worksheets } }) => {
      worksheets.getItem("Ark").getRange("B2:C5").select();
      worksheets.getItem("Ark").getRange("D9").select();
    },
  );
  expect(events).toMatchObject([
    { type: "TableSelectionChanged", isInsideTable: true, address: "B2" },
    { type: "TableSelectionChanged", isInsideTable: false },
  ]);
});

test("whoever takes cells out or puts them in tells which way the others went", async () => {
  const events = await heard(
    await twoSheets(),
    ({ workbook: { worksheets } }, hear) => void worksheets.onChanged.add(hear),
    ({ workbook: { worksheets } }) => {
      const sheet = worksheets.getItem("Ark");
      sheet.getRange("A2").delete("Up");
      sheet.getRange("A1").insert("Right");
      sheet.getRange("A1").values = [["x"]];
    },
  );
  expect(events.map(({ changeDirectionState }) => changeDirectionState)).toMatchObject([
    { deleteShiftDirection: "Up" },
    { insertShiftDirection: "Right" },
    undefined,
  ]);
});
