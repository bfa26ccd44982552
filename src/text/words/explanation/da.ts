// In Danish.
import { limit } from "./phrases";
import type { Texts, Case } from "./texts";

export const da: Texts = {
  clarifying: "Indikatoren er under afklaring og vurderes ikke endnu.",
  noWish: "Den ønskede udvikling er ikke fastlagt, så indikatoren vurderes ikke.",
  followed: (compared, measured, tolerance) =>
    (compared
      ? "Indikatoren følges uden at blive vurderet. Det vises, om tallet er højere end, lavere end eller på niveau med sammenligningsgruppens."
      : `Indikatoren følges uden at blive vurderet. Det vises, om tallet er højere end, lavere end eller på niveau med ${measured === "" ? "en tidligere måling" : `målingen ${measured}`}.`) +
    (tolerance === null ? "" : ` En forskel på højst ${tolerance} regnes som på niveau.`),
  rules: {
    direction: ({ wish, since, tolerance }) =>
      wish === "parity"
        ? `Vurderet på, om forskellen til sammenligningsgruppen er blevet mindre${since}; på niveau er positivt. ${limit(tolerance, "En forskel eller ændring på højst", "regnes som på niveau eller uændret", "Enhver ændring af det viste tal tæller.")}`
        : `Vurderet på ændringen${since}; ${wishDa(wish)} er positivt. ${limit(tolerance, "En ændring på højst", "regnes som uændret", "Enhver ændring af det viste tal tæller.")}`,
    "certain-direction": ({ wish, since, tolerance }) =>
      `Vurderet på ændringen${since}; ${wishDa(wish)} er positivt. Kun en ændring, der er større end den statistiske usikkerhed (95 pct.)${tolerance === null ? "" : ` og større end ${tolerance}`}, regnes som en ændring.`,
    target: ({ since, target }) =>
      `Vurderet efter succeskriteriet${target ?? ""}. Positivt, når det er nået, eller når tallet er på eller foran en lige linje fra udgangspunktet til succeskriteriet; uændret, når det bevæger sig den rigtige vej, men er bagud; ellers negativt.${since === "" ? "" : ` Linjen regnes${since.replace(" siden", " fra")}.`}`,
    benchmark: ({ wish }) =>
      `Vurderet i forhold til sammenligningsgruppens tal. Målgruppen regnes som bedre eller dårligere stillet, når hele usikkerhedsintervallet (95 pct.) ligger helt over eller helt under det; ${wish === "decrease" ? "lavere" : wish === "increase" ? "højere" : "på niveau"} er positivt.`,
    outlook: ({ wish }) =>
      `Vurderet på den gennemsnitlige udvikling over fem år og på det seneste år; ${wishDa(wish)} er ønsket. Går begge den rigtige vej, er det positivt; går begge den forkerte vej, er det negativt. Er der et succeskriterium, tæller det, om udviklingen fører derhen i tide.`,
    growth: ({ wish, since }) =>
      `Vurderet på den gennemsnitlige årlige vækst${since}; ${wishDa(wish)} er ønsket. Mindst 0,5 pct. om året i den ønskede retning er positivt, en mindre vækst regnes som uændret, og den modsatte retning er negativt. Er der et succeskriterium, sammenlignes med den vækst, som det kræver.`,
    "control-chart": ({ wish }) =>
      `Vurderet med et kontroldiagram over hele måleserien; ${wishDa(wish)} er ønsket. Kun udsving, der er større end de sædvanlige tilfældige udsving, regnes som en ændring.`,
  },
  sources: {
    direction: "Det nationale integrationsbarometer",
    "certain-direction": "almindelig praksis ved små tal",
    target: "Københavns integrationsbarometer (succeskriterier)",
    benchmark: "Fingertips, Public Health England",
    outlook: "Statistisches Bundesamt, indikatorrapporten om bæredygtig udvikling",
    growth: "Open SDG og Statistics Canada",
    "control-chart": "NHS England, Making Data Count",
  },
  source: (source) => `Metode: ${source}.`,
  reference: {
    baseline: (since) => ` ${since} (udgangspunktet)`,
    earliest: (since) =>
      ` ${since} (den tidligste sammenlignelige måling, da udgangspunktet ikke er fastlagt)`,
    "after-break": (since) => ` ${since} (den første måling efter et databrud)`,
    previous: (since) => ` ${since} (den forrige måling)`,
    "five-years": (since) => ` ${since}`,
  },
  target: (value, by) => ` på ${value} ${by}`,
};

function wishDa(wish: Case["wish"]): string {
  return {
    increase: "en stigning",
    decrease: "et fald",
    parity: "en mindre forskel til sammenligningsgruppen",
  }[wish];
}
