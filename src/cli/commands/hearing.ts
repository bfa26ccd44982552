// `template --kind hearing`: one workbook per hearing party.
import path from "node:path";
import type { Catalogue } from "../../barometer/catalogue";
import type { Round } from "../../barometer/round";
import type { ReportedFigure } from "../../barometer/series";
import { formFileName } from "../../jobs/round/form-name";
import { createHearing } from "../../jobs/round/hearing-form";
import { EXIT, highest, Stop, type ExitCode } from "../exit";
import { ensureFolder } from "../files";
import { placeOf, type Work, writing } from "../work";
import { newWorkbook } from "../workbooks";

export interface HearingFiles {
  catalogue: Catalogue;
  round: Round;
  history: readonly ReportedFigure[];
  folder: string;
  overwrite: boolean;
}

/** One file per party; one that may not be written does not keep the others from being made. */
export async function writeHearings(work: Work, files: HearingFiles): Promise<ExitCode> {
  const { catalogue, round, history, folder, overwrite } = files;
  const parties = partiesOf(work, catalogue);
  await ensureFolder(placeOf(work, folder), folder, work.texts.files);
  let exit: ExitCode = EXIT.done;
  for (const party of parties) {
    const file = path.join(folder, formFileName(catalogue.id, party, round.period));
    try {
      await writing(work, file, overwrite, async (write) => {
        const { port, save } = await newWorkbook();
        await createHearing(port, { catalogue, round, party, history });
        await write(await save(file));
      });
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      work.terminal.tell(error.sentence);
      exit = highest(exit, error.exit);
    }
  }
  return exit;
}

function partiesOf({ text, texts }: Work, { hearingParties = [] }: Catalogue): string[] {
  const ids = hearingParties.map(({ id }) => id);
  if (ids.length === 0) throw new Stop(EXIT.inputHasErrors, texts.template.noParties);
  const { party } = text;
  if (party === undefined) return ids;
  if (ids.includes(party)) return [party];
  throw new Stop(EXIT.wrongUse, texts.usage.party(party, ids.join(", ")));
}
