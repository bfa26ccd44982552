// While a request is made the pane lives: so much of it at most is made between two pauses.
import { PAUSE_BYTES, REQUEST_BYTES, send, type Step } from "../../src/excel/request";

/** What `send` asks of a context. */
const CONTEXT = {
  workbook: { application: { suspendScreenUpdatingUntilNextSync: () => undefined } },
  sync: () => Promise.resolve(),
} as unknown as Excel.RequestContext;

test.each([
  ["many small steps", new Array<number>(3_000).fill(900)],
  ["blocks of cells", new Array<number>(20).fill(240_000)],
  ["one that is more than a pause allows", [100, 400_000, 100]],
])("of %s no more is made between two pauses than one step or what a pause allows", async (_, sizes) => {
  let bytes = 0;
  let count = 0;
  const between: { bytes: number; count: number }[] = [];
  const order: number[] = [];
  const steps = sizes.map((size, index): Step => ({
    bytes: size,
    apply: () => {
      bytes += size;
      count += 1;
      order.push(index);
    },
  }));
  await send(CONTEXT, steps, {
    bytes: REQUEST_BYTES,
    pause: () => {
      between.push({ bytes, count });
      bytes = count = 0;
      return Promise.resolve();
    },
  });
  expect(order).toEqual(sizes.map((_size, index) => index));
  expect(bytes).toBe(0);
  for (const part of between) expect(part.count === 1 || part.bytes <= PAUSE_BYTES).toBe(true);
  expect(between.some((part) => part.count > 0)).toBe(true);
});
