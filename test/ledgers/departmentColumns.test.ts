import type { CellValue } from "../../src/domain/cells.ts";
import { sheetOf } from "../support/gridOf.ts";
import { checked, FRAMEWORK, ledger, type Rows } from "./ledgersOf.ts";

const TODAY = "2026-04-01";

/** "department measure=count …" of each department, counts of 0 left out; null where the sheet is no ledger. */
function tallies(header: readonly string[], rows: Rows): readonly string[] | null {
  const [read] = checked(TODAY, ledger("2026年登记表", header, rows)).ledgers;
  if (!read) return null;
  return read.tally.departments.map(({ department, counts }) => {
    const said = Object.entries(counts).flatMap(([measure, count]) => (count ? [`${measure}=${count}`] : []));
    return [department, ...said.sort()].join(" ");
  });
}

test.each<[string, readonly string[], Rows, readonly string[]]>([
  [
    "matters with days",
    ["序号", "报送事项", "频次", "办公室", "人事科", "财务股"],
    [
      [1, "信息简报", "每月20日前", "1月19日、2月20日、3月20日", "1月25日、2月20日", "/"],
      [2, "季度总结", "每季度末", "3.30", null, "3月31日"],
    ],
    ["办公室 due=4 reported=4", "人事科 due=4 late=1 missed=2 reported=2", "财务股 due=1 reported=1"],
  ],
  [
    "months with ticks and days",
    ["月份", "应报日期", "办公室", "人事科", "财务股"],
    [
      ["1月", "2026-01-20", "√", "18日", "迟报"],
      ["2月", "2026-02-20", "√", "25日", "√"],
      ["3月", "2026-03-20", "√", null, "/"],
      ["4月", "2026-04-20", null, null, null],
    ],
    ["办公室 due=3 reported=3", "人事科 due=3 late=1 missed=1 reported=2", "财务股 due=2 late=1 reported=2"],
  ],
  [
    "checks with their results",
    ["检查日期", "检查内容", "办公室", "人事科"],
    [
      ["2026-03-02", "环境卫生", "合格", "不合格"],
      ["2026-03-16", "工作纪律", "√", "×"],
      ["2026-03-30", "值班值守", "合格", null],
    ],
    ["办公室 checks=3", "人事科 checks=2 failed=2"],
  ],
])("a column for each department: %s", (_, header, rows, expected) => {
  expect(tallies(header, rows)).toEqual(expected);
});

test("the departments' names may stand under a heading of their own, a date of several merged across them", () => {
  const sheet = sheetOf(
    "报送登记",
    [
      ["2026年报送登记表"],
      ["报送事项", "频次", "各部门报送日期", null, null],
      [null, null, "办公室", "人事科", "财务股"],
      ["月报", "每月10日前", "1月9日、2月9日、3月9日", null, "1月9日"],
      [null, null, null, null, "2月20日"],
    ],
    { merges: ["A1:E1", "A2:A3", "B2:B3", "C2:E2", "C4:D4", "A4:A5", "B4:B5"] },
  );
  const { ledgers, issues } = checked(TODAY, sheet);
  expect(ledgers[0]).toMatchObject({ kind: "reports", written: 1, columnsApart: new Set([3, 4, 5]) });
  expect(ledgers[0]?.tally.departments).toMatchObject([
    { department: "办公室", counts: { due: 3, reported: 3 } },
    { department: "人事科", counts: { due: 3, reported: 3 } },
    { department: "财务股", counts: { due: 3, reported: 2, late: 1, missed: 1 } },
  ]);
  // What a department has missed is told at its own cell.
  expect(issues).toContainEqual(expect.objectContaining({ code: "report-missed", cell: "E4" }));
});

test.each<[string, readonly string[], readonly CellValue[]]>([
  ["marks by department", ["检查内容", "分值", "检查组", "办公室", "人事科"], ["卫生", 10, "一组", 9, 8.5]],
  ["marks in words", ["检查日期", "检查内容", "办公室", "人事科"], ["2026-03-02", "卫生", "9分", "10"]],
  ["who does what", ["工作任务", "频次", "办公室", "人事科"], ["简报", "每月", "牵头", "配合"]],
  ["who does what, ticked", ["工作任务", "频次", "办公室", "人事科"], ["简报", "每月", "√", "√"]],
  ["who came", ["会议时间", "会议内容", "办公室", "人事科"], ["2026-03-02", "调度", "√", "×"]],
  ["one department alone", ["报送事项", "频次", "办公室", "备注"], ["简报", "每月", "1月5日", null]],
  ["rooms", ["日期", "使用内容", "第一会议室", "第二会议室"], ["2026-03-02", "调度", "9:00", "√"]],
])("is no ledger: %s", (_, header, row) => {
  expect(tallies(header, [row, row, row])).toBeNull();
});

test("there may be many more departments than other columns", () => {
  const names = Array.from({ length: 24 }, (_, at) => `第${at + 1}科`);
  const days = names.map((_, at) => `1月${at + 1}日`);
  expect(tallies(["事项", "频次", ...names], [["月报", "每月20日前", ...days]])).toHaveLength(24);
});

test("a framework's marks by department stay a framework's", () => {
  const header = ["编号", "测评内容", "测评标准", "检查日期", "应得分", "实得分", "办公室", "人事科"];
  const rows: Rows = [
    ["1", "领导重视", "有会议记录", "2026-03-02", 40, 38, "合格", "不合格"],
    ["2", "志愿服务", "每季度开展", "2026-03-03", 60, 60, "合格", "合格"],
  ];
  const { ledgers, assessment } = checked(TODAY, sheetOf("测评表", [header, ...rows]));
  expect(ledgers).toEqual([]);
  expect(assessment?.framework?.indicators).toHaveLength(2);
  expect(checked(TODAY, FRAMEWORK).ledgers).toEqual([]);
});
