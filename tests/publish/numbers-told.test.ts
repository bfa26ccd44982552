// Which numbers a text is taken to tell, in digits and in words.
import { numbersTold } from "../../src/publish/numbers-told";

test.each([
  ["§ 18", "Tilbud efter servicelovens § 18 og forvaltningslovens §24.", []],
  ["a paragraph's subsection", "Jf. § 18, stk. 2, nr. 3.", []],
  ["a count beside a paragraph", "Efter § 18 fik 18 borgere støtte.", ["18"]],
  ["a second number behind a sign", "Efter §§ 18 og 19.", ["19"]],
  ["a percentage behind a sign", "Nr. 18 %.", ["18"]],
  ["a number with decimals behind a sign", "Nr. 3,5 i alt.", ["3,5"]],
  ["a sign within a word", "Elevnr. 3 kom.", ["3"]],
  ["pieces", "Der var 3 stk.", ["3"]],
])("%s", (_, text, told) => {
  expect([...numbersTold(text, "da")]).toEqual(told);
});

test.each([
  ["Kun tre elever bestod.", "da", ["3"]],
  ["Tolv ud af fire.", "da", ["4", "12"]],
  ["Only three pupils passed.", "en", ["3"]],
  ["De seneste fem år er det vokset.", "da", []],
  ["It met ten times.", "en", []],
  ["Treårige og tre-årige børn træner.", "da", []],
  ["En af de to grupper.", "da", []],
  ["There was a fire.", "en", []],
] as const)("in words: %s", (text, language, told) => {
  expect([...numbersTold(text, language)]).toEqual(told);
});
