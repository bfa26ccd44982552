// The preview page without its workbook: the bar, the place for the grid, the frame of the task pane, messages.
import type { Language } from "../text/language";
import { LANGUAGES } from "../text/language";
import { previewText } from "../text/preview/preview";

import "./preview.css";

export interface PageActions {
  create(): void;
  open(file: File): void;
  save(): void;
  speak(language: Language): void;
}

export interface Page {
  sheetArea: HTMLElement;
  pane: HTMLIFrameElement;
  setLanguage(language: Language): void;
  setDocumentName(name: string): void;
  say(title: string, message: string): void;
  unsay(): void;
  /** When the person has gone on, a moment to read on. */
  unsaySoon(): void;
  /** Resolves to true when the person answers yes. */
  confirm(question: string, yes: string, no: string): Promise<boolean>;
}

/** Milliseconds: long enough to read two sentences twice. */
const MESSAGE_STAYS = 12_000;
/** Once somebody has gone on. */
const MESSAGE_ENDS = 4_000;
/** Pixels that the task pane may take: Excel's own pane is about 350 wide. */
const PANE_WIDTH = { least: 320, most: 720, usual: 400, step: 20 };

const languageNames: Record<Language, string> = { da: "Dansk", en: "English" };

export function buildPage(body: HTMLElement, actions: PageActions): Page {
  const brandName = make("span");
  const brandIcon = make("img");
  brandIcon.src = "icon.png";
  brandIcon.alt = "";
  const brand = make("h1", "brand");
  brand.append(brandIcon, brandName);

  const documentName = make("span", "document-name");
  const note = make("span", "preview-note");
  const create = button(() => actions.create());
  const file = make("input");
  file.type = "file";
  file.accept = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  file.hidden = true;
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    // The same file may be chosen twice in a row; without this the second choice would be no change.
    file.value = "";
    if (chosen) actions.open(chosen);
  });
  const open = button(() => file.click());
  const save = button(() => actions.save());
  const languages = make("fieldset", "language");
  const languageButtons = LANGUAGES.map((language) => {
    const choice = button(() => actions.speak(language));
    choice.textContent = language.toUpperCase();
    choice.title = languageNames[language];
    choice.setAttribute("aria-label", `${language.toUpperCase()} ${languageNames[language]}`);
    choice.lang = language;
    // The pointer leaves the keyboard where it is: what is being typed goes on.
    choice.addEventListener("mousedown", (event) => event.preventDefault());
    return { language, choice };
  });
  languages.append(...languageButtons.map(({ choice }) => choice));
  const bar = make("header", "bar");
  bar.append(brand, documentName, note, create, open, file, save, languages);

  const sheetArea = make("main", "sheet-area");
  const message = messageBox();
  sheetArea.append(message.box);
  const pane = make("iframe");
  const parts = make("div", "parts");
  const divider = dividerBetween(parts);
  const paneArea = make("aside", "pane-area");
  paneArea.append(divider, pane);
  parts.append(sheetArea, paneArea);

  const page = make("div", "page");
  page.append(bar, parts);
  body.replaceChildren(page);

  return {
    sheetArea,
    pane,
    setLanguage(language) {
      const text = previewText[language];
      document.documentElement.lang = language;
      document.title = text.title;
      brandName.textContent = text.product;
      note.textContent = text.previewNote;
      name(create, text.newWorkbook, text.newWorkbookHint);
      name(open, text.open, text.openHint);
      name(save, text.save, text.saveHint);
      languages.setAttribute("aria-label", text.language);
      sheetArea.setAttribute("aria-label", text.sheetArea);
      pane.title = text.paneArea;
      paneArea.setAttribute("aria-label", text.paneArea);
      divider.setAttribute("aria-label", text.resize);
      message.close.setAttribute("aria-label", text.close);
      for (const { language: own, choice } of languageButtons) {
        choice.setAttribute("aria-pressed", String(own === language));
      }
    },
    setDocumentName(title) {
      documentName.textContent = title;
      documentName.title = title;
    },
    say: message.say,
    unsay: message.unsay,
    unsaySoon: message.unsaySoon,
    confirm,
  };
}

function messageBox(): {
  box: HTMLElement;
  close: HTMLButtonElement;
  say(title: string, words: string): void;
  unsay(): void;
  unsaySoon(): void;
} {
  const title = make("strong");
  const words = make("p");
  const content = make("div");
  content.append(title, words);
  let ending: ReturnType<typeof setTimeout> | undefined;
  const unsay = (): void => {
    clearTimeout(ending);
    box.hidden = true;
  };
  // Not while somebody holds the pointer over it.
  const endIn = (milliseconds: number): void => {
    clearTimeout(ending);
    ending = setTimeout(unsay, milliseconds);
  };
  const close = button(unsay);
  close.textContent = "×";
  const box = make("div", "message");
  box.setAttribute("role", "alert");
  box.hidden = true;
  box.append(content, close);
  box.addEventListener("pointerenter", () => clearTimeout(ending));
  box.addEventListener("pointerleave", () => endIn(MESSAGE_STAYS));
  return {
    box,
    close,
    unsay,
    unsaySoon: () => endIn(MESSAGE_ENDS),
    say(newTitle, newWords) {
      title.textContent = newTitle;
      words.textContent = newWords;
      box.hidden = false;
      endIn(MESSAGE_STAYS);
    },
  };
}

function confirm(question: string, yes: string, no: string): Promise<boolean> {
  const dialog = make("dialog");
  const words = make("p");
  words.textContent = question;
  words.id = "question";
  dialog.setAttribute("aria-labelledby", words.id);
  const form = make("form");
  form.method = "dialog";
  const answers = [
    { value: "no", label: no },
    { value: "yes", label: yes },
  ].map(({ value, label }) => {
    const answer = make("button");
    answer.value = value;
    answer.textContent = label;
    return answer;
  });
  form.append(...answers);
  dialog.append(words, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}

/** Dragged with the pointer or moved with the arrow keys. */
function dividerBetween(parts: HTMLElement): HTMLElement {
  const divider = make("div", "divider");
  divider.setAttribute("role", "separator");
  divider.setAttribute("aria-orientation", "vertical");
  divider.setAttribute("aria-valuemin", String(PANE_WIDTH.least));
  divider.setAttribute("aria-valuemax", String(PANE_WIDTH.most));
  divider.tabIndex = 0;
  let width = PANE_WIDTH.usual;
  const widen = (wanted: number): void => {
    width = Math.round(Math.min(Math.max(wanted, PANE_WIDTH.least), PANE_WIDTH.most));
    parts.style.setProperty("--pane-width", `${width}px`);
    divider.setAttribute("aria-valuenow", String(width));
    window.dispatchEvent(new Event("resize"));
  };
  divider.setAttribute("aria-valuenow", String(width));
  divider.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: PANE_WIDTH.step, ArrowRight: -PANE_WIDTH.step }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    widen(width + step);
  });
  divider.addEventListener("pointerdown", (event) => {
    divider.setPointerCapture(event.pointerId);
    parts.classList.add("dragging");
  });
  divider.addEventListener("pointermove", (event) => {
    if (parts.classList.contains("dragging")) widen(parts.getBoundingClientRect().right - event.clientX);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    divider.addEventListener(end, () => parts.classList.remove("dragging"));
  }
  return divider;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  tag: Name,
  className = "",
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  return made;
}

function button(press: () => void): HTMLButtonElement {
  const made = make("button");
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}

function name(target: HTMLElement, label: string, hint: string): void {
  target.textContent = label;
  target.title = hint;
}
