import { isPercent, unitKind } from "../../src/barometer/units";

test.each(["pct", "pct.", "Pct.", "%", "procent", "percent", "per cent", "PROCENT"])(
  "%s means percent",
  (unit) => {
    expect(isPercent(unit)).toBe(true);
  },
);

test.each(["procentpoint", "promille", "pct. af alle", "kr.", "", undefined])("%s does not", (unit) => {
  expect(isPercent(unit)).toBe(false);
});

test("only a share is in percent by itself; what differs in percent differs in points", () => {
  expect(unitKind({})).toBe("percent");
  expect(unitKind({ measure: "share", unit: "Percent" })).toBe("percent");
  expect(unitKind({ measure: "mean" })).toBe("own");
  expect(unitKind({ measure: "mean", unit: "pct." })).toBe("own");
  expect(unitKind({ unit: "procentpoint" })).toBe("points");
});
