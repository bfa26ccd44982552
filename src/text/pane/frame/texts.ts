// What is said here, in every language.

export interface Texts {
  product: string;
  switchLanguage: string;
  switchLanguageHint: string;
  lookAgain: string;
  opensWithWorkbook: string;
  back: string;
  cancel: string;
  close: string;
  tryAgain: string;
  exampleFigures: string;
  notDecided: string;
  waiting: {
    connecting: string;
    noAnswerTitle: string;
    noAnswer: string;
    noAnswerAdvice: string;
    tooOldTitle: string;
    tooOld: string;
    noExcelTitle: string;
    noExcel: string;
  };
  damaged: {
    title: string;
    advice: string;
  };
  newerVersion: {
    title: string;
    advice: string;
  };
  workbook: {
    catalogue: string;
    period: string;
    departments: (count: number) => string;
    departmentCount: (count: number) => string;
  };
}
