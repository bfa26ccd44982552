import type { SheetComment } from "../../src/embedded/book/comments";
import { drawingXml } from "../../src/embedded/file/write-comments";

const COMMENT: SheetComment = {
  id: "{1}",
  row: 4,
  column: 2,
  author: { name: "Bo", person: null },
  text: "Hm",
  replies: [],
  resolved: false,
  note: false,
  created: null,
};

test("a button in the drawing of notes stays when the notes are written anew", () => {
  const note = '<v:shape id="_x0000_s1026"><x:ClientData ObjectType="Note"/></v:shape>';
  const button = '<v:shape id="_x0000_s1030"><x:ClientData ObjectType="Button"/></v:shape>';
  const drawing = drawingXml([COMMENT], `<xml>${note}${button}</xml>`);
  expect(drawing).toContain(button);
  expect(drawing).not.toContain("s1026");
  expect(drawing).toContain('id="_x0000_s1031"');
  expect(drawing).toContain("<x:Row>4</x:Row><x:Column>2</x:Column>");
  expect(drawing.endsWith("</xml>")).toBe(true);
});
