import { createHash } from "node:crypto";
import fc from "fast-check";
import { sha256 } from "../../src/barometer/sha256";

const known = (text: string) => createHash("sha256").update(Buffer.from(text, "utf16le")).digest("hex");

test("every text has the digest that the standard gives its bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(known(text));
    }),
  );
});

test("lengths around a block's edge are padded as the standard says", () => {
  for (let length = 0; length <= 130; length += 1) {
    const text = "æ".repeat(length);
    expect(sha256(text)).toBe(known(text));
  }
});

test("a long text is digested whole", () => {
  const text = "Barometer ".repeat(50_000);
  expect(sha256(text)).toBe(known(text));
});
