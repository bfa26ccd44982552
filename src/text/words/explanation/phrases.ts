// What the sentences of every language are put together with.

export function limit(tolerance: string | null, before: string, after: string, otherwise: string): string {
  return tolerance === null ? otherwise : `${before} ${tolerance} ${after}.`;
}
