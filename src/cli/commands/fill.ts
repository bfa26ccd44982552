// `fill`: figures from a CSV file into an entry workbook.
import type { Figure } from "../../barometer/figure";
import { sanitise } from "../../checks";
import { checkWorkbook } from "../../jobs/form/check";
import { readEntryWorkbook, type EntryWorkbook } from "../../jobs/form/entry-workbook";
import { isNote } from "../../jobs/fill/csv-problem";
import { planFill } from "../../jobs/fill/fill-at-once";
import { formRowsOf } from "../../jobs/fill/fill-preview";
import type { Questions } from "../../jobs/fill/foreign";
import { reportsFor } from "../../jobs/form/own-reports";
import type { EntrySheet } from "../../sheets/entry";
import { findingSentence } from "../../text/words/checks";
import { EXIT, Stop, type ExitCode } from "../exit";
import { figuresFrom, openFile, type Work, writing } from "../work";

export async function fill(work: Work): Promise<ExitCode> {
  const [file = ""] = work.files;
  const out = work.text.out ?? "";
  const overwrite = work.yes.has("overwrite");
  return writing(work, out, overwrite, (save) =>
    fillFile(work, { file, figures: work.text.figures ?? "", out, overwrite, save }),
  );
}

interface FillFile {
  file: string;
  figures: string;
  out: string;
  overwrite: boolean;
  save: (content: Uint8Array) => Promise<void>;
}

async function fillFile(work: Work, { file, figures, out, overwrite, save }: FillFile): Promise<ExitCode> {
  const opened = await openFile(work, file);
  const workbook = await readEntryWorkbook(opened.port);
  const entry = entryOf(work, file, workbook);
  const csv = await figuresFrom(work, figures, entry.catalogue, formRowsOf(entry), entry.store.mapping);
  const { own, others } = reportsFor(entry.catalogue, entry.departments, csv.figures);
  const filled = planFill(entry, own, overwrite);
  const plan = { ...filled, homeless: [...filled.homeless, ...others] };
  if (plan.patches.length > 0) {
    await opened.port.write({ sheets: [], patches: plan.patches, seen: workbook.seen });
  }
  await save(await opened.save(out));
  tellPlan(work, plan, overwrite);
  tellQuestions(work, csv.questions);
  const nothing = plan.patches.length === 0 && plan.same.length === 0;
  const reported =
    (nothing ? 1 : 0) +
    csv.problems.filter((problem) => !isNote(problem)).length +
    plan.homeless.length +
    plan.closed.length +
    (overwrite ? 0 : plan.occupied.length);
  return reported > 0 ? EXIT.inputHasErrors : EXIT.done;
}

/** `indikator, målgruppe, 2018` in the ids of the file. */
export function figureInWords({
  indicator,
  group,
  category,
  period,
}: Pick<Figure, "indicator" | "group" | "category" | "period">): string {
  return [indicator, group, category, period].filter((part) => part !== null).join(", ");
}

function tellPlan({ terminal, texts }: Work, plan: ReturnType<typeof planFill>, overwrite: boolean): void {
  terminal.tell(texts.fill.entered(plan.entered.length));
  if (plan.same.length > 0) terminal.tell(texts.fill.same(plan.same.length));
  for (const figure of plan.empty) terminal.tell(texts.fill.empty(figureInWords(figure)));
  for (const { cell, content, figure } of plan.erased)
    terminal.tell(texts.fill.erased(cell, sanitise(String(content)), figureInWords(figure)));
  for (const figure of plan.homeless) terminal.tell(texts.fill.homeless(figureInWords(figure)));
  for (const figure of plan.closed) terminal.tell(texts.fill.closed(figureInWords(figure)));
  if (overwrite) return;
  for (const { figure, cell } of plan.occupied)
    terminal.tell(texts.fill.occupied(cell, figureInWords(figure)));
}

/** A file's words are explained in the pane, once; here they are only named. */
function tellQuestions({ terminal, texts }: Work, { headings, names, unlisted }: Questions): void {
  const words = [...headings.map(({ heading }) => heading), ...names.map(({ label }) => label)];
  const shown = words.slice(0, WORDS_SHOWN);
  if (shown.length > 0) terminal.tell(texts.fill.questions(shown, words.length - shown.length + unlisted));
}

const WORDS_SHOWN = 20;

function entryOf(work: Work, file: string, workbook: EntryWorkbook): EntrySheet {
  if (!("problem" in workbook.entry)) return workbook.entry;
  const { kind, findings } = checkWorkbook(workbook);
  const [finding] = findings;
  const sentence =
    finding === undefined
      ? work.texts.check[kind === "hearing" || kind === "follow-up" ? kind : "barometer"]
      : findingSentence(finding, work.language);
  throw new Stop(EXIT.inputHasErrors, work.texts.files.problem(file, sentence));
}
