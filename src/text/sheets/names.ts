// The sheets' names. Danish whatever language the sheets speak: other people's scripts rely on them (src/cli/README.md).

export const sheetNames = {
  da: {
    guide: "Vejledning",
    entry: "Indberetning",
    indicators: "Indikatorer",
    texts: "Tekster",
    hearing: "Høring",
    /** What a department is asked to explain. */
    followUp: "Opfølgning",
    data: "Data",
    importLog: "Importlog",
    comparison: "Sammenligning",
    barometer: "Barometer",
    /** Where a catalogue does not say what its council is called. */
    council: "Byråd",
    /** Every goal on one page. */
    overview: "Overblik",
    /** What changed, and why. */
    changes: "Ændringer",
    development: "Udvikling",
    /** Who has delivered to the round, and who has not. */
    round: "Runden",
  },
} as const;
