// Opens an address in the person's browser; where there is none, nothing happens and nothing fails.
import { spawn } from "node:child_process";

/** @param {string} address */
export function openInBrowser(address) {
  if (process.env.BROWSER === "none" || process.env.CI) return;
  const [command, ...options] = commandFor(process.platform, address);
  if (!command) return;
  try {
    const child = spawn(command, options, { stdio: "ignore", detached: true });
    child.on("error", () => undefined);
    child.unref();
  } catch {
    // The address stands on the screen; the person can open it by hand.
  }
}

/** An empty answer where no desktop is there to show anything. */
function commandFor(platform, address) {
  if (process.env.BROWSER) return [process.env.BROWSER, address];
  if (platform === "darwin") return ["open", address];
  // The empty title is what `start` needs before an address in quotes.
  if (platform === "win32") return ["cmd", "/c", "start", '""', address];
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return ["xdg-open", address];
  return [];
}
