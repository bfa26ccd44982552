import fc from "fast-check";
import { sheetName, wordSheetName } from "../../../src/sheets/plan/sheet-name";

test("a name that fits stays as it is", () => {
  expect(sheetName("Borgerrepræsentation")).toBe("Borgerrepræsentation");
});

test("what Excel forbids is replaced, and what is too long is cut", () => {
  expect(sheetName("Børn/Unge: [alle]?*")).toBe("Børn-Unge- -alle---");
  expect(sheetName("Beskæftigelses- og Integrationsudvalget")).toBe("Beskæftigelses- og Integrations");
});

test("a name already taken is numbered, whatever its case", () => {
  expect(sheetName("Byråd", ["BYRÅD", "Byråd (2)"])).toBe("Byråd (3)");
});

test("any text becomes a name that Excel takes and nobody else has", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 12 }), (wanted) => {
      const names: string[] = [];
      for (const one of wanted) names.push(sheetName(one, names));
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/);
        expect(name.toLowerCase()).not.toBe("history");
      }
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    }),
  );
});

test("a long name can be cut at a word, and says that it is cut", () => {
  expect(wordSheetName("Center for Arbejdsmarked")).toBe("Center for Arbejdsmarked");
  const name = wordSheetName("Center for Skoler, Institutioner og Kultur");
  expect(name).toBe("Center for Skoler…");
  expect(wordSheetName("Center for Skoler, Institutioner og Fritid", [name])).toBe("Center for Skoler… (2)");
});
