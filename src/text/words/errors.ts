// What went wrong between the product and the workbook, and what the reader can do about it.
import type { Language } from "../language";

interface ProblemText {
  title: string;
  /** What to do, and whether anything was lost where that is known. */
  advice: string;
}

/** By the problem codes of the workbook port (src/jobs/port.ts). */
const da = {
  locked: {
    title: "Cellerne er låst",
    advice:
      "Arket eller projektmappen er beskyttet. Fjern beskyttelsen under Gennemse i Excel, og prøv igen. Der er ikke ændret noget.",
  },
  "read-only": {
    title: "Projektmappen er skrivebeskyttet",
    advice: "Gem en kopi under et andet navn, eller vælg Aktivér redigering øverst i Excel, og prøv igen.",
  },
  "in-cell-edit": {
    title: "En celle er åben til redigering",
    advice: "Afslut indtastningen i cellen med Enter eller Esc, og prøv igen.",
  },
  "no-answer": {
    title: "Excel svarer ikke",
    advice:
      "Gem projektmappen, hvis det er muligt, luk den, og åbn den igen. De tal, der allerede stod i projektmappen, er der stadig.",
  },
  "too-large": {
    title: "Der er for meget på én gang",
    advice:
      "Excel kan ikke tage imod så meget i én arbejdsgang. Opret et skema for én forvaltning ad gangen, eller åbn projektmappen i Excel på computeren i stedet for i browseren.",
  },
  connection: {
    title: "Forbindelsen til Excel blev afbrudt",
    advice:
      "Kontrollér netværket, og prøv igen. Hvis der blev skrevet, er enten det gamle eller det nye ark i behold.",
  },
  "not-supported": {
    title: "Denne udgave af Excel mangler funktioner, som Barometer bruger",
    advice: "Brug Microsoft 365, Excel 2021 eller nyere, eller Excel i browseren.",
  },
  unexpected: {
    title: "Det lykkedes ikke",
    advice:
      "Prøv igen. Sker det igen, så gem projektmappen, luk den, og åbn den på ny. Hjælper det ikke, så kontakt dem, der har givet jer Barometer.",
  },
};

type Texts = typeof da;

const en: Texts = {
  locked: {
    title: "The cells are locked",
    advice:
      "The sheet or the workbook is protected. Remove the protection on the Review tab in Excel and try again. Nothing has been changed.",
  },
  "read-only": {
    title: "The workbook is read-only",
    advice: "Save a copy under another name, or choose Enable Editing at the top of Excel, and try again.",
  },
  "in-cell-edit": {
    title: "A cell is being edited",
    advice: "Finish typing in the cell with Enter or Esc, and try again.",
  },
  "no-answer": {
    title: "Excel does not answer",
    advice:
      "Save the workbook if you can, close it and open it again. The figures that were already in the workbook are still there.",
  },
  "too-large": {
    title: "This is too much at once",
    advice:
      "Excel cannot take this much in one go. Create a form for one department at a time, or open the workbook in Excel on the computer instead of in the browser.",
  },
  connection: {
    title: "The connection to Excel was lost",
    advice:
      "Check the network and try again. If something was being written, either the old or the new sheet is intact.",
  },
  "not-supported": {
    title: "This version of Excel lacks functions that Barometer uses",
    advice: "Use Microsoft 365, Excel 2021 or later, or Excel in the browser.",
  },
  unexpected: {
    title: "That did not work",
    advice:
      "Try again. If it happens again, save the workbook, close it and open it once more. If that does not help, contact those who gave you Barometer.",
  },
};

export const errorText: Readonly<Record<Language, Readonly<Record<keyof Texts, ProblemText>>>> = {
  da,
  en,
};
