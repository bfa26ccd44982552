// Excel.Functions: those that people call most, calculated as if they stood in a cell.
import { formatAddress } from "../../book/addresses";
import { isErrorValue, plainValue, type Scalar } from "../../book/book";
import { calculateLoose } from "../../formulas/engine";
import type { RangeTarget } from "./range/target";
import { defineType, invalid, isRef, type Host, type TypedObject } from "./type";
import { activeSheet } from "./worksheet";

const BUILT = [
  "Abs", "Average", "Count", "CountA", "CountBlank", "CountIf", "CountIfs", "If", "Int", "Large", "Max", "Median", "Min",
  "Mod", "RandBetween", "Round", "RoundDown", "RoundUp", "Small", "Sum", "SumIf", "SumIfs", "SumProduct", "VLookup",
]; // prettier-ignore

const resultType: TypedObject<Scalar> = defineType<Scalar>({
  name: "FunctionResult",
  properties: {
    Value: { get: (result) => (isErrorValue(result) ? null : plainValue(result)) },
    Error: { get: (result) => (isErrorValue(result) ? result.error : null) },
  },
});

export const functionsType: TypedObject<Host> = defineType<Host>({
  name: "Functions",
  methods: Object.fromEntries(
    BUILT.map((name) => [
      name,
      (host: Host, args: unknown[]) => {
        host.calculation.ensure(host.changes);
        const given = (args.length === 1 && Array.isArray(args[0]) ? args[0] : args) as unknown[];
        const formula = `=${name.toUpperCase()}(${given.map(argumentText).join(",")})`;
        const sheet = activeSheet(host);
        return resultType.of(calculateLoose(host.book, sheet, [{ row: 0, column: 0, formula }])[0] ?? null);
      },
    ]),
  ),
});

function argumentText(argument: unknown): string {
  if (argument === null || argument === undefined) return "";
  if (typeof argument === "number") return String(argument);
  if (typeof argument === "boolean") return argument ? "TRUE" : "FALSE";
  if (typeof argument === "string") return `"${argument.replaceAll('"', '""')}"`;
  if (isRef(argument) && argument.type.name === "Range") {
    const range = argument.target as RangeTarget;
    return formatAddress(range.sheet.name, range);
  }
  if (isRef(argument) && argument.type.name === "FunctionResult") {
    const value = plainValue(argument.target as Scalar);
    return argumentText(value);
  }
  throw invalid("An argument of a function must be a value or a range");
}
