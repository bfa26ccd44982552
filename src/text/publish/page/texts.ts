// What is said here, in every language.
export interface Texts {
  skip: string;
  edition: (number: number) => string;
  facts: { period: string; latest: string; date: string; edition: string; target: string; compared: string };
  correction: (number: number, what: string) => string;
  overview: string;
  overviewGoal: string;
  overviewStatus: string;
  overviewCounts: string;
  columns: {
    indicator: string;
    value: string;
    comparison: string;
    gap: string;
    change: string;
    since: string;
    status: string;
  };
  tableOf: (goal: string) => string;
  development: string;
  chartOf: (indicator: string) => string;
  figuresOf: (indicator: string) => string;
  seeFigures: string;
  period: string;
  none: string;
  target: (value: string) => string;
  break: string;
  legend: string;
  judged: string;
  data: string;
  dataIntro: string;
  csv: string;
  description: string;
}
