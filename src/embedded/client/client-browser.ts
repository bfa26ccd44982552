// Microsoft's Excel client as a page has loaded it by a script tag.
import type { Client } from "./session";

/** A window in which `excel-web-16.00.js` has run. Fails when it has not. */
export function browserClient(window: unknown): Client {
  const found = window as Partial<Client>;
  if (!found.Excel || !found.OfficeExtension)
    throw new Error("Microsoft's Excel client is not loaded in this window");
  return { Excel: found.Excel, OfficeExtension: found.OfficeExtension };
}
