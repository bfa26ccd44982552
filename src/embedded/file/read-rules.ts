// The rules of a sheet out of its part: conditional formats, validations, protection.
import { decodeEscapes } from "../../ooxml/escapes";
import { parseAddress } from "../book/addresses";
import type { Sheet, ValidationRule } from "../book/book";
import { withoutPrefixes } from "../formulas/function-prefixes";
import type { RangeBox } from "../types";
import { child, childrenOf, isOn, type XmlNode } from "./xml-tree";
import type { SheetSource } from "./read-cells";

/** The file says 0 for what stays allowed. */
const ALLOWANCES: Record<string, string> = {
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertRows: "allowInsertRows",
  insertHyperlinks: "allowInsertHyperlinks",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  sort: "allowSort",
  autoFilter: "allowAutoFilter",
  pivotTables: "allowPivotTables",
};

const HASH_PARTS = ["algorithmName", "hashValue", "saltValue", "spinCount", "password"];

export function readProtection(sheet: Sheet, root: XmlNode): void {
  const attributes = child(root, "sheetProtection")?.attributes;
  if (!attributes || !isOn(attributes["sheet"])) return;
  const options: Record<string, boolean | string> = {};
  for (const [name, option] of Object.entries(ALLOWANCES))
    if (!isOn(attributes[name], true)) options[option] = true;
  if (!isOn(attributes["objects"])) options["allowEditObjects"] = true;
  if (!isOn(attributes["scenarios"])) options["allowEditScenarios"] = true;
  if (isOn(attributes["selectLockedCells"]))
    options["selectionMode"] = isOn(attributes["selectUnlockedCells"]) ? "None" : "Unlocked";
  const kept = Object.fromEntries(
    HASH_PARTS.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])),
  );
  sheet.protection = { options, password: null, ...(kept["hashValue"] || kept["password"] ? { kept } : {}) };
}

export function readValidations(sheet: Sheet, root: XmlNode): void {
  for (const node of childrenOf(child(root, "dataValidations"), "dataValidation")) {
    const { attributes } = node;
    const type = attributes["type"] ?? "any";
    const rule: ValidationRule = {
      type: type === "none" ? "any" : (type as ValidationRule["type"]),
      operator: attributes["operator"] ?? null,
      formulas: ["formula1", "formula2"].flatMap((name) => {
        const formula = child(node, name);
        return formula ? [withoutPrefixes(formula.text)] : [];
      }),
      ignoreBlanks: isOn(attributes["allowBlank"]),
      showPrompt: isOn(attributes["showInputMessage"]),
      promptTitle: decodeEscapes(attributes["promptTitle"] ?? ""),
      prompt: decodeEscapes(attributes["prompt"] ?? ""),
      showError: isOn(attributes["showErrorMessage"]),
      errorStyle: (attributes["errorStyle"] ?? "stop") as ValidationRule["errorStyle"],
      errorTitle: decodeEscapes(attributes["errorTitle"] ?? ""),
      error: decodeEscapes(attributes["error"] ?? ""),
      dropDown: !isOn(attributes["showDropDown"]),
    };
    sheet.validations.push({ boxes: boxesOf(attributes["sqref"]), rule });
  }
}

/** Rules by one formula can be changed; every other kind is kept as it stands. */
export function readConditionals(sheet: Sheet, root: XmlNode, source: SheetSource): void {
  for (const group of childrenOf(root, "conditionalFormatting")) {
    for (const node of childrenOf(group, "cfRule")) {
      const { attributes } = node;
      const formulas = childrenOf(node, "formula");
      const [formula] = formulas;
      const changeable =
        attributes["type"] === "expression" &&
        formula !== undefined &&
        formulas.length === 1 &&
        !child(node, "extLst");
      sheet.conditionals.push({
        id: `{${String(sheet.conditionals.length + 1).padStart(8, "0")}-0000-0000-0000-000000000000}`,
        boxes: boxesOf(group.attributes["sqref"]),
        priority: Number(attributes["priority"] ?? sheet.conditionals.length + 1),
        stopIfTrue: isOn(attributes["stopIfTrue"]),
        rule: changeable
          ? {
              kind: "custom",
              formula: withoutPrefixes(formula.text),
              style:
                attributes["dxfId"] === undefined
                  ? 0
                  : (source.differentials[Number(attributes["dxfId"])] ?? 0),
            }
          : {
              kind: "kept",
              options: { type: attributes["type"] ?? "", xml: source.xml.slice(node.start, node.end) },
            },
      });
    }
  }
}

export function boxesOf(sqref: string | undefined): RangeBox[] {
  return (sqref ?? "").split(/\s+/).flatMap((part) => parseAddress(part)?.box ?? []);
}
