// The words people choose in an entry sheet's drop-downs: why a figure is missing, what it is based on, yes.
import { da } from "./da";
import { en } from "./en";

export const choicesText = { da, en };
