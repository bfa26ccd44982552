// The headers that a municipality's host sends: Excel on the web may frame the pane, nothing else may, on every kind of host.
import { JSDOM } from "jsdom";
import { contentSecurityPolicy, FRAMED_BY, hostFiles, paneHeaders } from "../../src/deploy/headers.cjs";

const headers = paneHeaders();
const files = hostFiles();

function sourcesOf(directive: string, policy = contentSecurityPolicy()): string[] {
  const found = policy.split("; ").find((one) => one.startsWith(`${directive} `));
  return (found ?? "").split(" ").slice(1);
}

/** Whether a page of this origin may frame the pane, by the rules of a policy's source list. */
function mayFrame(origin: string): boolean {
  return sourcesOf("frame-ancestors").some((source) => {
    const [scheme, host = ""] = source.split("//");
    const url = new URL(origin);
    if (url.protocol !== scheme) return false;
    return host.startsWith("*.") ? url.hostname.endsWith(host.slice(1)) : url.hostname === host;
  });
}

test.each([
  "https://euc-excel.officeapps.live.com",
  "https://excel.cloud.microsoft",
  "https://www.office.com",
  "https://kommunen.sharepoint.com",
  "https://onedrive.live.com",
])("%s may frame the pane", (origin) => {
  expect(mayFrame(origin)).toBe(true);
});

test.each([
  "https://example.dk",
  "http://kommunen.sharepoint.com",
  "https://sharepoint.com.example.dk",
  "https://evilsharepoint.com",
])("%s may not", (origin) => {
  expect(mayFrame(origin)).toBe(false);
});

test("no X-Frame-Options stands in the way of Office", () => {
  expect(Object.keys(headers)).not.toContain("X-Frame-Options");
});

test("scripts come from the site and from Microsoft, from the site alone where office.js lies there", () => {
  expect(sourcesOf("default-src")).toEqual(["'none'"]);
  expect(sourcesOf("script-src")).toContain("https://appsforoffice.microsoft.com");
  expect(sourcesOf("script-src", contentSecurityPolicy({ ownOffice: true }))).toEqual(["'self'"]);
  expect(sourcesOf("connect-src")).toEqual(["'self'"]);
});

test("IIS reads every header from web.config", () => {
  const { document } = new JSDOM(files["web.config"], { contentType: "text/xml" }).window;
  const sent = [...document.querySelectorAll("customHeaders add")].map((element) => [
    element.getAttribute("name"),
    element.getAttribute("value"),
  ]);
  expect(Object.fromEntries(sent)).toEqual(headers);
});

test("Azure Static Web Apps reads every header from staticwebapp.config.json, and keeps parts for ever", () => {
  const { globalHeaders, routes } = JSON.parse(files["staticwebapp.config.json"]) as {
    globalHeaders: Record<string, string>;
    routes: { route: string; headers: Record<string, string> }[];
  };
  expect(globalHeaders).toEqual(headers);
  expect(routes.map(({ route }) => route)).toEqual(["/part-*.js"]);
  expect(routes[0]?.headers["Cache-Control"]).toContain("immutable");
});

test("nginx sends every header for pages and for parts", () => {
  const [pages = "", parts = ""] = files["nginx.conf"].split("location ~");
  for (const block of [pages, parts]) {
    const sent = [...block.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name = ""]) => name);
    expect(sent).toEqual(Object.keys(headers));
    for (const host of FRAMED_BY) expect(block).toContain(host);
  }
  expect(parts).toContain("immutable");
});
