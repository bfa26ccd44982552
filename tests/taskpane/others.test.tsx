// Somebody else in the same workbook, before sheets are laid anew.
import { act, screen, waitFor } from "@testing-library/react";
import type { PaneServices } from "../../src/taskpane/services";
import { OTHERS_STAY_MS } from "../../src/taskpane/others";
import { paneText } from "../../src/text/pane/pane";
import {
  answering,
  entryWorkbook,
  fakeServices,
  LANGUAGES,
  openSecretariat,
  showPane,
  summary,
} from "./support";

/** A workbook that somebody else edits while the pane is open, and Beregn. */
async function shown(change: Partial<PaneServices> = {}, language: "da" | "en" = "da") {
  let edit: () => void = () => undefined;
  const compute = jest.fn<ReturnType<PaneServices["compute"]>, Parameters<PaneServices["compute"]>>(() =>
    Promise.resolve({ outcome: "computed", summary: summary() }),
  );
  const services = fakeServices({
    detect: () => Promise.resolve(entryWorkbook()),
    compute,
    onOthersEdit: (listener) => {
      edit = listener;
      return Promise.resolve(() => Promise.resolve());
    },
    ...change,
  });
  const { user } = await showPane(services, answering(language));
  await openSecretariat(user, language);
  const press = () => user.click(screen.getByRole("button", { name: paneText[language].entry.compute }));
  return { user, compute, press, edit: () => act(() => edit()) };
}

test.each(LANGUAGES)("in %s it is asked before sheets are laid, and a yes lays them", async (language) => {
  const words = paneText[language].confirm;
  const { user, compute, press, edit } = await shown({}, language);
  edit();
  await press();
  const dialog = await screen.findByRole("alertdialog");
  expect(dialog).toHaveTextContent(words.othersTitle);
  expect(dialog).toHaveTextContent(words.others(5));
  expect(compute).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: words.othersGoOn }));
  await waitFor(() => expect(compute).toHaveBeenCalledTimes(1));
  expect(compute.mock.calls[0]?.[0]).toEqual({ replaceConfirmed: false });
});

test("a no leaves the workbook as it is", async () => {
  const { user, compute, press, edit } = await shown();
  edit();
  await press();
  await user.click(await screen.findByRole("button", { name: paneText.da.cancel }));
  expect(compute).not.toHaveBeenCalled();
});

test("a yes to others is no yes to what the job asks itself", async () => {
  const compute = jest
    .fn<ReturnType<PaneServices["compute"]>, Parameters<PaneServices["compute"]>>()
    .mockResolvedValueOnce({
      outcome: "needs-confirmation",
      sheets: ["Byråd"],
      reshaped: [],
      notesLost: false,
      leftOut: { faulty: 0, unanswered: 0 },
    })
    .mockResolvedValue({ outcome: "computed", summary: summary() });
  const { user, press, edit } = await shown({ compute });
  edit();
  await press();
  await user.click(await screen.findByRole("button", { name: paneText.da.confirm.othersGoOn }));
  await user.click(await screen.findByRole("button", { name: paneText.da.confirm.replace }));
  await waitFor(() => expect(compute).toHaveBeenCalledTimes(2));
  expect(compute.mock.calls.map(([options]) => options.replaceConfirmed)).toEqual([false, true]);
});

test("whoever has not edited for some minutes is taken to be gone", async () => {
  const { compute, press, edit } = await shown();
  edit();
  const now = Date.now();
  jest.spyOn(Date, "now").mockImplementation(() => now + OTHERS_STAY_MS + 1);
  await press();
  await waitFor(() => expect(compute).toHaveBeenCalledTimes(1));
  jest.restoreAllMocks();
});
