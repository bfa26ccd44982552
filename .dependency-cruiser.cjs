// The arrows of the architecture: barometer ← checks ← sheets ← jobs ← taskpane, commands, cli. Each rule says why.
const room = (name) => `^src/${name}(/|$)`;
const outside = (...names) => `^src/(?!(${names.join("|")})(/|\\.))`;

/** Rooms in order; each may use itself, those before it, and the sentences in text. */
const upwards = (name, allowed, comment) => ({
  name: `${name}-looks-down-only`,
  severity: "error",
  comment,
  from: { path: room(name) },
  to: { path: outside(name, ...allowed) },
});

/** The modules of the domain that the sentences may run. */
const SPOKEN = [
  "barometer/collect",
  "barometer/day",
  "barometer/figure",
  "barometer/number",
  "barometer/period",
  "barometer/units",
];

module.exports = {
  forbidden: [
    upwards(
      "barometer",
      ["text"],
      "The domain is pure: it must be readable and testable without sheets, Office or screens, so src/barometer uses nothing but itself and the sentences in src/text.",
    ),
    {
      name: "text-imports-types-only",
      severity: "error",
      comment:
        "src/text imports only types from other rooms: a sentence that runs their code would tie every wording to it. The exceptions are what a figure, a number, a period and a unit are, since they must read as they were judged.",
      from: { path: room("text") },
      to: { path: outside("text", ...SPOKEN), dependencyTypesNot: ["type-only"] },
    },
    {
      name: "what-sentences-run-needs-nothing",
      severity: "error",
      comment:
        "What src/text may run of the domain stands alone, or every wording would hang on the whole of it.",
      from: { path: `^src/(${SPOKEN.join("|")})(/|\\.)` },
      to: { path: outside(...SPOKEN), dependencyTypesNot: ["type-only"] },
    },
    upwards(
      "catalogues",
      ["barometer", "text"],
      "The shipped catalogues are data, checked by the same schema as a user's own; they need nothing but the domain.",
    ),
    upwards(
      "checks",
      ["barometer", "text"],
      "Checks judge figures, wherever these were entered: src/checks knows the domain, not sheets or Excel.",
    ),
    upwards(
      "sheets",
      ["barometer", "checks", "text"],
      "A sheet's plan and its reader are pure twins: src/sheets describes sheets as data and never touches a workbook.",
    ),
    upwards(
      "ooxml",
      [],
      "How an Office package is made is the same for whoever reads one: src/ooxml uses nothing but itself, so that intake and the embedded workbook can share its suspicion.",
    ),
    upwards(
      "intake",
      ["barometer", "checks", "sheets", "ooxml", "text"],
      "Intake turns files into grids for the sheets' readers; it runs without Office, so that it can be suspicious of every byte and fast.",
    ),
    upwards(
      "publish",
      ["barometer", "checks", "sheets", "text"],
      "What leaves the house is made from an edition alone: src/publish knows no workbook and no figures that have not been through disclosure control.",
    ),
    upwards(
      "jobs",
      ["barometer", "catalogues", "checks", "sheets", "intake", "publish", "text"],
      "Jobs know a workbook only as a port: they must run the same in Excel, in the preview and on the command line.",
    ),
    upwards(
      "excel",
      ["barometer", "checks", "sheets", "jobs", "text"],
      "src/excel is the one adapter between plans and Office.js; screens and files are no business of its.",
    ),
    upwards(
      "made",
      ["embedded", "excel", "jobs"],
      "src/made puts the adapter on a workbook of its own, and knows neither sheets nor screens.",
    ),
    upwards(
      "taskpane",
      ["barometer", "catalogues", "checks", "sheets", "intake", "publish", "jobs", "excel", "made", "text"],
      "The pane ships to Excel: it must not reach the embedded workbook (but by src/made), the preview or the command line.",
    ),
    upwards(
      "commands",
      ["barometer", "catalogues", "checks", "sheets", "intake", "jobs", "excel", "text"],
      "Ribbon buttons ship to Excel: they must not reach the embedded workbook, the preview or the command line.",
    ),
    upwards(
      "embedded",
      ["ooxml", "text"],
      "The embedded workbook plays Excel's part; if it knew the product, it could no longer stand in for Excel.",
    ),
    upwards(
      "preview",
      ["embedded", "text", "cli/build"],
      "The preview frames the unchanged pane; it must not reach into it, or it would show something else than what ships.",
    ),
    {
      name: "embedded-never-ships",
      severity: "error",
      comment: "The embedded workbook plays Excel's part for preview and tests; files are made by src/made.",
      from: { path: "^src/", pathNot: "^src/(embedded|preview|made)/" },
      to: { path: room("embedded") },
    },
    {
      name: "made-without-the-client",
      severity: "error",
      comment:
        "The embedded workbook leans on undocumented internals of Microsoft's client: what makes files ships, and must not reach them.",
      from: { path: "^src/made/" },
      to: { path: "^src/embedded/client/client-", reachable: true },
    },
    {
      name: "shelves-are-entered-by-their-door",
      severity: "error",
      comment:
        "A shelf of src/sheets is entered by its index.ts: what stands behind it may be moved and renamed without asking anybody.",
      from: { path: "^src/(?:sheets/([^/]+)/|(?!sheets/))" },
      to: { path: "^src/sheets/[^/]+/(?!index\\.ts$)", pathNot: "^src/sheets/$1/" },
    },
    {
      name: "the-plan-knows-no-sheet",
      severity: "error",
      comment: "src/sheets/plan is what every sheet is made of: it must not know any of them.",
      from: { path: "^src/sheets/plan/" },
      to: { path: "^src/sheets/(?!plan/)" },
    },
    {
      name: "embedded-is-entered-by-its-door",
      severity: "error",
      comment:
        "The embedded workbook is entered by index.ts (Node), browser.ts (browser), direct.ts (without a client) and types.ts: its stages are its own.",
      from: { path: "^src/(?!embedded/)" },
      to: { path: "^src/embedded/(?!(index|browser|direct|types)\\.ts$)" },
    },
    ...[
      ["book", [], "what a workbook is"],
      ["formulas", ["book"], "what it works out"],
      ["shown", ["book", "formulas"], "how it is read and typed"],
      ["file", ["book", "formulas", "shown"], "how it is kept"],
    ].map(([stage, earlier, what]) => ({
      name: `embedded-${stage}-looks-back-only`,
      severity: "error",
      comment: `The embedded workbook goes book, formulas, shown, file, client: src/embedded/${stage} is ${what}, and knows nothing of the stages after it.`,
      from: { path: `^src/embedded/${stage}/` },
      to: {
        path: "^src/embedded/",
        pathNot: `^src/embedded/(types\\.ts$|(${[stage, ...earlier].join("|")})/)`,
      },
    })),
    ...[
      ["form", [], "what a department's own workbook goes through"],
      ["fill", ["form"], "figures of other systems into it"],
      ["gather", ["form"], "many forms into one truth"],
      ["results", ["form", "gather"], "what is computed and published of it"],
      ["round", ["form", "gather", "results"], "what begins, goes on with and follows a round"],
    ].map(([shelf, earlier, what]) => ({
      name: `jobs-${shelf}-looks-back-only`,
      severity: "error",
      comment: `Jobs stand in the order of a round: src/jobs/${shelf} is ${what}, and knows nothing of what comes after it.`,
      from: { path: `^src/jobs/${shelf}/` },
      to: {
        path: "^src/jobs/[^/]+/",
        pathNot: `^src/jobs/(${[shelf, ...earlier].join("|")})/`,
      },
    })),
    {
      name: "what-all-jobs-share-knows-none",
      severity: "error",
      comment: "The port, and what else lies beside the shelves of src/jobs, is used by all of them.",
      from: { path: "^src/jobs/[^/]+\\.ts$" },
      to: { path: "^src/jobs/[^/]+/" },
    },
    {
      name: "nobody-imports-a-screen",
      severity: "error",
      comment:
        "Pane, commands, command line, preview and deployment are ends of the arrows: nothing may build on them.",
      from: { path: "^src/(?!(taskpane|commands|cli|preview|deploy)/)" },
      to: { path: "^src/(taskpane|commands|cli|preview|deploy)/" },
    },
    {
      name: "no-circles",
      severity: "error",
      comment: "A circle of imports has no first room to read; take what both need into a module of its own.",
      // Excel's own objects lead to each other (a range to its sheet, a sheet to its ranges): there a circle is the truth.
      from: { path: "^src/", pathNot: "^src/embedded/client/objects/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-tests-in-the-product",
      severity: "error",
      comment: "What ships must not need what only tests need.",
      from: { path: "^src/" },
      to: { path: "^tests/" },
    },
    {
      name: "ships-only-what-it-declares",
      severity: "error",
      comment:
        "What ships to Excel must use packages that package.json names under dependencies: development tools are not there where it runs.",
      from: {
        path: "^src/(barometer|catalogues|checks|sheets|ooxml|intake|publish|jobs|excel|embedded|made|taskpane|commands|text)/",
      },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], pathNot: "^node_modules/@types/" },
    },
    {
      name: "resolvable",
      severity: "error",
      comment: "An import that leads nowhere is a slip of the name or a file that was never written.",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|out|coverage)/" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default", "require"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
    },
  },
};
