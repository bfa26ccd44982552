// The charts that a sheet of the opened file has: their names, and where the file says so.
import { OFFICE } from "../../ooxml/names";
import { kindOf, type Relationship } from "../../ooxml/relationships";
import { chartId, type SheetChart } from "../book/charts";
import { partText, relationshipsOf, type Parts } from "./archive";
import { findElements } from "./xml";

/** @param sheet relationships of the sheet, @param first number that the first of them may be known by */
export function readSheetCharts(parts: Parts, sheet: readonly Relationship[], first: number): SheetChart[] {
  return sheet
    .filter(({ type, external }) => kindOf(type) === "drawing" && !external)
    .flatMap(({ target }) => chartsIn(parts, target))
    .map((chart, index) => ({ id: chartId(first + index), ...chart }));
}

const ANCHORS = ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"] as const;

function chartsIn(parts: Parts, drawing: string): Omit<SheetChart, "id">[] {
  const xml = partText(parts, drawing);
  if (xml === null) return [];
  const relationships = relationshipsOf(parts, drawing);
  return ANCHORS.flatMap((name) => findElements(xml, name)).flatMap(({ content, raw }) => {
    const [frame] = findElements(content, "graphicFrame");
    const [named] = findElements(frame?.content ?? "", "cNvPr");
    const [chart] = findElements(frame?.content ?? "", "chart");
    const id = Object.entries(chart?.attributes ?? {}).find(([key]) => key.endsWith(":id"))?.[1];
    const part = relationships.find((one) => one.id === id && one.type === `${OFFICE}/chart`)?.target;
    if (part === undefined) return [];
    return {
      name: named?.attributes["name"] ?? "",
      content: { kind: "carried", drawing, anchor: raw, part },
    };
  });
}
