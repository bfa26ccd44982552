// The rules of a sheet on their way into its part: conditional formats, validations, protection.
import { formatBox } from "../book/addresses";
import type { Sheet, ValidationRule } from "../book/book";
import { withPrefixes } from "../formulas/function-prefixes";
import type { StylesPart } from "./write-styles";
import { element, xmlPlain } from "./xml";

export function conditionalsXml(sheet: Sheet, styles: StylesPart): string {
  return [...sheet.conditionals]
    .sort((a, b) => a.priority - b.priority)
    .map(({ boxes, priority, stopIfTrue, rule }) => {
      const xml =
        rule.kind === "kept"
          ? String(rule.options["xml"]).replace(/(\spriority=)(?:"[^"]*"|'[^']*')/, `$1"${priority}"`)
          : element(
              "cfRule",
              {
                type: "expression",
                dxfId: styles.differentialOf(rule.style),
                priority,
                stopIfTrue: stopIfTrue ? 1 : null,
              },
              rule.formula === "" ? "" : `<formula>${xmlPlain(withPrefixes(rule.formula))}</formula>`,
            );
      return element("conditionalFormatting", { sqref: boxes.map(formatBox).join(" ") }, xml);
    })
    .join("");
}

export function validationsXml(sheet: Sheet): string {
  const all = sheet.validations.filter(({ rule }) => saysAnything(rule));
  if (all.length === 0) return "";
  const items = all.map(({ boxes, rule }) =>
    element(
      "dataValidation",
      {
        type: rule.type === "any" ? null : rule.type,
        errorStyle: rule.errorStyle === "stop" ? null : rule.errorStyle,
        operator: rule.operator === null || rule.operator === "between" ? null : rule.operator,
        allowBlank: rule.ignoreBlanks ? 1 : null,
        // The attribute says the opposite of its name.
        showDropDown: rule.type === "list" && !rule.dropDown ? 1 : null,
        showInputMessage: rule.showPrompt ? 1 : null,
        showErrorMessage: rule.showError ? 1 : null,
        errorTitle: rule.errorTitle || null,
        error: rule.error || null,
        promptTitle: rule.promptTitle || null,
        prompt: rule.prompt || null,
        sqref: boxes.map(formatBox).join(" "),
      },
      rule.formulas
        .map(
          (formula, index) => `<formula${index + 1}>${xmlPlain(withPrefixes(formula))}</formula${index + 1}>`,
        )
        .join(""),
    ),
  );
  return element("dataValidations", { count: items.length }, items.join(""));
}

function saysAnything(rule: ValidationRule): boolean {
  return rule.type !== "any" || rule.prompt !== "" || rule.promptTitle !== "";
}

/** In the file a protected action is one that is not allowed, and the names are shorter. */
const ALLOWANCE_NAMES: Record<string, string> = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
};

export function protectionXml(sheet: Sheet): string {
  const { protection } = sheet;
  if (!protection) return "";
  const { options, kept } = protection;
  const allowed: Record<string, number> = {};
  for (const [option, name] of Object.entries(ALLOWANCE_NAMES))
    if (options[option] === true) allowed[name] = 0;
  const hash = (name: string): string | number | null => {
    const value = kept?.[name];
    return typeof value === "string" || typeof value === "number" ? value : null;
  };
  const mode = options["selectionMode"];
  return element("sheetProtection", {
    algorithmName: hash("algorithmName"),
    hashValue: hash("hashValue"),
    saltValue: hash("saltValue"),
    spinCount: hash("spinCount"),
    password: hash("password"),
    sheet: 1,
    objects: options["allowEditObjects"] === true ? null : 1,
    scenarios: options["allowEditScenarios"] === true ? null : 1,
    selectLockedCells: mode === "Unlocked" || mode === "None" ? 1 : null,
    selectUnlockedCells: mode === "None" ? 1 : null,
    ...allowed,
  });
}
