// A key inside an object, by the steps that lead to it.

export function contentAt(root: object, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, step)
        ? (at as Record<string, unknown>)[step]
        : undefined,
    root,
  );
}

/** Undefined takes the key away, and an object that it leaves empty with it. */
export function putContent(
  root: Record<string, unknown>,
  path: readonly string[],
  value: unknown,
  /** Objects that stay, also empty. */
  staying: ReadonlySet<string>,
): void {
  const [step = "", ...rest] = path;
  if (rest.length === 0) {
    if (value === undefined) Reflect.deleteProperty(root, step);
    else root[step] = value;
    return;
  }
  const inner = root[step];
  const object = typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>) : {};
  putContent(object, rest, value, staying);
  if (Object.keys(object).length === 0 && !staying.has(step)) Reflect.deleteProperty(root, step);
  else root[step] = object;
}

/** The object with a key set, where it stands when it is there already; without the key for undefined. */
export function withKey<Kind extends object>(root: Kind, key: string, value: unknown): Kind {
  const entries = Object.entries(root);
  if (value === undefined) return Object.fromEntries(entries.filter(([one]) => one !== key)) as Kind;
  // Spreading keeps the place of a key that is overwritten.
  return { ...root, [key]: value };
}

/**
 * Of those that each show a key, the one that shows what `key` says (`period.start`, `categories.items[2].name`): the one
 * whose own path reaches furthest into it, else the first that shows a part of it. Null where none does.
 */
export function bearerOf<Bearer>(
  key: string,
  bearers: readonly Bearer[],
  pathOf: (bearer: Bearer) => readonly string[],
): Bearer | null {
  const steps = key
    .replace(/\[\d+\]/g, "")
    .split(".")
    .filter((step) => step !== "");
  const holding = bearers.filter((one) => pathOf(one).every((step, index) => steps[index] === step));
  const [best] = [...holding].sort((a, b) => pathOf(b).length - pathOf(a).length);
  const showsPart = (one: Bearer) => steps.every((step, index) => pathOf(one)[index] === step);
  return best ?? bearers.find((one) => steps.length > 0 && showsPart(one)) ?? null;
}

/** How `open` names the key at a path: the whole key for whoever stands for all of it, else the path. */
export function openKeyFor(path: readonly string[], standsForAll: boolean): string {
  return standsForAll ? (path[0] ?? "") : path.join(".");
}
