// Comments as LibreOffice finds them in a file we wrote: it knows no answers and shows the stand-ins.
import { openEmbeddedWorkbook } from "../../src/embedded";
import { commentsOf } from "../fixtures/comment-list";
import { resaved, SLOW } from "./libreoffice";

test(
  "LibreOffice finds a comment with its answers at its cell",
  async () => {
    const workbook = await openEmbeddedWorkbook({ user: "Bo" });
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:B2").values = [
        ["Navn", "Antal"],
        ["Et", 1],
      ];
      const comment = context.workbook.comments.add(sheet.getRange("B2"), "Stemmer æ & ø?");
      comment.replies.add("Ja");
      await context.sync();
    });
    const found = await commentsOf(
      await openEmbeddedWorkbook({ bytes: await resaved(await workbook.save()) }),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ address: "'Ark1'!B2" });
    expect(found[0]?.text).toContain("Stemmer æ & ø?");
    expect(found[0]?.text).toContain("Ja");
  },
  SLOW,
);
