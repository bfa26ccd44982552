import { strFromU8, unzipSync } from "fflate";
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { commentsOf } from "../fixtures/comment-list";
import { withComments } from "../fixtures/comments";
import { bookFrom, codeOf, inBook, onSheet, reopened } from "./helpers";

async function commented(added: Partial<Parameters<typeof withComments>[2]> = {}) {
  const saved = await (await bookFrom([["Navn", "Antal"]])).save();
  const all = { notes: { B1: "Spørg Æ &amp; Ø" }, threads: { A1: ["Stemmer det?", "Ja"] }, ...added };
  return openEmbeddedWorkbook({ bytes: withComments(saved, 1, all), user: "Bo" });
}

/** Adds a comment, with answers, at a cell of the sheet "Ark". */
async function comment(workbook: EmbeddedWorkbook, cell: string, text: string, ...replies: string[]) {
  await inBook(workbook, ({ workbook: { worksheets, comments } }) => {
    const added = comments.add(worksheets.getItem("Ark").getRange(cell), text);
    replies.forEach((reply) => added.replies.add(reply));
  });
}

async function partsOf(workbook: EmbeddedWorkbook): Promise<Record<string, string>> {
  const parts = unzipSync(await workbook.save());
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const NOTE = { text: "Spørg Æ & Ø", author: "Åse", replies: [], resolved: false, address: "Ark!B1" };
const THREAD = {
  text: "Stemmer det?",
  author: "",
  replies: [{ text: "Ja", author: "" }],
  resolved: false,
  address: "Ark!A1",
};

describe("of an opened file", () => {
  test("notes and comments are told with their cells and answers, stand-ins left out", async () => {
    expect(await commentsOf(await commented())).toEqual([NOTE, THREAD]);
  });

  test("the authors of comments are told by name", async () => {
    const [, thread] = await commentsOf(await commented({ person: "Åse Hansen" }));
    expect(thread).toEqual({
      ...THREAD,
      author: "Åse Hansen",
      replies: [{ text: "Ja", author: "Åse Hansen" }],
    });
  });

  test("a stand-in is told where another program has thrown its comment away", async () => {
    const texts = (await commentsOf(await commented({ standInsOnly: true }))).map(({ text }) => text);
    expect(texts).toEqual([NOTE.text, "[Threaded comment]"]);
  });

  test("they are still there when the file has been saved and opened again", async () => {
    expect(await commentsOf(await reopened(await commented()))).toEqual([NOTE, THREAD]);
  });

  test("they stay in the file as they were while nobody touches them", async () => {
    const before = await commented({ person: "Åse Hansen" });
    const parts = await partsOf(before);
    expect(parts["xl/comments9.xml"]).toContain("tc={");
    expect(parts["xl/persons/person9.xml"]).toContain('userId="S::x"');
  });

  test("they keep their authors and answers when another is added beside them", async () => {
    const workbook = await commented({ person: "Åse Hansen" });
    const before = await commentsOf(workbook);
    await comment(workbook, "C3", "Ny", "Svar");
    const own = { text: "Ny", author: "Bo", replies: [{ text: "Svar", author: "Bo" }] };
    expect(await commentsOf(await reopened(workbook))).toEqual([
      ...before,
      { ...own, resolved: false, address: "Ark!C3" },
    ]);
    expect((await partsOf(workbook))["xl/persons/person9.xml"]).toContain('userId="S::x"');
  });

  test("a sheet that is deleted takes its comments along, out of the file too", async () => {
    const workbook = await commented();
    await inBook(workbook, ({ workbook: { worksheets } }) => {
      worksheets.add("Andet");
      worksheets.getItem("Ark").delete();
    });
    expect(await commentsOf(workbook)).toEqual([]);
    expect(Object.values(await partsOf(workbook)).filter((part) => part.includes("Stemmer"))).toEqual([]);
  });
});

describe("that are added", () => {
  test("bear the name of who added them, with their answers, and can be resolved", async () => {
    const workbook = await openEmbeddedWorkbook({ user: "Bo" });
    await inBook(workbook, ({ workbook: { worksheets, comments } }) => {
      worksheets.getFirst().name = "Ark";
      const added = comments.add("Ark!B2", "Stemmer <det>?");
      added.replies.add("Ja\nog nej");
      added.resolved = true;
    });
    const expected = [
      {
        text: "Stemmer <det>?",
        author: "Bo",
        replies: [{ text: "Ja\nog nej", author: "Bo" }],
        resolved: true,
        address: "Ark!B2",
      },
    ];
    expect(await commentsOf(workbook)).toEqual(expected);
    expect(await commentsOf(await reopened(workbook))).toEqual(expected);
  });

  test("are saved once more without doubling anything", async () => {
    const workbook = await bookFrom([["Navn"]]);
    await comment(workbook, "A1", "Et");
    const again = await reopened(workbook);
    await comment(again, "A2", "To");
    const parts = await partsOf(again);
    const commentParts = Object.keys(parts).filter((name) => /comment|vml|person/i.test(name));
    expect(commentParts).toEqual([
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/persons/person.xml",
      "xl/threadedComments/threadedComment1.xml",
    ]);
    expect(parts["xl/persons/person.xml"]?.match(/<person /g)).toHaveLength(1);
    expect((await commentsOf(await reopened(again))).map(({ text }) => text)).toEqual(["Et", "To"]);
  });

  test("are found at their cell and by their sheet", async () => {
    const workbook = await bookFrom([["Navn"]]);
    await comment(workbook, "B2", "Her");
    const found = await onSheet(workbook, (sheet) => sheet.comments.getItemByCell("B2").load("content"));
    expect(found.content).toBe("Her");
  });

  test("are one to a cell", async () => {
    const workbook = await bookFrom([["Navn"]]);
    await comment(workbook, "B2", "Her");
    expect(await codeOf(comment(workbook, "B2", "Igen"))).toBe("InvalidArgument");
    expect(await codeOf(comment(workbook, "B3:B4", "Bredt"))).toBe("InvalidArgument");
  });

  test("are refused on a protected sheet unless its objects may be edited", async () => {
    const workbook = await bookFrom([["Navn"]]);
    const protect = (options: Excel.WorksheetProtectionOptions) =>
      onSheet(workbook, (sheet) => {
        sheet.protection.protect(options);
      });
    await protect({});
    expect(await codeOf(comment(workbook, "A1", "Nej"))).toBe("AccessDenied");
    await onSheet(workbook, (sheet) => {
      sheet.protection.unprotect();
    });
    await protect({ allowEditObjects: true });
    await comment(workbook, "A1", "Ja");
    expect((await commentsOf(await reopened(workbook))).map(({ text }) => text)).toEqual(["Ja"]);
  });

  test("go with their cell when rows above are deleted, and away with it", async () => {
    const workbook = await bookFrom([["1"], ["2"], ["3"]]);
    await comment(workbook, "A2", "To");
    await comment(workbook, "A3", "Tre");
    await onSheet(workbook, (sheet) => {
      sheet.getRange("2:2").delete("Up");
    });
    expect(await commentsOf(await reopened(workbook))).toMatchObject([{ text: "Tre", address: "Ark!A2" }]);
  });

  test("go with their sheet when it is renamed", async () => {
    const workbook = await bookFrom([["1"]]);
    await comment(workbook, "A1", "Et");
    await onSheet(workbook, (sheet) => {
      sheet.name = "Omdøbt";
    });
    expect(await commentsOf(await reopened(workbook))).toMatchObject([{ text: "Et", address: "Omdøbt!A1" }]);
  });

  test("take no answer once they are resolved, until they are opened again", async () => {
    const workbook = await bookFrom([["1"]]);
    await comment(workbook, "A1", "Et");
    const answer = (isResolved: boolean) =>
      codeOf(
        onSheet(workbook, (sheet) => {
          const found = sheet.comments.getItemByCell("A1");
          found.resolved = isResolved;
          found.replies.add("Svar");
        }),
      );
    expect(await answer(true)).toBe("InvalidOperation");
    expect(await answer(false)).toBeNull();
  });

  test("with mentions say that they are not built: nobody's mailbox is here", async () => {
    const workbook = await bookFrom([["1"]]);
    const mention = onSheet(workbook, (sheet) => {
      const content = {
        mentions: [{ name: "Åse", id: 0, email: "a@b.dk" }],
        richContent: '<at id="0">Åse</at>',
      };
      sheet.comments.add("A1", content, "Mention");
    });
    expect(await codeOf(mention)).toBe("NotImplemented");
  });

  test("can be edited and deleted", async () => {
    const workbook = await bookFrom([["1"]]);
    await comment(workbook, "A1", "Et");
    await comment(workbook, "A2", "To");
    await onSheet(workbook, (sheet) => {
      sheet.comments.getItemByCell("A1").content = "Ændret";
      sheet.comments.getItemByCell("A2").delete();
    });
    expect((await commentsOf(await reopened(workbook))).map(({ text }) => text)).toEqual(["Ændret"]);
  });
});

test("a workbook without any has none, nor parts for them", async () => {
  const workbook = await bookFrom([["Navn"]]);
  expect(await commentsOf(workbook)).toEqual([]);
  expect(Object.keys(await partsOf(workbook)).filter((name) => /comment|vml|person/i.test(name))).toEqual([]);
});
