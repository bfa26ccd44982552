// `publish`: what may leave the house, into a folder. The barometer workbook remembers it.
import path from "node:path";
import { publish as publishFrom } from "../../jobs/results/publish";
import type { Obstacle } from "../../publish/read-back";
import { EXIT, Stop, type ExitCode } from "../exit";
import { ensureFolder } from "../files";
import { givenDay, openFile, placeOf, type Work, writing } from "../work";
import { newWorkbook } from "../workbooks";

export async function publish(work: Work): Promise<ExitCode> {
  const [file = ""] = work.files;
  return publishFile(work, {
    file,
    folder: work.text.out ?? "",
    correction: work.text.correction ?? null,
    commentsBy: givenDay(work, "comments-by") ?? null,
    overwrite: work.yes.has("overwrite"),
  });
}

export interface PublishFile {
  /** The barometer workbook. */
  file: string;
  folder: string;
  correction: string | null;
  /** ISO date. */
  commentsBy: string | null;
  overwrite: boolean;
}

export async function publishFile(
  work: Work,
  { file, folder, correction, commentsBy, overwrite }: PublishFile,
): Promise<ExitCode> {
  const { texts, terminal } = work;
  await ensureFolder(placeOf(work, folder), folder, texts.files);
  // The workbook is the one that is read: remembering the edition replaces it.
  return writing(work, file, true, async (save) => {
    const opened = await openFile(work, file);
    const outcome = await publishFrom(opened.port, {
      today: terminal.now().toISOString().slice(0, "2026-01-31".length),
      language: null,
      correction,
      commentsBy,
      // Fetched when it is needed: no other command waits for it.
      documentOf: async (paper) => (await import("../../publish/paper/docx")).docxOf(paper),
      workbookOf: async (plans) => {
        const made = await newWorkbook();
        await made.port.write({ sheets: plans, seen: await made.port.read([]), remove: [] });
        return made.save("edition.xlsx");
      },
    });
    switch (outcome.outcome) {
      case "not-a-barometer":
        throw new Stop(EXIT.inputHasErrors, texts.publish.notABarometer(file));
      case "nothing-to-publish":
        throw new Stop(EXIT.inputHasErrors, texts.publish.nothing(file));
      case "history-damaged":
        throw new Stop(EXIT.inputHasErrors, texts.publish.historyDamaged(file));
      case "undecided":
        for (const figure of outcome.figures.slice(0, MOST_TOLD))
          terminal.tell(texts.publish.undecidedFigure(figure));
        throw new Stop(EXIT.inputHasErrors, texts.publish.undecided(outcome.figures.length));
      case "refused":
        for (const obstacle of outcome.obstacles.slice(0, MOST_TOLD))
          terminal.tell(obstacleInWords(work, obstacle));
        throw new Stop(EXIT.inputHasErrors, texts.publish.refused(outcome.obstacles.length));
      case "published": {
        if (outcome.isNew) await save(await opened.save(file));
        for (const { name, content } of outcome.files) {
          const to = path.join(folder, name);
          await writing(work, to, overwrite, (write) => write(content));
        }
        terminal.tell(texts.publish.done(outcome.number, outcome.isNew));
        return EXIT.done;
      }
    }
  });
}

/** Of what keeps an edition from being handed over, so many are told; mending these often mends the others. */
const MOST_TOLD = 20;

function obstacleInWords({ texts }: Work, { kind, file, indicator, place }: Obstacle): string {
  const where = [file, indicator, place].filter((one) => one !== null && one !== "").join(" · ");
  return texts.publish.obstacles[kind](where);
}
