// In Danish.
import { withoutStop } from "../../sheets/results/phrases";
import type { Texts } from "./texts";

export const da: Texts = {
  skip: "Gå til indholdet",
  edition: (number) => `Udgave ${number}`,
  facts: {
    period: "Periode",
    latest: "Seneste tal for hver indikator",
    date: "Dato",
    edition: "Udgave",
    target: "Målgruppe",
    compared: "Sammenlignes med",
  },
  correction: (number, what) => `Denne udgave retter udgave ${number}: ${withoutStop(what)}.`,
  overview: "Overblik",
  overviewGoal: "Mål",
  overviewStatus: "Status",
  overviewCounts: "Indikatorer",
  columns: {
    indicator: "Indikator",
    value: "Målgruppe",
    comparison: "Sammenligning",
    gap: "Forskel",
    change: "Ændring",
    since: "Siden",
    status: "Status",
  },
  tableOf: (goal) => `Indikatorer under ${goal}`,
  development: "Udvikling",
  chartOf: (indicator) => `Kurve over udviklingen i ${indicator}. Tallene står i tabellen under kurven.`,
  figuresOf: (indicator) => `Tallene bag kurven: ${indicator}`,
  seeFigures: "Vis tallene",
  period: "Periode",
  none: "–",
  target: (value) => `succeskriterium ${value}`,
  break: "databrud",
  legend: "Tegnforklaring",
  judged: "Sådan er det vurderet",
  data: "Tallene som data",
  dataIntro:
    "Tallene på siden kan hentes som data. Tal, der er udeladt af hensyn til anonymitet, er også udeladt her.",
  csv: "Tal (CSV)",
  description: "Beskrivelse af tallene (JSON)",
};
