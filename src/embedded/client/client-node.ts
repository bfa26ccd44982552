// Loads Microsoft's own Excel client into Node, once per process.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createContext, Script } from "node:vm";
import type { Client } from "./session";

let loaded: Client | null = null;

/** Takes about 50 ms the first time. Fails when `@microsoft/office-js` is not installed. */
export function loadNodeClient(): Client {
  loaded ??= evaluateClient(readFileSync(clientFile(), "utf8"));
  return loaded;
}

const CLIENT = join("node_modules", "@microsoft", "office-js", "dist", "excel-web-16.00.js");

/** Looked for upwards from the running program, then from where the caller stands: bundles move, `node_modules` does not. */
function clientFile(): string {
  for (const start of [dirname(resolve(process.argv[1] ?? ".")), process.cwd()]) {
    for (let folder = start; ; folder = dirname(folder)) {
      const file = join(folder, CLIENT);
      if (existsSync(file)) return file;
      if (dirname(folder) === folder) break;
    }
  }
  throw new Error(`${CLIENT} was not found`);
}

/** The client expects a browser window; it uses none of this beyond looking at it while loading. */
function evaluateClient(source: string): Client {
  const nothing = (): void => undefined;
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const element = (): object => ({ setAttribute: nothing, appendChild: nothing, style: {} });
  const window: Record<string, unknown> = {
    // Errors and promises of this realm, so that `instanceof` holds for those who call.
    Error,
    Promise,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    sessionStorage: storage,
    localStorage: storage,
    navigator: { userAgent: "", platform: "" },
    location: {
      href: "https://localhost/",
      search: "",
      hash: "",
      protocol: "https:",
      host: "localhost",
      origin: "https://localhost",
    },
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    document: {
      readyState: "loading",
      cookie: "",
      URL: "https://localhost/",
      addEventListener: nothing,
      getElementsByTagName: () => [],
      getElementById: () => null,
      createElement: element,
      head: element(),
    },
  };
  for (const name of ["window", "self", "top", "parent"]) window[name] = window;
  createContext(window);
  new Script(source, { filename: "excel-web-16.00.js" }).runInContext(window);
  return window as unknown as Client;
}
