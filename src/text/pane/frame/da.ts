// In Danish.
import { n } from "../counts/da";
import type { Texts } from "./texts";

export const da: Texts = {
  product: "Barometer",
  switchLanguage: "English",
  switchLanguageHint: "Vis opgaveruden på engelsk",
  opensWithWorkbook: "Åbn panelet sammen med projektmappen",
  lookAgain: "Læs projektmappen igen",
  back: "Tilbage",
  cancel: "Annullér",
  close: "Luk",
  tryAgain: "Prøv igen",
  exampleFigures: "Eksempeltal – må ikke bruges som rigtige tal",
  notDecided: "ikke fastlagt",
  waiting: {
    connecting: "Opretter forbindelse til Excel …",
    noAnswerTitle: "Office svarer ikke",
    noAnswer:
      "Barometer har ikke fået svar fra Office. Som regel er det netværket, der spærrer for Microsofts bibliotek (appsforoffice.microsoft.com).",
    noAnswerAdvice:
      "Prøv igen. Hjælper det ikke, så bed it-afdelingen om at give adgang til adressen. Der er ikke ændret noget i projektmappen.",
    tooOldTitle: "Denne udgave af Excel er for gammel",
    tooOld: "Barometer kræver Microsoft 365, Excel 2021 eller nyere, eller Excel i browseren.",
    noExcelTitle: "Åbn Barometer i Excel",
    noExcel: "Denne side virker kun inde i Excel: vælg fanen Hjem og derefter Barometer.",
  },
  damaged: {
    title: "Barometers oplysninger i projektmappen er beskadiget",
    advice:
      "Tallene i arkene er der stadig, men Barometer kan ikke læse, hvad de hører til. Åbn en tidligere udgave af filen, eller opret et nyt skema i en tom projektmappe, og kopiér tallene over.",
  },
  newerVersion: {
    title: "Projektmappen er lavet med en nyere udgave af Barometer",
    advice: "Luk Excel, og åbn det igen, så den nyeste udgave bliver hentet. Der er ikke ændret noget.",
  },
  workbook: {
    catalogue: "Indikatorkatalog",
    period: "Periode",
    departments: (count) => (count === 1 ? "Forvaltning" : "Forvaltninger"),
    departmentCount: (count) => n(count),
  },
};
