// In Danish.
import { periodWords } from "../../said/periods";
import type { Texts } from "./texts";

export const da: Texts = {
  codes: {
    "number-as-text": ({ text }) =>
      `»${text("text")}« kan ikke læses som ét tal. Skriv succeskriteriet som et tal, og flyt ordene til Bemærkning.`,
    "excel-error": ({ text }) => `Der står fejlværdien ${text("text")}. Slet den, og skriv svaret igen.`,
    "structure-changed": ({ case: which, text }) =>
      which === "doubled-row"
        ? "Rækken står her to gange; kun den øverste bliver læst. Slet den ene."
        : `Rækken${text("name") === "" ? " med et spørgsmål" : ` for »${text("name")}«`} er slettet fra skemaet. Brug den oprindelige fil.`,
    "hearing-choice": ({ text }) =>
      `»${text("text")}« er ikke et af svarene. Vælg ja, delvist eller nej; ordene er taget med under Begrundelse.`,
    "hearing-empty": () =>
      "Der er ikke skrevet noget i skemaet. Et tomt skema betyder, at der ikke er bemærkninger.",
    "criterion-incomplete": ({ case: which }) =>
      which === "year"
        ? "Succeskriteriet mangler et årstal. Skriv, hvornår det bør være nået."
        : "Der er et årstal, men intet succeskriterium. Skriv værdien, eller tøm årstallet.",
    "criterion-year": ({ case: which, text }) =>
      which === "past"
        ? `Succeskriteriet skal gælde en tid efter ${periodWords(text("period"), "da")}. Skriv et senere årstal.`
        : which === "unread"
          ? `»${text("text")}« kan ikke læses som et årstal. Skriv året med fire cifre, fx 2010.`
          : "Det er ikke et årstal. Skriv året med fire cifre, fx 2010.",
    "criterion-out-of-range": ({ number }) =>
      `Succeskriteriet ligger uden for det mulige${within(number("min"), number("max"))}. Ret det.`,
    "criterion-wrong-way": ({ case: which, number }) =>
      `Succeskriteriet er ${which === "increase" ? "lavere" : "højere"} end det seneste tal, ${number("latest")}, men der ønskes ${which === "increase" ? "en stigning" : "et fald"}. Kontrollér det.`,
    "criterion-without-wish": () =>
      "Det er ikke fastlagt, om tallet bør stige eller falde. Kriteriet kan først overtages, når den ønskede udvikling er fastlagt.",
  },
};

function within(min: string, max: string): string {
  if (min !== "" && max !== "") return `, som er fra ${min} til ${max}`;
  if (min !== "") return `, som er mindst ${min}`;
  return max === "" ? "" : `, som er højst ${max}`;
}
