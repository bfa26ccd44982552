// Excel.DataValidation: the rule of a range, its prompt and its error alert.
import { formatAbsoluteBox, intersection, parseAddress, quoteSheet, subtract } from "../../book/addresses";
import { findSheet, type Sheet, type Validation, type ValidationRule } from "../../book/book";
import { noteLooks } from "../../book/changes";
import { refuseIfProtected } from "../../book/edits";
import { cutValidations, validationOn } from "../../book/regions";
import { judge } from "../../shown/validating";
import { alive, boxOf, type RangeTarget } from "./range/target";
import { ruleFormula } from "./rule-formulas";
import {
  booleanArgument,
  defineType,
  field,
  invalid,
  isRef,
  oneOf,
  textArgument,
  type Host,
  type TypedObject,
} from "./type";

export const validationType: TypedObject<RangeTarget> = defineType<RangeTarget>({
  name: "DataValidation",
  properties: {
    Type: { get: (range) => TYPE_NAMES[ruleOf(range)?.type ?? "any"] },
    Rule: {
      get: (range) => readRule(ruleOf(range)),
      // A new rule comes without the old one's prompt and alert.
      set: (range, value, host) => {
        const rule = writeRule(value, range, host);
        update(range, host, ({ ignoreBlanks }) => ({ ...emptyRule(), ignoreBlanks, ...rule }));
      },
    },
    IgnoreBlanks: {
      get: (range) => ruleOf(range)?.ignoreBlanks ?? true,
      set: (range, value, host) =>
        update(range, host, (rule) => ({ ...rule, ignoreBlanks: booleanArgument(value, "ignoreBlanks") })),
    },
    Prompt: {
      get: (range) => {
        const rule = ruleOf(range);
        return {
          showPrompt: rule?.showPrompt ?? true,
          title: rule?.promptTitle ?? "",
          message: rule?.prompt ?? "",
        };
      },
      set: (range, value, host) =>
        update(range, host, (rule) => ({
          ...rule,
          showPrompt: field(value, "showPrompt") !== false,
          promptTitle: limited(field(value, "title"), MAX_TITLE, "prompt.title"),
          prompt: limited(field(value, "message"), MAX_MESSAGE, "prompt.message"),
        })),
    },
    ErrorAlert: {
      get: (range) => {
        const rule = ruleOf(range);
        return {
          showAlert: rule?.showError ?? true,
          style: ALERT_NAMES[rule?.errorStyle ?? "stop"],
          title: rule?.errorTitle ?? "",
          message: rule?.error ?? "",
        };
      },
      set: (range, value, host) =>
        update(range, host, (rule) => ({
          ...rule,
          showError: field(value, "showAlert") !== false,
          errorStyle:
            ALERTS[
              oneOf(field(value, "style") ?? "Stop", ["Stop", "Warning", "Information"], "errorAlert.style")
            ],
          errorTitle: limited(field(value, "title"), MAX_TITLE, "errorAlert.title"),
          error: limited(field(value, "message"), MAX_MESSAGE, "errorAlert.message"),
        })),
    },
    Valid: {
      get: (range, host) => {
        host.calculation.ensure(host.changes);
        const answers = new Set<boolean>();
        for (let row = range.row; row < range.row + range.rows; row += 1) {
          for (let column = range.column; column < range.column + range.columns; column += 1) {
            answers.add(judge(host.book, range.sheet, row, column, undefined, host.locale) === null);
          }
        }
        return answers.size === 1 ? answers.has(true) : null;
      },
    },
  },
  methods: {
    Clear(range, _, host) {
      refuseIfProtected(alive(range));
      cutValidations(range.sheet, range);
      noteLooks(host.changes, range.sheet);
    },
  },
});

/** Excel's limits for titles and messages. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

function emptyRule(): ValidationRule {
  return {
    type: "any",
    operator: null,
    formulas: [],
    ignoreBlanks: true,
    showPrompt: true,
    promptTitle: "",
    prompt: "",
    showError: true,
    errorStyle: "stop",
    errorTitle: "",
    error: "",
    dropDown: true,
  };
}

/** The rule of a range that has one rule all over. */
function ruleOf(range: RangeTarget): ValidationRule | null {
  const found = covering(alive(range), range);
  return found ? found.rule : null;
}

function covering(sheet: Sheet, range: RangeTarget): Validation | null {
  const box = boxOf(range);
  return (
    sheet.validations.find(
      ({ boxes }) =>
        boxes.reduce((rest, own) => rest.flatMap((piece) => subtract(piece, own)), [box]).length === 0,
    ) ?? null
  );
}

/** Cells that had different rules each keep the rest of theirs. */
function update(range: RangeTarget, host: Host, change: (rule: ValidationRule) => ValidationRule): void {
  const sheet = alive(range);
  refuseIfProtected(sheet);
  const box = boxOf(range);
  const exact = sheet.validations.find(
    ({ boxes }) => boxes.length === 1 && boxes[0] !== undefined && sameArea(boxes[0], range),
  );
  if (exact) {
    exact.rule = change(exact.rule);
  } else {
    const parts = sheet.validations.flatMap((validation) => {
      const shared = validation.boxes.flatMap((own) => intersection(own, box) ?? []);
      return shared.length > 0 ? [validationOn(validation, shared)] : [];
    });
    const rest = parts
      .flatMap(({ boxes }) => boxes)
      .reduce((left, own) => left.flatMap((piece) => subtract(piece, own)), [box]);
    cutValidations(sheet, range);
    const changed = parts.map(({ boxes, rule }) => ({ boxes, rule: change(rule) }));
    if (rest.length > 0) changed.push({ boxes: rest, rule: change(emptyRule()) });
    sheet.validations.push(...joinEqual(changed));
  }
  noteLooks(host.changes, sheet);
}

