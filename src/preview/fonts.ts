// Excel's fonts where the computer has them; elsewhere one of like width, so that columns hold what they hold in Excel.

const FAMILIES = ["Calibri", "Aptos", "Aptos Narrow"];
const METRIC_TWINS: Readonly<Record<string, string>> = { Calibri: "Carlito" };
const STAND_INS = ["Segoe UI", "Liberation Sans", "Arial", "Helvetica Neue", "DejaVu Sans"];

/** The stand-ins run about a tenth wider than Calibri. */
const STAND_IN_SIZE = "90%";

const WEIGHTS = [
  { weight: "400", suffix: "" },
  { weight: "700", suffix: " Bold" },
];

/** The grid paints on a canvas, which does not wait for fonts: they must be there before it starts. */
export async function loadWorkbookFonts(): Promise<void> {
  const missing: string[] = [];
  for (const family of FAMILIES) {
    const own = [family, METRIC_TWINS[family]].flatMap((name) => (name ? [name] : []));
    const found = await Promise.all(
      WEIGHTS.map(({ weight, suffix }) => load(family, weight, locals(own, suffix))),
    );
    if (!found.every(Boolean)) missing.push(family);
  }
  if (missing.length === 0) return;
  const style = document.createElement("style");
  style.textContent = missing.flatMap(standInRules).join("\n");
  document.head.append(style);
  await Promise.allSettled(
    missing.flatMap((family) =>
      WEIGHTS.map(({ weight }) => document.fonts.load(`${weight} 12px "${family}"`)),
    ),
  );
}

async function load(family: string, weight: string, source: string): Promise<boolean> {
  try {
    document.fonts.add(await new FontFace(family, source, { weight }).load());
    return true;
  } catch {
    return false;
  }
}

function standInRules(family: string): string[] {
  return WEIGHTS.map(
    ({ weight, suffix }) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; size-adjust: ${STAND_IN_SIZE}; src: ${locals(STAND_INS, suffix)}; }`,
  );
}

function locals(names: string[], suffix: string): string {
  return names.map((name) => `local("${name}${suffix}")`).join(", ");
}
