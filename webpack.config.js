// The bundles of the product: the pane that ships, the preview page around it, the command line and the bench.
// `npm run build` (src/deploy/build.mjs) makes what is deployed; BAROMETER_URL is the address it is deployed to.
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");

const dist = path.join(__dirname, "dist");
const source = (file) => path.join(__dirname, "src", file);

/** Microsoft wants its library loaded from its own address; a copy is for networks that do not reach it. */
const ownOffice = Boolean(process.env.BAROMETER_OWN_OFFICE);
const officeScript = ownOffice
  ? "office/office.js"
  : "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const officeFiles = {
  from: "{office,excel-*,o15apptofilemappingtable}.js",
  context: path.join(__dirname, "node_modules/@microsoft/office-js/dist"),
  to: "office/[name][ext]",
  globOptions: { ignore: ["**/*.debug.js"] },
  info: { minimized: true },
};
/** Office's own words for its messages. */
const officeWords = {
  ...officeFiles,
  from: "{da-dk,en-us}/office_strings.js",
  to: "office/[path][name][ext]",
};
const developmentUrl = "https://localhost:3000";
const deployedUrl = (process.env.BAROMETER_URL || developmentUrl).replace(/\/+$/, "");

const shared = {
  mode: "production",
  context: __dirname,
  devtool: false,
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: {
          jsc: {
            target: "es2022",
            parser: { syntax: "typescript", tsx: true },
            transform: { react: { runtime: "automatic" } },
          },
        },
      },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
    ],
  },
  // Sizes are held by the bench and its limits, not by a warning at every build.
  performance: { hints: false },
  stats: "errors-warnings",
  cache: { type: "filesystem", cacheDirectory: path.join(__dirname, "node_modules/.cache/webpack") },
};

/** In the preview the pane is the very same file; only the script that stands in for office.js differs. */
const paneHtml = (officeScript, paneScript) => ({
  template: source("taskpane/taskpane.html"),
  filename: "taskpane.html",
  inject: false,
  minify: false,
  templateParameters: { officeScript, paneScript },
});

const pane = {
  ...shared,
  name: "pane",
  target: ["web", "es2022"],
  // swc makes it as small as webpack's own choice does, in a quarter of the time: a newcomer waits for it.
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
  entry: { taskpane: source("taskpane/index.tsx"), commands: source("commands/index.ts") },
  module: {
    rules: [
      ...shared.module.rules,
      // Loading a module of ours does nothing but the entries' own start: parts can leave out what they do not use.
      { include: path.join(__dirname, "src"), exclude: /index\.tsx$|commands/, sideEffects: false },
    ],
  },
  output: {
    path: path.join(dist, "pane"),
    filename: "[name].js",
    // A part fetched by a pane from before an update must never be one from after it.
    chunkFilename: "part-[name].[contenthash:8].js",
    clean: true,
  },
  devServer: false,
  plugins: [
    new HtmlPlugin(paneHtml(officeScript, "taskpane.js")),
    new HtmlPlugin({
      template: source("commands/commands.html"),
      filename: "commands.html",
      inject: false,
      templateParameters: { officeScript },
    }),
    new CopyPlugin({
      patterns: [
        { from: "assets/*.png", to: "assets/[name][ext]", globOptions: { ignore: ["**/preview.png"] } },
        { from: "src/text/pages/*.{html,css}", to: "[name][ext]", info: { minimized: true } },
        ...(ownOffice ? [officeFiles, officeWords] : []),
        {
          from: "manifest.xml",
          transform: (manifest) => manifest.toString().replaceAll(developmentUrl, deployedUrl),
        },
      ],
    }),
  ],
};

const preview = {
  ...shared,
  name: "preview",
  target: ["web", "es2022"],
  // It never leaves the machine it is built on; making 6 MB of Univer small would take over a minute.
  optimization: { minimize: false },
  entry: { preview: source("preview/index.ts"), office: source("preview/office.ts") },
  output: { path: path.join(dist, "preview"), filename: "[name].js", clean: true },
  plugins: [
    new HtmlPlugin({
      template: source("preview/preview.html"),
      filename: "index.html",
      chunks: ["preview"],
      scriptLoading: "defer",
    }),
    new HtmlPlugin(paneHtml("office.js", "../pane/taskpane.js")),
    new CopyPlugin({
      patterns: [
        {
          from: "node_modules/@microsoft/office-js/dist/excel-web-16.00.js",
          to: "excel-client.js",
          info: { minimized: true },
        },
        { from: "assets/icon-32.png", to: "icon.png" },
      ],
    }),
  ],
};

const node = {
  ...shared,
  target: "node20",
  // A user who meets an error should be able to read the file it names.
  optimization: { minimize: false },
  node: { __dirname: false, __filename: false },
};

const cli = {
  ...node,
  name: "cli",
  entry: source("cli/index.ts"),
  output: { path: path.join(dist, "cli"), filename: "barometer.cjs", library: { type: "commonjs2" } },
};

const bench = {
  ...node,
  name: "bench",
  entry: path.join(__dirname, "tests/bench/index.ts"),
  output: { path: path.join(dist, "bench"), filename: "bench.cjs", library: { type: "commonjs2" } },
};

module.exports = [pane, preview, cli, bench];