function sameArea(a: RangeTarget | Validation["boxes"][number], b: RangeTarget): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

function joinEqual(validations: Validation[]): Validation[] {
  const byRule = new Map<string, Validation>();
  for (const validation of validations) {
    const key = JSON.stringify(validation.rule);
    const known = byRule.get(key);
    if (known) known.boxes.push(...validation.boxes);
    else byRule.set(key, { ...validation, boxes: [...validation.boxes] });
  }
  return [...byRule.values()];
}

function limited(value: unknown, most: number, what: string): string {
  const text = value === undefined || value === null ? "" : textArgument(value, what);
  if (text.length > most) throw invalid(`${what} holds at most ${most} characters`);
  return text;
}

type RuleType = ValidationRule["type"];

const KINDS: Record<string, RuleType> = {
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
  list: "list",
  custom: "custom",
};

const TYPE_NAMES: Record<RuleType, string> = {
  any: "None",
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const ALERTS: Record<string, ValidationRule["errorStyle"]> &
  Record<"Stop" | "Warning" | "Information", ValidationRule["errorStyle"]> = {
  Stop: "stop",
  Warning: "warning",
  Information: "information",
};
const ALERT_NAMES: Record<ValidationRule["errorStyle"], string> = {
  stop: "Stop",
  warning: "Warning",
  information: "Information",
};

const OPERATORS: Record<string, string> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

/** Excel's limit for choices written out. */
const MAX_LIST = 255;

function writeRule(
  value: unknown,
  range: RangeTarget,
  host: Host,
): Pick<ValidationRule, "type" | "operator" | "formulas" | "dropDown"> {
  const given = Object.keys(KINDS).filter(
    (kind) => field(value, kind) !== undefined && field(value, kind) !== null,
  );
  const kind = given[0];
  // An empty rule takes the restriction away.
  if (kind === undefined) return { type: "any", operator: null, formulas: [], dropDown: true };
  if (given.length > 1) throw invalid("A validation rule has one kind");
  const detail = field(value, kind);
  const type = KINDS[kind] ?? "any";
  if (type === "list") {
    return {
      type,
      operator: null,
      formulas: [listSource(field(detail, "source"), range, host)],
      dropDown: field(detail, "inCellDropDown") !== false,
    };
  }
  if (type === "custom")
    return {
      type,
      operator: null,
      formulas: [ruleFormula(textArgument(field(detail, "formula"), "formula"))],
      dropDown: true,
    };
  const operator =
    OPERATORS[oneOf(field(detail, "operator"), Object.keys(OPERATORS), "operator")] ?? "between";
  const formulas = [operand(field(detail, "formula1"))];
  if (operator === "between" || operator === "notBetween") formulas.push(operand(field(detail, "formula2")));
  return { type, operator, formulas, dropDown: true };
}

/** Choices written out are kept as Excel keeps them: in quotes. A reference must lead to one row or column. */
function listSource(source: unknown, own: RangeTarget, host: Host): string {
  if (isRef(source)) {
    const range = source.target as RangeTarget;
    oneLine(range);
    return `${quoteSheet(range.sheet.name)}!${formatAbsoluteBox(range)}`;
  }
  const text = textArgument(source, "list.source");
  if (!text.startsWith("=")) {
    if (text.length > MAX_LIST) throw invalid(`A list written out holds at most ${MAX_LIST} characters`);
    return `"${text.replaceAll('"', '""')}"`;
  }
  const formula = ruleFormula(text);
  if (formula.includes("#REF!")) throw invalid(`"${text}" leads nowhere`);
  const address = parseAddress(formula);
  if (address) {
    if (address.sheet !== null && !findSheet(host.book, address.sheet))
      throw invalid(`There is no sheet "${address.sheet}"`);
    oneLine(address.box);
  } else if (/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(formula)) {
    const isKnown = host.book.names.some(
      ({ name, scope }) =>
        name.toLowerCase() === formula.toLowerCase() && (scope === null || scope === own.sheet.id),
    );
    if (!isKnown) throw invalid(`There is no name "${formula}"`);
  }
  return formula;
}

function oneLine({ rows, columns }: { rows: number; columns: number }): void {
  if (rows > 1 && columns > 1) throw invalid("A list comes from a single row or column");
}

function operand(value: unknown): string {
  if (typeof value === "number") return String(value);
  const text = textArgument(value, "formula");
  return text.startsWith("=") ? ruleFormula(text) : text;
}

function readRule(rule: ValidationRule | null): Record<string, unknown> {
  if (!rule || rule.type === "any") return {};
  const [first = "", second] = rule.formulas;
  if (rule.type === "list") {
    const source = first.startsWith('"') ? first.slice(1, -1).replaceAll('""', '"') : `=${first}`;
    return { list: { inCellDropDown: rule.dropDown, source } };
  }
  if (rule.type === "custom") return { custom: { formula: `=${first}` } };
  const kind = Object.keys(KINDS).find((name) => KINDS[name] === rule.type) ?? "";
  const operator = Object.keys(OPERATORS).find((name) => OPERATORS[name] === (rule.operator ?? "between"));
  return {
    [kind]: {
      formula1: shown(first),
      ...(second === undefined ? {} : { formula2: shown(second) }),
      operator,
    },
  };
}

function shown(formula: string): number | string {
  const number = Number(formula);
  return formula.trim() !== "" && Number.isFinite(number) ? number : `=${formula}`;
}
