// Six kinds of tests, from fast to slow; `npm test` runs them all (tests/run.mjs).
const path = require("node:path");

const swc = {
  "^.+\\.tsx?$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
    },
  ],
};

const shared = {
  rootDir: path.join(__dirname, ".."),
  transform: swc,
  // Of Univer's builds only this one brings along what jest cannot load by itself.
  moduleNameMapper: { "^@univerjs/core$": "<rootDir>/node_modules/@univerjs/core/lib/umd/index.js" },
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "cjs", "json"],
  setupFilesAfterEnv: ["<rootDir>/tests/fixtures/collect-saved.ts"],
  // Looked up outside of a module they cost jest a detour each time, and whatever counts does so all the time.
  sandboxInjectedGlobals: [
    "Array",
    "Infinity",
    "JSON",
    "Map",
    "Math",
    "Number",
    "Object",
    "Set",
    "String",
    "Uint8Array",
  ],
};

/** Rooms whose tests run whole workbooks through Microsoft's client; the pure rooms are done in a fraction of the time. */
const clientRooms = ["cli", "embedded", "excel", "jobs", "made"];

/** Thousands of editions attacked: pure as well, but minutes of work, and not for every little change. */
const attacks = [
  ...["audit", "editions", "programme", "spare"].map((name) => `barometer/disclosure/${name}`),
  "publish/editions",
].map((name) => `<rootDir>/tests/${name}.test.ts`);

module.exports = {
  rootDir: shared.rootDir,
  projects: [
    {
      ...shared,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/tests/**/*.test.ts"],
      testPathIgnorePatterns: [
        "/node_modules/",
        ...[...clientRooms, "e2e", "files"].map((room) => `<rootDir>/tests/${room}/`),
        ...attacks,
      ],
    },
    {
      ...shared,
      displayName: "attacks",
      testEnvironment: "node",
      testMatch: attacks,
    },
    {
      ...shared,
      displayName: "client",
      testEnvironment: "node",
      testMatch: clientRooms.map((room) => `<rootDir>/tests/${room}/**/*.test.ts`),
    },
    {
      ...shared,
      displayName: "pane",
      testEnvironment: "jsdom",
      // Testing Library's parts come both ways; required, they must be found as CommonJS.
      moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
      testMatch: ["<rootDir>/tests/taskpane/**/*.test.tsx"],
    },
    {
      ...shared,
      displayName: "files",
      testEnvironment: "node",
      testMatch: ["<rootDir>/tests/files/**/*.test.ts"],
    },
    {
      ...shared,
      displayName: "e2e",
      testEnvironment: "node",
      testMatch: ["<rootDir>/tests/e2e/**/*.test.ts"],
    },
  ],
};
