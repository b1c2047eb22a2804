import { checked, ledger, type Rows } from "./ledgersOf.ts";

/** "name measure=count …" of each department, measures by name, counts of 0 left out; null where the sheet is no ledger. */
function tallies(title: string, header: readonly string[], rows: Rows): readonly string[] | null {
  const [read] = checked("2026-06-30", ledger(title, header, rows)).ledgers;
  if (!read) return null;
  return read.tally.departments.map(({ department, counts }) => {
    const said = Object.entries(counts).flatMap(([measure, count]) => (count ? [`${measure}=${count}`] : []));
    return [department, ...said.sort()].join(" ");
  });
}

const MONTHS = ["1月", "2月", "3月", "4月", "5月", "6月"];

test("a dash in a month of a quarter says nothing of the quarter's report in another", () => {
  const header = ["例行工作", "责任科室", "时限要求", ...MONTHS];
  const row = ["审计季报", "审计科", "每季度末月20日前", "/", "/", "√", "/", "/", "迟"];
  expect(tallies("2026年登记表", header, [row])).toEqual(["审计科 due=2 late=1 reported=2"]);
});

test("5.7 in the column of May is the seventh of May", () => {
  const header = ["报表名称", "单位（科室）", "报送时限", ...MONTHS];
  const row = ["月报", "办公室", "每月5日前", "1.4", "2.5", "3.5", "未报", "5.7", "6.5"];
  expect(tallies("2026年登记表", header, [row])).toEqual(["办公室 due=6 late=1 missed=1 reported=5"]);
});

test.each<[string, readonly string[], Rows, readonly string[]]>([
  [
    "the department responsible stands for the one inspected",
    ["日期", "责任部门", "巡查点位", "巡查结果", "问题描述"],
    [
      ["2026.5.3", "工程部", "索道", "符合", null],
      ["2026.5.4", "工程部", "通道", "不符合", "被占用"],
    ],
    ["工程部 checks=2 failed=1"],
  ],
  [
    "what was found says how it came out where no column does",
    ["督查时间", "被督查科室", "督查事项", "检查情况"],
    [
      ["4月3日", "窗口股", "到岗", "正常"],
      ["4月4日", "窗口股", "着装", "发现问题：2人"],
    ],
    ["窗口股 checks=2 failed=1"],
  ],
  [
    "problems with a time and an outcome of their own",
    ["类别", "审计发现问题", "整改部门", "整改期限", "整改情况"],
    [
      ["预算", "编制不细", "计财处", "3月31日", "已完成整改"],
      ["项目", "结算滞后", "计财处", "5月31日", "正在整改"],
    ],
    ["计财处 open=1 overdue=1 problems=2 putRight=1"],
  ],
  [
    "papers by kind and number",
    ["编号", "资料名称", "资料类别", "数量（份）", "责任科室"],
    [["W-1", "方案", "文件", 2, "办公室"]],
    ["办公室 pieces=2 rows=1 texts=2 份=2"],
  ],
])("%s", (_, header, rows, expected) => {
  expect(tallies("2026年台账", header, rows)).toEqual(expected);
});

test.each<[string, readonly string[], Rows]>([
  [
    "an inventory",
    ["资产编号", "资产名称", "规格型号", "购置日期", "使用部门", "使用状态"],
    [["G1", "空调", "K7", "2021-06-08", "办公室", "在用"]],
  ],
  [
    "a log of cars",
    ["日期", "用车科室", "车牌号", "用车事由", "出车时间", "返回时间"],
    [["2026-06-03", "办公室", "A1", "送文件", "8:30", "17:10"]],
  ],
  ["building materials", ["材料名称", "类别", "数量", "单位"], [["水泥", "建材", 20, "吨"]]],
])("%s is neither a ledger nor a list of tasks", (_, header, rows) => {
  expect(tallies("登记", header, rows)).toBeNull();
  expect(checked("2026-06-30", ledger("登记", header, rows)).assessment).toBeNull();
});
