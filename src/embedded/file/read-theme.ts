// The colours of a theme, in the order that `theme="n"` counts them.
import { child, readXml } from "./xml-tree";

/** `lt1 dk1 lt2 dk2 accent1…6 hlink folHlink`: the file lists dark before light, colours count light before dark. */
const ORDER = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");

/** RRGGBB each; black where the theme says nothing usable. */
export function readTheme(xml: string): string[] {
  const scheme = child(child(readXml(xml, "theme"), "themeElements"), "clrScheme");
  return ORDER.map((name) => {
    const [color] = child(scheme, name)?.children ?? [];
    const value = color?.attributes["lastClr"] ?? color?.attributes["val"] ?? "";
    return /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : "000000";
  });
}
