import { zipSync } from "fflate";
import fc from "fast-check";
import type { PackageProblem } from "../../src/ooxml/fault";
import { LIMITS, openArchive, wholePart } from "../../src/ooxml/zip";

const PART = "xl/a.xml";

class Fault extends Error {
  constructor(
    readonly problem: PackageProblem,
    detail: string,
  ) {
    super(detail);
  }
}

function open(bytes: Uint8Array) {
  return openArchive(bytes, (problem, detail) => new Fault(problem, detail));
}

function zip(content: Uint8Array, level: 0 | 6 = 6): Uint8Array {
  return zipSync({ [PART]: content }, { level });
}

function unpack(bytes: Uint8Array, part = PART): Uint8Array {
  return Buffer.from(wholePart(open(bytes), part));
}

function problemOf(bytes: Uint8Array): string {
  try {
    unpack(bytes);
  } catch (error) {
    if (error instanceof Fault) return error.problem;
    throw error;
  }
  return "read";
}

/** Where the directory's entry and the local header have their fields. */
function changed(bytes: Uint8Array, change: (view: DataView, directory: number) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  change(view, view.getUint32(copy.length - 22 + 16, true));
  return copy;
}

test("what was packed is unpacked, stored or deflated, in as many pieces as it takes", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200_000 }),
      fc.constantFrom(0 as const, 6 as const),
      (content, level) => {
        expect(Buffer.compare(unpack(zip(content, level)), content)).toBe(0);
      },
    ),
    { numRuns: 25 },
  );
});

test("part names are found whatever their case", () => {
  expect(unpack(zip(Uint8Array.of(1, 2)), "XL/A.XML")).toEqual(Buffer.of(1, 2));
});

test("a part that unpacks to far more than it holds is refused before it is unpacked", () => {
  const bomb = zip(new Uint8Array(LIMITS.ratioFromBytes + 10_000_000));
  expect(bomb.length).toBeLessThan(20_000);
  expect(problemOf(bomb)).toBe("too-large");
});

test("a bomb that lies about its size is stopped where the lie shows", () => {
  const bomb = zip(new Uint8Array(50_000_000));
  const lying = changed(bomb, (view, directory) => view.setUint32(directory + 24, 1_000, true));
  expect(problemOf(lying)).toBe("damaged");
});

test("one wrong byte in what was packed never gives another number", () => {
  const content = new Uint8Array(Buffer.from("<v>1234</v>".repeat(200)));
  for (const level of [0, 6] as const) {
    const bytes = zip(content, level);
    const start = 30 + PART.length;
    for (let at = start; at < start + 40; at += 3) {
      const wrong = changed(bytes, (view) => view.setUint8(at, view.getUint8(at) ^ 0x10));
      // Some bits of the packing say nothing, so that the very same content comes out.
      if (problemOf(wrong) === "read") expect(Buffer.compare(unpack(wrong), content)).toBe(0);
      else expect(problemOf(wrong)).toBe("damaged");
      if (level === 0) expect(problemOf(wrong)).toBe("damaged");
    }
  }
});

test.each<[string, (view: DataView, directory: number) => void, string]>([
  ["a wrong check sum", (view, at) => view.setUint32(at + 16, 1, true), "damaged"],
  ["a part encrypted", (view, at) => view.setUint16(at + 8, 1, true), "password"],
  ["an unknown way of packing", (view, at) => view.setUint16(at + 10, 12, true), "damaged"],
  ["sizes of the 64-bit format", (view, at) => view.setUint32(at + 24, 0xffffffff, true), "too-large"],
  ["a local header that is none", (view) => view.setUint32(0, 7, true), "damaged"],
  ["data beyond the end", (view, at) => view.setUint32(at + 20, 1_000_000, true), "damaged"],
  ["a directory that is cut off", (view, at) => view.setUint32(at, 7, true), "damaged"],
])("%s is refused", (_, change, problem) => {
  expect(problemOf(changed(zip(Uint8Array.of(1, 2, 3, 4)), change))).toBe(problem);
});

test("parts that share bytes are refused", () => {
  const two = zipSync({ "a.xml": Uint8Array.of(1, 2, 3), "b.xml": Uint8Array.of(1, 2, 3) }, { level: 0 });
  const shared = changed(two, (view, at) => view.setUint32(at + 46 + 5 + 42, 0, true));
  expect(() => open(shared)).toThrow(Fault);
});

test("a file cut anywhere is damaged, never half read", () => {
  const bytes = zip(new Uint8Array(Buffer.from("abc".repeat(1_000))));
  for (let length = 1; length < bytes.length; length += 7)
    expect(problemOf(bytes.slice(0, length))).toBe("damaged");
});
