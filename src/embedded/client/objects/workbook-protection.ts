// Excel.WorkbookProtection: of the structure alone; cells are a matter of each sheet.
import { OfficeError } from "../../book/errors";
import { defineType, type Host, type TypedObject } from "./type";

export const workbookProtectionType: TypedObject<Host> = defineType<Host>({
  name: "WorkbookProtection",
  properties: { Protected: { get: ({ book }) => book.structure !== null } },
  methods: {
    Protect({ book, changes }, [password]) {
      if (book.structure) throw new OfficeError("AccessDenied", "The workbook is already protected");
      book.structure = { password: typeof password === "string" && password !== "" ? password : null };
      changes.structure = true;
    },
    Unprotect({ book, changes }, [password]) {
      const { structure } = book;
      if (!structure) throw new OfficeError("AccessDenied", "The workbook is not protected");
      // A password that came with a file is known by its hash alone, so it cannot be held against what is given.
      if (structure.kept !== undefined || (structure.password !== null && structure.password !== password))
        throw new OfficeError("InvalidArgument", "The password is not correct");
      book.structure = null;
      changes.structure = true;
    },
  },
});
