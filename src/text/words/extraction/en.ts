// In English.
import type { Texts } from "./texts";

export const en: Texts = {
  parts: { system: "system", filter: "filter", owner: "owner", deputy: "deputy" },
  atRow: ({ system, filter, owner, deputy }) => {
    const people = owner === null ? deputy : deputy === null ? owner : `${owner} (${deputy})`;
    return `Extraction: ${[system, filter, people].filter((part) => part !== null).join(" · ")}`;
  },
  changed: "Changed extractions",
  change: ({ indicator, part, before, after, department }) =>
    `${indicator}: ${part} changed from ${before ?? "not given"} to ${after ?? "not given"}${department === null ? "" : `, told by ${department}`}`,
};
