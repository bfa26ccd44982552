// In Danish.
import type { Basis, MissingReason } from "../../../barometer/figure";
import { note } from "./phrases";
import type { Texts } from "./texts";

/** As clauses; the words people choose stand in `../choices`. */
const MISSING: Record<MissingReason, string> = {
  "not-available": "kan ikke opgøres",
  pending: "er endnu ikke opgjort",
  withheld: "er ikke oplyst af hensyn til anonymitet",
  "not-relevant": "er ikke relevant",
  clarifying: "er under afklaring",
};

const BASES: Record<Basis, string> = {
  origin: "herkomst",
  citizenship: "statsborgerskab",
  "not-applicable": "hverken herkomst eller statsborgerskab",
};

export const da: Texts = {
  groups: { target: "målgruppen", other: "sammenligningsgruppen" },
  reasons: {
    "no-figures": () => "Der er endnu ingen tal.",
    clarifying: () => "Indikatoren er under afklaring.",
    "no-wish": () => "Den ønskede udvikling er ikke fastlagt, så tallet vises uden vurdering.",
    "no-target": () => "Der er ikke fastlagt et succeskriterium at vurdere tallet efter.",
    "no-comparison-group": () => "Der er ingen sammenligningsgruppe at vurdere tallet i forhold til.",
    "figure-missing": (of) => `Tallet for ${of.group("group")} ${of.in("period")} ${missing(of.missing)}.`,
    "figure-withheld": (of) =>
      `Tallet for ${of.group("group")} ${of.in("period")} er ikke vist af hensyn til anonymitet, så udviklingen kan ikke vurderes.`,
    "figure-faulty": (of) =>
      `Tallet for ${of.group("group")} ${of.in("period")} er udeladt, fordi en fejl i det ikke er rettet.`,
    "parts-missing": (of) =>
      `Kun ${of.text("have")} af ${of.text("of")} dele har tal ${of.in("period")}, så der er intet samlet tal.`,
    "parts-uncounted": (of) =>
      `Tallet for ${of.group("group")} ${of.in("period")} består af procenttal eller gennemsnit uden antal, så de kan ikke regnes sammen til ét tal. Indberet »Antal« og »Ud af«.`,
    "first-measurement": () => "Det er den første måling, så der er endnu ikke noget at sammenligne med.",
    "is-baseline": () => "Målingen er selv udgangspunktet, som senere målinger skal vurderes i forhold til.",
    "before-baseline": (of) => `Målingen ligger før udgangspunktet ${of.in("baseline")}.`,
    "baseline-missing": (of) => `Der er intet tal for udgangspunktet ${of.in("baseline")}.`,
    "series-break": (of) =>
      `Der er databrud fra ${of.period("from")}${note(of.text("note"))}, så tallet kan ikke sammenlignes med tidligere målinger.`,
    "definition-differs": (of) =>
      `Tallene ${of.in("period")} og ${of.in("reference")} er opgjort efter forskellige definitioner og kan ikke sammenlignes.`,
    "basis-differs": (of) =>
      `Tallet er opgjort efter ${basis(of.basis("basis"), "et andet grundlag")} ${of.in("period")}, men efter ` +
      `${basis(of.basis("referenceBasis"), "et andet grundlag")} ${of.in("reference")}, og kan derfor ikke sammenlignes.`,
    "groups-basis-differ": (of) =>
      `De to grupper er opgjort på forskelligt grundlag ${of.in("period")} ` +
      `(${basis(of.basis("basis"), "ikke angivet")} og ${basis(of.basis("groupBasis"), "ikke angivet")}) og kan ikke sammenlignes.`,
    "third-generation-differs": (of) =>
      `Tallene ${of.in("period")} og ${of.in("reference")} kan ikke sammenlignes, fordi 3. generation er regnet med på forskellig måde.`,
    "too-few-points": (of) =>
      of.text("lacking")
        ? `Der er for få målinger til at vurdere udviklingen: tal mangler for ${of.periods("lacking")}.`
        : "Der er for få målinger til at vurdere udviklingen.",
    "no-interval": (of) =>
      `Den statistiske usikkerhed på tallet ${of.in("period")} er ukendt, så det kan ikke sammenlignes med den anden gruppes.`,
    "mixed-signs": (of) =>
      `Tallene ${of.in("reference")} og ${of.in("period")} har forskelligt fortegn, så der kan ikke beregnes en årlig vækst.`,
    "target-before-baseline": (of) =>
      `Succeskriteriet skulle være nået ${of.in("by")}, før målingen ${of.in("reference")}, som der sammenlignes med.`,
  },
};

function missing(reason: MissingReason | null): string {
  return reason === null ? "mangler" : MISSING[reason];
}

function basis(stated: Basis | null, otherwise: string): string {
  return stated === null ? otherwise : BASES[stated];
}
