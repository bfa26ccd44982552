// Gathering in the pane: what is chosen is shown file by file, what is in doubt is decided before anything is written, and the
// last import can be taken back.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { emptyFigure, type Figure } from "../../src/barometer/figure";
import type { DeliveredFile } from "../../src/jobs/gather/delivery";
import type { ImportPreview } from "../../src/jobs/gather/import";
import { consolidate } from "../../src/jobs/gather/merge";
import type { PaneServices } from "../../src/taskpane/services";
import { paneText } from "../../src/text/pane/pane";
import { syntheticCatalogue } from "../fixtures/synthetic";
import { answering, entryWorkbook, fakeServices, later, showPane, violations, workbook } from "./support";

const text = paneText.da;
const words = text.gather;
const NOW = "2026-01-31T08:00:00.000Z";

const catalogue = {
  ...syntheticCatalogue(3),
  indicators: syntheticCatalogue(3).indicators.map((one) => ({ ...one, departments: ["afd-1", "afd-2"] })),
};

function figure(numerator: number): Figure {
  const key = { indicator: "ind-3", group: "target", category: null, period: "2018" };
  return { ...emptyFigure(key), numerator, denominator: 500 };
}

function delivery(file: string): DeliveredFile {
  if (file.startsWith("fejl"))
    return { incoming: { file, refusal: "unreadable", detail: "<b>PDF</b>" }, problems: [] };
  const [department, numerator] = file.startsWith("a") ? ["afd-1", 7] : ["afd-2", 9];
  const figures = [{ figure: figure(numerator), cell: "E9" }];
  return {
    incoming: {
      ...{ file, catalogue, departments: [department], figures, period: "2018", history: [] },
      ...{ errors: 1, warnings: 0 },
    },
    problems: [{ cell: "F9", sentence: "Tallet er for stort." }],
  };
}

/** What an empty workbook would say. */
function gatheringServices(change: Partial<PaneServices> = {}): PaneServices {
  const previewImport: PaneServices["previewImport"] = (files) => {
    const incoming = files.flatMap((one) => ("incoming" in one ? [one.incoming] : []));
    const consolidation = consolidate(incoming, [], null, NOW);
    const preview: ImportPreview =
      consolidation === null ? { outcome: "nothing" } : { outcome: "preview", consolidation, remembered: [] };
    return Promise.resolve(preview);
  };
  return fakeServices({
    readDelivery: (file) => Promise.resolve(delivery(file)),
    previewImport,
    ...change,
  });
}

async function openGathering(services: PaneServices) {
  const pane = await showPane(services);
  await pane.user.click(screen.getByRole("button", { name: text.gatherOpen }));
  return pane;
}

async function choose(names: string[], lastModified = 1_000) {
  const files = names.map((name) => new File(["x"], name, { lastModified }));
  fireEvent.change(screen.getByLabelText(words.filesLabel), { target: { files } });
  await screen.findByRole("heading", { name: words.filesTitle });
}

test("each file has a line with how it stands, what it brings and what is wrong with it", async () => {
  await openGathering(gatheringServices());
  await choose(["a.xlsx", "fejl.xlsx", "~$a.xlsx"]);
  const lines = within(screen.getByRole("list", { name: words.filesTitle })).getAllByRole("listitem");
  const said = lines.map((line) => line.textContent);
  expect(said.filter((one) => one.includes(words.states.refused))).toHaveLength(1);
  expect(said.filter((one) => one.includes(words.openElsewhere))).toHaveLength(1);
  expect(said.join(" ")).toContain("F9: Tallet er for stort.");
  // What a file says is shown as it is, and becomes no markup.
  expect(said.join(" ")).toContain("<b>PDF</b>");
  expect(await violations()).toEqual([]);
});

test("of files chosen one after the other what was saved last comes last, and a copy's figures are counted once", async () => {
  const handed: string[][] = [];
  const services = gatheringServices();
  const { previewImport } = services;
  await openGathering({
    ...services,
    previewImport: (files) => {
      handed.push(files.flatMap((one) => ("incoming" in one ? [one.incoming.file] : [])));
      return previewImport(files);
    },
  });
  await choose(["a ny.xlsx"], 2_000);
  await choose(["a gammel.xlsx"], 1_000);
  await waitFor(() => expect(handed.at(-1)).toEqual(["a gammel.xlsx", "a ny.xlsx"]));
  const counts = { taken: 2, refused: 0, open: 0, figures: 1 };
  expect((await screen.findAllByText(words.counts(counts))).length).toBeGreaterThan(0);
});

