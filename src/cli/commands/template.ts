// `template`: one entry workbook per department, one hearing workbook per party, or one follow-up form per department with a light
// to explain.
import path from "node:path";
import type { Catalogue } from "../../barometer/catalogue";
import { longTexts, personalProblems } from "../../barometer/catalogue-texts";
import { lastDay, plainRound, roundSchema, type Round } from "../../barometer/round";
import type { ReportedFigure } from "../../barometer/series";
import type { OwnText } from "../../barometer/written";
import { standingTexts } from "../../jobs/gather/committee-comments";
import { FIGURE_REQUESTS, figuresIn } from "../../jobs/results/compute";
import { formFileName } from "../../jobs/round/form-name";
import { earlierTextsFor, historyFor } from "../../jobs/form/history";
import type { WorkbookReader } from "../../jobs/port";
import { createTemplate } from "../../jobs/form/template";
import { EXIT, highest, Stop, type ExitCode } from "../exit";
import { ensureFolder, readText } from "../files";
import {
  catalogueOf,
  figuresFrom,
  givenDay,
  placeOf,
  readFileSheets,
  requirePeriod,
  type Work,
  writing,
} from "../work";
import { newWorkbook } from "../workbooks";
import { writeFollowUps } from "./follow-up";
import { writeHearings } from "./hearing";

export async function template(work: Work): Promise<ExitCode> {
  const { text, texts, yes } = work;
  const { kind = "entry" } = text;
  if (kind === "follow-up") return writeFollowUps(work);
  if (kind !== "entry" && kind !== "hearing") throw new Stop(EXIT.wrongUse, texts.usage.kind(kind));
  if (text.catalogue === undefined)
    throw new Stop(EXIT.wrongUse, texts.usage.optionMissing("catalogue", work.command));
  const { catalogue, history: own } = await catalogueOf(work, text.catalogue);
  const deadline = givenDay(work, "deadline");
  const round = { ...(await roundOf(work, catalogue)), ...(deadline === undefined ? {} : { deadline }) };
  const departments = kind === "hearing" ? [] : departmentsOf(work, catalogue);
  const { history, earlier, exit } =
    text.history === undefined
      ? await broughtAlong(work, own)
      : await historyOf(work, text.history, catalogue);
  const folder = text.out ?? "";
  const overwrite = yes.has("overwrite");
  if (kind === "hearing")
    return highest(exit, await writeHearings(work, { catalogue, round, history, folder, overwrite }));
  if (departments.includes(null)) work.terminal.tell(texts.template.noDepartments);
  const made = await writeTemplates(work, {
    catalogue,
    round,
    departments,
    history,
    earlier,
    folder,
    overwrite,
  });
  return highest(exit, made);
}

export interface TemplateFiles {
  catalogue: Catalogue;
  round: Round;
  /** Null for one workbook that is for everyone. */
  departments: readonly (string | null)[];
  history: readonly ReportedFigure[];
  /** Texts of earlier rounds. */
  earlier?: readonly OwnText[];
  folder: string;
  overwrite: boolean;
}

