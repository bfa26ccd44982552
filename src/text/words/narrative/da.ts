// In Danish.
import { listed } from "../../said/lists";
import { inPeriod, periodWords, sincePeriod } from "../../said/periods";
import { shownOfGoal, statusText, statusWord } from "../status";
import { bracketed, linesOf, type Beside } from "./phrases";
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
    const { all, judged, beside } = linesOf(result);
    const [only] = judged;
    const [first, ...others] = beside;
    if (!only && !first) return "Der er endnu ingen indikatorer at vurdere målet ud fra.";
    if (!only && first) {
      const [why, count] = first;
      if (others.length === 0) return all === 1 ? THE_ONLY[why] : ALL[why](all);
      return `Af ${all} indikatorer ${MAIN_CLAUSE[why](count)}, mens ${listed(others.map(clause), "da")}.`;
    }
    if (all === 1 && only) return `Den eneste indikator er ${statusWord(only[0], "da")}.`;
    const { counted } = statusText.da;
    const overall = `Udviklingen er samlet set ${statusWord(shownOfGoal(result), "da")}.`;
    if (only && only[1] === all)
      return `${overall} ${everyone(all)} indikatorer er ${counted[only[0]](all)}.`;
    const votes = judged.map(([one, count]) => `${count} ${counted[one](count)}`);
    const rest = first ? `, mens ${listed(beside.map(clause), "da")}` : "";
    return `${overall} Af ${all} indikatorer er ${listed(votes, "da")}${rest}.`;
  },
  comparisonGroup: "sammenligningsgruppen",
};

const THE_ONLY: Readonly<Record<Beside, string>> = {
  neutral: "Den eneste indikator følges uden at blive vurderet.",
  first: "Den eneste indikator er målt for første gang, så der er endnu ikke noget at sammenligne med.",
  unjudged: "Den eneste indikator vises uden vurdering.",
  withheld: "Den eneste indikator er ikke vist af hensyn til anonymitet.",
  unassessed: "Den eneste indikator kan ikke vurderes.",
};

const ALL: Readonly<Record<Beside, (all: number) => string>> = {
  neutral: (all) => `${everyone(all)} indikatorer følges uden at blive vurderet.`,
  first: (all) =>
    `${everyone(all)} indikatorer er målt for første gang, så der er endnu ikke noget at sammenligne med.`,
  unjudged: (all) => `${everyone(all)} indikatorer vises uden vurdering.`,
  withheld: (all) => `Ingen af de ${all} indikatorer er vist, af hensyn til anonymitet.`,
  unassessed: (all) => `Ingen af de ${all} indikatorer kan vurderes.`,
};

/** After `Af 5 indikatorer`: the verb first. */
const MAIN_CLAUSE: Readonly<Record<Beside, (count: number) => string>> = {
  neutral: (count) => `følges ${count}`,
  first: (count) => `er ${count} målt for første gang`,
  unjudged: (count) => `vises ${count} uden vurdering`,
  withheld: (count) => `er ${count} ikke vist`,
  unassessed: (count) => `kan ${count} ikke vurderes`,
};

/** After `mens`: the verb last. */
const CLAUSE: Readonly<Record<Beside, string>> = {
  neutral: "følges",
  first: "er målt for første gang",
  unjudged: "vises uden vurdering",
  withheld: "ikke er vist",
  unassessed: "ikke kan vurderes",
};

function clause([why, count]: [Beside, number]): string {
  return `${count} ${CLAUSE[why]}`;
}

/** A sentence that ends in `pct.` has its full stop already. */
function ended(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}

function everyone(all: number): string {
  return all === 2 ? "Begge" : `Alle ${all}`;
}
