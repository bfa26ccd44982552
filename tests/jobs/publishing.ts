// A barometer workbook made without Excel, gathered and published as a person would; and what can be read in what was handed over.
import { strFromU8, unzipSync } from "fflate";
import type { Catalogue } from "../../src/barometer/catalogue";
import type { Figure } from "../../src/barometer/figure";
import type { WrittenText } from "../../src/barometer/written";
import { gridOf } from "../../src/intake/grid";
import { openXlsx } from "../../src/intake/workbook";
import { compute } from "../../src/jobs/results/compute";
import { consolidateInto } from "../../src/jobs/round/consolidate";
import type { FileMakers } from "../../src/jobs/results/edition-files";
import type { WorkbookPort } from "../../src/jobs/port";
import { publish, type PublishInput, type PublishOutcome } from "../../src/jobs/results/publish";
import { SHEETS } from "../../src/jobs/sheet-names";
import { newWorkbookFile } from "../../src/made";
import { docxOf } from "../../src/publish/paper/docx";

export const NOW = "2026-01-31T08:00:00.000Z";
const TODAY = "2026-01-31";

export interface Round {
  catalogue: Catalogue;
  period: string;
  figures: readonly Figure[];
  texts: readonly Partial<WrittenText>[];
}

/** Every department of the catalogue has sent what there is. */
export async function gathered({ catalogue, period, figures, texts }: Round): Promise<WorkbookPort> {
  const { port } = newWorkbookFile();
  const incoming = {
    ...{ file: "a.xlsx", catalogue, departments: catalogue.departments.map(({ id }) => id), period },
    figures: figures.map((figure) => ({ figure, cell: "E9" })),
    texts: texts.map((text, place) => ({
      written: {
        ...{ kind: "answer" as const, level: "theme" as const, place: "", period, number: 1 },
        ...{ text: "", whom: null, when: null, how: null, author: null },
        ...text,
      },
      ...{ sheet: SHEETS.texts, cell: `E${place + 6}` },
      standing: "asked" as const,
    })),
    ...{ history: [], errors: 0, warnings: 0 },
  };
  await consolidateInto(port, { incoming: [incoming], catalogue, now: NOW });
  await compute(port, { confirmed: true, today: TODAY });
  return port;
}

export const MAKERS: FileMakers = {
  documentOf: docxOf,
  workbookOf: async (sheets) => {
    const made = newWorkbookFile();
    await made.port.write({ sheets, seen: await made.port.read([]) });
    return made.save("xlsx");
  },
};

export function published(port: WorkbookPort, input: Partial<PublishInput> = {}): Promise<PublishOutcome> {
  const asked = { today: TODAY, language: null, correction: null, commentsBy: null };
  return publish(port, { ...asked, ...MAKERS, ...input });
}

/** What each file says, as plain text. */
export async function handedOver(outcome: PublishOutcome): Promise<Record<string, string>> {
  if (outcome.outcome !== "published") throw new Error(JSON.stringify(outcome));
  const said: Record<string, string> = {};
  for (const { name, content } of outcome.files) said[name] = await textOf(name, content);
  return said;
}

async function textOf(name: string, content: Uint8Array): Promise<string> {
  if (name.endsWith(".docx"))
    return strFromU8(unzipSync(content)["word/document.xml"] ?? new Uint8Array())
      .replace(/<\/w:p>/g, "\n")
      .replace(/<[^>]*>/g, "");
  if (!name.endsWith(".xlsx")) return strFromU8(content);
  const book = await openXlsx(content);
  const said: string[] = [];
  for (const part of book.sheets) {
    const grid = gridOf(part.name, (await book.read(part)).cells);
    if (grid !== "too-large" && grid !== null) said.push(part.name, ...grid.values.flat().map(String));
  }
  return said.join("\n");
}
