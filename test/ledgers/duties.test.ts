import { readFrequency } from "../../src/ledgers/schedule/frequency.ts";
import { dueDays } from "../../src/ledgers/schedule/dueDays.ts";
import { instances } from "../../src/ledgers/schedule/instances.ts";
import type { CellValue } from "../../src/domain/cells.ts";
import type { HolidayRule } from "../../src/domain/settings.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { workbookOf } from "../support/gridOf.ts";
import { checked, ledger, REPORTS } from "./ledgersOf.ts";

function daysOf(text: string, from = "2026-01-01", to = "2026-12-31"): readonly string[] {
  const frequency = readFrequency(text);
  if (!frequency) throw new Error(`no frequency: ${text}`);
  return [...instances(frequency, { from, to }, dueDays("none"))].map(({ due }) => due.slice(5));
}

test.each([
  ["每周五", "2026-03-01", "2026-03-20", ["03-06", "03-13", "03-20"]],
  ["每周一、三", "2026-03-02", "2026-03-11", ["03-02", "03-04", "03-09", "03-11"]],
  ["每周1—2次", "2026-03-02", "2026-03-15", ["03-08", "03-15"]],
  ["每周至少2次", "2026-03-02", "2026-03-08", ["03-08", "03-08"]],
  ["每两周", "2026-03-02", "2026-03-29", ["03-15", "03-29"]],
  ["每旬", "2026-02-01", "2026-02-28", ["02-10", "02-20", "02-28"]],
  ["每半月", "2026-02-01", "2026-03-31", ["02-15", "02-28", "03-15", "03-31"]],
  ["每月20日前", "2026-01-21", "2026-03-31", ["02-20", "03-20"]],
  ["每月31日", "2026-01-01", "2026-03-31", ["01-31", "02-28", "03-31"]],
  ["每月10日、25日前", "2026-01-01", "2026-01-31", ["01-10", "01-25"]],
  ["每月底", "2026-02-01", "2026-03-31", ["02-28", "03-31"]],
  ["每月最后一个工作日", "2026-01-01", "2026-02-28", ["01-30", "02-27"]],
  ["次月5日前", "2026-01-01", "2026-02-28", ["02-05", "03-05"]],
  ["每季度末", "2026-01-01", "2026-12-31", ["03-31", "06-30", "09-30", "12-31"]],
  ["每季度首月10日前", "2026-01-01", "2026-06-30", ["01-10", "04-10"]],
  ["每季度末月25日前", "2026-01-01", "2026-06-30", ["03-25", "06-25"]],
  ["每半年", "2026-01-01", "2026-12-31", ["06-30", "12-31"]],
  ["每半年（6月、12月20日前）", "2026-01-01", "2026-12-31", ["06-20", "12-20"]],
  ["每年12月20日前", "2026-01-01", "2026-12-31", ["12-20"]],
  ["月报", "2026-01-01", "2026-02-28", ["01-31", "02-28"]],
  ["每个工作日", "2026-03-06", "2026-03-10", ["03-06", "03-09", "03-10"]],
])("%s", (text, from, to, days) => {
  expect(daysOf(text, from, to)).toEqual(days);
});

test.each(["不定期", "尽快", "按上级要求", "随时"])("%s is no frequency", (text) => {
  expect(readFrequency(text)).toBeNull();
});

test("a due day on a holiday stays, or moves off it either way", () => {
  // 2026-02-20 is a Friday within 春节; 2026-06-20 a Saturday.
  const off = ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-02-23"];
  const monthly = readFrequency("每月20日前");
  if (!monthly) throw new Error("no frequency");
  const february = { from: "2026-02-01", to: "2026-02-28" };
  const due = (days: ReturnType<typeof dueDays>) => [...instances(monthly, february, days)].map((one) => one.due);
  expect(due(dueDays("none"))).toEqual(["2026-02-20"]);
  expect(due(dueDays("later", off))).toEqual(["2026-02-24"]);
  expect(due(dueDays("earlier", off, ["2026-02-14"]))).toEqual(["2026-02-14"]);
});

const row = (frequency: string, days: CellValue): readonly CellValue[] => [
  1,
  "简报",
  frequency,
  "办公室",
  null,
  days,
  null,
];

function counts(today: string, frequency: string, days: CellValue, holidays?: HolidayRule) {
  const sheet = ledger("2026年登记表", REPORTS, [row(frequency, days)]);
  const settings = holidays ? { holidays } : {};
  const { ledgers } = checkWorkbook(workbookOf(sheet), { today, settings });
  const { due = 0, reported = 0, late = 0, missed = 0 } = ledgers[0]?.tally.total ?? {};
  return { due, reported, late, missed };
}

test("a report counts for the stretch it falls in, a second one for the stretch before that has none", () => {
  expect(counts("2026-03-25", "每月20日前", "1月5日、2月27日、3月20日")).toEqual({
    due: 3,
    reported: 3,
    late: 1,
    missed: 0,
  });
  expect(counts("2026-03-25", "每月20日前", "2月3日、2月19日、3月20日")).toEqual({
    due: 3,
    reported: 3,
    late: 1,
    missed: 0,
  });
  expect(counts("2026-03-25", "每月20日前", "1月5日、3月20日")).toEqual({ due: 3, reported: 2, late: 0, missed: 1 });
  expect(counts("2026-04-20", "每季度末", "2026年4月")).toEqual({ due: 1, reported: 1, late: 1, missed: 0 });
  expect(counts("2026-03-25", "每月20日前", "已报")).toEqual({ due: 3, reported: 3, late: 0, missed: 0 });
  expect(counts("2026-03-25", "每月20日前", "未报")).toEqual({ due: 3, reported: 0, late: 0, missed: 3 });
  expect(counts("2026-03-25", "每月20日前", "按时报送")).toEqual({ due: 3, reported: 3, late: 0, missed: 0 });
});

test("the setting for holidays makes the difference of a day late", () => {
  expect(counts("2026-06-30", "每年6月20日前", "6月22日")).toMatchObject({ late: 1 });
  expect(counts("2026-06-30", "每年6月20日前", "6月22日", { move: "later" })).toMatchObject({ reported: 1, late: 0 });
});

test("what is due today is neither in time nor missed yet", () => {
  expect(counts("2026-01-20", "每月20日前", null)).toEqual({ due: 0, reported: 0, late: 0, missed: 0 });
  expect(counts("2026-01-21", "每月20日前", null)).toEqual({ due: 1, reported: 0, late: 0, missed: 1 });
});

test("ten years of a weekly duty are expanded one by one", () => {
  const header = ["报送事项", "频次", "开始日期", "结束日期", "责任部门", "报送日期"];
  const sheet = ledger("登记表", header, [["周报", "每周五", "2016-01-01", "2025-12-31", "办公室", null]]);
  const result = checked("2026-11-29", sheet);
  expect(result.ledgers[0]?.tally.total).toEqual({ due: 522, missed: 522 });
  expect(result.issues).toMatchObject([{ code: "framework-absent" }, { code: "report-missed", found: 522 }]);
  const daily = readFrequency("每天");
  if (!daily) throw new Error("no frequency");
  let count = 0;
  for (const { due } of instances(daily, { from: "2000-01-01", to: "9999-12-31" }, dueDays("none"))) {
    if (count++ > 10 || due === "") break;
  }
  expect(count).toBe(12);
});
