import fc from "fast-check";
import { REASON_CODES, type Reason } from "../../../src/barometer/assessment";
import { reasonSentence } from "../../../src/text/words/not-judged";

const VALUES: Reason["values"] = {
  period: "2018",
  reference: "2009H1",
  baseline: "2006-12-31",
  from: "2010",
  by: "KV2021",
  note: "Nye regler.",
  group: "target",
  missing: "pending",
  basis: "origin",
  referenceBasis: "citizenship",
  groupBasis: "citizenship",
  have: 11,
  of: 13,
  rule: "outlook",
  lacking: "2013, 2017",
};

test.each(REASON_CODES.map((code) => [code]))("%s is a whole sentence in both languages", (code) => {
  for (const language of ["da", "en"] as const) {
    expect(reasonSentence({ code, values: VALUES }, language)).toMatch(/^\p{Lu}[^.]+(\.[^.]+)*\.$/u);
  }
});

test("no reason ever says undefined, whatever values it comes with", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...REASON_CODES),
      fc.dictionary(fc.constantFrom(...Object.keys(VALUES)), fc.oneof(fc.string(), fc.integer())),
      (code, values) => {
        for (const language of ["da", "en"] as const) {
          expect(reasonSentence({ code, values }, language)).not.toMatch(/undefined|NaN|\[object/);
        }
      },
    ),
  );
});

test("groups go by their names where these are known", () => {
  const reason: Reason = {
    code: "figure-missing",
    values: { period: "2018", group: "danish", missing: "pending" },
  };
  expect(reasonSentence(reason, "da")).toBe("Tallet for sammenligningsgruppen i 2018 er endnu ikke opgjort.");
  expect(reasonSentence(reason, "da", () => "dansk oprindelse")).toBe(
    "Tallet for dansk oprindelse i 2018 er endnu ikke opgjort.",
  );
});

test("a figure without reason is missing, and a strange reason does not break the sentence", () => {
  const said = (missing: string): string =>
    reasonSentence({ code: "figure-missing", values: { period: "KV2017", group: "target", missing } }, "da");
  expect(said("")).toBe("Tallet for målgruppen ved kommunalvalget 2017 mangler.");
  expect(said("__proto__")).toBe("Tallet for målgruppen ved kommunalvalget 2017 mangler.");
});

test("lacking periods are listed in words", () => {
  expect(
    reasonSentence({ code: "too-few-points", values: { rule: "outlook", lacking: "2013, 2017" } }, "da"),
  ).toBe("Der er for få målinger til at vurdere udviklingen: tal mangler for 2013 og 2017.");
});
