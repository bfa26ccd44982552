// F6 goes between the sheet and the pane, as in Excel: the keyboard alone reaches everything.

/** Listens at one side's window; gives back how to stop. */
export function onOtherSide(side: Window, go: () => void): () => void {
  const listener = (event: KeyboardEvent): void => {
    if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    go();
  };
  side.addEventListener("keydown", listener, true);
  return () => side.removeEventListener("keydown", listener, true);
}

/** The pane's first heading, which a screen reader then reads; the pane itself while it is still loading. */
export function enterPane(pane: HTMLIFrameElement): void {
  pane.focus();
  pane.contentWindow?.focus();
  pane.contentDocument?.querySelector<HTMLElement>("h1")?.focus();
}
