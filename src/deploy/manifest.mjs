// `npm run manifest`: what Microsoft's reader finds in manifest.xml; `-- version` gives it the package's version, `-- id` an
// identity of its own, `-- validate` asks Microsoft's service. Changes leave the file's form alone, which Microsoft's own
// `modify` does not.
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { projectRoot } from "../cli/build.mjs";

const [command = "info", file = path.join(projectRoot, "manifest.xml")] = process.argv.slice(2);

const COMMANDS = {
  info: show,
  version: async () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(projectRoot, "package.json"), "utf8"));
    // Office asks for four parts.
    replace(/(<Version>)[^<]*(<\/Version>)/, `${version}.0`);
    await show();
  },
  id: async () => {
    replace(/(<Id>)[^<]*(<\/Id>)/, randomUUID());
    await show();
  },
  validate: () => {
    const cli = path.join(projectRoot, "node_modules/office-addin-manifest/cli.js");
    process.exitCode = spawnSync(process.execPath, [cli, "validate", file], { stdio: "inherit" }).status ?? 1;
  },
};

const run = COMMANDS[command];
if (run === undefined) {
  process.stderr.write(`manifest: ${Object.keys(COMMANDS).join(" | ")} [file]\n`);
  process.exitCode = 2;
} else await run();

async function show() {
  const { id, version, displayName, defaultSettings } = await OfficeAddinManifest.readManifestFile(file);
  process.stdout.write(`${displayName} ${version}\n${id}\n${defaultSettings?.sourceLocation ?? ""}\n`);
}

function replace(element, content) {
  const before = fs.readFileSync(file, "utf8");
  fs.writeFileSync(file, before.replace(element, `$1${content}$2`));
}
