// In English.
import { errorCount, figureCount, n } from "../counts/en";
import type { Texts } from "./texts";

export const en: Texts = {
  title: "Gather deliveries",
  notHere:
    "Nothing can be gathered here: the workbook is neither empty nor a barometer workbook. Open an empty workbook (File → New) or the one you gather in, and press Gather there. Nothing has been changed.",
  intro:
    "Choose the workbooks that the departments have sent, or drag them here. You see what each file brings, and decide what is in doubt, before anything is written.",
  chooseFiles: "Choose files …",
  chooseFolder: "Choose folder …",
  filesLabel: "Filled workbooks",
  folderLabel: "Folder of deliveries",
  drop: "… or drag files and folders here",
  noFiles: "There are no workbooks in what you chose.",
  reading: (done, all) => `${n(done)} of ${n(all)} files read`,
  stop: "Stop",
  stopped: (read, all) => `Stopped: ${n(read)} of ${n(all)} files were read. The others are left out.`,
  startAgain: "Start again",
  filesTitle: "The files",
  counts: ({ taken, refused, open, figures }) =>
    [
      taken > 0 && figures === 0
        ? `${files(taken)} without new figures`
        : `${files(taken)} with ${figureCount(figures)}`,
      ...(refused === 0 ? [] : [`${n(refused)} refused`]),
      ...(open === 0 ? [] : [`${n(open)} open at somebody's`]),
    ].join(" · "),
  states: {
    refused: "Refused",
    open: "Open at somebody's",
    replaced: "Replaces earlier figures",
    imported: "New figures",
    unchanged: "Unchanged",
  },
  openElsewhere:
    "This is no workbook but the mark that somebody has it open. Ask them to save and close it, and choose the file again if it is missing.",
  fileUnreadable:
    "The file could not be opened. Check that it is still there and not open in another program.",
  fileTooLarge: "The file is larger than 20 MB and cannot be a filled form.",
  brings: (figures, errors, warnings) =>
    [
      figureCount(figures),
      ...(errors > 0 ? [errorCount(errors)] : []),
      ...(warnings > 0 ? [`${n(warnings)} ${warnings === 1 ? "warning" : "warnings"}`] : []),
    ].join(" · "),
  wrong: (count) => (count === 1 ? "Show the remark" : `Show ${n(count)} remarks`),
  wrongMore: (count) => `… and ${n(count)} more.`,
  showAll: (count) => `Show all ${n(count)} files`,
  missing: (departments) => `Yet to send: ${departments}.`,
  extra: (departments) => `Sent without being asked: ${departments}.`,
  conflicts: (count) => (count === 1 ? "One figure is disputed" : `${n(count)} figures are disputed`),
  conflictHint: "The departments report different figures. Choose the one that counts; both stay in Data.",
  textWithdrawals: {
    withdrawals: (count) =>
      count === 1 ? "One text is empty in the new file" : `${n(count)} texts are empty in the new files`,
    withdrawalHint:
      "The department sent the text before, but the field is empty this time. Decide whether the text stays.",
    withdrawnIn: (newer) => `The field is empty in ${newer}.`,
    keep: "Keep the text",
    takeOut: "Take the text out",
  },
  rememberedText: (department, text, by) => `${text}: the text of ${department} was kept (${by}).`,
  withdrawals: (count) =>
    count === 1 ? "One figure is not in the new file" : `${n(count)} figures are not in the new files`,
  withdrawalHint: "The department sent the figure before, but not this time. Decide whether it stays.",
  withdrawnIn: (newer) => `Is not in ${newer}.`,
  keep: "Keep the figure",
  takeOut: "Take the figure out",
  place: (file, cell) => (cell === null ? file : `${file}, cell ${cell}`),
  unknownDepartment: "Unknown department",
  who: "Decided by (name)",
  whoMissing: "Write who decided it.",
  why: "Reason",
  whyOf: (figure) => `Reason: ${figure}`,
  remembered: (count) =>
    count === 1 ? "One earlier decision still holds" : `${n(count)} earlier decisions still hold`,
  rememberedOne: (kind, department, figure, by) =>
    `${figure}: the figure of ${department} ${kind === "chosen" ? "counts" : "was kept"} (${by}).`,
  decidedBy: (who, when) => `decided by ${who} ${when}`,
  decideFirst: (open) =>
    open === 1 ? "Decide the one question above first." : `Decide the ${n(open)} questions above first.`,
  importFiles: (count) => (count === 1 ? "Import 1 file" : `Import ${n(count)} files`),
  nothing: "None of the files can be taken in.",
  askOpen: "Decide open questions",
  openQuestions: (count) => (count === 1 ? "One open question" : `${n(count)} open questions`),
  openHint: "From files that were gathered before. Nothing can be published until they are decided.",
  noQuestions: "There are no open questions.",
  saveDecisions: (count) => (count === 1 ? "Save the decision" : `Save ${n(count)} decisions`),
  changedMeanwhile:
    "The workbook has changed since the files were read, so there is something new to decide. Nothing was written.",
  imported: (count, figures) =>
    `${files(count)} taken in; Data now holds ${figureCount(figures)} in all, earlier periods included. The import log says what came of each file.`,
  decided: "It is decided. The import log says what, by whom and why.",
  next: "The sheets of results have not been computed anew yet.",
  compute: "Compute",
  undo: "Undo last import",
  undoHint: "Data becomes what it was before. The import log remembers both.",
  undoQuestion: {
    title: "Undo the last import?",
    explanation:
      "Somebody has edited Data since the import. Edits in the figures that the import brought are lost when it is undone.",
    confirm: "Undo the import",
  },
  undone: (count, out, back) =>
    `${count === 0 ? "What was decided last is open again" : `The import of ${files(count)} was undone`}: ${figureCount(out)} taken out, and ${figureCount(back)} stand as before.`,
  nothingToUndo: "There is no import to undo.",
};

function files(count: number): string {
  return count === 1 ? "1 file" : `${n(count)} files`;
}
