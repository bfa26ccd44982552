// `template --kind follow-up`: one workbook for each department with a light to explain, and the barometer workbook that keeps who
// has been asked, beside them.
import path from "node:path";
import { makeFollowUps } from "../../jobs/round/follow-up-forms";
import { listed } from "../../text/said/lists";
import { EXIT, highest, Stop, type ExitCode } from "../exit";
import { ensureFolder } from "../files";
import { givenDay, openFile, placeOf, type Work, writing } from "../work";
import { newWorkbook } from "../workbooks";

export async function writeFollowUps(work: Work): Promise<ExitCode> {
  const { text, texts, terminal, yes, language } = work;
  const { into, out = "" } = text;
  if (into === undefined) throw new Stop(EXIT.wrongUse, texts.usage.optionMissing("into", work.command));
  const explainBy = givenDay(work, "deadline");
  const overwrite = yes.has("overwrite");
  await ensureFolder(placeOf(work, out), out, texts.files);
  const kept = path.join(out, path.basename(into));
  return writing(work, kept, overwrite, async (writeKept) => {
    const { port, save } = await openFile(work, into);
    const made = await makeFollowUps(port, {
      open: async () => {
        const form = await newWorkbook();
        return { port: form.port, save: () => form.save("form.xlsx") };
      },
      now: terminal.now().toISOString(),
      ...(explainBy === undefined ? {} : { explainBy }),
    });
    const words = texts.followUp;
    if (made.outcome === "not-a-barometer")
      throw new Stop(EXIT.inputHasErrors, texts.consolidate.notABarometer(into));
    if (made.nobodys.length > 0) terminal.tell(words.nobodys(listed(made.nobodys, language)));
    if (made.outcome === "nothing") {
      terminal.tell(words.nothing);
      return EXIT.done;
    }
    if (made.explained.length > 0) terminal.tell(words.explained(listed(made.explained, language)));
    let exit: ExitCode = EXIT.done;
    for (const { file, bytes } of made.forms) {
      try {
        await writing(work, path.join(out, file), overwrite, (write) => write(bytes));
      } catch (error) {
        if (!(error instanceof Stop)) throw error;
        terminal.tell(error.sentence);
        exit = highest(exit, error.exit);
      }
    }
    await writeKept(await save(kept));
    return exit;
  });
}
