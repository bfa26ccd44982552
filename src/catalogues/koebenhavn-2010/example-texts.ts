// What the source of 2010 says itself under the catalogue's themes: the efforts, and the forecast. Misprints corrected.

export interface ExampleText {
  /** Id of the catalogue's theme. */
  theme: string;
  /** When it was so: the efforts at the middle of 2009, the forecast with the measurement at the end of 2009. */
  period: string;
  text: string;
}

export const copenhagen2010ExampleTexts: readonly ExampleText[] = [
  ...[
    "Aftalen med de almene boligorganisationer om nye udlejningsmodeller. Aftalen deler de almene boligområder op, efter hvor stor en procentdel af beboerne, som er uden for arbejdsmarkedet. Der anvises ikke fra kommunens side til de mest belastede områder. Udlejning i disse områder godkendes af kommunen (kombineret udlejning) eller sker alene til personer i arbejde, studerende, alderspensionister eller skilsmisseramte (fleksibel udlejning).",
    "Boligsociale helhedsplaner. Helhedsplanerne er fordelt over hele kommunen og indeholder en række af bl.a. integrationsfremmende og kriminalitetsforebyggende indsatser. De er målrettet områder med en koncentration af sociale problemer. De finansieres dels af Landsbyggefonden (75 %), dels af kommunen og boligselskaberne (25 %).",
    "Styrket SSP-indsats (styrkelse og formalisering af sagsbehandlingen i SSP København).",
    "Styrkelse af den opsøgende ungeindsats og tværfaglige koordination (opsøgende gadeplansarbejde i Voldparken, Urbanplanen, Holmbladsgadekvarteret og Haraldsgade/Aldersrokvarteret).",
    "Socialrådgivere på skolerne (fremmer inklusion og fastholdelse i danske folkeskoler).",
    "Bydelsmødre (brobyggere mellem kommunale tilbud og socialt isolerede kvinder).",
    "Den Korte Snor (intensiv familierådgiver- og kontaktpersonindsats for uroskabende og kriminalitetstruede børn og unge).",
    "Ny døgninstitution til unge, der begår personfarlig kriminalitet, med 6 pladser.",
    "Værested på Indre Nørrebro (værested for kriminalitetstruede 18-25-årige omkring Blågårds Plads).",
    "Partnerskabsaftale med Dansk Flygtningehjælp (øge antallet af aktiviteter drevet af frivillige i udsatte boligområder).",
    "§ 18-midler til integrationsformål (i 2009 fik 25 foreninger støtte til frivilligt socialt arbejde målrettet integrationsarbejde).",
  ].map((text) => ({ theme: "indsatser", period: "2009H1", text })),
  {
    theme: "kommende-måling",
    period: "2009H2",
    text: "Allerede nu kan det dog forudses, at udviklingen vil være mindre positiv på boligområdet ved den kommende måling medio 2010. Dels er der på grund af den igangværende finanskrise en stor risiko for, at antallet af voksne beboere uden for arbejdsmarkedet i de almene boligområder vil stige. Dels har Indenrigs- og Socialministeriet ændret bedømmelsen af, hvornår et boligområde anses for udsat.",
  },
];
