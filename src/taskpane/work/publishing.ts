// What Udgiv needs: the edition, its files, and the workbook that is made beside the one in front.
import type { WorkbookPort } from "../../jobs/port";
import { publish, type PublishInput, type PublishOutcome } from "../../jobs/results/publish";
import { newWorkbookFile } from "../../made";
import { docxOf } from "../../publish/paper/docx";
import { breathing } from "../breathing";

export { lastEdition } from "../../jobs/results/last-edition";

export function publishFrom(
  port: WorkbookPort,
  today: Date,
  asked: Pick<PublishInput, "correction" | "commentsBy" | "pause">,
): Promise<PublishOutcome> {
  return publish(port, {
    today: localDay(today),
    language: null,
    ...asked,
    documentOf: docxOf,
    workbookOf: async (sheets) => {
      const made = newWorkbookFile();
      await made.port.write({ sheets, seen: await made.port.read([]) });
      return made.save("xlsx", breathing());
    },
  });
}

/** The day it is where the user sits, ISO. */
function localDay(time: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
