// `npm run schema`: writes assets/catalogue.schema.json anew from the catalogue's schema, after a key was added.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { projectRoot } from "../src/cli/build.mjs";

const script = (file) => path.join(projectRoot, "node_modules", file);

function run(...argv) {
  const env = { ...process.env, UPDATE_SCHEMA: "1" };
  return spawnSync(process.execPath, argv, { cwd: projectRoot, env, stdio: "inherit" }).status ?? 1;
}

process.exitCode =
  run(
    script("jest/bin/jest.js"),
    "-c",
    path.join(projectRoot, "tests/jest.config.cjs"),
    "catalogue-json-schema",
  ) ||
  run(script("prettier/bin/prettier.cjs"), "--write", "--log-level", "warn", "assets/catalogue.schema.json");
