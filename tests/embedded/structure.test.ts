// The protected structure of a workbook, and what Excel refuses to do to sheets.
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { bookFrom, codeOf, inBook, onSheet, reopened } from "./helpers";

async function lockedBook(password?: string): Promise<EmbeddedWorkbook> {
  const workbook = await bookFrom([["a"]]);
  await inBook(workbook, (context) => {
    context.workbook.worksheets.add("Andet");
    context.workbook.protection.protect(password);
  });
  return workbook;
}

async function isProtected(workbook: EmbeddedWorkbook): Promise<boolean> {
  return workbook.run(async (context) => {
    const { protection } = context.workbook;
    protection.load("protected");
    await context.sync();
    return protection.protected;
  });
}

test.each<[string, (context: Excel.RequestContext) => void]>([
  ["added", ({ workbook }) => void workbook.worksheets.add("Nyt")],
  ["deleted", ({ workbook }) => workbook.worksheets.getItem("Andet").delete()],
  ["renamed", ({ workbook }) => (workbook.worksheets.getItem("Andet").name = "Nyt")],
  ["moved", ({ workbook }) => (workbook.worksheets.getItem("Andet").position = 0)],
  ["hidden", ({ workbook }) => (workbook.worksheets.getItem("Andet").visibility = "Hidden")],
])("while the structure is protected, no sheet is %s", async (_, act) => {
  const workbook = await lockedBook();
  expect(await codeOf(inBook(workbook, act))).toBe("AccessDenied");
  await inBook(workbook, (context) => context.workbook.protection.unprotect());
  expect(await codeOf(inBook(workbook, act))).toBeNull();
});

test("cells can be written while the structure is protected", async () => {
  const workbook = await lockedBook();
  expect(await codeOf(onSheet(workbook, (sheet) => (sheet.getRange("A1").values = [[1]])))).toBeNull();
});

test("protection of the structure is saved and read", async () => {
  const workbook = await lockedBook();
  expect(await isProtected(await reopened(workbook))).toBe(true);
  await inBook(workbook, (context) => context.workbook.protection.unprotect());
  expect(await isProtected(await reopened(workbook))).toBe(false);
});

test("a protected structure is not protected again, and a wrong password does not open it", async () => {
  const workbook = await lockedBook("hemmelig");
  const { protect, unprotect } = {
    protect: () => inBook(workbook, (context) => context.workbook.protection.protect()),
    unprotect: (password: string) =>
      inBook(workbook, (context) => context.workbook.protection.unprotect(password)),
  };
  expect(await codeOf(protect())).toBe("AccessDenied");
  expect(await codeOf(unprotect("forkert"))).toBe("InvalidArgument");
  expect(await codeOf(unprotect("hemmelig"))).toBeNull();
  expect(await codeOf(unprotect("hemmelig"))).toBe("AccessDenied");
});

test("a very hidden sheet is not deleted", async () => {
  const workbook = await bookFrom([["a"]]);
  await inBook(workbook, (context) => (context.workbook.worksheets.add("Andet").visibility = "VeryHidden"));
  const remove = () =>
    codeOf(inBook(workbook, (context) => context.workbook.worksheets.getItem("Andet").delete()));
  expect(await remove()).toBe("InvalidOperation");
  await inBook(workbook, (context) => (context.workbook.worksheets.getItem("Andet").visibility = "Hidden"));
  expect(await remove()).toBeNull();
});

test("no sheet is called History", async () => {
  const workbook = await openEmbeddedWorkbook();
  expect(await codeOf(inBook(workbook, (context) => void context.workbook.worksheets.add("history")))).toBe(
    "InvalidArgument",
  );
});

test("protecting a protected sheet and opening an open one are denied", async () => {
  const workbook = await bookFrom([["a"]]);
  expect(await codeOf(onSheet(workbook, (sheet) => sheet.protection.unprotect()))).toBe("AccessDenied");
  await onSheet(workbook, (sheet) => sheet.protection.protect());
  expect(await codeOf(onSheet(workbook, (sheet) => sheet.protection.protect()))).toBe("AccessDenied");
});
