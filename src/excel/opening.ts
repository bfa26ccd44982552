// Whether Excel opens the pane together with the workbook: a setting that is saved in the file, where the host can keep one.
const SETTING = "Office.AutoShowTaskpaneWithDocument";

/** Null where the host keeps no settings. */
export function opensWithWorkbook(): boolean | null {
  const settings = settingsOf();
  return settings === null ? null : settings.get(SETTING) === true;
}

/** Takes effect with the next saving of the workbook. Answers false where it could not be kept. */
export function openWithWorkbook(on: boolean): Promise<boolean> {
  const settings = settingsOf();
  if (settings === null) return Promise.resolve(false);
  // Said either way: what somebody has switched off stays off.
  settings.set(SETTING, on);
  return new Promise((resolve) =>
    settings.saveAsync(({ status }) => resolve(status === Office.AsyncResultStatus.Succeeded)),
  );
}

/** What somebody has switched off stays off, also where the form is laid anew. */
export function openUnlessSwitchedOff(): Promise<boolean> {
  return settingsOf()?.get(SETTING) === false ? Promise.resolve(false) : openWithWorkbook(true);
}

function settingsOf(): Office.Settings | null {
  const { document } = Office.context as Partial<Office.Context>;
  return document?.settings ?? null;
}