test("nothing can be imported before the conflict is decided and somebody has put a name to it", async () => {
  const importFiles = jest.fn<ReturnType<PaneServices["importFiles"]>, unknown[]>(() =>
    Promise.resolve({ outcome: "nothing" }),
  );
  const { user } = await openGathering(gatheringServices({ importFiles }));
  await choose(["a.xlsx", "b.xlsx"]);
  expect(screen.getByRole("heading", { name: words.conflicts(1) })).toBeInTheDocument();
  const button = screen.getByRole("button", { name: words.importFiles(2) });
  await user.click(button);
  expect(importFiles).not.toHaveBeenCalled();
  await user.click(screen.getByRole("radio", { name: /9 \/ 500/ }));
  await user.click(button);
  expect(await screen.findByText(words.whoMissing)).toBeInTheDocument();
  expect(importFiles).not.toHaveBeenCalled();
  await user.type(screen.getByLabelText(words.who), "Åse Hansen");
  await user.click(button);
  await waitFor(() => expect(importFiles).toHaveBeenCalledTimes(1));
  expect(importFiles.mock.calls[0]?.[1]).toEqual([
    {
      ...{ kind: "chosen", department: "afd-2", who: "Åse Hansen", why: null },
      ...{ indicator: "ind-3", group: "target", category: null, period: "2018", definition: null },
    },
  ]);
});

test("what an earlier import asked is decided without choosing a file again", async () => {
  const incoming = ["a.xlsx", "b.xlsx"].map((file) => delivery(file).incoming);
  const before = consolidate(incoming, [], null, NOW)!;
  const consolidation = consolidate([], before.rows, catalogue, NOW)!;
  const importFiles = jest.fn<ReturnType<PaneServices["importFiles"]>, unknown[]>(() =>
    Promise.resolve({ outcome: "imported", consolidation }),
  );
  const { user } = await openGathering(
    gatheringServices({
      detect: () => Promise.resolve(workbook({ kind: "barometer" })),
      previewImport: () => Promise.resolve({ outcome: "preview", consolidation, remembered: [] }),
      importFiles,
    }),
  );
  await user.click(screen.getByRole("button", { name: words.askOpen }));
  expect(await screen.findByRole("heading", { name: words.openQuestions(1) })).toHaveFocus();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole("radio", { name: /9 \/ 500/ }));
  await user.type(screen.getByLabelText(words.who), "Åse Hansen");
  await user.click(screen.getByRole("button", { name: words.saveDecisions(1) }));
  expect((await screen.findAllByText(words.decided)).length).toBeGreaterThan(0);
  expect(importFiles.mock.calls[0]?.slice(0, 2)).toMatchObject([
    [],
    [{ kind: "chosen", department: "afd-2", who: "Åse Hansen" }],
  ]);
});

test("where nothing is open it is said", async () => {
  const detect = () => Promise.resolve(workbook({ kind: "barometer" }));
  const { user } = await openGathering(gatheringServices({ detect }));
  await user.click(screen.getByRole("button", { name: words.askOpen }));
  expect(await screen.findByText(words.noQuestions)).toBeVisible();
});

test("after an import the next step and the way back stand there", async () => {
  const consolidation = consolidate([delivery("a.xlsx").incoming], [], null, NOW)!;
  const { user } = await openGathering(
    gatheringServices({
      importFiles: () => Promise.resolve({ outcome: "imported", consolidation }),
      undoImport: () => Promise.resolve({ outcome: "undone", files: 1, out: 1, back: 0 }),
    }),
  );
  await choose(["a.xlsx"]);
  await user.click(screen.getByRole("button", { name: words.importFiles(1) }));
  expect(await screen.findByRole("button", { name: words.compute })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: words.undo }));
  expect((await screen.findAllByText(words.undone(1, 1, 0))).length).toBeGreaterThan(0);
  expect(screen.queryByRole("button", { name: words.undo })).not.toBeInTheDocument();
});

test("an import that somebody has edited since is taken back only after a yes", async () => {
  const undoImport = jest.fn((confirmed: boolean) =>
    Promise.resolve(
      confirmed
        ? { outcome: "undone" as const, files: 1, out: 1, back: 0 }
        : { outcome: "needs-confirmation" as const },
    ),
  );
  const barometer = workbook({ kind: "barometer", undoable: true });
  const { user } = await openGathering(
    gatheringServices({ detect: () => Promise.resolve(barometer), undoImport }),
  );
  await user.click(screen.getByRole("button", { name: words.undo }));
  await user.click(await screen.findByRole("button", { name: words.undoQuestion.confirm }));
  await waitFor(() => expect(undoImport.mock.calls.map(([confirmed]) => confirmed)).toEqual([false, true]));
});

test("reading can be stopped: what was read stays, and it is said what was not", async () => {
  const first = later<DeliveredFile>();
  const { user } = await openGathering(gatheringServices({ readDelivery: () => first.promise }));
  const files = ["a.xlsx", "b.xlsx"].map((name) => new File(["x"], name));
  fireEvent.change(screen.getByLabelText(words.filesLabel), { target: { files } });
  await user.click(await screen.findByRole("button", { name: words.stop }));
  await first.resolve(delivery("a.xlsx"));
  expect(await screen.findByText(words.stopped(1, 2))).toBeInTheDocument();
});

test("in an entry form the ribbon's Saml says where it can be done, and offers no files", async () => {
  const services = fakeServices({ detect: () => Promise.resolve(entryWorkbook()) });
  await showPane(services, { ...answering(), verb: "gather" });
  expect(await screen.findByText(words.notHere)).toBeInTheDocument();
  expect(screen.queryByLabelText(words.filesLabel)).not.toBeInTheDocument();
});
