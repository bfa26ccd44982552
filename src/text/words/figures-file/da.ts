// In Danish.
import type { Texts } from "./texts";

export const da: Texts = {
  place: (line: number, column: string | null, sheet: string | null) => {
    const where = sheet === null ? `Linje ${line}` : `Arket »${sheet}«, række ${line}`;
    return column === null ? where : `${where}, kolonnen ${column}`;
  },
  sheet: (sheet: string) => `Arket »${sheet}«`,
  problems: {
    empty: () => "Filen er tom. Den skal begynde med en linje med kolonnernes navne.",
    "no-table": () =>
      "Her er ingen tabel over tal. Tabellen skal have overskrifterne Indikator, Gruppe og Periode samt Antal, Ud af eller Værdi.",
    "no-figures": () => "Der er ingen tal i tabellen, så der er intet at indsætte.",
    "sheet-hidden": () =>
      "Arket er skjult og er ikke læst. Er det tallene derfra, der skal bruges, så vis arket, og gem filen.",
    "rows-hidden": ({ text, rows, cell }) =>
      text === "0"
        ? `Kolonnen (${cell}) er skjult og er ikke læst. Vis den, hvis tallene skal med.`
        : `${text === "1" ? "1 skjult række er ikke læst. Vis den" : `${text} skjulte rækker (${rows}) er ikke læst. Vis dem`}, hvis tallene skal med.`,
    "unknown-headings": () =>
      "Her begynder en tabel med overskrifter, der ikke kendes. Den og det, der står under den, er ikke læst.",
    "unknown-name": ({ text }) =>
      `»${text}« kendes ikke, og rækken er ikke læst. Sig i panelet, hvad det er, eller skriv navnet fra indikatorkataloget.`,
    "other-measure": () =>
      "Overskriften taler om pct., gennemsnit eller indeks, men indikatoren opgøres i noget andet. Tallet er ikke læst.",
    "other-area": ({ text, more = "0" }) =>
      `Tal for ${more === "0" ? `»${text}«` : `»${text}« og ${more} ${more === "1" ? "andet område" : "andre områder"}`} er ikke jeres og er ikke læst.`,
    "total-row": ({ text }) => `»${text}« er en sum og er ikke læst som et tal for sig.`,
    "skipped-row": ({ text }) => `»${text}« springes over, som I har valgt.`,
    "no-name": () => "Rækken har tal, men intet navn, og er ikke læst.",
    dash: ({ text }) =>
      `»${text}« kan både betyde ingen og ikke kendt. Tallet er ikke indsat; skriv 0 eller årsagen i skemaet.`,
    "not-calculated": () =>
      "Cellen har en formel, der aldrig er beregnet. Åbn filen i Excel, gem den, og vælg den igen.",
    "no-period": () =>
      "Perioden fremgår ikke, og skemaet har ikke én periode, der passer. Tilføj en kolonne med overskriften Periode.",
    "two-bases": () => "Gruppens navn siger statsborgerskab, men rækken har et andet grundlag. Ret det ene.",
    "two-figures": ({ text }) =>
      `Linje ${text} har et andet tal for det samme. Ingen af dem er læst; slet den, der ikke gælder.`,
    "sheet-too-large": () =>
      "Arket er for stort til at være en tabel over tal og er ikke læst. Gem tallene i en fil for sig.",
    "not-text": () => "Filen er ikke en CSV-fil i UTF-8. Gem den som »CSV UTF-8«, og prøv igen.",
    malformed: () =>
      "Anførselstegnene går ikke op. Sæt anførselstegn om hele feltet, og skriv dem dobbelt inde i det.",
    "unknown-column": ({ text }) =>
      `Kolonnen »${text}« kendes ikke og er ikke læst. Ret navnet, eller slet kolonnen.`,
    "doubled-column": ({ text, first, second }) =>
      first === undefined
        ? `Kolonnen »${text}« står der to gange. Slet den ene.`
        : `Overskriften »${text}« står der to gange, i ${first} og ${second}. Ingen af dem er læst; ret den ene.`,
    "missing-column": ({ text }) => `Kolonnen »${text}« mangler. Uden den kan tallene ikke placeres.`,
    "too-many-cells": () =>
      "Linjen har flere felter end overskriften. Er der komma i et tal, så brug semikolon mellem felterne, eller sæt anførselstegn om tallet.",
    "empty-id": () => "Feltet er tomt, men skal udfyldes. Skriv det, som det står i indikatorkataloget.",
    "unknown-indicator": ({ text }) => `Indikatoren »${text}« findes ikke i indikatorkataloget. Ret den.`,
    "unknown-group": ({ text, allowed }) => `Gruppen »${text}« hører ikke til indikatoren. Skriv ${allowed}.`,
    "unknown-department": ({ text, allowed }) =>
      allowed === ""
        ? `Indikatorkataloget har ingen forvaltninger, men her står »${text}«. Lad feltet være tomt.`
        : `Forvaltningen »${text}« findes ikke i indikatorkataloget. Skriv ${allowed}, eller lad feltet være tomt.`,
    "unknown-category": ({ text, allowed }) =>
      allowed === ""
        ? `Indikatoren har ingen opdeling, men her står »${text}«. Lad feltet være tomt.`
        : `Opdelingen »${text}« hører ikke til indikatoren. Skriv ${allowed}.`,
    "unknown-definition": ({ text, allowed }) =>
      allowed === ""
        ? `Indikatoren har kun én definition, men her står »${text}«. Lad feltet være tomt.`
        : `Definitionen »${text}« hører ikke til indikatoren. Skriv ${allowed}, eller lad feltet være tomt.`,
    "not-a-period": ({ text }) =>
      `»${text}« er ikke en periode. Skriv fx 2018, 2018H1, 2018-03, 2017-10/2018-09 eller KV2017.`,
    "other-period-kind": ({ text }) =>
      `Perioden ${text} er af en anden slags, end indikatoren opgøres for. Ret perioden.`,
    "not-a-number": ({ text }) => `»${text}« er ikke et tal. Skriv tallet alene, fx 1234 eller 12,5.`,
    "ambiguous-number": ({ text }) =>
      `»${text}« kan læses som to forskellige tal. Skriv det uden tusindtalsskilletegn.`,
    "unknown-missing": ({ text, allowed }) =>
      `»${text}« er ikke en årsag til manglende tal. Skriv ${allowed}, eller lad feltet være tomt.`,
    "unknown-basis": ({ text, allowed }) =>
      `»${text}« er ikke et opgørelsesgrundlag. Skriv ${allowed}, eller lad feltet være tomt.`,
    "not-true": ({ text }) => `»${text}« kan ikke forstås. Skriv true, eller lad feltet være tomt.`,
    "duplicate-figure": ({ text }) => `Det samme tal står allerede i linje ${text}. Slet den ene linje.`,
    "on-two-sheets": ({ text, sheet, line }) =>
      `${sheet === "" ? `Tabellen i linje ${line}` : `Arket »${sheet}«, række ${line},`} har et andet tal for ${text}. Ingen af dem er læst; slet det, der ikke gælder.`,
    "cpr-number": () =>
      "Her ser ud til at stå et CPR-nummer. Slet det; linjen er ikke læst, og personnumre må ikke stå i filen.",
  },
};