/** One file per department; one that may not be written does not keep the others from being made. */
export async function writeTemplates(work: Work, files: TemplateFiles): Promise<ExitCode> {
  const { catalogue, round, departments, folder, overwrite } = files;
  await ensureFolder(placeOf(work, folder), folder, work.texts.files);
  let exit: ExitCode = EXIT.done;
  for (const department of departments) {
    const file = path.join(folder, formFileName(catalogue.id, department, round.period));
    try {
      await writing(work, file, overwrite, async (write) => {
        const { port, save } = await newWorkbook();
        const own = department === null ? catalogue.departments.map(({ id }) => id) : [department];
        const history = historyFor(catalogue, round.period, own, files.history);
        const earlierTexts = earlierTextsFor(catalogue, round.period, own, files.earlier ?? []);
        const asked = { catalogue, round, department, history, earlierTexts };
        await createTemplate(port, { ...asked, confirmed: true });
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

/** Where a catalogue has not named its departments yet, one workbook is for everyone. */
function departmentsOf({ text, texts }: Work, catalogue: Catalogue): (string | null)[] {
  const ids = catalogue.departments.map(({ id }) => id);
  const { department } = text;
  if (department === undefined) return ids.length === 0 ? [null] : ids;
  if (ids.includes(department)) return [department];
  throw new Stop(EXIT.wrongUse, texts.usage.department(department, ids.join(", ")));
}

async function roundOf(work: Work, catalogue: Catalogue): Promise<Round> {
  const { text, texts } = work;
  const period = text.period === undefined ? null : requirePeriod(work, text.period);
  if (text.round === undefined) {
    if (period === null) throw new Stop(EXIT.wrongUse, texts.usage.optionMissing("period", work.command));
    return plainRound(period);
  }
  const round = readRound(await readText(placeOf(work, text.round), text.round, texts.files));
  if (round === null) {
    throw new Stop(EXIT.inputHasErrors, texts.files.problem(text.round, texts.template.badRound));
  }
  if (personalProblems(round).length > 0) {
    throw new Stop(EXIT.inputHasErrors, texts.files.problem(text.round, texts.template.personalNumber));
  }
  const [long] = longTexts(round);
  if (long !== undefined) {
    throw new Stop(EXIT.inputHasErrors, texts.files.problem(text.round, texts.template.longText(long.path)));
  }
  if (round.deadline !== undefined && lastDay(round) === null) {
    const sentence = texts.template.badDeadline(round.deadline);
    throw new Stop(EXIT.inputHasErrors, texts.files.problem(text.round, sentence));
  }
  if (period !== null && period !== round.period) {
    throw new Stop(EXIT.wrongUse, texts.usage.roundPeriod(period, round.period));
  }
  const known = new Set(catalogue.indicators.map(({ id }) => id));
  const unknown = (round.due ?? []).filter((id) => !known.has(id));
  if (unknown.length > 0) {
    const sentence = texts.template.unknownDue(unknown.join(", "));
    throw new Stop(EXIT.inputHasErrors, texts.files.problem(text.round, sentence));
  }
  return round;
}

function readRound(text: string): Round | null {
  try {
    return roundSchema.parse(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch {
    return null;
  }
}

interface History {
  history: readonly ReportedFigure[];
  earlier: readonly OwnText[];
  exit: ExitCode;
}

/** Where the catalogue comes out of a workbook, its figures and texts come along. */
async function broughtAlong(work: Work, own: readonly ReportedFigure[]): Promise<History> {
  const file = work.text.catalogue ?? "";
  const alone = { history: own, earlier: [], exit: EXIT.done };
  if (!/\.xls\w*$/i.test(file)) return alone;
  const found = await figuresOf(work, file);
  return "problem" in found ? alone : { ...alone, history: [...own, ...found.figures], earlier: found.texts };
}

async function historyOf(work: Work, file: string, catalogue: Catalogue): Promise<History> {
  if (!/\.xls\w*$/i.test(file)) {
    const { figures, problems } = await figuresFrom(work, file, catalogue);
    return { history: figures, earlier: [], exit: problems.length > 0 ? EXIT.inputHasErrors : EXIT.done };
  }
  const found = await figuresOf(work, file);
  if ("problem" in found) throw new Stop(EXIT.inputHasErrors, work.texts.template.historyNotOurs(file));
  return { history: found.figures, earlier: found.texts, exit: EXIT.done };
}

/** With what committees have written on their sheets since the last computation. */
async function figuresOf(work: Work, file: string): Promise<ReturnType<typeof figuresIn>> {
  const reader: WorkbookReader = { read: (requests) => readFileSheets(work, file, requests) };
  const seen = await reader.read([...FIGURE_REQUESTS]);
  const found = figuresIn(seen);
  if ("problem" in found || found.gathered === null) return found;
  const { texts } = await standingTexts(reader, seen, found.gathered.texts);
  return { ...found, texts };
}
