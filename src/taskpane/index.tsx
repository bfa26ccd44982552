// Starts the task pane when Office is ready.
import { createRoot } from "react-dom/client";

export function main(root: HTMLElement): void {
  createRoot(root).render(<main />);
}

const root = document.getElementById("root");
if (root) main(root);
