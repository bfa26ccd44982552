// What the adapter asks of Excel, found by the compiler: those members must stay, whatever else is thrown away.
import path from "node:path";
import ts from "typescript";

const ROOT = path.join(__dirname, "../..");
const OBJECTS = path.join(ROOT, "src/embedded/client/objects");

const { config } = ts.readConfigFile(path.join(ROOT, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
  config: { compilerOptions: object };
};
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
const program = ts.createProgram(
  [path.join(ROOT, "src/excel"), OBJECTS].flatMap((folder) => ts.sys.readDirectory(folder, [".ts"])),
  options,
);
const checker = program.getTypeChecker();

/** Of every object of the client: they are its own business. Items and events are answered by tables of their own. */
const BY_THE_CLIENT = new Set([
  "load",
  "set",
  "toJSON",
  "context",
  "track",
  "untrack",
  "isNullObject",
  "items",
]);
const BY_KEY = new Set(["getItem", "getItemAt", "getItemOrNullObject", "getItemById"]);

/** Notes come with ExcelApi 1.18, which the embedded workbook does not claim: the adapter asks first. */
const NOT_CLAIMED = /^(?:Note|NoteCollection)\.|^(?:Workbook|Worksheet)\.notes$/;

/** `Range.values` for each member of a class of the namespace Excel that a file of src/excel names. */
function membersUsed(): Set<string> {
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const declared = checker.getSymbolAtLocation(node.name)?.declarations?.[0];
      const owner = declared?.parent;
      if (owner && ts.isClassDeclaration(owner) && isOfExcel(owner))
        used.add(`${owner.name?.text ?? ""}.${node.name.text}`);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.includes("/src/excel/")) visit(file);
  return used;
}

function isOfExcel(owner: ts.ClassDeclaration): boolean {
  const space = owner.parent.parent;
  return ts.isModuleDeclaration(space) && space.name.text === "Excel";
}

/** The same of the tables of src/embedded. */
function membersAnswered(): Set<string> {
  const answered = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === "defineType") {
      const [table] = node.arguments;
      if (table && ts.isObjectLiteralExpression(table)) {
        const owner = nameIn(table);
        for (const part of ["properties", "objects", "methods"])
          for (const member of keysIn(table, part))
            answered.add(`${owner}.${member.charAt(0).toLowerCase()}${member.slice(1)}`);
        if (keysOf(table).includes("item")) for (const member of BY_KEY) answered.add(`${owner}.${member}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.startsWith(OBJECTS)) visit(file);
  return answered;
}

function nameIn(table: ts.ObjectLiteralExpression): string {
  const name = table.properties.find((one) => one.name?.getText() === "name");
  const type = name && ts.isPropertyAssignment(name) ? checker.getTypeAtLocation(name.initializer) : null;
  return type?.isStringLiteral() ? type.value : "";
}

function keysIn(table: ts.ObjectLiteralExpression, part: string): string[] {
  const found = table.properties.find((one) => one.name?.getText() === part);
  return found && ts.isPropertyAssignment(found) && ts.isObjectLiteralExpression(found.initializer)
    ? keysOf(found.initializer)
    : [];
}

function keysOf(table: ts.ObjectLiteralExpression): string[] {
  return table.properties.flatMap(({ name }) => (name ? [name.getText()] : []));
}

test("the embedded workbook answers every member of Excel that the adapter uses", () => {
  const answered = membersAnswered();
  const used = [...membersUsed()].filter((member) => {
    const [owner = "", name = ""] = member.split(".");
    if (owner === "RequestContext" || NOT_CLAIMED.test(member)) return false;
    return !BY_THE_CLIENT.has(name) && !/^on[A-Z]/.test(name);
  });
  expect(used.length).toBeGreaterThan(50);
  expect(used.filter((member) => !answered.has(member)).sort()).toEqual([]);
});
