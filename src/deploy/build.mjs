// `npm run build`: the pane as it is put on a municipality's https host, with the files that set the host's headers.
//   BAROMETER_URL=https://…   where it will lie
//   --dev                     for this machine alone (https://localhost:3000)
//   --own-office              with office.js beside it, for networks that do not reach Microsoft's
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { forgetBuild, projectRoot } from "../cli/build.mjs";
import { hostFiles } from "./headers.cjs";

const flags = new Set(process.argv.slice(2));
const isDev = flags.delete("--dev");
const ownOffice = flags.delete("--own-office");
const address = (process.env.BAROMETER_URL ?? "").trim();
const problem = problemWith(address);

if (problem === null) process.exitCode = await build();
else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
}

/** A sentence; null where it can be built. */
function problemWith(url) {
  if (flags.size > 0) return `Unknown: ${[...flags].join(" ")}. There are --dev and --own-office.`;
  if (isDev) return null;
  if (url === "")
    return "Say where the pane will lie: BAROMETER_URL=https://barometer.example.dk npm run build. For sideloading on this machine: npm run build -- --dev.";
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== "https:")
    return `Office loads panes over https alone, and BAROMETER_URL is ${url}. For sideloading on this machine: npm run build -- --dev.`;
  if (parsed.search !== "" || parsed.hash !== "")
    return `BAROMETER_URL must be the address of a folder, and is ${url}.`;
  return null;
}

async function build() {
  // What lies there afterwards is no build of the tests or the preview.
  forgetBuild(["pane"]);
  const code = await webpack();
  if (code !== 0) return code;
  const pane = path.join(projectRoot, "dist/pane");
  const { "nginx.conf": nginx, ...besideThePane } = hostFiles({ ownOffice });
  fs.writeFileSync(path.join(projectRoot, "dist/nginx.conf"), nginx);
  for (const [name, text] of Object.entries(besideThePane)) fs.writeFileSync(path.join(pane, name), text);
  return 0;
}

function webpack() {
  const script = path.join(projectRoot, "node_modules/webpack/bin/webpack.js");
  const child = spawn(process.execPath, [script, "--config-name", "pane"], {
    cwd: projectRoot,
    stdio: "inherit",
    env: {
      ...process.env,
      BAROMETER_URL: isDev ? "" : address,
      BAROMETER_OWN_OFFICE: ownOffice ? "yes" : "",
    },
  });
  return new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("close", (code) => resolve(code ?? 1));
  });
}
