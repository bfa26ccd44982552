import { frontWorkbook, officeReady, REQUIREMENT_SET } from "../../src/excel/office";

interface FakeOffice {
  host?: string | null;
  supported?: (name: string, version: string) => boolean;
}

/** As much of Office as is asked before there is a workbook. */
function office({ host = "Excel", supported = () => true }: FakeOffice = {}) {
  return {
    HostType: { Excel: "Excel" },
    onReady: () => Promise.resolve({ host, platform: null }),
    context: { displayLanguage: "da-DK", requirements: { isSetSupported: supported } },
  };
}

async function withOffice<T>(fake: unknown, work: () => Promise<T>): Promise<T> {
  Object.assign(globalThis, { Office: fake, navigator: { language: "en-GB" } });
  try {
    return await work();
  } finally {
    Reflect.deleteProperty(globalThis, "Office");
  }
}

test("Excel with what the product needs is told with the language it speaks", async () => {
  expect(await withOffice(office(), officeReady)).toEqual({ kind: "excel", displayLanguage: "da-DK" });
});

test("the requirement set asked for is the one that the product needs", async () => {
  const asked: string[] = [];
  const supported = (name: string, version: string) => {
    asked.push(`${name} ${version}`);
    return false;
  };
  expect(await withOffice(office({ supported }), officeReady)).toMatchObject({ kind: "too-old" });
  expect(asked).toEqual([`${REQUIREMENT_SET.name} ${REQUIREMENT_SET.version}`]);
});

test("a browser without Excel has no context to ask", async () => {
  const fake = { ...office({ host: null }), context: undefined };
  expect(await withOffice(fake, officeReady)).toEqual({ kind: "no-excel", displayLanguage: "en-GB" });
});

test("a library that arrives after the pane is waited for", async () => {
  jest.useFakeTimers();
  const ready = officeReady();
  await jest.advanceTimersByTimeAsync(5_000);
  const answer = await withOffice(office(), async () => {
    await jest.advanceTimersByTimeAsync(100);
    return ready;
  });
  jest.useRealTimers();
  expect(answer).toMatchObject({ kind: "excel" });
});

test.each([
  ["a button waits until the cell being edited is left", undefined, true],
  ["what goes on while somebody types does not", { whileTyping: true }, false],
])("%s", async (_, how, waits) => {
  const asked: unknown[] = [];
  const run = (options: unknown) => {
    asked.push(options);
    return Promise.resolve();
  };
  Object.assign(globalThis, { Excel: { run } });
  await withOffice(office(), () => frontWorkbook(how).goTo("Ark", "A1"));
  Reflect.deleteProperty(globalThis, "Excel");
  expect(asked).toEqual([{ delayForCellEdit: waits }]);
});
