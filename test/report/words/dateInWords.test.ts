import { asOfInWords, dayByDay, namesDays } from "../../../src/report/words/dateInWords.ts";

test.each([
  ["2026-03-02 09:00", "数据截至2026年3月2日09:00"],
  ["2026-11-29", "数据截至2026年11月29日"],
])("%s is said as %s", (moment, words) => {
  expect(asOfInWords(moment)).toBe(words);
});

test.each([
  ["2026年6月30日前、2026年10月31日前", "2026年6月30日前\n2026年10月31日前"],
  ["2026-10-31、2026-11-30，2026-12-31", "2026-10-31\n2026-11-30\n2026-12-31"],
  ["3月底前；9月下旬", "3月底前\n9月下旬"],
  ["6月30日、12月20日", "6月30日\n12月20日"],
  ["1、2季度", "1、2季度"],
  ["2026年6月30日前，每季度一次", "2026年6月30日前，每季度一次"],
])("the days of %s stand on lines of their own", (text, lines) => {
  expect(dayByDay(text)).toBe(lines);
});

test.each([
  ["2026-10-31", false],
  ["①2026-10-31\n②2026-10-10", true],
  ["6月底前", false],
  ["第1、2次", false],
])("whether %s names several days is %p", (text, several) => {
  expect(namesDays(text)).toBe(several);
});
