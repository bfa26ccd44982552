import { errorText } from "../../../src/text/words/errors";
import { fillingText } from "../../../src/text/pane/filling";
import { paneText } from "../../../src/text/pane/pane";

/** Every sentence there is, those with parameters said for none, one and several. */
function sentences(texts: unknown, path = ""): [string, string][] {
  if (typeof texts === "string") return [[path, texts]];
  if (typeof texts === "function") {
    const say = texts as (...parameters: unknown[]) => string;
    return [0, 1, 2, 1234].map((count) => [`${path}(${count})`, say(...parameters(count))]);
  }
  return Object.entries(texts as Record<string, unknown>).flatMap(([key, inner]) =>
    sentences(inner, path === "" ? key : `${path}.${key}`),
  );
}

/** A count that also reads as the tally of a goal's lines, and as what filling came to. */
function parameters(count: number): unknown[] {
  const tally = Object.assign(Object(count) as object, {
    positive: count,
    unchanged: count,
    negative: count,
    neutral: count,
    unassessed: count,
    reasons: { missing: count },
    filled: count,
    erased: count,
    left: count,
    taken: count,
    refused: count,
    open: count,
    figures: count,
    kept: count > 0,
  });
  return [tally, count, count, count, count];
}

test.each([
  ["da", paneText.da],
  ["en", paneText.en],
  ["da", errorText.da],
  ["en", errorText.en],
  ["da", fillingText.da],
  ["en", fillingText.en],
])("no sentence in %s is empty or has a hole", (_, texts) => {
  for (const [path, sentence] of sentences(texts)) {
    expect([path, sentence.trim()]).not.toEqual([path, ""]);
    expect(sentence).not.toMatch(/undefined|\bnull\b|NaN|\[object| {2}/);
  }
});

test("one and several are said apart", () => {
  expect(paneText.da.findings.counts({ error: 1, warning: 1, answered: 0, open: 0 })).toBe(
    "Kontrollen fandt 1 fejl og 1 advarsel.",
  );
  expect(paneText.da.findings.counts({ error: 0, warning: 2, answered: 0, open: 0 })).toBe(
    "Kontrollen fandt 2 advarsler.",
  );
  expect(paneText.en.findings.counts({ error: 1, warning: 0, answered: 0, open: 0 })).toBe(
    "The check found 1 error.",
  );
  expect(paneText.en.findings.counts({ error: 2, warning: 1, answered: 0, open: 0 })).toBe(
    "The check found 2 errors and 1 warning.",
  );
  expect(paneText.da.results.indicators(1)).toBe("Vis 1 indikator");
  expect(paneText.en.confirm.figuresLost(1)).toMatch(/^1 figure already entered has no place/);
  expect(paneText.en.confirm.figuresLost(2)).toMatch(/^2 figures already entered have no place/);
});

test("large counts have the language's own separators", () => {
  expect(paneText.da.entry.progress({ filled: 1234, total: 5678, errors: 2 })).toBe(
    "1.234 af 5.678 tal er udfyldt · 2 fejl",
  );
  expect(paneText.en.entry.progress({ filled: 1234, total: 5678, errors: 2 })).toBe(
    "1,234 of 5,678 figures entered · 2 errors",
  );
});
