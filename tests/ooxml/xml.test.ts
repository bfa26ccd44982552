// Our reader of XML held against another strict one: the same events, or both refuse.
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { localName, xmlReader } from "../../src/ooxml/xml";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

type Said = string[] | "refused";

/** Every event in words; texts that follow each other are one. */
function ours(bytes: Uint8Array, piece = bytes.length): Said {
  const said: string[] = [];
  const refused = new Error("refused");
  const reader = xmlReader(
    "a.xml",
    {
      open: (name, attributes) =>
        said.push(`<${name} ${JSON.stringify(attributes.all().map((one) => [one.name, one.value]))}`),
      text: (text) => pushText(said, text),
      close: (name) => said.push(`/${name}`),
    },
    () => refused,
  );
  try {
    for (let at = 0; at < bytes.length; at += piece) reader.take(bytes.subarray(at, at + piece));
    reader.end();
  } catch (error) {
    if (error !== refused) throw error;
    return "refused";
  }
  return said;
}

function theirs(text: string): Said {
  const said: string[] = [];
  const refused = new Error("refused");
  const refuse = (): never => {
    throw refused;
  };
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  let depth = 0;
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    said.push(`<${localName(name)} ${JSON.stringify(Object.entries(attributes))}`);
  });
  // Blanks around the root are no text.
  parser.on("text", (piece) => {
    if (depth > 0) pushText(said, piece);
  });
  parser.on("cdata", (piece) => pushText(said, piece));
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    said.push(`/${localName(name)}`);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error !== refused) throw error;
    return "refused";
  }
  return said;
}

function pushText(said: string[], text: string): void {
  if (text === "") return;
  const last = said.at(-1);
  if (last?.startsWith("“")) said[said.length - 1] = last + text;
  else said.push(`“${text}`);
}

test.each([
  ["tags, texts and both kinds of quotes", `<a b="1" c='x>y"'>t<d/>u</a>`],
  [
    "a first line, comments and instructions around the root",
    `<?xml version="1.0" encoding="UTF-8"?>\n<!-- x --><?p q?><a/><!---->\n`,
  ],
  ["references", `<a b="&lt;&#65;&#x42;&quot;">&amp;&gt;&apos;&#10;</a>`],
  ["line ends", "<a b='1\r\n2\r3\t4\n5'>x\r\ny\rz</a>"],
  ["sections", "<a>x<![CDATA[<b>&amp;]]]]><![CDATA[>]]>y</a>"],
  ["blanks in tags", "<a  b = '1'\n c='2' ><d ></d\n></a >"],
  ["letters of other scripts in names", "<æ:ø å='1'><\u{10400}/></æ:ø>"],
  ["names of JavaScript's own", "<__proto__ constructor='1' __proto__='2'>x</__proto__>"],
])("%s are read as another reader reads them", (_what, text) => {
  expect(ours(bytesOf(text))).toEqual(theirs(text));
  expect(ours(bytesOf(text))).not.toBe("refused");
});

