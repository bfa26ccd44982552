// The texts of a form: those asked for that nobody has written, those that a cell cannot hold, and those whose place is gone.
import { longestLike } from "../../barometer/text-limit";
import { type FormText, textKey, type WantedText, type WrittenText } from "../../barometer/written";
import { SEVERITY_OF } from "../severity";
import type { CheckCode, Finding } from "../types";

/** @param wanted the texts that whoever is asked has to write */
export function checkTexts(texts: readonly FormText[], wanted: readonly WantedText[]): Finding[] {
  const asked = texts.filter(({ standing }) => standing === "asked");
  const places = new Map(asked.map((one) => [textKey(one.written), one]));
  const missing = wanted.flatMap((id) => {
    const found = places.get(textKey(id));
    if (found !== undefined && found.written.text !== "") return [];
    return [finding("text-missing", found ?? null, id, { title: id.title })];
  });
  const tooLong = texts
    .filter(
      ({ written, standing }) => standing !== "earlier" && written.text.length > longestLike(written.text),
    )
    .map((one) => finding("text-too-long", one, one.written, { length: one.written.text.length }));
  const homeless = texts
    .filter(({ written, standing }) => standing === "kept" && written.text !== "")
    .map((one) => finding("text-without-place", one, one.written, {}));
  return [...tooLong, ...missing, ...homeless];
}

function finding(
  code: CheckCode,
  found: FormText | null,
  { kind, level, place }: Pick<WrittenText, "kind" | "level" | "place">,
  values: Finding["values"],
): Finding {
  return {
    code,
    severity: SEVERITY_OF[code],
    sheet: found?.sheet ?? null,
    cell: found?.cell ?? null,
    entryCell: null,
    row: null,
    indicator: level === "indicator" ? place : null,
    group: null,
    category: null,
    values: { ...values, textKind: kind },
  };
}
