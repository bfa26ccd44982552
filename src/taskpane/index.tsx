// Starts the task pane: Office, the workbook in front, and the screens.
import { createRoot } from "react-dom/client";
import { frontWorkbook, newWorkbookOpener, officeReady } from "../excel/office";
import { openUnlessSwitchedOff, openWithWorkbook, opensWithWorkbook } from "../excel/opening";
import { PRODUCT_VERSION } from "../jobs/version";
import { App } from "./app";
import { product } from "./product";
import { verbIn } from "./verbs";

export function main(root: HTMLElement): void {
  const services = product({
    port: frontWorkbook,
    today: () => new Date(),
    openWithWorkbook: openUnlessSwitchedOff,
    opener: newWorkbookOpener,
  });
  const host = {
    ready: officeReady,
    verb: verbIn(window.location.search),
    opening: { read: opensWithWorkbook, choose: openWithWorkbook },
    reload: () => window.location.reload(),
  };
  createRoot(root).render(<App services={services} host={host} version={PRODUCT_VERSION} />);
}

const root = document.getElementById("root");
if (root) main(root);
