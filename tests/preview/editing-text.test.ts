import { editingText } from "../../src/preview/grid/editing-text";
import { cellView, plainStyle } from "./views";

const style = (numberFormat: string): typeof plainStyle => ({ ...plainStyle, numberFormat });

test.each([
  ["a number shows all its digits, with the decimal comma", { value: 12.345, text: "12,3" }, "0.0", "12,345"],
  ["a fraction shows no trace of how it is stored", { value: 0.1 + 0.2, text: "0,3" }, "General", "0,3"],
  ["a share is edited in percent", { value: 0.125, text: "13 %" }, "0%", "12,5%"],
  ["a date is edited as it is shown", { value: 43101, text: "01-01-2018" }, "dd-mm-yyyy", "01-01-2018"],
  ["a unit in quotes makes no date of a number", { value: 8.6, text: "8,6 dage" }, '0.0 "dage"', "8,6"],
  ["a formula shows itself", { value: 6, text: "6", formula: "=A1*2" }, "General", "=A1*2"],
  ["a text is itself", { value: "1.234,5", text: "1.234,5" }, "@", "1.234,5"],
  ["an empty cell is empty", { value: null, text: "" }, "General", ""],
])("%s", (_, cell, numberFormat, expected) => {
  expect(editingText(cellView(cell), style(numberFormat), ",")).toBe(expected);
});
