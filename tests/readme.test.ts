// The README says what is there: its table of check codes is the one made from the list.
import { readFileSync } from "node:fs";
import path from "node:path";
import { codesTable } from "../src/checks";

const readme = readFileSync(path.join(__dirname, "../README.md"), "utf8");

test("the README's table of checks is the list of checks", () => {
  expect(readme).toContain(codesTable());
});

test("every script that the README names is there", () => {
  const { scripts } = JSON.parse(readFileSync(path.join(__dirname, "../package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const named = [...readme.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name = ""]) => name);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
