// The pane opens together with a workbook of ours, until somebody switches that off.
import { screen } from "@testing-library/react";
import { openUnlessSwitchedOff, openWithWorkbook, opensWithWorkbook } from "../../src/excel/opening";
import type { PaneHost } from "../../src/taskpane/services";
import { paneText } from "../../src/text/pane/pane";
import { answering, entryWorkbook, fakeServices, showPane, workbook } from "./support";

const name = paneText.da.opensWithWorkbook;
const SETTING = "Office.AutoShowTaskpaneWithDocument";

const form = () => fakeServices({ detect: () => Promise.resolve(entryWorkbook()) });
const host = (opening: PaneHost["opening"]): PaneHost => ({ ...answering(), opening });

/** Office as far as its settings go. */
function office(kept: Map<string, unknown>, status = "succeeded"): void {
  const settings = {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: unknown) => kept.set(key, value),
    saveAsync: (callback: (result: { status: string }) => void) => callback({ status }),
  };
  const parts = { AsyncResultStatus: { Succeeded: "succeeded" }, context: { document: { settings } } };
  Object.assign(globalThis, { Office: parts });
}

afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

test("over a form it can be switched off, and on", async () => {
  const choose = jest.fn(() => Promise.resolve(true));
  const { user } = await showPane(form(), host({ read: () => true, choose }));
  const box = await screen.findByRole("checkbox", { name });
  expect(box).toBeChecked();
  await user.click(box);
  expect(choose).toHaveBeenCalledWith(false);
  expect(box).not.toBeChecked();
});

test("a choice that could not be kept is not shown as made", async () => {
  const { user } = await showPane(form(), host({ read: () => false, choose: () => Promise.resolve(false) }));
  const box = await screen.findByRole("checkbox", { name });
  await user.click(box);
  expect(box).not.toBeChecked();
});

test("where the host cannot, or the workbook is not ours, there is no switch", async () => {
  const { unmount } = await showPane(form());
  expect(screen.queryByRole("checkbox", { name })).not.toBeInTheDocument();
  unmount();
  await showPane(
    fakeServices({ detect: () => Promise.resolve(workbook()) }),
    host({ read: () => true, choose: () => Promise.resolve(true) }),
  );
  expect(screen.queryByRole("checkbox", { name })).not.toBeInTheDocument();
});

test("it is kept in the workbook under Office's own name, off as well as on", async () => {
  const kept = new Map<string, unknown>();
  office(kept);
  expect(opensWithWorkbook()).toBe(false);
  expect(await openWithWorkbook(true)).toBe(true);
  expect(kept.get(SETTING)).toBe(true);
  expect(await openWithWorkbook(false)).toBe(true);
  expect(kept.get(SETTING)).toBe(false);
});

test("a form made anew does not switch on what somebody has switched off", async () => {
  const kept = new Map<string, unknown>();
  office(kept);
  await openUnlessSwitchedOff();
  expect(kept.get(SETTING)).toBe(true);
  await openWithWorkbook(false);
  await openUnlessSwitchedOff();
  expect(kept.get(SETTING)).toBe(false);
});

test("a host without settings, and one that cannot save them, say so", async () => {
  Object.assign(globalThis, { Office: { context: {} } });
  expect(opensWithWorkbook()).toBeNull();
  expect(await openWithWorkbook(true)).toBe(false);
  office(new Map(), "failed");
  expect(await openWithWorkbook(true)).toBe(false);
});
