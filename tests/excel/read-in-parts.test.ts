// Excel on the web answers at most 5 MB at once: what does not fit is read in parts, and reads the same.
import { excelWorkbook, type ExcelRun } from "../../src/excel/workbook";
import { ENTRY_REQUESTS } from "../../src/jobs/form/entry-workbook";
import { STORE_SHEET } from "../../src/sheets/workbook/store";
import { lay } from "../fixtures/rounds";

/** A host whose first answer is too large. */
function refusingOnce(run: ExcelRun): ExcelRun {
  let refused = false;
  return async (batch) => {
    if (refused) return run(batch);
    refused = true;
    throw Object.assign(new Error("too large"), { code: "ResponsePayloadSizeLimitExceeded" });
  };
}

test("sheets too large for one answer are read in parts and come out the same", async () => {
  const { workbook, port } = await lay(400);
  const whole = await port.read(ENTRY_REQUESTS);
  const run: ExcelRun = (batch) => workbook.run(batch);
  const inParts = await excelWorkbook(refusingOnce(run)).read(ENTRY_REQUESTS);
  expect(inParts).toEqual(whole);
});

test("a head of some rows and a sheet that is not there are read in parts as well", async () => {
  const { workbook, port } = await lay(40);
  const requests = [{ sheet: STORE_SHEET, rows: 5 }, { sheet: "Findes ikke" }];
  const run: ExcelRun = (batch) => workbook.run(batch);
  const inParts = await excelWorkbook(refusingOnce(run)).read(requests);
  expect(inParts).toEqual(await port.read(requests));
});

test("any other failure is reported at once", async () => {
  const denied: ExcelRun = () => Promise.reject(Object.assign(new Error("no"), { code: "AccessDenied" }));
  await expect(excelWorkbook(denied).read([])).rejects.toMatchObject({ problem: "locked" });
});
