// Copying a text: whether it worked, so that whoever may not use the clipboard is shown the text itself.
import { useState } from "react";

/** Null while nobody has tried. */
export function useCopied(text: string): { copied: boolean | null; copy: () => void } {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () => {
    copyText(text).then(
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
