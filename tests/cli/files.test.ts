// What is written: whole or not at all, in the place of an ordinary file alone, and open to the same people as before.
import { chmodSync, existsSync, lstatSync, readdirSync, symlinkSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeBytes } from "../../src/cli/files";
import { cliText } from "../../src/text/cli/cli";
import { inFolder, type Folder } from "./run";

const SLOW = 60_000;
const texts = cliText.da.files;
const TEMPLATE = "ballerup-2018_c-arb_2018.xlsx";

function put({ path }: Folder, file: string, text: string | Uint8Array, overwrite = true): Promise<void> {
  const content = typeof text === "string" ? strToU8(text) : text;
  return writeBytes(path(file), file, content, overwrite, texts);
}

test("a link is not replaced, and neither is what it leads to", () =>
  inFolder(async (folder) => {
    folder.write("rigtig.xlsx", "gammel");
    symlinkSync(folder.path("rigtig.xlsx"), folder.path("genvej.xlsx"));
    await expect(put(folder, "genvej.xlsx", "ny")).rejects.toMatchObject({
      exit: 3,
      sentence: expect.stringContaining("genvej") as string,
    });
    expect(lstatSync(folder.path("genvej.xlsx")).isSymbolicLink()).toBe(true);
    expect(folder.read("rigtig.xlsx").toString()).toBe("gammel");
  }));

test("a link that leads nowhere is not replaced either", () =>
  inFolder(async (folder) => {
    symlinkSync(folder.path("ingen.xlsx"), folder.path("genvej.xlsx"));
    await expect(put(folder, "genvej.xlsx", "ny")).rejects.toMatchObject({ exit: 3 });
    expect(existsSync(folder.path("ingen.xlsx"))).toBe(false);
  }));

test("a device is not replaced", async () => {
  await expect(writeBytes("/dev/null", "/dev/null", strToU8("ny"), true, texts)).rejects.toMatchObject({
    exit: 3,
  });
  expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
});

test("a file that is replaced stays open to the same people", () =>
  inFolder(async (folder) => {
    folder.write("a.xlsx", "gammel");
    chmodSync(folder.path("a.xlsx"), 0o640);
    await put(folder, "a.xlsx", "ny");
    expect(folder.read("a.xlsx").toString()).toBe("ny");
    expect(lstatSync(folder.path("a.xlsx")).mode & 0o777).toBe(0o640);
  }));

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s while writing leaves the old file and nothing beside it",
  (signal) =>
    inFolder(async (folder) => {
      const kill = jest.spyOn(process, "kill").mockReturnValue(true);
      folder.write("a.xlsx", "gammel");
      const outcome = put(folder, "a.xlsx", new Uint8Array(200_000_000)).catch((error: unknown) => error);
      while (readdirSync(folder.path(".")).length === 1) await setImmediate();
      process.emit(signal, signal);
      expect(await outcome).toMatchObject({ exit: 3 });
      expect(kill).toHaveBeenCalledWith(process.pid, signal);
      expect(readdirSync(folder.path("."))).toEqual(["a.xlsx"]);
      expect(folder.read("a.xlsx").toString()).toBe("gammel");
      kill.mockRestore();
    }),
);

/** A form that somebody has given macros. */
function withMacros(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const relations = "xl/_rels/workbook.xml.rels";
  const changed = (name: string, from: string, to: string) =>
    strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(from, to));
  return zipSync({
    ...parts,
    "xl/vbaProject.bin": strToU8("makroer"),
    [relations]: changed(
      relations,
      "</Relationships>",
      '<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    ),
    "[Content_Types].xml": strToU8(
      strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array())
        .replace(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
          "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        )
        .replace(
          "</Types>",
          '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
        ),
    ),
  });
}

test.each([
  ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", false],
  ["xlsm", "application/vnd.ms-excel.sheet.macroEnabled.main+xml", true],
])(
  "a workbook with macros that is filled into an .%s is one",
  (ending, type, macros) =>
    inFolder(async (folder) => {
      const template = ["--catalogue", "ballerup-2018", "--department", "c-arb", "--period", "2018"];
      await folder.run("template", ...template, "--out", ".");
      folder.write("skema.xlsm", withMacros(folder.read(TEMPLATE)));
      folder.write(
        "tal.csv",
        "indicator;group;period;numerator;denominator;value;basis\nigu-forløb;target;2018;;;18;",
      );
      await folder.run("fill", "skema.xlsm", "--figures", "tal.csv", "--out", `udfyldt.${ending}`);
      const parts = unzipSync(folder.read(`udfyldt.${ending}`));
      const types = strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array());
      expect(types).toContain(`PartName="/xl/workbook.xml" ContentType="${type}"`);
      expect("xl/vbaProject.bin" in parts).toBe(macros);
      expect(types.includes("vbaProject")).toBe(macros);
      expect(strFromU8(parts["xl/_rels/workbook.xml.rels"] ?? new Uint8Array()).includes("vbaProject")).toBe(
        macros,
      );
    }),
  SLOW,
);
