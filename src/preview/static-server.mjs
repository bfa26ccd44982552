// Serves a folder to this machine alone: for the browser tests and for Excel.
import fs from "node:fs";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import path from "node:path";

const HOST = "127.0.0.1";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "application/xml; charset=utf-8",
};

/**
 * @param {string} folder
 * @param {{ port?: number, tls?: { key: Buffer, cert: Buffer } }} [options] Without a port the system chooses a free one.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serveFolder(folder, { port = 0, tls } = {}) {
  const root = path.resolve(folder);
  const answer = (request, response) => {
    const file = fileFor(root, request.url ?? "/");
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("Content-Type", types[path.extname(file)] ?? "application/octet-stream");
    // Asked about every time, so that a new build is seen at once; sent, and compiled by the browser, only when it is new.
    const tag = tagOf(file);
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", tag);
    if (request.headers["if-none-match"] === tag) {
      response.writeHead(304).end();
      return;
    }
    const stream = fs.createReadStream(file);
    stream.on("error", () => response.destroy());
    stream.pipe(response);
  };
  const server = tls ? https.createServer(tls, answer) : http.createServer(answer);
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, resolve);
  });
  const host = tls ? "localhost" : HOST;
  return {
    address: `${tls ? "https" : "http"}://${host}:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function tagOf(file) {
  const { mtimeMs, size } = fs.statSync(file);
  return `"${Math.round(mtimeMs)}-${size}"`;
}

/** The first port from this one on that nobody listens to. */
export async function freePort(first) {
  for (let port = first; port < first + 100; port += 1) if (await isFree(port)) return port;
  throw new Error(`No free port from ${first} on.`);
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}

/** Null for what is not there, and for what lies outside the folder. */
function fileFor(root, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  const file = path.join(root, name);
  if (!file.startsWith(root + path.sep)) return null;
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}
