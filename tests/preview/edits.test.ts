import { CellValueType, CommandType } from "@univerjs/core";
import { createEditGate, editsOf, rectangles } from "../../src/preview/grid/edits";
import type { EditReceiver, GridEdit } from "../../src/preview/grid/edits";

interface Heard {
  edits: [string, GridEdit[]][];
  resized: unknown[][];
  notPossible: number;
}

function gateThat(mayBegin = true): { heard: Heard; gate: ReturnType<typeof createEditGate> } {
  const heard: Heard = { edits: [], resized: [], notPossible: 0 };
  const receiver: EditReceiver = {
    edits: (sheet, edits) => heard.edits.push([sheet, edits]),
    resized: (...what) => heard.resized.push(what),
    renamed: () => undefined,
    mayBegin: () => mayBegin,
    notPossible: () => (heard.notPossible += 1),
  };
  return { heard, gate: createEditGate(receiver) };
}

const values = (
  cellValue: object,
  trigger?: string,
): Parameters<ReturnType<typeof createEditGate>["listener"]>[0] => ({
  id: "sheet.mutation.set-range-values",
  type: CommandType.MUTATION,
  params: { subUnitId: "s1", cellValue, trigger },
});

test("what is typed goes to the workbook as typed, and never into the grid by itself", () => {
  const { heard, gate } = gateThat();
  expect(() =>
    gate.listener(values({ 3: { 0: { v: "12,5" } } }, "sheet.command.set-range-values")),
  ).toThrow();
  expect(heard.edits).toEqual([["s1", [{ kind: "typed", row: 3, column: 0, text: "12,5" }]]]);
});

test("the grid's own updates pass untouched", () => {
  const { heard, gate } = gateThat();
  gate.update(() => gate.listener(values({ 0: { 0: { v: 1 } } })));
  expect(heard.edits).toEqual([]);
});

test("after an update that failed the gate is shut again", () => {
  const { gate } = gateThat();
  expect(() =>
    gate.update(() => {
      throw new Error("broken");
    }),
  ).toThrow("broken");
  expect(() =>
    gate.listener(values({ 0: { 0: { v: 1 } } }, "sheet.command.clear-selection-content")),
  ).toThrow();
});

test("a change that no command asked for is dropped", () => {
  const { heard, gate } = gateThat();
  expect(() => gate.listener(values({ 0: { 0: { f: "=A1" } } }))).toThrow();
  expect(heard.edits).toEqual([]);
});

test("what only Excel can do is said, not done", () => {
  const { heard, gate } = gateThat();
  expect(() =>
    gate.listener({
      id: "sheet.mutation.insert-row",
      type: CommandType.MUTATION,
      params: { subUnitId: "s1" },
    }),
  ).toThrow();
  expect(heard.notPossible).toBe(1);
});

test("a drag-fill is stopped before it clears anything", () => {
  const { heard, gate } = gateThat();
  const fill = { id: "sheet.command.auto-fill", type: CommandType.COMMAND, params: {} };
  expect(() => gate.listener(fill)).toThrow();
  expect([heard.notPossible, heard.edits]).toEqual([1, []]);
});

test("a wider column is handed on in pixels", () => {
  const { heard, gate } = gateThat();
  const ranges = [{ startRow: 0, endRow: 9, startColumn: 2, endColumn: 3 }];
  const params = { subUnitId: "s1", ranges, colWidth: 120 };
  expect(() =>
    gate.listener({ id: "sheet.mutation.set-worksheet-col-width", type: CommandType.MUTATION, params }),
  ).toThrow();
  expect(heard.resized).toEqual([["s1", "columns", 2, 3, 120]]);
});

test("editing does not begin where it may not", () => {
  const begin = {
    id: "sheet.operation.set-cell-edit-visible",
    type: CommandType.OPERATION,
    params: { visible: true },
  };
  expect(() => gateThat(false).gate.listener(begin)).toThrow();
  expect(() => gateThat(true).gate.listener(begin)).not.toThrow();
});

test("a forced text keeps its apostrophe and a formula its sign", () => {
  const typed = "sheet.command.set-range-values";
  expect(editsOf({ 0: { 0: { v: "012", t: CellValueType.FORCE_STRING } } }, typed)).toEqual([
    { kind: "typed", row: 0, column: 0, text: "'012" },
  ]);
  expect(editsOf({ 0: { 0: { f: "=A1+1", v: null } } }, typed)).toEqual([
    { kind: "typed", row: 0, column: 0, text: "=A1+1" },
  ]);
});

test("cells that fill a rectangle are one block, cells with holes are several", () => {
  const cell = (row: number, column: number): { row: number; column: number; value: string } => ({
    row,
    column,
    value: "",
  });
  expect(rectangles([cell(2, 1), cell(2, 2), cell(3, 1), cell(3, 2)])).toEqual([
    {
      kind: "block",
      row: 2,
      column: 1,
      block: [
        ["", ""],
        ["", ""],
      ],
    },
  ]);
  expect(rectangles([cell(2, 1), cell(2, 3), cell(4, 1)])).toEqual([
    { kind: "block", row: 2, column: 1, block: [[""]] },
    { kind: "block", row: 2, column: 3, block: [[""]] },
    { kind: "block", row: 4, column: 1, block: [[""]] },
  ]);
  expect(rectangles([])).toEqual([]);
});
