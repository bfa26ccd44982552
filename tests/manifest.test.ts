// The manifest is what Office reads before any of our code runs: a slip here, and the add-in does not load at all.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";

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
  expect(sets.map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")])).toEqual([
    ["ExcelApi", "1.13"],
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
  const pages = ["taskpane.html", "commands.html"];
  const named = [...source.matchAll(/https:\/\/localhost:3000\/([^"?]*)/g)].map(([, file]) => file ?? "");
  for (const file of named) {
    if (!pages.includes(file))
      expect(existsSync(path.join(root, file)) ? file : `${file} is missing`).toBe(file);
  }
  expect(existsSync(path.join(root, "src/taskpane/taskpane.html"))).toBe(true);
  expect(existsSync(path.join(root, "src/commands/commands.html"))).toBe(true);
});

test.each([16, 32, 64, 80, 128])("the icon of %i pixels has that size", (size) => {
  const picture = readFileSync(path.join(root, `assets/icon-${size}.png`));
  expect(picture.subarray(1, 4).toString()).toBe("PNG");
  // The header states width and height at bytes 16 and 20.
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([size, size]);
});

test("icons stand where Office wants their sizes", () => {
  expect(value(the("IconUrl"))).toMatch(/icon-32\.png$/);
  expect(value(the("HighResolutionIconUrl"))).toMatch(/icon-64\.png$/);
  for (const icon of elements("Icon")) {
    const sizes = [...icon.getElementsByTagName("bt:Image")].map((image) => image.getAttribute("size"));
    expect(sizes).toEqual(["16", "32", "80"]);
  }
  for (const image of elements("bt:Image").filter((candidate) => candidate.hasAttribute("size"))) {
    expect(image.getAttribute("resid")).toBe(`Icon.${image.getAttribute("size") ?? ""}`);
  }
  for (const image of elements("bt:Image").filter((candidate) => candidate.hasAttribute("id"))) {
    const size = image.getAttribute("id")?.replace("Icon.", "") ?? "";
    expect(value(image)).toMatch(new RegExp(`icon-${size}\\.png$`));
  }
});

test("every reference leads to a resource, and every resource is used", () => {
  const used = [...manifest.querySelectorAll("[resid]")].map((element) => element.getAttribute("resid"));
  const there = [...manifest.querySelectorAll("Resources [id]")].map((element) => element.getAttribute("id"));
  expect(there.length).toBe(new Set(there).size);
  expect([...new Set(used)].sort()).toEqual(there.sort());
  for (const id of there) expect((id ?? "").length).toBeLessThanOrEqual(32);
});

test("every sentence is there in Danish and in English, within Office's lengths", () => {
  expect(the("DefaultLocale").textContent).toBe("da-DK");
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
    const overrides = [...element.children].filter((child) => child.getAttribute("Locale") === "en-US");
    const english = overrides.map((override) => override.getAttribute("Value") ?? "");
    expect(english).toHaveLength(1);
    for (const words of [value(element), ...english]) {
      expect(words.trim()).not.toBe("");
      expect(words.length).toBeLessThanOrEqual(limit);
    }
  }
});
