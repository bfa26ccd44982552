// In Danish.
import type { Texts } from "./texts";

export const da: Texts = {
  busy: {
    detect: "Læser projektmappen …",
    "read-catalogue": "Læser katalogfilen …",
    create: "Opretter indberetningsskemaet …",
    check: "Kontrollerer tallene …",
    compute: "Beregner og opretter resultatarkene …",
    "go-to": "Går til cellen …",
    fix: "Retter cellerne …",
    ready: "Melder klar …",
    approve: "Godkender …",
    "read-fill": "Læser tallene …",
    fill: "Udfylder cellerne …",
    update: "Opdaterer kataloget …",
    "save-catalogue": "Gemmer kataloget …",
    "show-sheet": "Åbner arket …",
    slow: "Det tager længere tid end ventet. Lad projektmappen være åben.",
  },
  failed: {
    detect: "Projektmappen kunne ikke læses.",
    "read-catalogue": "Katalogfilen kunne ikke læses.",
    create: "Skemaet blev ikke oprettet.",
    check: "Kontrollen blev ikke gennemført.",
    compute: "Beregningen blev ikke gennemført.",
    "go-to": "Cellen kunne ikke vises.",
    fix: "Cellerne blev ikke rettet.",
    ready: "Skemaet blev ikke meldt klar.",
    approve: "Skemaet blev ikke godkendt.",
    "read-fill": "Tallene kunne ikke læses.",
    fill: "Cellerne blev ikke udfyldt.",
    update: "Kataloget blev ikke opdateret.",
    "save-catalogue": "Kataloget kunne ikke gemmes.",
    "show-sheet": "Arket kunne ikke vises.",
  },
};
