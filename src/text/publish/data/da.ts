// In Danish.
import type { Texts } from "./texts";

export const da: Texts = {
  about: (municipality) =>
    `Offentliggjorte tal${municipality === "" ? "" : ` fra ${municipality}`}. Tal, der kunne pege på enkeltpersoner, er udeladt.`,
  notGiven: "ikke oplyst",
  under: "et antal under grænsen for, hvad der vises",
  withheld: "ikke vist af hensyn til anonymitet",
  columns: {
    indicator: {
      title: "Indikator (id)",
      meaning: "Hvilken indikator tallet hører til; beskrevet under indicators.",
    },
    group: { title: "Gruppe (id)", meaning: "target er målgruppen; de øvrige er sammenligningsgrupper." },
    category: { title: "Opdeling", meaning: "Hvilken del af indikatoren; tom, hvor den ikke er opdelt." },
    period: { title: "Periode", meaning: "Den periode, tallet er målt for." },
    definition: {
      title: "Definition",
      meaning: "Tom for den nuværende, ellers id på en tidligere definition.",
    },
    numerator: { title: "Tæller", meaning: "Personer med egenskaben." },
    denominator: { title: "Nævner", meaning: "Personer i alt; for gennemsnit antal målte." },
    value: { title: "Værdi", meaning: "Andele i procent; ellers i indikatorens egen enhed." },
    lower: {
      title: "Nedre grænse",
      meaning: "95 pct. sikkerhedsinterval, som kilden har offentliggjort det.",
    },
    upper: {
      title: "Øvre grænse",
      meaning: "95 pct. sikkerhedsinterval, som kilden har offentliggjort det.",
    },
    missing: { title: "Mangler", meaning: "Hvorfor tallet mangler." },
    basis: { title: "Opgørelsesgrundlag", meaning: "Efter oprindelse eller statsborgerskab." },
    thirdGeneration: { title: "3. generation", meaning: "Om målgruppen omfatter 3. generation." },
    thirdGenerationReason: {
      title: "Begrundelse for 3. generation",
      meaning: "Hvorfor 3. generation er med.",
    },
    seriesBreak: {
      title: "Databrud",
      meaning: "Tal herfra kan ikke sammenlignes med tidligere; sandt eller en begrundelse.",
    },
    computed: { title: "Beregnet", meaning: "En sum af opdelingens tal, som ingen har indberettet." },
    indicatorName: { title: "Indikator", meaning: "Indikatorens navn." },
    groupName: { title: "Gruppe", meaning: "Gruppens navn." },
  },
};
