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
export function download({ name, content }: { name: string; content: string | Uint8Array }): void {
  // What a buffer stands in is of no concern to a file.
  const parts = typeof content === "string" ? content : (content as Uint8Array<ArrayBuffer>);
  const address = URL.createObjectURL(new Blob([parts], { type: typeOf(name) }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // At once, some browsers would take away what they are about to fetch.
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_KEPT_MS);
}

const ADDRESS_KEPT_MS = 10_000;

function typeOf(name: string): string {
  const [extension = ""] = /[^.]*$/.exec(name.toLowerCase()) ?? [];
  return TYPES[extension] ?? "application/json";
}

const TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

function read(begin: (reader: FileReader) => void): Promise<FileReader["result"]> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => resolve(null);
    begin(reader);
  });
}
