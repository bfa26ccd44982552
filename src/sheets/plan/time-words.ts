// Times of import as the sheets write them.

/** `2019-02-01T10:00:00.123Z` → `2019-02-01 10:00:00 UTC`; what is no such time comes back as it is. */
export function timeWords(iso: string): string {
  const [, day = "", time = ""] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(iso) ?? [];
  return day === "" ? iso : `${day} ${time} UTC`;
}

export function isoTime(words: string | null): string | null {
  return words?.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC$/, "$1T$2Z") ?? null;
}
