// Formulas calculated in steps: what is saved so is what is saved when all are calculated at once.
import { openEmbeddedWorkbook } from "../../src/embedded";
import { bookFrom } from "./helpers";

/** A sum of rows whose own sums lean on each other's: more steps than one, whatever order they stand in. */
const CHAIN = [
  ["=SUM(B2:B61)", "=A1*2"],
  ...Array.from({ length: 60 }, (_, index) => [index + 1, `=A${index + 2}*2`]),
];

async function saved(values: unknown[][], pause?: () => Promise<void>): Promise<Buffer> {
  return Buffer.from(await (await bookFrom(values)).save("xlsx", pause));
}

function counting() {
  let times = 0;
  return {
    pause: () => {
      times += 1;
      return Promise.resolve();
    },
    times: () => times,
  };
}

test.each([
  ["that look at each other", CHAIN],
  ["that go round in a circle", [["=B1+1", "=A1+1"]]],
  ["that change by themselves", [["=B1*2", "=LEN(TODAY())"]]],
  [
    "that fill their neighbours",
    [
      ["=TRANSPOSE(A2:A3)", null],
      [1, null],
      [2, null],
    ],
  ],
])("formulas %s give the same in steps as at once", async (_, values) => {
  const { pause } = counting();
  expect(Buffer.compare(await saved(values, pause), await saved(values))).toBe(0);
});

test("whoever saves has a turn between the steps of many formulas", async () => {
  const [few, many] = [counting(), counting()];
  await saved([["=1+1"]], few.pause);
  await saved(CHAIN, many.pause);
  expect(many.times()).toBeGreaterThanOrEqual(few.times() + 3);
});

test("what is saved in steps needs no calculation when it is opened again", async () => {
  const workbook = await bookFrom(CHAIN);
  const bytes = await workbook.save("xlsx", () => Promise.resolve());
  const again = await openEmbeddedWorkbook({ bytes });
  expect(again.view("Ark").cells.get(0)?.get(1)?.value).toBe(7320);
});
