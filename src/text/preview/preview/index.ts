// What the preview page says: its bar, its messages, the names of its parts.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export type PreviewText = Texts;

export const previewText = byLanguage<Texts>({ da, en });
