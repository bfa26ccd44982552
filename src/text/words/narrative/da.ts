// In Danish.
import { listed } from "../../said/lists";
import { inPeriod, periodWords, sincePeriod } from "../../said/periods";
import { statusWord } from "../status";
import { bracketed, total, JUDGED } from "./phrases";
import type { Texts } from "./texts";

export const da: Texts = {
  subject: {
    share: "Andelen",
    count: "Antallet",
    mean: "Gennemsnittet",
    index: "Indekset",
    figure: "Tallet",
  },
  level: (subject, value, period) => ended(`${subject} er ${value} ${inPeriod(period, "da")}`),
  moved: ({ subject, up, by, from, then, to, now }) =>
    ended(
      `${subject} er ${up ? "steget" : "faldet"} med ${by}, fra ${from} ${inPeriod(then, "da")} til ${to} ${inPeriod(now, "da")}`,
    ),
  unmoved: (subject, value, then, now) =>
    ended(`${subject} er uændret ${sincePeriod(then, "da")} og er ${value} ${inPeriod(now, "da")}`),
  uncertain: "Ændringen ligger inden for den statistiske usikkerhed.",
  uncertainGap: "Forskellen ligger inden for den statistiske usikkerhed.",
  changeWithheld: (then) => `Udviklingen ${sincePeriod(then, "da")} er ikke vist af hensyn til anonymitet.`,
  valueWithheld: (subject, period) =>
    `${subject} ${inPeriod(period, "da")} er ikke vist af hensyn til anonymitet.`,
  valueSmall: (subject, period, threshold) =>
    `${subject} ${inPeriod(period, "da")} er under ${threshold} og er ikke vist af hensyn til anonymitet.`,
  comparisonWithheld: (group) => `Tallet for ${group} er ikke vist af hensyn til anonymitet.`,
  gap: (by, higher, group) => ended(`Det er ${by} ${higher ? "højere" : "lavere"} end for ${group}`),
  gapNone: (group) => `Det er det samme som for ${group}.`,
  gapMoved: (group, narrowed, by, since, to) =>
    ended(
      `Forskellen til ${group} er ${narrowed ? "mindsket" : "øget"} med ${by} ${sincePeriod(since, "da")} og er nu ${to}`,
    ),
  gapClosed: (group, since) => `Forskellen til ${group} er udlignet ${sincePeriod(since, "da")}.`,
  gapUnchanged: (group, since, at) =>
    ended(`Forskellen til ${group} er uændret ${sincePeriod(since, "da")} og er ${at}`),
  gapTurned: (group, since, by, higher) =>
    ended(
      `Forskellen til ${group} er vendt ${sincePeriod(since, "da")}, så tallet nu er ${by} ${higher ? "højere" : "lavere"}`,
    ),
  movedBy: (who, group) =>
    who === "both"
      ? "Begge gruppers tal har ændret sig."
      : who === "target"
        ? "Det er målgruppens tal, der har ændret sig."
        : `Det er tallet for ${group}, der har ændret sig.`,
  seriesBreak: (from, note, reference) =>
    `Der er databrud fra ${periodWords(from, "da")}${bracketed(note)}, og der sammenlignes derfor med målingen ${inPeriod(reference, "da")}.`,
  targetReached: (value, by) => `Succeskriteriet på ${value} ${inPeriod(by, "da")} er nået.`,
  targetLeft: (value, by, left) =>
    `Der mangler ${left} i at nå succeskriteriet på ${value} ${inPeriod(by, "da")}.`,
  named: (indicator, category, text) => `${indicator}${category === null ? "" : ` (${category})`}: ${text}`,
  goal: (result) => {
    const all = total(result);
    if (all === 0) return "Der er endnu ingen indikatorer at vurdere målet ud fra.";
    const words = { positive: "positive", unchanged: "uændrede", negative: "negative" };
    const judged = JUDGED.filter((status) => result[status] > 0);
    const [only] = judged;
    if (all === 1) {
      if (only) return `Den eneste indikator er ${statusWord(only, false, "da")}.`;
      return result.neutral
        ? "Den eneste indikator følges uden at blive vurderet."
        : "Den eneste indikator kan ikke vurderes.";
    }
    if (result.unassessed === all) return `Ingen af de ${all} indikatorer kan vurderes.`;
    if (result.neutral === all) return `${everyone(all)} indikatorer følges uden at blive vurderet.`;
    const rest = [
      ...(result.neutral ? [`${result.neutral} følges`] : []),
      ...(result.unassessed ? [`${result.unassessed} ikke kan vurderes`] : []),
    ];
    if (!only)
      return `Af ${all} indikatorer følges ${result.neutral}, mens ${result.unassessed} ikke kan vurderes.`;
    const overall = `Udviklingen er samlet set ${statusWord(result.status, result.mixed, "da")}.`;
    if (result[only] === all) return `${overall} ${everyone(all)} indikatorer er ${words[only]}.`;
    const votes = judged.map(
      (status) =>
        `${result[status]} ${result[status] === 1 ? statusWord(status, false, "da") : words[status]}`,
    );
    const others = rest.length ? `, mens ${listed(rest, "da")}` : "";
    return `${overall} Af ${all} indikatorer er ${listed(votes, "da")}${others}.`;
  },
  comparisonGroup: "sammenligningsgruppen",
};

/** A sentence that ends in `pct.` has its full stop already. */
function ended(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}

function everyone(all: number): string {
  return all === 2 ? "Begge" : `Alle ${all}`;
}
