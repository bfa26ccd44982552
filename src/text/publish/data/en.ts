// In English.
import type { Texts } from "./texts";

export const en: Texts = {
  about: (municipality) =>
    `Published figures${municipality === "" ? "" : ` from ${municipality}`}. Figures that could point to single persons are left out.`,
  notGiven: "not given",
  under: "a count below what is shown",
  withheld: "not shown, to protect anonymity",
  columns: {
    indicator: {
      title: "Indicator (id)",
      meaning: "The indicator the figure belongs to; described under indicators.",
    },
    group: { title: "Group (id)", meaning: "target is the target group; the others are comparison groups." },
    category: { title: "Category", meaning: "Which part of the indicator; empty where it has no parts." },
    period: { title: "Period", meaning: "The period the figure was measured for." },
    definition: {
      title: "Definition",
      meaning: "Empty for the current one, else the id of an earlier definition.",
    },
    numerator: { title: "Numerator", meaning: "Persons with the property." },
    denominator: { title: "Denominator", meaning: "Persons in all; for means the number measured." },
    value: { title: "Value", meaning: "Shares in percent; otherwise in the indicator's own unit." },
    lower: { title: "Lower limit", meaning: "95% interval as published by the source." },
    upper: { title: "Upper limit", meaning: "95% interval as published by the source." },
    missing: { title: "Missing", meaning: "Why the figure is missing." },
    basis: { title: "Basis", meaning: "By origin or by citizenship." },
    thirdGeneration: {
      title: "Third generation",
      meaning: "Whether the target group includes the third generation.",
    },
    thirdGenerationReason: {
      title: "Reason for third generation",
      meaning: "Why the third generation is included.",
    },
    seriesBreak: {
      title: "Series break",
      meaning: "Figures from here on cannot be compared with earlier ones; true or a reason.",
    },
    computed: { title: "Computed", meaning: "A sum over the categories that nobody has entered." },
    indicatorName: { title: "Indicator", meaning: "The indicator's name." },
    groupName: { title: "Group", meaning: "The group's name." },
  },
};
