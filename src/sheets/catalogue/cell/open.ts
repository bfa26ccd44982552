// The keys that a catalogue or an indicator lists as not decided.

/**
 * @param bears whether a key is shown by the cell that has been written in
 * @param openKey how the list names that cell's key
 */
export function markOpen(
  root: Record<string, unknown>,
  bears: (key: string) => boolean,
  openKey: string,
  isOpen: boolean,
): void {
  const before = Array.isArray(root["open"]) ? (root["open"] as string[]) : [];
  if (before.some(bears) === isOpen) return;
  const after = isOpen ? [...before, openKey] : before.filter((key) => !bears(key));
  if (after.length === 0) delete root["open"];
  else root["open"] = after;
}
