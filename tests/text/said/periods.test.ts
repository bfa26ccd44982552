import { inPeriod, periodLabel, periodWords, sincePeriod } from "../../../src/text/said/periods";

test.each([
  ["2018", "i 2018", "in 2018"],
  ["2009H1", "i 1. halvår 2009", "in the first half of 2009"],
  ["2009Q4", "i 4. kvartal 2009", "in the fourth quarter of 2009"],
  ["2009-03", "i marts 2009", "in March 2009"],
  ["2006-12-31", "den 31. december 2006", "on 31 December 2006"],
  ["2017-10/2018-09", "i perioden oktober 2017–september 2018", "in the period October 2017–September 2018"],
  ["KV2017", "ved kommunalvalget 2017", "at the 2017 municipal election"],
])("%s is said as %s and %s", (period, danish, english) => {
  expect(inPeriod(period, "da")).toBe(danish);
  expect(inPeriod(period, "en")).toBe(english);
});

test("a period written by its days is said by its days", () => {
  expect(inPeriod("2017-10-15/2018-10-14", "da")).toBe("i perioden 15. oktober 2017–14. oktober 2018");
  expect(sincePeriod("2017-10-15/2018-10-14", "en")).toBe("since the period 15 October 2017–14 October 2018");
  expect(periodLabel("2017-10-15/2018-10-14", "da").replaceAll("\u00a0", "~")).toBe(
    "15.~oktober~2017~– 14.~oktober~2018",
  );
});

test("since needs no preposition of its own, but names a period as one", () => {
  expect(sincePeriod("2006-12-31", "da")).toBe("siden 31. december 2006");
  expect(sincePeriod("2017-10/2018-09", "da")).toBe("siden perioden oktober 2017–september 2018");
  expect(sincePeriod("KV2013", "en")).toBe("since the 2013 municipal election");
});

test.each([
  ["2018", "2018", "2018"],
  ["2009H1", "1. halvår 2009", "first half of 2009"],
  ["2017-10/2018-09", "okt.~2017~– sept.~2018", "Oct~2017~– Sept~2018"],
  ["2017-03/2018-02", "marts~2017~– feb.~2018", "March~2017~– Feb~2018"],
  ["KV2017", "kommunalvalg 2017", "election 2017"],
])("%s is short enough for a column", (period, danish, english) => {
  // Here `~` is a space where no line is broken.
  expect(periodLabel(period, "da").replaceAll("\u00a0", "~")).toBe(danish);
  expect(periodLabel(period, "en").replaceAll("\u00a0", "~")).toBe(english);
});

test("what is no period comes back as it is", () => {
  expect(periodWords("engang", "da")).toBe("engang");
});
