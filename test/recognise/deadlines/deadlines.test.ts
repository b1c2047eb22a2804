import fc from "fast-check";
import { readDeadline, type DeadlineContext } from "../../../src/recognise/deadlines/deadlines.ts";
import { isoDate, lastDayOf, serialDate } from "../../../src/domain/isoDate.ts";

const context: DeadlineContext = { year: 2026, date1904: false, stages: new Map([["宣传发动", "2026-04-30"]]) };
const due = (text: string): string | null => {
  const deadline = readDeadline(text, "", context);
  return deadline.kind === "date" ? deadline.due : null;
};

describe("a written date is due on that day", () => {
  it.each([
    ["2026-03-31", "2026-03-31"],
    ["2026.3.31", "2026-03-31"],
    ["2026/3/31", "2026-03-31"],
    ["20260331", "2026-03-31"],
    ["2026年3月31日", "2026-03-31"],
    ["２０２６年３月３１日", "2026-03-31"],
    ["二〇二六年三月三十一日", "2026-03-31"],
    ["2026年 3 月 31 日", "2026-03-31"],
    ["2026-03-31 17:00:00", "2026-03-31"],
    ["26.3.31", "2026-03-31"],
    ["3/31/2026", "2026-03-31"],
    ["3月31日前", "2026-03-31"],
    ["3月31前完成", "2026-03-31"],
    ["3月5号", "2026-03-05"],
    ["2026年3月31日（周二）", "2026-03-31"],
  ])("%s", (text, day) => expect(due(text)).toBe(day));
});

describe("a part of a month, quarter or year is due on its last day", () => {
  it.each([
    ["3月底", "2026-03-31"],
    ["2月底前", "2026-02-28"],
    ["三月中旬", "2026-03-20"],
    ["3月上旬", "2026-03-10"],
    ["3月下旬", "2026-03-31"],
    ["2026年5月上中旬", "2026-05-20"],
    ["3月", "2026-03-31"],
    ["2026-3", "2026-03-31"],
    ["第一季度", "2026-03-31"],
    ["二、三季度", "2026-09-30"],
    ["2025年第四季度末", "2025-12-31"],
    ["Q2", "2026-06-30"],
    ["上半年", "2026-06-30"],
    ["下半年", "2026-12-31"],
    ["年底前", "2026-12-31"],
    ["2025年年底", "2025-12-31"],
    ["全年", "2026-12-31"],
    ["2026年度", "2026-12-31"],
  ])("%s", (text, day) => expect(due(text)).toBe(day));
});

describe("a day of the year that only an event sets is not the year's last", () => {
  it.each(["2025年汛期前", "今年秋收前"])("%s", (text) =>
    expect(readDeadline(text, "", context)).toEqual({ kind: "invalid", text }),
  );
  it("but 2026年之前 and 2026年完成前期工作 are", () => {
    expect([due("2026年底之前"), due("2026年以前"), due("2026年完成前期工作")]).toEqual(Array(3).fill("2026-12-31"));
  });
});

describe("a range is due at its end", () => {
  it.each([
    ["3—5月", "2026-05-31"],
    ["3一5月", "2026-05-31"],
    ["2026年3—5月", "2026-05-31"],
    ["3月至5月", "2026-05-31"],
    ["8月16日—19日", "2026-08-19"],
    ["8月16—19日", "2026-08-19"],
    ["8月16日-9月5日", "2026-09-05"],
    ["2010年3月—2011年5月", "2011-05-31"],
    ["2026.3.1-3.31", "2026-03-31"],
    ["2026-03-01至2026-05-31", "2026-05-31"],
    ["11月—次年2月", "2027-02-28"],
    ["2026年11月-2月", "2027-02-28"],
    ["11—2月", "2027-02-28"],
    ["2010—2011年", "2011-12-31"],
    ["5月、10月", "2026-10-31"],
    ["3月底前制定方案，6月底前完成", "2026-06-30"],
  ])("%s", (text, day) => expect(due(text)).toBe(day));
});

describe("recurring and standing tasks have no due day", () => {
  it.each([
    "每月20日前",
    "每季度末",
    "每周五",
    "每半月",
    "每两周",
    "每旬",
    "每半年",
    "每年",
    "每年3月底前",
    "每月底",
    "每年底前",
    "每周末",
    "一季度一次",
    "每年年底",
  ])("%s recurs", (text) => expect(readDeadline(text, "", context)).toEqual({ kind: "recurring", text }));
  it.each(["长期", "常态化", "持续推进", "不定期", "按上级要求", "全年持续推进", "3月起"])("%s stands", (text) =>
    expect(readDeadline(text, "", context)).toEqual({ kind: "standing", text }),
  );
  it("a count of departments is no recurrence", () => expect(due("6月底前每个科室完成1次")).toBe("2026-06-30"));
  it("一季度 alone is the first quarter", () => expect(due("一季度")).toBe("2026-03-31"));
});

