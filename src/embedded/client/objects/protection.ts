// Excel.WorksheetProtection.
import type { Sheet } from "../../book/book";
import { noteLooks } from "../../book/changes";
import { OfficeError } from "../../book/errors";
import { defineType, invalid, oneOf, type TypedObject } from "./type";

export const protectionType: TypedObject<Sheet> = defineType<Sheet>({
  name: "WorksheetProtection",
  properties: {
    Protected: { get: (sheet) => sheet.protection !== null },
    Options: { get: (sheet) => sheet.protection && { ...DEFAULT_OPTIONS, ...sheet.protection.options } },
  },
  methods: {
    Protect(sheet, [options, password], host) {
      if (sheet.protection)
        throw new OfficeError("AccessDenied", `The sheet "${sheet.name}" is already protected`);
      sheet.protection = {
        options: readOptions(options),
        password: typeof password === "string" && password !== "" ? password : null,
      };
      noteLooks(host.changes, sheet);
      host.changes.structure = true;
      host.changes.events.push({ kind: "sheet-protected", sheet, isProtected: true });
    },
    Unprotect(sheet, [password], host) {
      const { protection } = sheet;
      if (!protection) throw new OfficeError("AccessDenied", `The sheet "${sheet.name}" is not protected`);
      // A password that came with a file is known by its hash alone, so it cannot be held against what is given.
      if (protection.kept || (protection.password !== null && protection.password !== password)) {
        throw new OfficeError("InvalidArgument", "The password is not correct");
      }
      sheet.protection = null;
      host.changes.events.push({ kind: "sheet-protected", sheet, isProtected: false });
      noteLooks(host.changes, sheet);
      host.changes.structure = true;
    },
  },
});

const ALLOWANCES = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
];

const DEFAULT_OPTIONS = {
  ...Object.fromEntries(ALLOWANCES.map((name) => [name, false])),
  selectionMode: "Normal",
};

function readOptions(given: unknown): Record<string, boolean | string> {
  const options: Record<string, boolean | string> = {};
  for (const [name, value] of Object.entries((given ?? {}) as Record<string, unknown>)) {
    if (name === "selectionMode") options[name] = oneOf(value, ["Normal", "Unlocked", "None"], name);
    else if (ALLOWANCES.includes(name) && typeof value === "boolean") options[name] = value;
    else if (value !== undefined && value !== null) throw invalid(`"${name}" is no option of protection`);
  }
  return options;
}
