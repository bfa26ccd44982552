// In Danish.
import { figureCount } from "../counts/da";
import type { Texts } from "./texts";

export const da: Texts = {
  createTitle: "Erstat det, der står der?",
  computeTitle: "Erstat arkene?",
  sheets: (count) => (count === 1 ? "Dette ark bliver erstattet:" : "Disse ark bliver erstattet:"),
  figuresKept: (count) => `${figureCount(count)}, der allerede er indtastet, flyttes med over.`,
  figuresLost: (count) =>
    `${figureCount(count)}, der allerede er indtastet, har ingen plads i det nye skema og går tabt. Gem først en kopi af projektmappen.`,
  columnsLost: (letters) =>
    `Mellem skemaets kolonner har I selv indsat ${letters}. Det, der står dér, går tabt. Flyt det ud til højre for skemaet først.`,
  amongOurs: (sheets) =>
    `Mellem rækkerne eller kolonnerne på ${sheets} har I selv indsat eller slettet nogle. Har I skrevet noget dér, går det tabt: Flyt det først ud til højre for tabellen eller over på et ark for jer selv.`,
  editsLost:
    "På arket Indikatorer er der rettelser, som ikke er taget ind. De går tabt. Vil I beholde dem, så annullér, og tryk først på Opdatér katalog.",
  notesLost:
    "Kommentarer flytter med, men denne udgave af Excel kan ikke læse noter (dem uden svar); står der noter på arkene, bliver de i deres celle, også når rækken flytter.",
  cannotUndo: "Det kan ikke fortrydes i Excel.",
  replace: "Erstat",
  leftOutTitle: "Beregn alligevel?",
  faulty: (count) =>
    count === 1
      ? "I 1 tal er en fejl ikke rettet. Tallet bliver udeladt af beregningen, og tabellerne skriver, at det ikke er rettet."
      : `I ${count} tal er fejl ikke rettet. Tallene bliver udeladt af beregningen, og tabellerne skriver, at de ikke er rettet.`,
  unanswered: (count) =>
    count === 1
      ? "1 advarsel er ikke besvaret med en bemærkning. Tallet regnes med, som det står."
      : `${count} advarsler er ikke besvaret med en bemærkning. Tallene regnes med, som de står.`,
  compute: "Beregn",
  othersTitle: "Vil I fortsætte, mens andre skriver?",
  others: (minutes) =>
    `En anden har rettet i projektmappen inden for de seneste ${minutes} minutter. Når ark bliver opbygget på ny, mens flere er i filen, kan Excel miste det, de andre skriver. Bed dem gemme og lukke filen først.`,
  othersGoOn: "Fortsæt alligevel",
};
