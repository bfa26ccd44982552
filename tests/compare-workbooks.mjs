// Compares workbooks part by part: `node tests/compare-workbooks.mjs BEFORE AFTER`, two files or two folders of them.
// For a move that must change nothing: save what `npm run demo -- --out BEFORE` lays, move, and compare. What differs by
// the clock or the folder alone (a moment, such as the time of import; where a file lay) counts as equal.
import fs from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";

const MOMENT = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?( ?UTC|Z)?/g;
const SHOWN = 60;

const [before, after] = process.argv.slice(2);
if (before === undefined || after === undefined) {
  process.stderr.write("node tests/compare-workbooks.mjs BEFORE AFTER\n");
  process.exit(2);
}

const names = fs.statSync(before).isDirectory() ? union(workbooksIn(before), workbooksIn(after)) : [""];
const differences = names.flatMap((name) => compare(path.join(before, name), path.join(after, name), name));
for (const difference of differences) process.stdout.write(`${difference}\n`);
process.stdout.write(`${names.length} compared, ${differences.length} differences\n`);
process.exitCode = differences.length > 0 ? 1 : 0;

function compare(one, other, name) {
  if (!fs.existsSync(one) || !fs.existsSync(other)) {
    return [`${name}: only in ${fs.existsSync(one) ? before : after}`];
  }
  const [left, right] = [partsOf(one, before), partsOf(other, after)];
  return union(Object.keys(left), Object.keys(right)).flatMap((part) => {
    if (left[part] === right[part]) return [];
    return [
      `${name} ${part}: ${whereTheyPart(left[part] ?? "(no such part)", right[part] ?? "(no such part)")}`,
    ];
  });
}

function partsOf(file, folder) {
  const parts = Object.entries(unzipSync(fs.readFileSync(file)));
  const told = (bytes) =>
    Buffer.from(bytes)
      .toString("latin1")
      .replaceAll(path.resolve(folder), "(folder)")
      .replace(MOMENT, "(a moment)");
  return Object.fromEntries(parts.map(([name, bytes]) => [name, told(bytes)]));
}

function whereTheyPart(left, right) {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  const shown = (text) => JSON.stringify(text.slice(Math.max(0, at - SHOWN), at + SHOWN));
  return `at ${at}\n    before ${shown(left)}\n    after  ${shown(right)}`;
}

function workbooksIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".xlsx"));
}

function union(one, other) {
  return [...new Set([...one, ...other])].sort();
}
