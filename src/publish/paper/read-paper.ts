// A document read again as anybody could open it: every part of the file, held against what it was made from.
import { strFromU8, unzipSync } from "fflate";
import { formatDate } from "../../text/said/dates";
import { paperText } from "../../text/publish/paper";
import { numbersIn, sayableNumbers } from "../numbers";
import type { Publication } from "../publication";
import type { Obstacle } from "../read-back";
import { spokenTexts, type Occasion } from "./occasion";
import { chartsOf, paragraphsOf, type Paper } from "./paper";
import type { NamedPaper } from "./papers";
import { decoded, firstDifference } from "./read-xml";

/** @param made the files in the order of the papers */
export function paperObstacles(
  publication: Publication,
  occasion: Occasion,
  papers: readonly NamedPaper[],
  made: readonly Uint8Array[],
): Obstacle[] {
  const sayable = new Set([...sayableNumbers(publication), ...occasionNumbers(publication, occasion)]);
  return papers.flatMap(({ file, paper }, at) => {
    const stray = (place: string): Obstacle => ({ kind: "stray", file, indicator: null, place });
    return [
      ...strayParts(paper, made[at] ?? new Uint8Array()).map(stray),
      ...[...paragraphsOf(paper), ...chartsOf(paper).flatMap(chartWords)]
        .flatMap(numbersIn)
        .filter((number) => !sayable.has(number))
        .map(stray),
    ];
  });
}

/** What is said beside the edition: what people have written is looked through by itself. */
function occasionNumbers({ language }: Publication, occasion: Occasion): string[] {
  const { caseNumber, commentsBy, before } = occasion;
  return [
    caseNumber ?? "",
    commentsBy === null ? "" : formatDate(commentsBy, language),
    ...before.flatMap(({ number, date }) => [String(number), formatDate(date, language)]),
    ...spokenTexts(occasion, language),
  ].flatMap(numbersIn);
}

function chartWords({
  title,
  description,
  categories,
  series,
}: ReturnType<typeof chartsOf>[number]): string[] {
  return [title, description, ...categories, ...series.map(({ name }) => name)];
}

function strayParts(paper: Paper, made: Uint8Array): string[] {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(made);
  } catch {
    return ["form"];
  }
  const names = Object.keys(parts);
  const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const charts = names
    .filter((name) => CHART.test(name))
    .sort((one, other) => numberOf(one) - numberOf(other));
  const told = names.filter((name) => TOLD.test(name));
  return [
    ...names.filter((name) => !KNOWN.test(name)),
    ...names.filter((name) => /TargetMode="External"|<c:externalData|<property\b/.test(xml(name))),
    ...told.filter((name) => UNSEEN.test(xml(name))),
    ...told.flatMap((name) => {
      const wanted =
        name === "word/document.xml"
          ? paragraphsOf(paper)
          : name.startsWith("word/footer")
            ? [footOf(paper)]
            : [];
      return firstDifference(paragraphsIn(xml(name)), wanted).map((text) => `${name}: ${text}`);
    }),
    ...firstDifference(descriptionsIn(xml("word/document.xml")), chartsOf(paper).flatMap(aloud)),
    ...firstDifference(
      charts.flatMap((name) => pointsIn(xml(name))),
      chartsOf(paper).flatMap(pointsOf),
    ),
    ...firstDifference(propertiesIn(xml("docProps/core.xml")), propertiesOf(paper)),
    ...firstDifference(propertiesIn(xml("docProps/app.xml")), []),
  ];
}

const CHART = /^word\/charts\/chart\d+\.xml$/;
/** What the library writes, and nothing else. */
const KNOWN =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:core|app|custom)\.xml|word\/(?:document|styles|numbering|settings|fontTable|footnotes|endnotes|footer\d+)\.xml|word\/theme\/theme1\.xml|word\/_rels\/\w+\.xml\.rels|word\/charts\/chart\d+\.xml)$/;
/** Parts with paragraphs. */
const TOLD = /^word\/(?:document|footnotes|endnotes|footer\d+)\.xml$/;
/** Words that are not seen, changes that are followed, comments, and whatever else brings words of its own. */
const UNSEEN =
  /<w:(?:vanish|webHidden|ins|del|delText|moveFrom|moveTo|comment\w*|object|pict|sdt|fldSimple|altChunk|hyperlink|txbxContent)\b|<!--|<w:instrText[^>]*>(?!(?:PAGE|NUMPAGES)<)/;

function numberOf(name: string): number {
  return Number(/\d+/.exec(name)?.[0] ?? 0);
}

function footOf({ foot, language }: Paper): string {
  return `${foot} · ${paperText[language].page("", "")}`;
}

function paragraphsIn(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = ""]) => text).join(""),
    )
    .map(decoded)
    .filter((text) => text !== "");
}

function aloud({ title, description }: ReturnType<typeof chartsOf>[number]): string[] {
  return [title, description];
}

/** What is read aloud of pictures. */
function descriptionsIn(xml: string): string[] {
  return [...xml.matchAll(/<wp:docPr\b([^>]*)>/g)].flatMap(([, attributes = ""]) =>
    [...attributes.matchAll(/\b(?:name|descr|title)="([^"]*)"/g)].map(([, text = ""]) => decoded(text)),
  );
}

/** Names, places and numbers of each line of a picture, in the order of the file. */
function pointsIn(xml: string): string[] {
  return [...xml.matchAll(/<c:v>([^<]*)<\/c:v>|<a:t>([^<]*)<\/a:t>/g)].map(([, value, text]) =>
    decoded(value ?? text ?? ""),
  );
}

function pointsOf({ categories, series }: ReturnType<typeof chartsOf>[number]): string[] {
  return series.flatMap(({ name, values }) => [
    name,
    ...categories,
    ...values.flatMap((value) => (value === null ? [] : [String(value)])),
  ]);
}

function propertiesIn(xml: string): string[] {
  return [...xml.matchAll(/>([^<]+)</g)].map(([, text = ""]) => decoded(text));
}

function propertiesOf({ title, author, date }: Paper): string[] {
  const day = `${date}T00:00:00Z`;
  return [title, author, author, "1", day, day];
}
