// Univer leaves its own controls without names; a screen reader, and a test that looks for roles, need them.
import type { PreviewText } from "../../text/preview/preview";

type Names = PreviewText["grid"];

interface Label {
  selector: string;
  name: keyof Names;
  /** Which of several alike, counted from zero. */
  at?: number;
  role?: string;
}

const labels: Label[] = [
  { selector: "[data-u-comp=defined-name] input", name: "nameBox" },
  { selector: "[data-u-comp=defined-name] a", name: "names", role: "button" },
  { selector: "[data-u-comp=slide-tab-bar]", name: "sheets" },
  { selector: "[data-u-comp=sheet-bar-append-button]", name: "allSheets" },
  { selector: "footer [data-u-comp=button]", name: "zoomOut", at: 0 },
  { selector: "footer [data-u-comp=button]", name: "zoomIn", at: 1 },
  { selector: "footer [data-u-comp=button]", name: "zoom", at: 2 },
];

/** Names the controls now and whenever Univer builds them anew; answers how to stop. */
export function nameControls(univer: HTMLElement, names: Names): () => void {
  const nameAll = (): void => {
    for (const { selector, name, at = 0, role } of labels) {
      const control = univer.querySelectorAll(selector)[at];
      if (control && control.getAttribute("aria-label") !== names[name]) {
        control.setAttribute("aria-label", names[name]);
        if (role) control.setAttribute("role", role);
      }
    }
    // The zoom slider says nothing that the two buttons beside it do not do as well.
    univer.querySelector("footer [role=track]")?.parentElement?.setAttribute("aria-hidden", "true");
    univer.querySelector("footer [role=handle]")?.setAttribute("tabindex", "-1");
  };
  nameAll();
  const observer = new MutationObserver(nameAll);
  observer.observe(univer, { childList: true, subtree: true });
  return () => observer.disconnect();
}
