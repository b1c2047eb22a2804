import type { CellValue } from "../../src/domain/cells.ts";
import { sheetOf } from "../support/gridOf.ts";
import { checked, type Rows } from "./ledgersOf.ts";

const TODAY = "2026-04-01";

/** "name department measure=count …" of each row that counts; null where the sheet is no ledger. */
function read(name: string, rows: Rows) {
  const { ledgers, issues } = checked(TODAY, sheetOf(name, rows));
  const [ledger] = ledgers;
  if (!ledger) return null;
  const lines = new Map<string, Record<string, number>>();
  for (const { name: matter, departments, counts } of ledger.rows) {
    const key = [matter, ...departments].join(" ");
    const sums = lines.get(key) ?? {};
    for (const [measure, count] of Object.entries(counts)) sums[measure] = (sums[measure] ?? 0) + count;
    lines.set(key, sums);
  }
  const said = [...lines].map(([key, counts]) =>
    [key, ...Object.entries(counts).flatMap(([id, count]) => (count ? [`${id}=${count}`] : []))].join(" "),
  );
  return { said, codes: [...new Set(issues.map(({ code }) => code))].filter((code) => code.startsWith("ledger-")) };
}

const MONTHS = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);

test("departments down and months across, due as a note says", () => {
  expect(
    read("信息报送", [
      ["2026年信息报送登记表"],
      ["序号", "部门", ...MONTHS, "备注"],
      [1, "办公室", "19日", "2.20", "3月25日"],
      [2, "人事科", "√", null, "迟报"],
      [3, "后勤科"],
      ["注：各科室每月20日前报送，由办公室汇总。"],
    ]),
  ).toEqual({
    said: [
      "信息报送 办公室 due=3 reported=3 late=1",
      "信息报送 人事科 due=3 reported=2 missed=1 late=1",
      "信息报送 后勤科 due=3 missed=3",
    ],
    codes: [],
  });
});

test("matters down and months across, without a due day: said once, and a day is not late", () => {
  expect(
    read("报表台账", [
      ["报表名称", "责任科室", ...MONTHS],
      ["统计月报", "财务科", "2月3日", "3.5", null],
      ["用电月报", "后勤科", "√", "补报", "√"],
      ["工资表", "人事科"],
    ]),
  ).toEqual({
    said: [
      "统计月报 财务科 due=3 reported=2 missed=1",
      "用电月报 后勤科 due=3 reported=3 late=1",
      "工资表 人事科 due=3 missed=3",
    ],
    codes: ["ledger-due-unsaid"],
  });
});

test("months down and a column for each department", () => {
  expect(
    read("创建信息报送（每月20日前）", [
      ["月份", "办公室", "人事科", "后勤科", "备注"],
      ["1月", "19日", "√", "/"],
      ["2月", "2月25日", null, "√"],
      ["3月"],
      ["4月"],
    ]),
  ).toEqual({
    said: [
      "1月 办公室 due=1 reported=1",
      "1月 人事科 due=1 reported=1",
      "1月 后勤科",
      "2月 办公室 due=1 reported=1 late=1",
      "2月 人事科 due=1 missed=1",
      "2月 后勤科 due=1 reported=1",
      "3月 办公室 due=1 missed=1",
      "3月 人事科 due=1 missed=1",
      "3月 后勤科 due=1 missed=1",
      "4月 办公室",
      "4月 人事科",
      "4月 后勤科",
    ],
    codes: [],
  });
});

test("months down and a column for each matter, each with its own day", () => {
  expect(
    read("报送登记", [
      ["月份", "信息简报（每月20日前）", "学习情况(次月5日前)", "值班表"],
      ["一月", "1月19日", "2月5日", "√", ""],
      ["二月", "2月21日", "3月9日", null, ""],
      ["三月", null, null, "√", ""],
    ]),
  ).toEqual({
    said: [
      "信息简报 due=3 reported=2 late=1 missed=1",
      "学习情况 due=2 reported=2 late=1",
      "值班表 due=3 reported=2 missed=1",
    ],
    codes: ["ledger-due-unsaid"],
  });
});

test.each<[string, string, readonly CellValue[], readonly CellValue[]]>([
  ["marks by month", "信息报送得分", ["部门", ...MONTHS], ["办公室", 9, 8.5, 10]],
  ["pieces by month", "信息报送统计", ["部门", ...MONTHS], ["办公室", "3", "5", "2"]],
  ["who came in each month", "学习考勤", ["部门", ...MONTHS], ["办公室", "√", "√", "√"]],
  ["what is planned", "活动计划", ["活动", "责任部门", ...MONTHS], ["义务植树", "办公室", null, null, "3月12日"]],
  ["expenses", "报销登记", ["部门", ...MONTHS], ["办公室", "1月5日", "2月6日", "3月7日"]],
  ["who is on duty", "值班表", ["月份", "办公室", "人事科"], ["1月", "√", "√"]],
  ["who does what", "信息报送分工", ["月份", "办公室", "人事科"], ["1月", "牵头", "配合"]],
])("%s is no ledger", (_, name, header, row) => {
  expect(read(name, [header, row, row.map((value, at) => (at === 0 ? `${String(value)}二` : value))])).toBeNull();
});

describe("A register of the first quarter", () => {
  const header = ["报表名称", "报送科室", "报送时间", "1月", "2月", "3月"];
  const rows: Rows = [["安全月报", "安监科", "每月25日", "25日", "25日", ""]];
  const after = (...sheet: Parameters<typeof sheetOf>) =>
    checked("2026-11-29", sheetOf(...sheet)).ledgers[0]?.tally.total;

  it("owes what it has columns for", () => {
    expect(after("登记", [header, ...rows])).toMatchObject({ due: 3, reported: 2, missed: 1 });
    expect(after("登记", [["2026年报表报送登记表"], header, ...rows])).toMatchObject({ due: 3, missed: 1 });
    const quarters = ["报表名称", "报送科室", "报送时间", "第一季度", "第二季度"];
    expect(after("登记", [quarters, ["安全季报", "安监科", "每季度末", "3.30", ""]])).toMatchObject({
      due: 2,
      missed: 1,
    });
  });

  it("owes the year where its title says so, and what 起止 of a row says", () => {
    expect(after("登记", [["2026年度报表报送登记表"], header, ...rows])).toMatchObject({ due: 11, missed: 9 });
    const bound = [...header, "结束日期"];
    expect(after("登记", [bound, [...(rows[0] ?? []), "2026-06-30"]])).toMatchObject({ due: 6, missed: 4 });
  });

  it("owes the year where its columns do not go on in order, as those of a school year", () => {
    const months = ["9月", "10月", "11月", "12月", "1月", "2月"];
    const sheet: Rows = [
      ["2026年报表报送登记表"],
      ["报表名称", "报送科室", "报送时间", ...months],
      ["安全月报", "安监科", "每月25日", ...months.map(() => "√")],
    ];
    expect(after("登记", sheet)).toMatchObject({ due: 11 });
  });
});
