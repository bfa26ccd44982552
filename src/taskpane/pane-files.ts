// Files in the pane: what a user chooses is read, and what the product makes is offered for download.

/** Null when the file has gone, or another program does not let it be read. */
export async function readText(file: File): Promise<string | null> {
  const result = await read((reader) => reader.readAsText(file));
  return typeof result === "string" ? result : null;
}

export async function readBytes(file: File): Promise<Uint8Array | null> {
  const result = await read((reader) => reader.readAsArrayBuffer(file));
  return result === null || typeof result === "string" ? null : new Uint8Array(result);
}

/** Some hosts let no file through; the pane offers the text as well. */
export function download({ name, text }: { name: string; text: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // At once, some browsers would take away what they are about to fetch.
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_KEPT_MS);
}

const ADDRESS_KEPT_MS = 10_000;

function read(begin: (reader: FileReader) => void): Promise<FileReader["result"]> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => resolve(null);
    begin(reader);
  });
}
