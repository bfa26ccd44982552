// Comments and notes as the parts of an .xlsx: the threads of [MS-XLSX] 2.1.x, a stand-in note beside each for programs that know
// no threads, and the drawing that notes need to be shown at all.
import { COMPATIBILITY, MAIN, REVISION, THREADED } from "../../ooxml/names";
import { cellName } from "../book/addresses";
import { numberedId, STAND_IN_AUTHOR, type Author, type SheetComment } from "../book/comments";
import { element, findElements, XML_HEAD, xmlPlain, xmlText } from "./xml";

const REVISION_NAMES = `xmlns:mc="${COMPATIBILITY}" mc:Ignorable="xr" xmlns:xr="${REVISION}"`;

/** Notes, and stand-ins for threads. Formatting inside a note's text is not kept. */
export function notesXml(comments: readonly SheetComment[]): string {
  const authors = [...new Set(comments.map(authorOf))];
  const items = [...comments].sort(byCell).map((comment) => {
    const { row, column, note, id } = comment;
    const text = note ? comment.text : standInText(comment);
    return element(
      "comment",
      {
        ref: cellName(row, column),
        authorId: authors.indexOf(authorOf(comment)),
        shapeId: 0,
        "xr:uid": note ? null : id,
      },
      `<text><t xml:space="preserve">${xmlText(text)}</t></text>`,
    );
  });
  return (
    `${XML_HEAD}<comments xmlns="${MAIN}" ${REVISION_NAMES}>` +
    element("authors", {}, authors.map((name) => `<author>${xmlPlain(name)}</author>`).join("")) +
    `${element("commentList", {}, items.join(""))}</comments>`
  );
}

function authorOf({ note, author, id }: SheetComment): string {
  return note ? author.name : `${STAND_IN_AUTHOR}${id}`;
}

/** In the form that Excel gives it. */
function standInText({ text, replies }: SheetComment): string {
  return [
    "[Threaded comment]\n",
    `Comment:\n    ${text}`,
    ...replies.map((reply) => `Reply:\n    ${reply.text}`),
  ].join("\n");
}

/** Null where there are only notes. */
export function threadsXml(
  comments: readonly SheetComment[],
  personOf: (author: Author) => string,
): string | null {
  const threads = comments.filter(({ note }) => !note);
  if (threads.length === 0) return null;
  const items = [...threads].sort(byCell).flatMap((comment) => {
    const ref = cellName(comment.row, comment.column);
    const line = (one: Pick<SheetComment, "id" | "author" | "text" | "created">, parentId: string | null) =>
      element(
        "threadedComment",
        {
          ref,
          dT: one.created,
          personId: personOf(one.author),
          id: one.id,
          parentId,
          done: parentId === null && comment.resolved ? 1 : null,
        },
        `<text>${xmlText(one.text)}</text>`,
      );
    return [line(comment, null), ...comment.replies.map((reply) => line(reply, comment.id))];
  });
  return `${XML_HEAD}<ThreadedComments xmlns="${THREADED}" xmlns:x="${MAIN}">${items.join("")}</ThreadedComments>`;
}

export interface Persons {
  /** Adds a person for an author who has none. */
  idOf(author: Author): string;
  xml(): string;
}

/** Someone whom no directory knows, as in Excel without an account. */
const NO_PROVIDER = "None";

/** @param old the opened file's part, whose persons all stay: comments that are carried along name them */
export function createPersons(old: string | null): Persons {
  const kept = findElements(old ?? "", "person");
  const ids = new Set(kept.map(({ attributes }) => attributes["id"] ?? ""));
  const known = new Map(
    kept
      .filter(({ attributes }) => attributes["providerId"] === NO_PROVIDER)
      .map(({ attributes }) => [attributes["displayName"] ?? "", attributes["id"] ?? ""]),
  );
  const items = kept.map(({ raw }) => raw);
  const add = (displayName: string): string => {
    let number = items.length + 1;
    while (ids.has(numberedId("person", number))) number += 1;
    const id = numberedId("person", number);
    ids.add(id);
    known.set(displayName, id);
    items.push(element("person", { displayName, id, userId: displayName, providerId: NO_PROVIDER }));
    return id;
  };
  return {
    idOf: ({ name, person }) =>
      person !== null && ids.has(person) ? person : (known.get(name) ?? add(name)),
    xml: () => `${XML_HEAD}<personList xmlns="${THREADED}" xmlns:x="${MAIN}">${items.join("")}</personList>`,
  };
}

const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';
const NOTE_SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
/** Excel's first number of a shape. */
const FIRST_SHAPE = 1025;
/** Columns and rows that a note covers, beside and a little above its cell. */
const NOTE_COLUMNS = 3;
const NOTE_ROWS = 5;

/** @param old the opened file's drawing: its other shapes (buttons, pictures) stay */
export function drawingXml(comments: readonly SheetComment[], old: string | null): string {
  const others = (old ?? EMPTY_DRAWING).replace(
    /<v:shape[\s>](?:(?!<\/v:shape>)[\s\S])*<\/v:shape>/g,
    (shape) => (/ObjectType=["']Note["']/.test(shape) ? "" : shape),
  );
  const taken = [...others.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
  const first = Math.max(FIRST_SHAPE - 1, ...taken) + 1;
  const shapes = [...comments].sort(byCell).map((comment, index) => noteShape(comment, first + index));
  const type = others.includes('id="_x0000_t202"') || shapes.length === 0 ? "" : NOTE_SHAPE_TYPE;
  return others.replace(/<\/xml>\s*$/, () => `${type}${shapes.join("")}</xml>`);
}

function noteShape({ row, column }: SheetComment, number: number): string {
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, 15, top, 2, column + 1 + NOTE_COLUMNS, 15, top + NOTE_ROWS, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

function byCell(a: SheetComment, b: SheetComment): number {
  return a.row - b.row || a.column - b.column;
}
