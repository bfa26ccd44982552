// Notes, as Excel gives them from ExcelApi 1.18 on; Microsoft's client as a package has none, so the host is made up here.
import { loadComments } from "../../src/excel/comments";

/** A workbook with one note, of which only what reading asks for is there. */
function workbookWithNote() {
  const loaded = <T extends object>(what: T) => ({ ...what, load: () => loaded(what) });
  const note = {
    content: "Anna Jensen:\nRing 010190-1234",
    authorName: "Anna Jensen",
    getLocation: () => loaded({ address: "'Mit ark'!B4" }),
  };
  return {
    comments: loaded({ items: [] }),
    notes: loaded({ items: [note] }),
    context: { sync: () => Promise.resolve() },
  } as unknown as Excel.Workbook;
}

test("a note is read with its place and author, and told from a comment", async () => {
  const read = loadComments(workbookWithNote(), true, { wholeComments: true });
  expect(await read()).toEqual([
    {
      text: "Anna Jensen:\nRing 010190-1234",
      author: "Anna Jensen",
      replies: [],
      resolved: false,
      note: true,
      sheet: "Mit ark",
      cell: "B4",
    },
  ]);
});

test("a host without notes is not asked for them", async () => {
  const read = loadComments(workbookWithNote(), false, { wholeComments: true });
  expect(await read()).toEqual([]);
});