describe("what is no date is invalid, what says nothing is missing", () => {
  it.each(["尽快", "及时", "待定", "2月30日", "2026年2月29日", "13月", "20260230", "收到通知后3日内", "12", "月底前"])(
    "%s",
    (text) => expect(readDeadline(text, "", context)).toEqual({ kind: "invalid", text }),
  );
  it.each([null, "", "  ", "/", "—", "无"])("%p is missing", (value) =>
    expect(readDeadline(value, "", context)).toEqual({ kind: "missing" }),
  );
  it("an error value is invalid", () =>
    expect(readDeadline({ error: "#N/A" }, "", context)).toEqual({ kind: "invalid", text: "#N/A" }));
});

describe("Excel dates", () => {
  it("count from 1900 or from 1904 as the workbook says", () => {
    expect(readDeadline(46112, "yyyy-mm-dd", context)).toEqual({ kind: "date", due: "2026-03-31", text: "2026-03-31" });
    expect(readDeadline(44650, "m/d/yyyy", { ...context, date1904: true })).toEqual({
      kind: "date",
      due: "2026-03-31",
      text: "2026-03-31",
    });
  });
  it("a format that shows the month alone is due on its last day", () =>
    expect(readDeadline(46082, 'yyyy"年"m"月"', context)).toMatchObject({ kind: "date", due: "2026-03-31" }));
  it("a localised format with weekday and time is a date", () =>
    expect(readDeadline(46112.7, '[$-804]yyyy"年"m"月"d"日" h:mm;@', context)).toMatchObject({ due: "2026-03-31" }));
  it("a percentage, a time and the day that never was are none", () => {
    expect(readDeadline(0.5, "0%", context).kind).toBe("invalid");
    expect(readDeadline(0.5, "h:mm", context).kind).toBe("invalid");
    expect(readDeadline(60, "yyyy-mm-dd", context).kind).toBe("invalid");
  });
  it("a date whose format was lost is known by its size, and 20260331 by its digits", () => {
    expect(readDeadline(46112, "", context)).toMatchObject({ due: "2026-03-31" });
    expect(readDeadline(20260331, "", context)).toMatchObject({ due: "2026-03-31" });
  });
  it("every day of both systems is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 100_000 }), (serial) => {
        const date = serialDate(serial, false);
        expect(date).toBe(new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10));
        expect(serialDate(serial - 1462, true)).toBe(serial > 1462 ? date : serialDate(serial - 1462, true));
      }),
      { seed: 7 },
    );
  });
});

describe("stages", () => {
  it.each(["宣传发动阶段", "宣传发动", "一、宣传发动阶段"])("%s is due when the stage ends", (text) =>
    expect(due(text)).toBe("2026-04-30"),
  );
  it("a stage with dates of its own is due by them", () => expect(due("宣传发动阶段 1—3月")).toBe("2026-03-31"));
  it("an unknown stage is invalid", () => expect(due("扫尾阶段")).toBeNull());
});

it("every calendar day is read back from every way of writing it", () => {
  const day = fc
    .record({
      year: fc.integer({ min: 2000, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      at: fc.integer({ min: 1, max: 31 }),
    })
    .filter(({ year, month, at }) => at <= lastDayOf(year, month));
  fc.assert(
    fc.property(day, ({ year, month, at }) => {
      const expected = isoDate(year, month, at);
      const padded = `${year}${String(month).padStart(2, "0")}${String(at).padStart(2, "0")}`;
      for (const text of [
        `${year}年${month}月${at}日`,
        `${year}-${month}-${at}`,
        `${year}.${month}.${at}前`,
        `${year}/${month}/${at}`,
        padded,
      ]) {
        expect(due(text)).toBe(expected);
      }
      expect(readDeadline(`${month}月${at}日前`, "", { ...context, year })).toMatchObject({ due: expected });
    }),
    { seed: 11 },
  );
});

it("no text throws, and none gives a day that does not exist", () => {
  const piece = fc.constantFrom(
    "3",
    "31",
    "2026",
    "年",
    "月",
    "日",
    "底",
    "前",
    "—",
    "每",
    "季度",
    "半",
    "上旬",
    "长期",
    "完成",
    ".",
    "/",
    " ",
    "十",
    "次年",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const deadline = readDeadline(pieces.join(""), "", context);
      if (deadline.kind === "date")
        expect(new Date(`${deadline.due}T00:00:00Z`).toISOString().slice(0, 10)).toBe(deadline.due);
    }),
    { seed: 3, numRuns: 2000 },
  );
});
