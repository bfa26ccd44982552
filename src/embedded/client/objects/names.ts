// Excel.NamedItemCollection and NamedItem: names of the workbook, and of a sheet.
import { formatAbsoluteBox, parseAddress, quoteSheet } from "../../book/addresses";
import {
  isErrorValue,
  plainValue,
  sheetById,
  type DefinedName,
  type Scalar,
  type Sheet,
} from "../../book/book";
import { calculateLoose } from "../../formulas/engine";
import { isFormulaSound } from "../../formulas/formula-text";
import { OfficeError } from "../../book/errors";
import { tableNamed } from "../../book/tables";
import { rangeType } from "./range/range";
import type { RangeTarget } from "./range/target";
import {
  booleanArgument,
  defineType,
  invalid,
  isRef,
  notFound,
  textArgument,
  type Host,
  type TypedObject,
} from "./type";
import { activeSheet, worksheetType } from "./worksheet";

/** The target is the sheet whose names are meant; null for the workbook's. */
export const namesType: TypedObject<Sheet | null> = defineType<Sheet | null>({
  name: "NamedItemCollection",
  items: (sheet, host) => listed(sheet, host).map((name) => nameType.of(name)),
  item(sheet, key, host) {
    const wanted = textArgument(key, "name").toLowerCase();
    const found = listed(sheet, host).find(({ name, id }) => name.toLowerCase() === wanted || id === key);
    if (!found) throw notFound(`The name "${String(key)}"`);
    return nameType.of(found);
  },
  methods: {
    Add(sheet, [name, reference, comment], host) {
      const text = textArgument(name, "name");
      checkName(text);
      if (listed(sheet, host).some((other) => other.name.toLowerCase() === text.toLowerCase())) {
        throw new OfficeError("ItemAlreadyExists", `There is already a name "${text}"`);
      }
      // Tables and names of the workbook share one space.
      if (tableNamed(host.book, text)) throw invalid(`"${text}" is the name of a table`);
      const added: DefinedName = {
        id: `${sheet?.id ?? ""}!${text}`,
        name: text,
        scope: sheet?.id ?? null,
        formula: referenceFormula(reference),
        comment: typeof comment === "string" ? comment : "",
        visible: true,
      };
      host.book.names.push(added);
      host.changes.formulas = true;
      return nameType.of(added);
    },
  },
});

const nameType: TypedObject<DefinedName> = defineType<DefinedName>({
  name: "NamedItem",
  identity: (name) => ({ _Id: name.name }),
  properties: {
    Name: { get: (name) => name.name },
    Comment: {
      get: (name) => name.comment,
      set: (name, value) => {
        name.comment = textArgument(value, "comment");
      },
    },
    Formula: {
      get: (name) => `=${name.formula}`,
      set: (name, value, host) => {
        name.formula = referenceFormula(value);
        host.changes.formulas = true;
      },
    },
    Visible: {
      get: (name) => name.visible,
      set: (name, value) => {
        name.visible = booleanArgument(value, "visible");
      },
    },
    Scope: { get: (name) => (name.scope === null ? "Workbook" : "Worksheet") },
    Type: { get: (name, host) => (rangeOf(name, host) ? "Range" : valueTypeName(valueOf(name, host))) },
    Value: {
      get: (name, host) => {
        const range = rangeOf(name, host);
        if (range) return `${quoteSheet(range.sheet.name)}!${formatAbsoluteBox(range)}`;
        return plainValue(valueOf(name, host));
      },
    },
  },
  objects: {
    WorksheetOrNullObject: (name, host) => {
      const sheet = name.scope === null ? null : sheetById(host.book, name.scope);
      return sheet && worksheetType.of(sheet);
    },
  },
  methods: {
    Delete(name, _, host) {
      host.book.names = host.book.names.filter((other) => other !== name);
      host.changes.formulas = true;
    },
    GetRange(name, _, host) {
      const range = rangeOf(name, host);
      if (!range)
        throw new OfficeError("InvalidReference", `The name "${name.name}" does not point at cells`);
      return rangeType.of(range);
    },
    GetRangeOrNullObject(name, _, host) {
      const range = rangeOf(name, host);
      return range && rangeType.of(range);
    },
  },
});

/** The cells a name points at; null when it is something else or they are gone. */
export function rangeOf(name: DefinedName, host: Host): RangeTarget | null {
  const address = parseAddress(name.formula);
  if (!address) return null;
  const sheet =
    address.sheet === null
      ? name.scope === null
        ? null
        : sheetById(host.book, name.scope)
      : (host.book.sheets.find((other) => other.name.toLowerCase() === address.sheet?.toLowerCase()) ?? null);
  return sheet && { sheet, ...address.box };
}

/** Excel's rule: a letter, underscore or backslash first; no spaces; nothing that reads as a cell. */
function checkName(name: string): void {
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  if (!wellFormed || parseAddress(name) || /^[rc]$/i.test(name) || /^r\d*c\d*$/i.test(name)) {
    throw invalid(`"${name}" cannot be a name`);
  }
}

function listed(sheet: Sheet | null, host: Host): DefinedName[] {
  return host.book.names.filter(({ scope }) => scope === (sheet?.id ?? null));
}

function referenceFormula(reference: unknown): string {
  if (isRef(reference)) {
    const range = reference.target as RangeTarget;
    return `${quoteSheet(range.sheet.name)}!${formatAbsoluteBox(range)}`;
  }
  if (typeof reference === "number" || typeof reference === "boolean") return String(reference).toUpperCase();
  const text = textArgument(reference, "reference");
  // As in Excel's dialog: without "=" it is a text constant.
  if (!text.startsWith("=")) return `"${text.replaceAll('"', '""')}"`;
  if (!isFormulaSound(text)) throw invalid(`"${text}" is not a formula`);
  return text.slice(1);
}

function valueOf(name: DefinedName, host: Host): Scalar {
  host.calculation.ensure(host.changes);
  const sheet = (name.scope === null ? null : sheetById(host.book, name.scope)) ?? activeSheet(host);
  return calculateLoose(host.book, sheet, [{ row: 0, column: 0, formula: name.formula }])[0] ?? null;
}

function valueTypeName(value: Scalar): string {
  if (isErrorValue(value)) return "Error";
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}
