// Comments as LibreOffice finds them in a file we wrote: it knows no answers and shows the stand-ins.
import { plainRound } from "../../src/barometer/round";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { createTemplate } from "../../src/jobs/form/template";
import { commentsOf } from "../fixtures/comment-list";
import { example, open, templateOf } from "./books";
import { resaved, SLOW } from "./libreoffice";

test(
  "a template with a comment, opened and saved by LibreOffice, still has its comment at its cell when it is created again",
  async () => {
    const shipped = example("ballerup-2018");
    const book = await templateOf(shipped);
    await book.workbook.run(async (context) => {
      context.workbook.comments.add("Indberetning!E9", "Stemmer det?").replies.add("Ja");
      await context.sync();
    });
    const again = await open(await resaved(await book.save()));
    const before = await commentsOf(again.workbook);
    expect(before).toMatchObject([{ address: "Indberetning!E9" }]);
    const { catalogue, exampleRound, exampleHistory } = shipped;
    const round = plainRound(exampleRound);
    const input = { catalogue, round, department: null, history: exampleHistory, confirmed: true };
    expect((await createTemplate(again.port, input)).outcome).toBe("created");
    const after = await commentsOf(again.workbook);
    expect(after).toMatchObject([{ address: "Indberetning!E9" }]);
    expect(after[0]?.text).toContain("Stemmer det?");
  },
  SLOW,
);

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
