import { withHead } from "../../../src/text/sheets/comments";

const NOBODY = { author: null, about: null };
const ASE = { author: "Åse Hansen", about: null };
const ABOUT = ["Beskæftigelse", "2018", "Antal"];

test("the author's name is put in front where it is known", () => {
  expect(withHead("Stemmer det?", ASE, "da")).toBe("[Åse Hansen:] Stemmer det?");
  expect(withHead("Stemmer det?", NOBODY, "da")).toBe("Stemmer det?");
});

test("a text that names its author is not given the name of whoever lays it again", () => {
  expect(withHead("[Åse Hansen:] Stemmer det?", { author: "Bo", about: null }, "da")).toBe(
    "[Åse Hansen:] Stemmer det?",
  );
});

test("a note that Excel has begun with its author's name is left as it is", () => {
  expect(withHead("Åse Hansen:\nStemmer det?", ASE, "da")).toBe("Åse Hansen:\nStemmer det?");
});

test.each([
  ["da", "[Åse Hansen om Beskæftigelse · 2018 · Antal:] Hm", "[Om Beskæftigelse · 2018 · Antal:] Hm"],
  ["en", "[Åse Hansen about Beskæftigelse · 2018 · Antal:] Hm", "[About Beskæftigelse · 2018 · Antal:] Hm"],
] as const)("what it was about is said once (%s)", (language, named, nameless) => {
  expect(withHead("Hm", { ...ASE, about: ABOUT }, language)).toBe(named);
  expect(withHead("[Åse Hansen:] Hm", { author: "Bo", about: ABOUT }, language)).toBe(named);
  expect(withHead(named, { author: "Bo", about: ["Andet", "2019"] }, language)).toBe(named);
  expect(withHead("Hm", { author: null, about: ABOUT }, language)).toBe(nameless);
});

test("brackets in a person's own text are no head, and those in names cannot end one", () => {
  expect(withHead("[vigtigt] Hm", ASE, "da")).toBe("[Åse Hansen:] [vigtigt] Hm");
  expect(withHead("Hm", { author: "Åse [ekstern]", about: null }, "da")).toBe("[Åse (ekstern):] Hm");
});

test.each([
  ["da", "[Åse Hansen den 31. januar 2026:] Hm", "[Åse Hansen den 31. januar 2026 om Alder · 2018:] Hm"],
  ["en", "[Åse Hansen on 31 January 2026:] Hm", "[Åse Hansen on 31 January 2026 about Alder · 2018:] Hm"],
] as const)("says when it was written, where Excel knows: %s", (language, own, moved) => {
  const written = { ...ASE, created: "2026-01-31" };
  expect(withHead("Hm", written, language)).toBe(own);
  expect(withHead("Hm", { ...written, about: ["Alder", "2018"] }, language)).toBe(moved);
  expect(withHead(own, { author: "Bo", created: "2026-02-01", about: null }, language)).toBe(own);
});
