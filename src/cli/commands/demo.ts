// `demo`: a whole round on each shipped example, the files of every step left behind.
import path from "node:path";
import { plainRound } from "../../barometer/round";
import { findCatalogue, type ShippedCatalogue } from "../../catalogues";
import { readEntryWorkbook } from "../../jobs/form/entry-workbook";
import { planFill } from "../../jobs/fill/fill-at-once";
import { EXIT, highest, type ExitCode } from "../exit";
import { ensureFolder } from "../files";
import { openFile, placeOf, type Work, writing } from "../work";
import { consolidateFiles } from "./consolidate";
import { formFileName } from "../../jobs/round/form-name";
import { publishFile } from "./publish";
import { writeTemplates } from "./template";

const EXAMPLES = ["det-nationale-barometer", "ballerup-2018"];
/** Where the files go when nobody says; not kept in version control. */
const DEFAULT_FOLDER = "out/demo";

export async function demo(work: Work): Promise<ExitCode> {
  const out = work.text.out ?? DEFAULT_FOLDER;
  let exit: ExitCode = EXIT.done;
  for (const id of EXAMPLES) {
    const example = findCatalogue(id);
    if (example !== null) exit = highest(exit, await runRound(work, example, path.join(out, id)));
  }
  return exit;
}

/** What it wrote before is replaced; whatever else stands in the folder stays. */
async function runRound(work: Work, example: ShippedCatalogue, folder: string): Promise<ExitCode> {
  const { catalogue, exampleRound, exampleFigures, exampleHistory } = example;
  const departments = catalogue.departments.map(({ id }) => id);
  const templates = path.join(folder, "templates");
  const made = await writeTemplates(work, {
    catalogue,
    round: plainRound(exampleRound),
    departments,
    history: [...exampleHistory, ...exampleFigures],
    folder: templates,
    overwrite: true,
  });
  const filledFolder = path.join(folder, "filled");
  await ensureFolder(placeOf(work, filledFolder), filledFolder, work.texts.files);
  const filled: string[] = [];
  for (const department of departments) {
    const name = formFileName(catalogue.id, department, exampleRound);
    const file = path.join(filledFolder, name);
    await fillExample(work, path.join(templates, name), file, department, example);
    filled.push(file);
  }
  const consolidated = await consolidateFiles(work, {
    files: filled,
    into: null,
    decisions: [],
    out: path.join(folder, "barometer.xlsx"),
    catalogue,
    json: false,
    overwrite: true,
  });
  const published = await publishFile(work, {
    file: path.join(folder, "barometer.xlsx"),
    folder: path.join(folder, "web"),
    correction: null,
    commentsBy: null,
    overwrite: true,
  });
  return highest(made, consolidated, published);
}

async function fillExample(
  work: Work,
  from: string,
  to: string,
  department: string,
  { catalogue, exampleFigures }: ShippedCatalogue,
): Promise<void> {
  const opened = await openFile(work, from);
  const { entry, seen } = await readEntryWorkbook(opened.port);
  if ("problem" in entry)
    throw new Error(`the template just made cannot be read: ${entry.problem} ${entry.detail}`);
  const own = new Set(
    catalogue.indicators.filter(({ departments }) => departments.includes(department)).map(({ id }) => id),
  );
  const plan = planFill(
    entry,
    exampleFigures.filter(({ indicator }) => own.has(indicator)),
    false,
  );
  await opened.port.write({ sheets: [], patches: plan.patches, seen });
  await writing(work, to, true, async (save) => save(await opened.save(to)));
}
