// What ships: the built files themselves, looked into.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { STARTING, startHarness } from "./harness";

const root = path.join(__dirname, "../..");
const dist = path.join(root, "dist");
const read = (file: string): string => readFileSync(path.join(dist, file), "utf8");

// Starting the harness is what builds.
beforeAll(async () => {
  const harness = await startHarness();
  await harness.close();
}, STARTING);

/** A built page: the scripts it loads, and all the rest of it without the white space that a build may drop. */
function page(file: string): { scripts: (string | null)[]; rest: string } {
  const { document } = new JSDOM(read(file)).window;
  const elements = [...document.querySelectorAll("script")];
  const scripts = elements.map((element) => element.getAttribute("src"));
  for (const element of elements) element.removeAttribute("src");
  return { scripts, rest: document.documentElement.outerHTML.replace(/\s+/g, "") };
}

test("the pane loads Microsoft's library from Microsoft, and nothing else from elsewhere", () => {
  const { scripts } = page("pane/taskpane.html");
  expect(scripts).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "taskpane.js"]);
});

test("the preview shows the very file that ships, with another office.js alone", () => {
  const shown = page("preview/taskpane.html");
  expect(shown.scripts).toEqual(["office.js", "../pane/taskpane.js"]);
  expect(shown.rest).toBe(page("pane/taskpane.html").rest);
});

test("nothing of the embedded workbook ships to Excel", () => {
  const mark = "is not part of the embedded workbook";
  expect(read("preview/preview.js")).toContain(mark);
  for (const script of ["taskpane.js", "commands.js"]) expect(read(`pane/${script}`)).not.toContain(mark);
});

test("no built file tells on which machine it was built", () => {
  for (const folder of ["pane", "preview"]) {
    for (const name of readdirSync(path.join(dist, folder)).filter((file) => /\.(js|html|xml)$/.test(file))) {
      expect(read(`${folder}/${name}`).includes(root) ? `${name} names ${root}` : name).toBe(name);
    }
  }
});