test.each([
  ["nothing", ""],
  ["no root", "<!-- a -->"],
  ["two roots", "<a/><b/>"],
  ["text before the root", "x<a/>"],
  ["text after the root", "<a/>x"],
  ["a section outside the root", "<a/><![CDATA[x]]>"],
  ["a tag that is not closed", "<a><b></a>"],
  ["an end too many", "<a/></a>"],
  ["an end of a longer name", "<a></ab>"],
  ["an end with an attribute", "<a></a b='1'>"],
  ["an attribute twice", "<a b='1' b='1'/>"],
  ["attributes without a blank between them", "<a b='1'c='2'/>"],
  ["an attribute without a value", "<a b/>"],
  ["an attribute without quotes", "<a b=1/>"],
  ["a tag in an attribute", "<a b='<'/>"],
  ["a name that begins with a digit", "<1a/>"],
  ["an unknown reference", "<a>&nbsp;</a>"],
  ["a reference without its end", "<a>&amp</a>"],
  ["a reference to a letter that XML cannot hold", "<a>&#0;</a>"],
  ["a bare ampersand", "<a b='x & y'/>"],
  ["the end of a section in a text", "<a>]]></a>"],
  ["a control character", "<a>\u0001</a>"],
  ["a control character in a comment", "<a><!-- \u0001 --></a>"],
  ["two lines in a comment", "<a><!-- x -- y --></a>"],
  ["a first line that is not first", " <?xml version='1.0'?><a/>"],
  ["a document type", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"],
  ["an unknown mark", "<a><!ELEMENT b ANY></a>"],
  ["an end that never comes", "<a><b c='"],
  ["a comment without an end", "<a><!-- </a>"],
])("%s is refused, as another reader refuses it", (_what, text) => {
  expect([ours(bytesOf(text)), theirs(text)]).toEqual(["refused", "refused"]);
});

/** Pieces that make XML more often than chance does. */
const SNIPPETS = fc.constantFrom(
  ..."<a>|</a>|<b c='1'>|</b>|<d/>|<c r=\"A1\" s='2'>|</c>|x|æ|\u{1F600}|&amp;|&#65;|&#x1;|&|;|<!--|-->|--|-|<![CDATA[|]]>|]|<?p x?>|<?|?>|<?xml version='1.0'?>|<!DOCTYPE a>| |\n|\r|\t|'|\"|=|<|>|/|a|é=\"1\"|\u0001|\ufffe|\u00a0|<a:b x:y='&lt;'>|</a:b>".split(
    "|",
  ),
);
const DOCUMENT = fc.oneof(
  fc.array(SNIPPETS, { maxLength: 12 }).map((pieces) => pieces.join("")),
  fc.array(SNIPPETS, { maxLength: 8 }).map((pieces) => `<r>${pieces.join("")}</r>`),
  fc.array(SNIPPETS, { maxLength: 5 }).map((pieces) => `<r><a>${pieces.join("")}</a>x</r>`),
);

test("whatever is put together of marks and letters: the same events as another reader's, or both refuse", () => {
  fc.assert(
    fc.property(DOCUMENT, (text) => {
      expect(ours(bytesOf(text))).toEqual(theirs(text));
    }),
    { numRuns: 20_000 },
  );
});

test("in whatever pieces the bytes come, they say the same", () => {
  fc.assert(
    fc.property(DOCUMENT, fc.integer({ min: 1, max: 7 }), (text, piece) => {
      const bytes = bytesOf(text);
      expect(ours(bytes, piece)).toEqual(ours(bytes));
    }),
    { numRuns: 10_000 },
  );
});

test("two bytes to a letter are read in either order, and a mark before the first letter is none of the text", () => {
  const text = "<a b='æ'>\u{1F600}x</a>";
  const little = Buffer.from(`\ufeff${text}`, "utf16le");
  const big = Buffer.from(little).swap16();
  for (const bytes of [little, big, bytesOf(`\ufeff${text}`)]) {
    expect(ours(bytes, 6)).toEqual(ours(bytesOf(text)));
  }
});

test("bytes that are no UTF-8 are refused wherever they stand", () => {
  for (const bytes of [[0xff], [0xc3], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xc0, 0x80]]) {
    const whole = Uint8Array.from([...bytesOf("<a>x"), ...bytes, ...bytesOf("y</a>")]);
    for (const piece of [1, 2, whole.length]) expect(ours(whole, piece)).toBe("refused");
  }
});

test("a mark whose end never comes does not fill the memory", () => {
  const reader = xmlReader("a.xml", {}, () => new Error("refused"));
  const piece = bytesOf(`<a b='${"x".repeat(1_000_000)}`);
  const more = bytesOf("x".repeat(1_000_000));
  reader.take(piece);
  expect(() => {
    for (let count = 0; count < 10; count += 1) reader.take(more);
  }).toThrow("refused");
});
