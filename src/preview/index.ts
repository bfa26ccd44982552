// The preview: a spreadsheet on the left, the unchanged task pane on the right, one embedded workbook behind both.
import { NotAWorkbookError, openEmbeddedWorkbook, serveClient } from "../embedded/browser";
import type { EmbeddedOptions, EmbeddedWorkbook } from "../embedded/types";
import { enterPane, onOtherSide } from "./other-side";
import { languageOf, type Language } from "../text/language";
import { previewText } from "../text/preview/preview";
import { download, readFile, withoutExtension } from "./files";
import { loadWorkbookFonts } from "./fonts";
import { openGrid } from "./grid/grid";
import type { Grid } from "./grid/grid";
import { buildPage } from "./page";
import "./window";

const address = new URL(window.location.href);

/** Separators follow the person's region, not the language of the words; `?region=en-US` is for trying that. */
const locale: NonNullable<EmbeddedOptions["locale"]> =
  address.searchParams.get("region") === "en-US" ? "en-US" : "da-DK";
const decimalSeparator = locale === "da-DK" ? "," : ".";

let language: Language = languageOf(address.searchParams.get("lang"));
let workbook: EmbeddedWorkbook;
let documentName = previewText[language].untitled;
let changed = false;
let grid: Grid | null = null;
/** Ends the service to the frame's former document. */
let disconnect = (): void => undefined;

const page = buildPage(document.body, {
  create: () => void create(),
  open: (file) => void open(file),
  save: () => void save(),
  speak,
});

window.barometerPreview = {
  get workbook() {
    return workbook;
  },
  ready: start(),
  select: (sheet, row, column) => grid?.select(sheet, { row, column, rows: 1, columns: 1 }),
  selected: () => grid?.selected() ?? null,
  takesTyping: () => grid?.takesTyping() ?? false,
  connect(client) {
    disconnect();
    const stopServing = serveClient(client, workbook);
    const stopListening = onOtherSide(client, () => {
      window.focus();
      grid?.focus();
    });
    disconnect = () => {
      stopListening();
      stopServing();
    };
  },
};

onOtherSide(window, () => enterPane(page.pane));

window.addEventListener("beforeunload", (event) => {
  if (changed) event.preventDefault();
});

async function start(): Promise<void> {
  page.setLanguage(language);
  await loadWorkbookFonts();
  show(await openEmbeddedWorkbook({ locale }), previewText[language].untitled);
}

async function create(): Promise<void> {
  if (!(await mayDiscard())) return;
  show(await openEmbeddedWorkbook({ locale }), previewText[language].untitled);
}

async function open(file: File): Promise<void> {
  const text = previewText[language];
  if (!(await mayDiscard())) return;
  try {
    const bytes = await readFile(file);
    show(await openEmbeddedWorkbook({ locale, bytes }), withoutExtension(file.name));
  } catch (error) {
    const words = error instanceof NotAWorkbookError ? text.cannotOpen[error.kind] : text.cannotOpenOther;
    page.say(text.cannotOpenTitle, words);
  }
}

async function save(): Promise<void> {
  const saved = workbook;
  try {
    download(await saved.save(), `${documentName}.xlsx`);
    if (saved === workbook) changed = false;
  } catch {
    page.say(previewText[language].save, previewText[language].cannotSave);
  }
}

async function mayDiscard(): Promise<boolean> {
  const { discard, discardYes, discardNo } = previewText[language];
  return !changed || page.confirm(discard, discardYes, discardNo);
}

function show(next: EmbeddedWorkbook, name: string): void {
  workbook = next;
  documentName = name;
  changed = false;
  workbook.subscribe((change) => {
    if (next === workbook && (change.sheets.length > 0 || change.structure)) changed = true;
  });
  page.unsay();
  showParts();
}

/** Words in another language; the workbook and what is typed in it stay. */
function speak(next: Language): void {
  if (next === language) return;
  language = next;
  address.searchParams.set("lang", language);
  window.history.replaceState(null, "", address);
  page.setLanguage(language);
  page.unsay();
  grid?.speak(previewText[language]);
  showPane();
}

function showParts(): void {
  const text = previewText[language];
  page.setDocumentName(documentName);
  grid?.dispose();
  grid = openGrid({
    container: page.sheetArea,
    workbook,
    text,
    decimalSeparator,
    refused(refusal) {
      const words = previewText[language];
      if (refusal.kind === "locked") page.say(words.lockedTitle, words.locked);
      else page.say(refusal.title || words.invalidTitle, refusal.message || words.invalid);
    },
    accepted: page.unsay,
    movedOn: page.unsaySoon,
    notPossible: () => page.say(previewText[language].notPossibleTitle, previewText[language].notPossible),
  });
  showPane();
}

function showPane(): void {
  disconnect();
  page.pane.src = `taskpane.html?lang=${language}`;
}
