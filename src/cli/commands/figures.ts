// `figures`: what stands in workbooks, as figures.csv.
import type { Figure } from "../../barometer/figure";
import { detectedIn } from "../../jobs/detect";
import { entryIn, ENTRY_REQUESTS } from "../../jobs/form/entry-workbook";
import { writeFiguresCsv } from "../../jobs/fill/figures-csv";
import { ownerIn } from "../../jobs/form/own-reports";
import type { WorkbookSnapshot } from "../../jobs/port";
import { SHEETS } from "../../jobs/sheet-names";
import { readData } from "../../sheets/gathered";
import { figuresOf } from "../../sheets/entry";
import { fileCounter, givenFiles, givenTexts } from "../given-files";
import { EXIT, highest, Stop, type ExitCode } from "../exit";
import { readFileSheets, whyUnread, type Work } from "../work";

interface FoundFigure {
  figure: Figure;
  department: string | null;
  file: string;
  cell: string | null;
}

export async function figures(work: Work): Promise<ExitCode> {
  const { terminal, texts } = work;
  const files = givenFiles(work);
  const count = fileCounter(work, files.length);
  const found: FoundFigure[] = [];
  let exit: ExitCode = EXIT.done;
  for (const file of files) {
    try {
      const seen = await readFileSheets(
        work,
        file,
        [...ENTRY_REQUESTS, { sheet: SHEETS.data }],
        givenTexts(work),
      );
      const read = figuresOfFile(work, file, seen);
      found.push(...read.figures);
      for (const cell of read.unreadable) {
        terminal.tell(texts.files.problem(file, texts.figures.unreadable(cell)));
        exit = highest(exit, EXIT.inputHasErrors);
      }
    } catch (error) {
      const why = error instanceof Stop ? error : whyUnread(work, error);
      terminal.tell(error instanceof Stop ? why.sentence : texts.files.problem(file, why.sentence));
      exit = highest(exit, why.exit);
    }
    count();
  }
  terminal.print(
    writeFiguresCsv(
      found.map(({ figure }) => figure),
      [
        { column: "department", cells: found.map(({ department }) => department) },
        { column: "file", cells: found.map(({ file }) => file) },
        { column: "cell", cells: found.map(({ cell }) => cell) },
      ],
    ),
  );
  return exit;
}

function figuresOfFile(
  { texts }: Work,
  file: string,
  seen: WorkbookSnapshot,
): { figures: FoundFigure[]; unreadable: string[] } {
  const refuse = (kind: keyof typeof texts.assess.kinds): never => {
    throw new Stop(
      EXIT.inputHasErrors,
      texts.files.problem(file, texts.assess.noFigures(texts.assess.kinds[kind])),
    );
  };
  const { kind } = detectedIn(seen);
  if (kind === "entry") {
    const entry = entryIn(seen);
    if ("problem" in entry) return refuse("damaged");
    const owners = new Map(
      entry.catalogue.indicators.map((indicator) => [indicator.id, ownerIn(indicator, entry.departments)]),
    );
    const found = figuresOf(entry).map(({ figure, cell }) => ({
      figure,
      department: owners.get(figure.indicator) ?? null,
      file,
      cell,
    }));
    return { figures: found, unreadable: [] };
  }
  if (kind !== "barometer") return refuse(kind);
  const data = readData(seen.grids[SHEETS.data] ?? null);
  if (data === null) return refuse("damaged");
  return {
    figures: data.rows.map(({ figure, department, file: from, cell }) => ({
      figure,
      department,
      file: from === "" ? file : from,
      cell,
    })),
    unreadable: data.unreadable.map(({ cell }) => cell),
  };
}
