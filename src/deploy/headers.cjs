// The answer headers of the deployed pane: Excel on the web may frame it, nobody else; it runs its own scripts and Office's,
// and reaches nothing but its own site. Written for nginx, IIS and Azure Static Web Apps from one list.

/** Pages of Microsoft 365 that Excel on the web frames a pane in. On a computer the pane stands in no frame. */
const FRAMED_BY = [
  "https://*.officeapps.live.com",
  "https://*.cloud.microsoft",
  "https://*.office.com",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
];

/** office.js, and the library that it asks for in some programs. */
const OFFICE_SCRIPTS = ["https://appsforoffice.microsoft.com", "https://ajax.aspnetcdn.com"];

/** Names of these files change with their content, so that they never need to be asked for again. */
const PARTS = "part-";
const FOR_EVER = "public, max-age=31536000, immutable";
const ASK_AGAIN = "no-cache";

/**
 * @param {{ ownOffice?: boolean }} [options] ownOffice: office.js lies on the site itself
 * @returns {string}
 */
function contentSecurityPolicy({ ownOffice = false } = {}) {
  const directives = {
    "default-src": ["'none'"],
    "script-src": ["'self'", ...(ownOffice ? [] : OFFICE_SCRIPTS)],
    // Fluent writes its styles into the page as it goes.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'", "data:"],
    "connect-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": FRAMED_BY,
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
}

/**
 * @param {{ ownOffice?: boolean }} [options]
 * @returns {Record<string, string>}
 */
function paneHeaders(options) {
  return {
    "Content-Security-Policy": contentSecurityPolicy(options),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Strict-Transport-Security": "max-age=31536000",
    "Cache-Control": ASK_AGAIN,
  };
}

/**
 * The same for each kind of host, by the name of the file that it reads.
 * @param {{ ownOffice?: boolean }} [options]
 * @returns {{ "nginx.conf": string, "web.config": string, "staticwebapp.config.json": string }}
 */
function hostFiles(options) {
  const headers = paneHeaders(options);
  return {
    "nginx.conf": nginx(headers),
    "web.config": iis(headers),
    "staticwebapp.config.json": azure(headers),
  };
}

/** Inside `server { … }`. A location with a header of its own inherits none, so that all stand in both. */
function nginx(headers) {
  const lines = (all) =>
    Object.entries(all).map(([name, value]) => `  add_header ${name} "${value}" always;\n`);
  return [
    "location / {\n",
    ...lines(headers),
    "}\n",
    `location ~ /${PARTS}[^/]*\\.js$ {\n`,
    ...lines({ ...headers, "Cache-Control": FOR_EVER }),
    "}\n",
  ].join("");
}

function iis(headers) {
  const custom = Object.entries(headers).map(
    ([name, value]) => `        <remove name="${name}" />\n        <add name="${name}" value="${value}" />\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        <remove name="X-Frame-Options" />
${custom.join("")}      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
`;
}

function azure(headers) {
  const routes = [{ route: `/${PARTS}*.js`, headers: { "Cache-Control": FOR_EVER } }];
  return `${JSON.stringify({ globalHeaders: headers, routes }, null, 2)}\n`;
}

module.exports = { FRAMED_BY, contentSecurityPolicy, paneHeaders, hostFiles };
