// A browser for the tests and the bench: where one is, and what it must be started with.
import fs from "node:fs";
import path from "node:path";

/** An installed browser first; the one from the package registry runs on Linux alone. */
export async function findBrowser() {
  const installed = candidates().find((file) => file && fs.existsSync(file));
  if (installed) return { executablePath: installed, args: [] };
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    return { executablePath: await chromium.executablePath(), args: chromium.args };
  } catch {
    return null;
  }
}

function candidates() {
  const { CHROME_PATH, PROGRAMFILES, LOCALAPPDATA } = process.env;
  const programs = [PROGRAMFILES, process.env["PROGRAMFILES(X86)"], LOCALAPPDATA].filter(Boolean);
  return [
    CHROME_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/microsoft-edge",
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ...programs.flatMap((folder) => [
      path.join(folder, "Google/Chrome/Application/chrome.exe"),
      path.join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ]),
  ];
}
