// What Excel shows beside the selected cell: the input message of its validation, and the drop-down of its list.
import type { PreviewText } from "../../text/preview/preview";

export interface CellBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface CellHelp {
  /** Null hides everything. Boxes are in pixels of the window. */
  show(help: { box: CellBox; promptTitle: string; prompt: string; choices: string[] | null } | null): void;
  /** Opens the list of the selected cell, if it has one. */
  openChoices(): boolean;
  dispose(): void;
}

/** @param choose takes the chosen text; @param leave gives the keyboard back to the grid. */
export function createCellHelp(
  container: HTMLElement,
  text: PreviewText,
  choose: (choice: string) => void,
  leave: () => void,
): CellHelp {
  const note = element("div", "cell-note");
  note.setAttribute("role", "note");
  const button = element("button", "cell-choices-button");
  button.type = "button";
  button.setAttribute("aria-haspopup", "listbox");
  button.setAttribute("aria-label", text.showChoices);
  button.tabIndex = -1;
  const list = element("ul", "cell-choices");
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", text.choices);
  list.tabIndex = -1;
  const parts = [note, button, list];
  for (const part of parts) part.hidden = true;
  container.append(...parts);

  let choices: string[] = [];
  let active = 0;
  let anchor: CellBox | null = null;
  let shown = "";

  const close = (): void => {
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
  };
  const take = (index: number): void => {
    const choice = choices[index];
    close();
    if (choice !== undefined) choose(choice);
    leave();
  };
  const mark = (index: number): void => {
    active = Math.min(Math.max(index, 0), choices.length - 1);
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    const option = list.children[active];
    if (option) {
      list.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }
  };
  const open = (): boolean => {
    if (choices.length === 0 || !anchor) return false;
    list.replaceChildren(...choices.map((choice, index) => optionOf(choice, index, () => take(index))));
    note.hidden = true;
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    place(list, container, anchor, "below");
    mark(0);
    list.focus();
    return true;
  };

  // A press on the arrow must not take the selection away from the cell it belongs to.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", () => (list.hidden ? open() : close()));
  list.addEventListener("focusout", close);
  list.addEventListener("keydown", (event) => {
    event.stopPropagation();
    const step = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: choices.length - 1 }[event.key];
    if (step !== undefined) mark(step);
    else if (event.key === "Enter" || event.key === "Tab") take(active);
    else if (event.key === "Escape") {
      close();
      leave();
    } else return;
    event.preventDefault();
  });

  return {
    show(help) {
      // The same again, after a repaint for instance, must not shut the list under the person's hand.
      const next = JSON.stringify(help);
      if (next === shown) return;
      shown = next;
      close();
      anchor = help?.box ?? null;
      choices = help?.choices ?? [];
      button.hidden = !help || choices.length === 0;
      note.hidden = !help || (help.promptTitle === "" && help.prompt === "");
      if (!help) return;
      if (!button.hidden) place(button, container, help.box, "beside");
      if (note.hidden) return;
      const title = element("strong");
      title.textContent = help.promptTitle;
      const words = element("span");
      words.textContent = help.prompt;
      note.replaceChildren(...(help.promptTitle ? [title, words] : [words]));
      place(note, container, help.box, "below");
    },
    openChoices: open,
    dispose() {
      for (const part of parts) part.remove();
    },
  };
}

/** Space between a cell and the note below it. */
const GAP = 6;

/** Keeps the part inside the grid: a note at the lower or right edge goes above or to the left. */
function place(part: HTMLElement, container: HTMLElement, box: CellBox, side: "below" | "beside"): void {
  const room = container.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = part;
  if (side === "beside") {
    part.style.left = `${Math.min(box.right, room.right - width) - room.left}px`;
    part.style.top = `${box.bottom - room.top - height}px`;
    return;
  }
  const left = Math.max(Math.min(box.left, room.right - width - GAP), room.left + GAP);
  const below = box.bottom + GAP;
  const top = below + height > room.bottom ? box.top - GAP - height : below;
  part.style.left = `${left - room.left}px`;
  part.style.top = `${Math.max(top, room.top) - room.top}px`;
}

function optionOf(choice: string, index: number, take: () => void): HTMLElement {
  const option = element("li");
  option.id = `cell-choice-${index}`;
  option.setAttribute("role", "option");
  option.textContent = choice;
  option.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    take();
  });
  return option;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = "",
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
