// Builds a bundle when its sources are newer than it is; used by the launcher, the bench and the browser tests.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

/** What each bundle is made from, besides the configuration: a change elsewhere does not ask for a new one. */
const sources = {
  pane: { folders: ["src", "assets"], without: ["cli", "preview"] },
  preview: { folders: ["src", "assets"], without: ["cli", "commands"] },
  cli: { folders: ["src"], without: ["preview", "taskpane", "commands"] },
  bench: { folders: ["src", "tests/bench"], without: ["preview", "commands"] },
};
const configuration = ["package-lock.json", "webpack.config.js", "manifest.xml"];
const waitBetweenLooks = 100;

/**
 * Resolves when the bundles are up to date. Nothing is printed unless a build fails; then webpack's own words go to
 * standard error and the promise rejects.
 * @param {(keyof typeof sources)[]} bundles
 */
export async function buildWhenNeeded(bundles) {
  const stale = bundles.filter((bundle) => readStamp(bundle) !== stateOf(bundle));
  if (stale.length > 0) await withLock(() => build(stale));
}

/**
 * After another kind of build wrote to the same place, what lies there must not be taken for this one.
 * @param {(keyof typeof sources)[]} bundles
 */
export function forgetBuild(bundles) {
  for (const bundle of bundles) fs.rmSync(stampFile(bundle), { force: true });
}

/** Other processes may have built while this one waited for the lock, so staleness is looked at once more. */
async function build(bundles) {
  const stale = bundles.filter((bundle) => readStamp(bundle) !== stateOf(bundle));
  if (stale.length === 0) return;
  const states = stale.map(stateOf);
  await runWebpack(stale);
  stale.forEach((bundle, index) => fs.writeFileSync(stampFile(bundle), states[index]));
}

/**
 * The newest change and the number of files: an older version checked out again, or a file removed, is seen too.
 * @param {keyof typeof sources} bundle
 */
function stateOf(bundle) {
  const { folders, without } = sources[bundle];
  let newest = 0;
  let count = 0;
  const look = (file) => {
    const found = fs.statSync(file, { throwIfNoEntry: false });
    if (!found) return;
    if (!found.isDirectory()) {
      count += 1;
      newest = Math.max(newest, found.mtimeMs);
      return;
    }
    for (const name of fs.readdirSync(file)) {
      if (!(file === path.join(projectRoot, "src") && without.includes(name))) look(path.join(file, name));
    }
  };
  for (const name of [...folders, ...configuration]) look(path.join(projectRoot, name));
  return `${count} files, newest ${newest}\n`;
}

const stampFile = (bundle) => path.join(projectRoot, "dist", `${bundle}.stamp`);

function readStamp(bundle) {
  try {
    return fs.readFileSync(stampFile(bundle), "utf8");
  } catch {
    return null;
  }
}

function runWebpack(bundles) {
  const webpack = path.join(projectRoot, "node_modules/webpack/bin/webpack.js");
  const names = bundles.flatMap((bundle) => ["--config-name", bundle]);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [webpack, ...names], {
      cwd: projectRoot,
      stdio: ["ignore", "pipe", "pipe"],
      // A deployment address in the environment must not end up in a build that is not a deployment.
      env: { ...process.env, BAROMETER_URL: "", BAROMETER_OWN_OFFICE: "" },
    });
    let words = "";
    child.stdout.on("data", (chunk) => (words += chunk));
    child.stderr.on("data", (chunk) => (words += chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) return resolve();
      process.stderr.write(words);
      reject(new Error(`Building ${bundles.join(" and ")} failed.`));
    });
  });
}

/** One build at a time: two would write the same files under each other. A lock whose owner is gone is taken over. */
async function withLock(work) {
  const lock = path.join(projectRoot, "dist", "build.lock");
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (ownerIsGone(lock)) fs.rmSync(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, waitBetweenLooks));
    }
  }
  try {
    return await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function ownerIsGone(lock) {
  try {
    const owner = Number(fs.readFileSync(lock, "utf8"));
    if (!owner) return Date.now() - fs.statSync(lock).mtimeMs > 1000;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}
