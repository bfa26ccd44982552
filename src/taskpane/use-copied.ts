// Copying a text: whether it worked, so that whoever may not use the clipboard is shown the text itself.
import { useState } from "react";

/** Null while nobody has tried. */
export function useCopied(
  text: string,
  html: string | null = null,
): { copied: boolean | null; copy: () => void } {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () => {
    (html === null ? copyText(text) : copyRich(text, html)).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return { copied, copy };
}

/** Without permission, or without a clipboard at all, it fails. */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

/** Hosts that let no program write rich text let a person copy it: then it is given to the copying that the press begins. */
async function copyRich(text: string, html: string): Promise<void> {
  const forms = { "text/plain": text, "text/html": html };
  try {
    await navigator.clipboard.write([
      new ClipboardItem(
        Object.fromEntries(Object.entries(forms).map(([type, words]) => [type, new Blob([words], { type })])),
      ),
    ]);
  } catch {
    if (!copiedByHand(forms)) await copyText(text);
  }
}

function copiedByHand(forms: Readonly<Record<string, string>>): boolean {
  let isGiven = false;
  const give = (event: ClipboardEvent) => {
    for (const [type, words] of Object.entries(forms)) event.clipboardData?.setData(type, words);
    isGiven = event.clipboardData !== null;
    event.preventDefault();
  };
  document.addEventListener("copy", give);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way that hosts without permission leave open
    return document.execCommand("copy") && isGiven;
  } finally {
    document.removeEventListener("copy", give);
  }
}
