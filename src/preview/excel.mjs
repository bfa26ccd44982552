// `npm run excel`: serves the same pane on https://localhost:3000 and sideloads it into the Excel of this machine.
// Microsoft's sideloading helper is fetched when it is used: few need it, and it does not install everywhere.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildWhenNeeded, projectRoot } from "../cli/build.mjs";
import { serveFolder } from "./static-server.mjs";

const PORT = 3000;
const certificates = path.join(os.homedir(), ".office-addin-dev-certs");

process.stdout.write("Barometer: bygger / building …\n");
await buildWhenNeeded(["pane"]);

if (!fs.existsSync(path.join(certificates, "localhost.key"))) {
  await run("npm", ["run", "certificates"]);
}
const tls = {
  key: fs.readFileSync(path.join(certificates, "localhost.key")),
  cert: fs.readFileSync(path.join(certificates, "localhost.crt")),
};
const server = await serveFolder(path.join(projectRoot, "dist/pane"), { port: PORT, tls });
process.stdout.write(`Barometer: ${server.address}/taskpane.html\n`);

const manifest = path.join(projectRoot, "dist/pane/manifest.xml");
await run("npx", ["--yes", "office-addin-debugging@^6", "start", manifest, "desktop", "--no-debug"]).catch(
  (error) => {
    process.stdout.write(
      `${error.message}\n` +
        "Excel kunne ikke åbnes herfra. Indlæs dist/pane/manifest.xml i Excel: Indsæt > Tilføjelsesprogrammer > Overfør mit tilføjelsesprogram.\n" +
        "Excel could not be opened from here. Load dist/pane/manifest.xml in Excel: Insert > Add-ins > Upload My Add-in.\n",
    );
  },
);
process.stdout.write("Ctrl+C standser / stops.\n");

function run(command, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, options, {
      cwd: projectRoot,
      stdio: "inherit",
      // On Windows npx is a script, which only a shell can start.
      shell: process.platform === "win32",
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${options[1]} endte med / ended with ${code}.`)),
    );
  });
}
