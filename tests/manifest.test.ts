// The manifest is what Office reads before any of our code runs: a slip here, and the add-in does not load at all.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { verbIn } from "../src/taskpane/verbs";

const root = path.join(__dirname, "..");
const source = readFileSync(path.join(root, "manifest.xml"), "utf8");
// A parser of XML, not of HTML: it throws on anything that is not well-formed.
const manifest = new JSDOM(source, { contentType: "text/xml" }).window.document;

const elements = (name: string): Element[] => [...manifest.getElementsByTagName(name)];
const value = (element: Element): string => element.getAttribute("DefaultValue") ?? "";
const the = (name: string): Element => {
  const [element] = elements(name);
  if (!element) throw new Error(`manifest.xml has no <${name}>`);
  return element;
};

test("it is a task-pane add-in for Excel with an id of its own", () => {
  expect(manifest.documentElement.localName).toBe("OfficeApp");
  expect(manifest.documentElement.getAttribute("xsi:type")).toBe("TaskPaneApp");
  expect(the("Id").textContent).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(elements("Host").map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"))).toEqual([
    "Workbook",
    "Workbook",
  ]);
});

test("its version is the package's, in Office's four parts", () => {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    version: string;
  };
  expect(the("Version").textContent).toBe(`${version}.0`);
});

test("it asks for the requirement set the pane is written for, and for no more", () => {
  const sets = [...elements("Set"), ...elements("bt:Set")];
  // Said once: repeated for the commands, they would be left out where the pane is not.
  expect(sets.map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")])).toEqual([
    ["ExcelApi", "1.13"],
  ]);
  expect(the("Permissions").textContent).toBe("ReadWriteDocument");
});

test("every address is https and on one host, which deployment replaces", () => {
  const addresses = [...source.matchAll(/"(\w+:\/\/[^"]*)"/g)]
    .map(([, address]) => address ?? "")
    .filter(
      (address) =>
        !address.startsWith("http://schemas.microsoft.com/") && !address.startsWith("http://www.w3.org/"),
    );
  expect(addresses.length).toBeGreaterThan(5);
  expect([...new Set(addresses.map((address) => new URL(address).origin))]).toEqual([
    "https://localhost:3000",
  ]);
});

test("every page and picture it names is one that the build makes", () => {
  const pages: Record<string, string> = {
    "taskpane.html": "src/taskpane/taskpane.html",
    "commands.html": "src/commands/commands.html",
  };
  const named = [...source.matchAll(/https:\/\/localhost:3000\/([^"?]*)/g)].map(([, file]) => file ?? "");
  for (const file of named) {
    const made = pages[file] ?? (file.endsWith(".html") ? `src/text/pages/${file}` : file);
    expect(existsSync(path.join(root, made)) ? file : `${file} is missing`).toBe(file);
  }
});

test("its buttons are verbs over one pane, which the first of them opens with the workbook", () => {
  const actions = elements("Action");
  expect(actions.map((action) => action.getAttribute("xsi:type"))).toEqual(actions.map(() => "ShowTaskpane"));
  expect(new Set(elements("TaskpaneId").map(({ textContent }) => textContent))).toEqual(
    new Set(["Office.AutoShowTaskpaneWithDocument"]),
  );
  const urls = new Map(elements("bt:Url").map((url) => [url.getAttribute("id"), new URL(value(url))]));
  const opened = actions.map((action) =>
    urls.get(action.getElementsByTagName("SourceLocation")[0]?.getAttribute("resid") ?? ""),
  );
  expect(opened.map((url) => url?.pathname)).toEqual(actions.map(() => "/taskpane.html"));
  expect(opened.map((url) => verbIn(url?.search ?? ""))).toEqual([
    null,
    "check",
    "gather",
    "compute",
    "tables",
  ]);
});

test("help and getting to know it are pages of their own, in both languages", () => {
  for (const name of ["support", "learn-more"]) {
    for (const [file, language] of [
      [`${name}.html`, "en"],
      [`${name}.da.html`, "da"],
    ] as const) {
      expect(source).toContain(`https://localhost:3000/${file}`);
      const page = new JSDOM(readFileSync(path.join(root, "src/text/pages", file), "utf8")).window.document;
      expect(page.documentElement.lang).toBe(language);
      expect(page.querySelectorAll("script")).toHaveLength(0);
      const look = page.querySelector("link[rel=stylesheet]")?.getAttribute("href") ?? "";
      expect(existsSync(path.join(root, "src/text/pages", look))).toBe(true);
    }
  }
});

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const ICONS = ["Icon", "Check", "Gather", "Compute", "Tables"];

test.each(ICONS.flatMap((icon) => SIZES.map((size) => [icon, size] as const)))(
  "%s is there in %i pixels",
  (icon, size) => {
    const picture = readFileSync(path.join(root, `assets/${icon.toLowerCase()}-${size}.png`));
    expect(picture.subarray(1, 4).toString()).toBe("PNG");
    // The header states width and height at bytes 16 and 20.
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([size, size]);
  },
);

test("icons stand where Office wants their sizes", () => {
  expect(value(the("IconUrl"))).toMatch(/icon-32\.png$/);
  expect(value(the("HighResolutionIconUrl"))).toMatch(/icon-64\.png$/);
  for (const icon of elements("Icon")) {
    const sizes = [...icon.getElementsByTagName("bt:Image")].map((image) => image.getAttribute("size"));
    expect(sizes).toEqual(SIZES.map(String));
  }
  for (const image of elements("bt:Image").filter((candidate) => candidate.hasAttribute("size"))) {
    const [icon, size] = (image.getAttribute("resid") ?? "").split(".");
    expect(ICONS).toContain(icon);
    expect(size).toBe(image.getAttribute("size"));
  }
  for (const image of elements("bt:Image").filter((candidate) => candidate.hasAttribute("id"))) {
    const file = (image.getAttribute("id") ?? "").toLowerCase().replace(".", "-");
    expect(value(image)).toBe(`https://localhost:3000/assets/${file}.png`);
  }
});

test("every reference leads to a resource, and every resource is used", () => {
  const used = [...manifest.querySelectorAll("[resid]")].map((element) => element.getAttribute("resid"));
  const there = [...manifest.querySelectorAll("Resources [id]")].map((element) => element.getAttribute("id"));
  expect(there.length).toBe(new Set(there).size);
  expect([...new Set(used)].sort()).toEqual(there.sort());
  for (const id of there) expect((id ?? "").length).toBeLessThanOrEqual(32);
});

test("every sentence is there in Danish for Danes and in English for everybody else, within Office's lengths", () => {
  expect(the("DefaultLocale").textContent).toBe("en-US");
  const limits: Record<string, number> = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };
  const spoken: [Element, number][] = [
    [the("DisplayName"), 125],
    // The first <Description> belongs to the add-in itself, the later ones point to resources.
    [the("Description"), 250],
    ...elements("bt:String").map((text): [Element, number] => [
      text,
      limits[text.parentElement?.tagName ?? ""] ?? 0,
    ]),
  ];
  for (const [element, limit] of spoken) {
    const overrides = [...element.children].filter((child) => child.getAttribute("Locale") === "da-DK");
    const danish = overrides.map((override) => override.getAttribute("Value") ?? "");
    expect(danish).toHaveLength(1);
    for (const words of [value(element), ...danish]) {
      expect(words.trim()).not.toBe("");
      expect(words.length).toBeLessThanOrEqual(limit);
    }
  }
});
