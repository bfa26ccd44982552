// In Danish.
import { withArticle } from "../../said/definite";
import { listed } from "../../said/lists";
import type { Texts } from "./texts";

export const da: Texts = {
  todo: (what) => `[Skrives af forvaltningen: ${what}]`,
  page: (page, pages) => `Side ${page} af ${pages}`,
  from: "Fra",
  caseNumber: "Journalnummer",
  caseNumberTodo: "sagens nummer",
  council: "Byrådet",
  sharedWith: "Fælles med",
  allCommittees: "Alle udvalg",
  about:
    "Barometeret viser på et overordnet plan, om udviklingen går den ønskede vej. Forvaltningerne har indberettet tallene, og hver indikator har fået en status ud fra dem. Tegnene er forklaret sidst i teksten.",
  target: (name) => `Målgruppen er: ${name}.`,
  compared: (names) => `Der sammenlignes med: ${listed(names, "da")}.`,
  noEvaluation: "Barometeret er ikke en evaluering af de enkelte indsatser.",
  chartOf: (indicator) => `Kurve over udviklingen i ${indicator}. De seneste tal står i tabellen.`,
  letter: {
    title: "Orientering om nye målinger i barometeret",
    to: (addressee) => `Til ${withArticle(addressee)}`,
    goals: "Udvalgets mål og deres status",
    status: "Status",
    figures: "De nye målinger",
    comments: "Udvalgets kommentarer",
    councilComments: "Kommentarer",
    ask: "Der bedes om kommentarer til udviklingen på de områder, som tallene handler om.",
    deadline: (date) => `Kommentarerne skal være modtaget senest ${date}.`,
    deadlineTodo: "hvornår kommentarerne senest skal være modtaget",
    replyTodo: "hvor kommentarerne sendes hen",
    regards: "Med venlig hilsen",
    signatureTodo: "hvem brevet kommer fra",
  },
  agenda: {
    title: "Status i barometeret",
    headings: {
      subject: "Beslutningstema",
      economy: "Økonomi",
      history: "Historik",
      presentation: "Sagsfremstilling",
      recommendation: "Indstilling",
      communication: "Kommunikation",
      law: "Lovgrundlag",
      attachments: "Bilag",
    },
    subject: (name) => `Orientering om de nye målinger: ${name}.`,
    first: "Det er den første udgave af barometeret.",
    published: (edition, date) => `${edition} er udgivet ${date}.`,
    comments: "Udvalgenes bemærkninger",
    worse: "Her går udviklingen den forkerte vej",
    better: "Her går udviklingen den ønskede vej",
    communication:
      "Resultaterne er gjort klar som webside og som data. Små antal, og tal, de kan regnes ud fra, er udeladt.",
    attachments: ["Udgavens projektmappe med tabeller", "Websiden", "Brevene"],
    report: "Rapporten med temaernes tekster",
    todos: {
      subject: "hvad der skal besluttes, hvis sagen er mere end en orientering",
      economy: "om sagen har økonomiske konsekvenser",
      history: "tidligere beslutninger i sagen",
      recommendation: "hvad forvaltningen indstiller, fx at orienteringen tages til efterretning",
      communication: "hvem der får besked, og hvornår",
      law: "beslutninger og regler, som sagen hviler på",
    },
  },
  report: { title: "Rapport", figures: "Tallene", missing: "svaret; der er ikke indberettet nogen tekst" },
};
