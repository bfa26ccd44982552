// `npm test`: builds what the tests look at, runs every kind of test, names what did not run, and counts.
// What is written behind it goes to jest: `npm test -- tests/checks`.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildWhenNeeded, projectRoot } from "../src/cli/build.mjs";

const jest = path.join(projectRoot, "node_modules/jest/bin/jest.js");
const results = fs.mkdtempSync(path.join(os.tmpdir(), "barometer-tests-"));
const wanted = process.argv.slice(2);
/** Here the tests leave what workbooks they save, for the validator (tests/fixtures/collect-saved.ts). */
const saved = fs.mkdtempSync(path.join(os.tmpdir(), "barometer-saved-"));

/** What the other tests of files save is to be among it. */
const everySavedLast = path.join(projectRoot, "tests/files/every-saved-last.cjs");

const longestFirst = path.join(projectRoot, "tests/longest-first.cjs");

/** Jest leaves one core to its user; of two that is half. */
const EVERY_CORE = "--maxWorkers=100%";

/** One round after the other. LibreOffice and the browser take one file at a time each, and so run beside each other. */
const rounds = [
  [{ projects: ["unit"], options: [EVERY_CORE, "--testSequencer", longestFirst] }],
  [{ projects: ["pane", "client", "attacks"], options: [EVERY_CORE, "--testSequencer", longestFirst] }],
  [
    { projects: ["files"], options: ["--runInBand", "--testSequencer", everySavedLast] },
    { projects: ["e2e"], options: ["--runInBand"] },
  ],
];

let passed = 0;
let failed = 0;
const notRun = [];

try {
  await buildWhenNeeded(["pane", "preview", "cli"]);
} catch (error) {
  failed += 1;
  process.stdout.write(`${error.message}\n`);
}

for (const round of rounds) await Promise.all(round.map(runKinds));
for (const folder of [results, saved]) fs.rmSync(folder, { recursive: true, force: true });

process.stdout.write(notRun.length === 0 ? "\nEvery test ran.\n" : `\nDid not run:\n${lines(notRun)}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

async function runKinds({ projects, options }) {
  const reason = await hindrance(projects);
  if (reason) {
    notRun.push(`tests/${projects.join(", tests/")}: ${reason}`);
    return;
  }
  const file = path.join(results, `${projects.join("-")}.json`);
  const code = await run([
    ...["-c", path.join(projectRoot, "tests/jest.config.cjs"), "--selectProjects", ...projects],
    ...["--passWithNoTests", "--json", "--outputFile", file, ...options, "--", ...wanted],
  ]);
  count(file, code, projects);
}

function count(file, code, projects) {
  let report;
  try {
    report = JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    failed += 1;
    process.stdout.write(`jest ended with ${code} without a report (${projects.join(", ")}).\n`);
    return;
  }
  passed += report.numPassedTests;
  // A file that breaks before its first test hides an unknown number of tests: it counts as one that failed.
  failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  if (code !== 0 && report.numFailedTests + report.numRuntimeErrorTestSuites === 0) failed += 1;
  for (const suite of report.testResults) {
    for (const test of suite.assertionResults) {
      if (test.status === "passed" || test.status === "failed") continue;
      notRun.push(`${path.relative(projectRoot, suite.name)}: ${test.fullName} (${reasonOf(test.fullName)})`);
    }
  }
}

/** Tests say in their names what they need. */
function reasonOf(name) {
  if (/needs Writer/.test(name)) return "LibreOffice is installed without Writer";
  if (/LibreOffice/i.test(name) && !findLibreOffice()) return "LibreOffice is not installed";
  return "skipped by the test itself";
}

async function hindrance(projects) {
  if (projects.includes("files") && !findLibreOffice())
    return "LibreOffice is not installed (soffice was not found)";
  return null;
}

function findLibreOffice() {
  const names = process.platform === "win32" ? ["soffice.exe", "soffice.com"] : ["soffice", "libreoffice"];
  const folders = [
    ...(process.env.PATH ?? "").split(path.delimiter),
    "/Applications/LibreOffice.app/Contents/MacOS",
    path.join(process.env.PROGRAMFILES ?? "C:\\Program Files", "LibreOffice", "program"),
  ];
  return folders.some((folder) => names.some((name) => fs.existsSync(path.join(folder, name))));
}

/** What jest writes for its reader goes on to ours. */
function run(options) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [jest, ...options], {
      cwd: projectRoot,
      env: { ...process.env, BAROMETER_SAVED: saved },
      stdio: ["ignore", "ignore", "inherit"],
    });
    child.on("error", () => resolve(1));
    child.on("close", resolve);
  });
}

function lines(sentences) {
  return sentences.map((sentence) => `  - ${sentence}`).join("\n");
}
