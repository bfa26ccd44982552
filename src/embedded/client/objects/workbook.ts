// Excel.Workbook, its application and the culture it speaks.
import { SEPARATORS } from "../../shown/number-format";
import { commentsType } from "./comments";
import { namesType } from "./names";
import { propertiesType } from "./properties";
import { functionsType } from "./functions";
import { rangeAreasType } from "./range/areas";
import { rangeType } from "./range/range";
import { tablesType } from "./tables";
import { defineType, oneOf, textArgument, type Host, type TypedObject } from "./type";
import { workbookProtectionType } from "./workbook-protection";
import { activeSheet } from "./worksheet";
import { worksheetsType } from "./worksheets";

export const workbookType: TypedObject<Host> = defineType<Host>({
  name: "Workbook",
  properties: {
    Name: { get: (host) => host.book.fileName },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true },
    PreviouslySaved: { get: (host) => host.book.original !== null },
    AutoSave: { get: () => false },
    CalculationEngineVersion: { get: () => 191029 },
    UsePrecisionAsDisplayed: { get: () => false },
  },
  objects: {
    Worksheets: (host) => worksheetsType.of(host),
    Names: () => namesType.of(null),
    Tables: () => tablesType.of(null),
    Comments: () => commentsType.of(null),
    Application: (host) => applicationType.of(host),
    Functions: (host) => functionsType.of(host),
    Protection: (host) => workbookProtectionType.of(host),
    Properties: (host) => propertiesType.of(host),
  },
  methods: {
    GetSelectedRange(host) {
      const sheet = activeSheet(host);
      return rangeType.of({ sheet, ...sheet.selection });
    },
    GetSelectedRanges(host) {
      const sheet = activeSheet(host);
      return rangeAreasType.of({ sheet, boxes: [sheet.selection] });
    },
    GetActiveCell(host) {
      const sheet = activeSheet(host);
      return rangeType.of({ sheet, ...sheet.selection, rows: 1, columns: 1 });
    },
    _GetRangeForEventByReferenceId: (host, [id]) => host.kept.get(textArgument(id, "referenceId")) ?? null,
    _GetRangeOrNullObjectForEventByReferenceId: (host, [id]) =>
      host.kept.get(textArgument(id, "referenceId")) ?? null,
    _RemoveReference(host, [id]) {
      host.kept.delete(textArgument(id, "referenceId"));
    },
    _RemoveAllReferences(host) {
      host.kept.clear();
    },
  },
});

const MODES = [
  ["Automatic", "automatic"],
  ["AutomaticExceptTables", "automaticExceptTables"],
  ["Manual", "manual"],
] as const;

const applicationType: TypedObject<Host> = defineType<Host>({
  name: "Application",
  properties: {
    CalculationMode: {
      get: ({ book }) => MODES.find(([, mode]) => mode === book.calculation)?.[0],
      set(host, value) {
        const { book, changes } = host;
        // Formulas are calculated when looked at: what was due in the old mode is done before it ends.
        host.calculation.ensure(changes);
        const name = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"], "calculationMode");
        book.calculation = MODES.find(([one]) => one === name)?.[1] ?? "automatic";
        changes.recalculates ||= name !== "Manual";
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: (host) => SEPARATORS[host.locale].decimal },
    ThousandsSeparator: { get: (host) => SEPARATORS[host.locale].group },
    UseSystemSeparators: { get: () => true },
  },
  objects: {
    CultureInfo: (host) => cultureType.of(host),
  },
  methods: {
    Calculate: (host, [type]) => {
      oneOf(type, ["Recalculate", "Full", "FullRebuild"], "calculationType");
      host.calculation.force(host.changes);
    },
    // The view is pushed after the request anyway.
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
  },
});

const cultureType: TypedObject<Host> = defineType<Host>({
  name: "CultureInfo",
  properties: { Name: { get: (host) => host.locale } },
  objects: { NumberFormat: (host) => numberFormatType.of(host) },
});

const numberFormatType: TypedObject<Host> = defineType<Host>({
  name: "NumberFormatInfo",
  properties: {
    NumberDecimalSeparator: { get: (host) => SEPARATORS[host.locale].decimal },
    NumberGroupSeparator: { get: (host) => SEPARATORS[host.locale].group },
    CurrencySymbol: { get: (host) => (host.locale === "da-DK" ? "kr." : "$") },
  },
});
