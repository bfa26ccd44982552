import {
  STATUS_SYMBOLS,
  statusLabel,
  statusText,
  statusWord,
  UNCERTAIN_MARK,
} from "../../../src/text/words/status";

test("a goal without majority is shown as blandet", () => {
  expect(statusWord("unchanged", true, "da")).toBe("blandet");
  expect(statusWord("unchanged", false, "da")).toBe("uændret");
});

test("mixed says nothing about a status that is not unchanged", () => {
  expect(statusWord("positive", true, "da")).toBe("positiv");
});

test("a cell shows shape and word", () => {
  expect(statusLabel("positive", false, "da")).toBe("● Positiv");
  expect(statusLabel("unassessed", false, "en")).toBe("× Cannot be assessed");
});

test("no two statuses share a shape, and none looks like an arrow or a triangle", () => {
  const symbols = [...Object.values(STATUS_SYMBOLS), UNCERTAIN_MARK];
  expect(new Set(symbols).size).toBe(symbols.length);
  expect(symbols.join("")).not.toMatch(/[▲▼△▽►◄←-⇿]/u);
});

test("both languages have a word for everything, and no two statuses share one", () => {
  for (const texts of Object.values(statusText)) {
    for (const words of Object.values(texts))
      for (const word of Object.values(words as Record<string, string>)) expect(word.trim()).not.toBe("");
    expect(new Set(Object.values(texts.status)).size).toBe(Object.keys(texts.status).length);
  }
});
