// Writing beside the workbook: the texts that are asked for with what has been written, and one of them written into its cells.
import { findCpr } from "../../checks";
import {
  isInterview,
  type OwnText,
  placeTitle,
  textKey,
  type TextId,
  type TextStanding,
  type WantedText,
  wantedTexts,
  WRITTEN_FIELDS,
  type WrittenField,
  type WrittenText,
} from "../../barometer/written";
import type { Catalogue } from "../../barometer/catalogue";
import { explanationsOf } from "../../barometer/follow-up";
import type { Round } from "../../barometer/round";
import { longestLike } from "../../barometer/text-limit";
import { cellAddress } from "../../sheets/plan";
import { type Draft, gatheredTextKey, readGatheredTexts, textPlaces } from "../../sheets/texts";
import { readStore, type Store, STORE_SHEET } from "../../sheets/workbook";
import { ENTRY_REQUESTS, readSheets, TEXTS_SHEET } from "../form/entry-workbook";
import type { CellPatch, WorkbookPort, WorkbookSnapshot } from "../port";

/** A text as somebody writes in it. */
export interface ShownText extends OwnText {
  title: string;
  question: string | null;
  standing: TextStanding;
  /** Whether the round asks for it. */
  isWanted: boolean;
  sheet: string;
  /** Where the text itself stands, `E8`. */
  cell: string;
  /** Of sentences that are drafted from the figures. */
  draft: Draft | null;
  /** What a follow-up form tells of the light that is to be explained; null elsewhere. */
  told: { light: string; sentences: string } | null;
}

export type TextsOutcome =
  | { outcome: "texts"; kind: "entry" | "barometer" | "follow-up"; catalogue: Catalogue; texts: ShownText[] }
  /** Neither a form nor a barometer workbook, or one without texts. */
  | { outcome: "none" };

/** Everything on the sheet of texts, in its order. One round trip. */
export async function readTexts(port: Pick<WorkbookPort, "read">): Promise<TextsOutcome> {
  return textsFound(await readSheets(port, ENTRY_REQUESTS));
}

/** The same from a workbook that has been read already. */
export function textsFound(seen: WorkbookSnapshot): TextsOutcome {
  const store = readStore(seen.grids[STORE_SHEET] ?? null);
  const [found] = placesIn(seen);
  if ("problem" in store || found === undefined) return { outcome: "none" };
  const { sheet, places } = found;
  const { catalogue, round, kind } = store;
  if (kind === "hearing") return { outcome: "none" };
  const asked = round === null ? [] : askedIn({ ...store, round });
  const wanted = new Map<string, WantedText>(asked.map((id) => [textKey(id), id]));
  const drafts = new Map(
    (readGatheredTexts(seen.grids[sheet] ?? null) ?? []).map((text) => [gatheredTextKey(text), text.draft]),
  );
  const texts = places.map(({ written, department, standing, row, columns, told }): ShownText => {
    const one = wanted.get(textKey(written));
    return {
      ...{ written, department, standing, sheet, told },
      title: one?.title ?? placeTitle(catalogue, written) ?? written.place,
      question: one?.question ?? null,
      isWanted: one !== undefined,
      cell: cellAddress(row, columns.text ?? 0),
      draft: drafts.get(gatheredTextKey({ written, department })) ?? null,
    };
  });
  return { outcome: "texts", kind, catalogue, texts };
}

/** Whose row this is, where it is one to write in. One round trip, of that sheet alone. */
export async function textAtRow(
  port: Pick<WorkbookPort, "read">,
  sheet: string,
  row: number,
): Promise<{ id: TextId; department: string | null } | null> {
  const { grids } = await port.read([{ sheet }]);
  const place = textPlaces(grids[sheet] ?? null).find((one) => one.row === row);
  if (place === undefined || place.standing === "earlier") return null;
  return { id: place.written, department: place.department };
}

function askedIn({ kind, catalogue, round, departments }: Store & { round: Round }): WantedText[] {
  switch (kind) {
    case "follow-up":
      return explanationsOf(catalogue, round, departments.length === 0 ? [null] : departments);
    case "barometer":
      return wantedTexts(
        catalogue,
        round,
        catalogue.departments.map(({ id }) => id),
      );
    case "entry":
    case "hearing":
      return wantedTexts(catalogue, round, departments);
  }
}

export interface WriteTextInput {
  id: TextId;
  /** In a barometer workbook: whose text. */
  department?: string | null;
  /** What is written; the other cells stay as they are. */
  fields: Partial<Record<WrittenField, string>>;
  /** What stood there when whoever writes began: what another has written since is not written over. */
  before: Pick<WrittenText, WrittenField>;
}

export type WriteTextOutcome =
  | { outcome: "written" }
  /** Somebody has written something else there meanwhile. Nothing was written. */
  | { outcome: "changed-since"; now: WrittenText }
  | { outcome: "refused"; because: "too-long" | "personal-number" | "no-place" };

/** Two round trips, one where nothing is written. */
export async function writeText(port: WorkbookPort, input: WriteTextInput): Promise<WriteTextOutcome> {
  const { id, fields, before, department = null } = input;
  const said = Object.values(fields);
  if (said.some((text) => text.length > longestLike(text)))
    return { outcome: "refused", because: "too-long" };
  if (said.some(findCpr)) return { outcome: "refused", because: "personal-number" };
  const seen = await readSheets(port, ENTRY_REQUESTS);
  for (const { sheet, places } of placesIn(seen)) {
    const place = places.find(
      (one) =>
        one.standing !== "earlier" &&
        textKey(one.written) === textKey(id) &&
        (one.department ?? null) === department,
    );
    if (place === undefined) continue;
    // What already says so need not be written: an earlier attempt may have gone through without anybody hearing of it.
    const touched = WRITTEN_FIELDS.filter(
      (field) => fields[field] !== undefined && plain(fields[field]) !== plain(place.written[field]),
    );
    if (touched.length === 0) return { outcome: "written" };
    if (touched.some((field) => plain(place.written[field]) !== plain(before[field]))) {
      return { outcome: "changed-since", now: place.written };
    }
    const patches = touched.flatMap((field): CellPatch[] => {
      const column = place.columns[field];
      const isOpen = field === "text" || field === "author" || isInterview(id);
      if (column === undefined || !isOpen) return [];
      return [{ sheet, row: place.row, column, cells: [[fields[field] ?? ""]] }];
    });
    await port.write({ sheets: [], patches, seen });
    return { outcome: "written" };
  }
  return { outcome: "refused", because: "no-place" };
}

/** Somebody may have given the sheet another name. */
function placesIn({ grids, sheets }: Pick<WorkbookSnapshot, "grids" | "sheets">) {
  const names = [TEXTS_SHEET, ...sheets.map(({ name }) => name).filter((name) => name !== TEXTS_SHEET)];
  const found = names
    .map((sheet) => ({ sheet, places: textPlaces(grids[sheet] ?? null) }))
    .find(({ places }) => places.length > 0);
  return found === undefined ? [] : [found];
}

function plain(text: string | null | undefined): string {
  return (text ?? "").replace(/\r\n?/g, "\n");
}
