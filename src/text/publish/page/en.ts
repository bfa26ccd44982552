// In English.
import { withoutStop } from "../../sheets/results/phrases";
import type { Texts } from "./texts";

export const en: Texts = {
  skip: "Skip to content",
  edition: (number) => `Edition ${number}`,
  facts: {
    period: "Period",
    latest: "Latest figures for each indicator",
    date: "Date",
    edition: "Edition",
    target: "Target group",
    compared: "Compared with",
  },
  correction: (number, what) => `This edition corrects edition ${number}: ${withoutStop(what)}.`,
  overview: "Overview",
  overviewGoal: "Goal",
  overviewStatus: "Status",
  overviewCounts: "Indicators",
  columns: {
    indicator: "Indicator",
    value: "Target group",
    comparison: "Comparison",
    gap: "Difference",
    change: "Change",
    since: "Since",
    status: "Status",
  },
  tableOf: (goal) => `Indicators under ${goal}`,
  development: "Development",
  chartOf: (indicator) =>
    `Line chart of the development of ${indicator}. The figures are in the table below it.`,
  figuresOf: (indicator) => `Figures behind the chart: ${indicator}`,
  seeFigures: "Show the figures",
  period: "Period",
  none: "–",
  target: (value) => `success criterion ${value}`,
  break: "series break",
  legend: "Key",
  judged: "How it was assessed",
  data: "The figures as data",
  dataIntro:
    "The figures on this page can be fetched as data. Figures left out to protect anonymity are left out here as well.",
  csv: "Figures (CSV)",
  description: "Description of the figures (JSON)",
};
