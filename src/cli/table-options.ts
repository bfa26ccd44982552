// How the tables are to be read, from `--order`, `--only` and `--department-sheets`.
import { TABLE_ORDERS, TABLE_SELECTIONS, type TableChoice } from "../barometer/table-choice";
import type { TextOption } from "./arguments";
import { EXIT, Stop } from "./exit";
import type { Work } from "./work";

/** @throws Stop with exit code 2 for a word that none of them knows */
export function tableOptions(work: Pick<Work, "text" | "texts">): Partial<TableChoice> {
  const order = oneOf(work, "order", TABLE_ORDERS);
  const only = oneOf(work, "only", TABLE_SELECTIONS);
  const departments = oneOf(work, "department-sheets", YES_OR_NO);
  return {
    ...(order === undefined ? {} : { order }),
    ...(only === undefined ? {} : { only }),
    ...(departments === undefined ? {} : { departments: departments === "yes" }),
  };
}

const YES_OR_NO = ["yes", "no"] as const;

function oneOf<Word extends string>(
  { text, texts }: Pick<Work, "text" | "texts">,
  option: TextOption,
  words: readonly Word[],
): Word | undefined {
  const given = text[option];
  if (given === undefined) return undefined;
  const found = words.find((word) => word === given);
  if (found === undefined) throw new Stop(EXIT.wrongUse, texts.usage.oneOf(option, given, words.join(", ")));
  return found;
}
