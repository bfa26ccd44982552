import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { withComments } from "../fixtures/comments";
import { bookFrom, reopened } from "./helpers";

async function commentsOf(workbook: EmbeddedWorkbook) {
  return workbook.run(async (context) => {
    const comments = context.workbook.comments.load("items/content,items/replies/items/content");
    await context.sync();
    const ranges = comments.items.map((comment) => comment.getLocation().load("address"));
    await context.sync();
    return comments.items.map(({ content, replies }, index) => ({
      content,
      replies: replies.items.map((reply) => reply.content),
      address: ranges[index]?.address,
    }));
  });
}

async function commented() {
  const saved = await (await bookFrom([["Navn", "Antal"]])).save();
  const added = { notes: { B1: "Spørg Æ &amp; Ø" }, threads: { A1: ["Stemmer det?", "Ja"] } };
  return openEmbeddedWorkbook({ bytes: withComments(saved, 1, added) });
}

const EXPECTED = [
  { content: "Spørg Æ & Ø", replies: [], address: "Ark!B1" },
  { content: "Stemmer det?", replies: ["Ja"], address: "Ark!A1" },
];

test("a file's notes and comments are told with their cells and answers, stand-ins left out", async () => {
  expect(await commentsOf(await commented())).toEqual(EXPECTED);
});

test("they are still there when the file has been saved and opened again", async () => {
  expect(await commentsOf(await reopened(await commented()))).toEqual(EXPECTED);
});

test("a sheet that is deleted takes its comments along", async () => {
  const workbook = await commented();
  await workbook.run(async (context) => {
    context.workbook.worksheets.add("Andet");
    context.workbook.worksheets.getItem("Ark").delete();
    await context.sync();
  });
  expect(await commentsOf(workbook)).toEqual([]);
});

test("a workbook without any has none", async () => {
  expect(await commentsOf(await bookFrom([["Navn"]]))).toEqual([]);
});
