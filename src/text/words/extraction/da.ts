// In Danish.
import type { Texts } from "./texts";

export const da: Texts = {
  parts: { system: "system", filter: "afgrænsning", owner: "ansvarlig", deputy: "stedfortræder" },
  atRow: ({ system, filter, owner, deputy }) => {
    const people = owner === null ? deputy : deputy === null ? owner : `${owner} (${deputy})`;
    return `Udtræk: ${[system, filter, people].filter((part) => part !== null).join(" · ")}`;
  },
  changed: "Ændrede udtræk",
  change: ({ indicator, part, before, after, department }) =>
    `${indicator}: ${part} ændret fra ${before ?? "ikke oplyst"} til ${after ?? "ikke oplyst"}${department === null ? "" : `, meldt af ${department}`}`,
};
