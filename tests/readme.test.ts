// The README says what is there: its table of check codes is the one made from the list.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { codesTable } from "./checks/codes-table";

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

test("every document that a comment names is in the repository", () => {
  const root = path.join(__dirname, "..");
  const files = ["src", "tests"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true })
      .map((file) => path.join(folder, String(file)))
      .filter((file) => /\.(tsx?|mjs|cjs)$/.test(file)),
  );
  const missing = files.flatMap((file) => {
    const comments = readFileSync(path.join(root, file), "utf8").matchAll(/^\s*(?:\/\/|\/?\*).*/gm);
    const named = [...comments].flatMap(([line]) => line.match(/[\w./-]+\.md\b/g) ?? []);
    const found = (name: string): boolean =>
      [root, path.dirname(path.join(root, file))].some((folder) => existsSync(path.join(folder, name)));
    return named.filter((name) => !found(name)).map((name) => `${file}: ${name}`);
  });
  expect(missing).toEqual([]);
});
