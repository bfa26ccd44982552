// `take-over`: a success criterion from the hearing becomes the catalogue's, and the results are made anew.
import { compute } from "../../jobs/results/compute";
import { takeOverCriterion } from "../../jobs/round/take-over";
import { criterionWords } from "../../sheets/hearing";
import { takeOverText } from "../../text/words/take-over";
import { tellDifferences } from "../differences";
import { EXIT, Stop, type ExitCode } from "../exit";
import { openFile, type Work, writing } from "../work";

export async function takeOver(work: Work): Promise<ExitCode> {
  const { text, yes, texts, terminal, language } = work;
  const [file = ""] = work.files;
  const { out = "", indicator = "", party = "" } = text;
  const words = takeOverText[language];
  const refuse = (sentence: string) => new Stop(EXIT.inputHasErrors, texts.files.problem(file, sentence));
  return writing(work, out, yes.has("overwrite"), async (write) => {
    const { port, save } = await openFile(work, file);
    const now = terminal.now().toISOString();
    const made = await takeOverCriterion(port, {
      ...{ indicator, party, now },
      confirmed: yes.has("overwrite"),
    });
    if (made.outcome === "refused") throw refuse(words.refused[made.because]);
    if (made.outcome === "needs-confirmation") throw refuse(words.occupied(made.indicator.name));
    if (made.outcome === "unchanged") terminal.tell(words.unchanged);
    else {
      const { target } = made.indicator;
      const said = target === undefined ? "" : (criterionWords(target, made.indicator, language) ?? "");
      terminal.tell(words.taken(made.indicator.name, said));
    }
    const computed = await compute(port, { confirmed: true, today: now.slice(0, 10), now });
    await write(await save(out));
    const differences = computed.outcome === "computed" ? computed.differences : [];
    tellDifferences(work, differences);
    return differences.length > 0 ? EXIT.inputHasErrors : EXIT.done;
  });
}
