// In English. A file format: what stands here is read back from workbooks already sent out (src/text/formerly.ts).
import type { Texts } from "./texts";

const common = {
  place: "Place",
  kind: "Kind",
  period: "Period",
  text: "Text",
  length: "Characters",
  whom: "With whom",
  when: "When",
  how: "How",
  author: "Written by",
  kindId: "Kind id",
  level: "Level",
  placeId: "Place id",
  number: "Number",
};

export const en: Texts = {
  form: { ...common, wanted: "Asked for", standing: "Standing" },
  gathered: {
    ...common,
    edited: "Edited",
    draft: "Draft from the figures",
    marks: "Draft mark",
    department: "Department id",
    departmentName: "Department",
    file: "Source file",
    cell: "Source cell",
    importedAt: "Imported",
  },
};
