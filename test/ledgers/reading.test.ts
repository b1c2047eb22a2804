import type { CellValue } from "../../src/domain/cells.ts";
import { LEDGERS } from "../../src/ledgers/declarations/declarations.ts";
import { columnsOf } from "../../src/ledgers/declaration.ts";
import { sheetOf } from "../support/gridOf.ts";
import { checked, EVIDENCE, FRAMEWORK, INSPECTIONS, ledger, RECTIFICATION, REPORTS } from "./ledgersOf.ts";

const kindsOf = (header: readonly string[], row: readonly CellValue[]) =>
  checked("2026-04-01", FRAMEWORK, sheetOf("表", [header, row])).ledgers.map(({ kind }) => kind);

test.each(LEDGERS)("the headings of its own template are $id", (declaration) => {
  const columns = columnsOf(declaration).filter(({ optional }) => !optional);
  const header = columns.map(({ name }) => name["zh-CN"]);
  expect(new Set(header).size).toBe(header.length);
  const [read] = checked("2026-04-01", sheetOf("表", [header])).ledgers;
  expect(read).toMatchObject({ kind: declaration.id, rows: [] });
  expect(read?.columns.map(({ meaning }) => meaning)).toEqual(columns.map(({ id }) => id));
});

test.each([
  ["reports", ["工作事项", "上报时限", "承办股室", "实际上报时间"], ["简报", "每月5日前", "办公室", "1.4"]],
  ["reports", ["上报内容", "报送时间", "报送科室", "1月份", "2月份"], ["简报", "每月5日前", "办公室", "1.4", "√"]],
  ["reports", ["报送事项", "应报日期", "实报日期", "责任部门"], ["简报", "2026-01-05", "2026-01-04", "办公室"]],
  ["inspections", ["抽查时间", "受检科室", "发现的问题", "是否通报"], ["3月1日", "办公室", "脏", "否"]],
  ["inspections", ["检查人员", "检查对象", "检查结论"], ["张三", "办公室", "合格"]],
  ["rectification", ["发现的主要问题", "整改责任单位", "整改完成时限", "是否销号"], ["脏", "办公室", "3月底", "否"]],
  ["rectification", ["问题", "来源", "完成时限", "整改结果"], ["脏", "督查", "3月底", "已整改"]],
  ["evidence", ["卷号", "文件题名", "作者", "成文日期", "页次"], ["1", "通知", "办公室", "2026.1.5", "1-3"]],
  ["evidence", ["对应指标", "资料名称", "材料形式", "份数"], ["1", "通知", "文字", 2]],
])("other words for the same: %s", (kind, header, row) => {
  expect(kindsOf(header, row)).toEqual([kind]);
});

test.each([
  [["会议时间", "地点", "主持人", "议题", "决议事项", "责任部门", "完成时限", "落实情况"]],
  [["工作任务", "责任部门", "完成时限", "频次", "完成情况", "存在问题", "佐证材料"]],
  [["检查项目", "检查内容", "检查方法", "检查结果", "存在问题", "备注"]],
  [["来访时间", "信访人", "反映问题", "承办单位", "办理时限", "办理结果"]],
  [["借阅日期", "题名", "案卷号", "借阅人", "归还日期", "归还人", "备注"]],
  [["发文日期", "文号", "文件标题", "份数", "密级", "主送单位", "签发人"]],
  [["物资名称", "规格", "数量", "盒号", "领用部门", "领用日期"]],
  [["工作内容", "责任部门", "1月", "2月", "3月", "4月"]],
  [["培训时间", "培训内容", "培训对象", "参训人数", "责任部门"]],
])("a sheet of another kind is no ledger: %j", (header) => {
  expect(
    kindsOf(
      header,
      header.map(() => "文字"),
    ),
  ).toEqual([]);
});

test("a framework and a sheet called 任务分解 stay what they are", () => {
  const marked = ["测评内容", "应得分", "实得分", "存在问题", "整改措施", "整改时限", "责任部门"];
  const framework = sheetOf("测评表", [marked, ["领导重视", 100, 98, "记录不全", "补记", "3月底", "办公室"]]);
  expect(checked("2026-04-01", framework)).toMatchObject({ ledgers: [], scorecard: { totals: {} } });
  const tasks = sheetOf("任务分解", [RECTIFICATION, RECTIFICATION.map(() => "文字")]);
  expect(checked("2026-04-01", tasks).ledgers).toEqual([]);
});

test.each([
  ["reports", REPORTS, (at: number) => [at, `事项${at}`, "每周五", "办公室、人事科", "局", "1月5日、2月6日", null]],
  ["inspections", INSPECTIONS, (at: number) => [at, "2026-01-05", "一组", `第${at % 90}科`, "卫生", "不合格", "否"]],
  [
    "rectification",
    RECTIFICATION,
    (at: number) => [at, "2026-01-05", "督查", "1", `问题${at % 4000}`, "办公室", "改", "3月底", "已完成"],
  ],
  ["evidence", EVIDENCE, (at: number) => [at, "1", "照片", `照片${at}`, "办公室", "2026.1.5", at % 300, null, 2]],
] as const)("four thousand rows of %s take four times the time of a quarter of them", (kind, header, rowAt) => {
  const timeOf = (count: number): number => {
    const rows = Array.from({ length: count }, (_, at) => rowAt(at + 1));
    const note = ["说明：年度内累计3次检查不合格的，取消评优资格"];
    const sheet = ledger("2026年台账", header, [...rows, note]);
    const start = process.cpuUsage().user;
    const [read] = checked("2026-04-01", FRAMEWORK, sheet).ledgers;
    const spent = process.cpuUsage().user - start;
    expect(read).toMatchObject({ kind, written: count });
    return spent;
  };
  timeOf(200);
  const [small, large] = [timeOf(1_000), timeOf(4_000)];
  // Four times the rows; what grows with their square would take sixteen times as long.
  expect(large).toBeLessThan(small * 10 + 200_000);
});
