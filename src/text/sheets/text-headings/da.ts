// In Danish. A file format: what stands here is read back from workbooks already sent out (src/text/formerly.ts).
import type { Texts } from "./texts";

const common = {
  place: "Sted",
  kind: "Slags",
  period: "Periode",
  text: "Tekst",
  length: "Tegn",
  whom: "Med hvem",
  when: "Hvornår",
  how: "Hvordan",
  author: "Skrevet af",
  kindId: "Slags-id",
  level: "Niveau",
  placeId: "Sted-id",
  number: "Nummer",
};

export const da: Texts = {
  form: { ...common, wanted: "Ønskes", standing: "Plads" },
  gathered: {
    ...common,
    edited: "Redigeret",
    draft: "Udkast fra tallene",
    marks: "Udkastmærke",
    department: "Forvaltnings-id",
    departmentName: "Forvaltning",
    file: "Kildefil",
    cell: "Kildecelle",
    importedAt: "Indlæst",
  },
};
