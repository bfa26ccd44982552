// Sentences that nobody reads are thrown away: translators and reviewers would go on keeping them up to date.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const SRC = path.join(__dirname, "../../src");

/** Screens and pages hand their sentences on from part to part: there a word may be read in any file of the room. */
const ROOM_OF: readonly (readonly [topics: string, room: string])[] = [
  ["text/pane/", "taskpane/"],
  ["text/cli/", "cli/"],
  ["text/preview/", "preview/"],
  ["text/publish/", "publish/"],
];

/** By tests/checks/codes-table.ts, which writes the table of checks in the README. */
const READ_BY_THE_README = "catches";

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => /\.tsx?$/.test(file));
const code = new Map(
  files.map((file) => [file, withoutComments(readFileSync(path.join(SRC, file), "utf8"))]),
);
const topics = files.filter((file) => /^text\/.*\/texts\.ts$/.test(file)).map((file) => path.dirname(file));

test.each(topics.map((topic) => [topic]))("%s has no word that nobody reads", (topic) => {
  const read = new Set(readersOf(topic).flatMap((file) => wordsIn(code.get(file) ?? "")));
  const unread = keysOf(topic).filter((key) => !read.has(key) && key !== READ_BY_THE_README);
  // Delete them from texts.ts and every language. What is looked up by a code belongs in a Record over the codes' type.
  expect(unread).toEqual([]);
});

/** The files that could read a topic: its importers, its own door, and the room that it is written for. */
function readersOf(topic: string): string[] {
  const room = ROOM_OF.find(([prefix]) => topic.startsWith(prefix))?.[1];
  return files.filter(
    (file) =>
      !/\/(da|en|texts)\.ts$/.test(file) &&
      (file.startsWith(`${topic}/`) ||
        (room !== undefined && file.startsWith(room)) ||
        importsOf(file).includes(topic)),
  );
}

function importsOf(file: string): string[] {
  const named = (code.get(file) ?? "").matchAll(/ from "(\.[^"]+)"/g);
  return [...named].map(([, target = ""]) => path.posix.join(path.dirname(file), target));
}

/** The keys that a topic spells out; those of a Record are asked for by the compiler. */
function keysOf(topic: string): string[] {
  const source = ts.createSourceFile("texts.ts", code.get(`${topic}/texts.ts`) ?? "", ts.ScriptTarget.Latest);
  const keysIn = (members: ts.NodeArray<ts.TypeElement>): string[] =>
    members.filter(ts.isPropertySignature).flatMap(({ name, type }) => {
      const key = ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : "";
      return type !== undefined && ts.isTypeLiteralNode(type) ? [key, ...keysIn(type.members)] : [key];
    });
  return source.statements.filter(ts.isInterfaceDeclaration).flatMap(({ members }) => keysIn(members));
}

function wordsIn(text: string): string[] {
  return text.match(/[A-Za-z_][\w-]*/g) ?? [];
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
