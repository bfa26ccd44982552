import fc from "fast-check";
import { decodeEscapes, encodeEscapes } from "../../src/ooxml/escapes";

test("whatever is written as XML can hold it is read again", () => {
  const letters = fc.constantFrom("a", "_x0007_", "_x005F_", "_", "x", "\u0007", "\u001f", "\ufffe", "æ");
  fc.assert(
    fc.property(fc.array(letters), (parts) => {
      const text = parts.join("");
      expect(decodeEscapes(encodeEscapes(text))).toBe(text);
    }),
  );
});

test("a letter that XML cannot hold is written as Excel writes it", () => {
  expect(encodeEscapes("a\u0007 _x0041_")).toBe("a_x0007_ _x005F_x0041_");
});
