// What the sentences of every language are put together with.
import type { Cases, Told } from "./texts";

export function byCase(cases: Cases): (told: Told) => string {
  return (told) => {
    const sentences = Object.entries(cases);
    const fitting = sentences.find(([name]) => name === told.case) ?? sentences.at(-1);
    return fitting === undefined ? "" : fitting[1](told);
  };
}

export function about(name: string): string {
  return name === "" ? "" : ` (${name})`;
}
