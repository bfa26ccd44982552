// `npm run schema`: writes assets/catalogue.schema.json anew from the catalogue's schema, after a key was added.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { projectRoot } from "../src/cli/build.mjs";

const jest = path.join(projectRoot, "node_modules/jest/bin/jest.js");
const { status } = spawnSync(
  process.execPath,
  [jest, "-c", path.join(projectRoot, "tests/jest.config.cjs"), "catalogue-json-schema"],
  { cwd: projectRoot, env: { ...process.env, UPDATE_SCHEMA: "1" }, stdio: "inherit" },
);
process.exitCode = status ?? 1;
