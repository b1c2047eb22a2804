import "../support/toContainIssue.ts";
import type { CellValue } from "../../src/domain/cells.ts";
import { checked, EVIDENCE, FRAMEWORK, INSPECTIONS, ledger, RECTIFICATION, REPORTS, ROSTER } from "./ledgersOf.ts";

type Row = readonly CellValue[];

describe("定期报送登记表", () => {
  const issuesOf = (today: string, ...rows: readonly Row[]) =>
    checked(today, ledger("2026年定期报送登记表", REPORTS, rows)).issues;
  const monthly = (days: string): Row => [1, "信息简报", "每月20日前", "办公室", "市文明办", days, null];

  test("a report is missed once its day has passed", () => {
    expect(issuesOf("2026-03-21", monthly("1月19日、2月20日"))).toContainIssue("report-missed", "F3");
    expect(issuesOf("2026-03-20", monthly("1月19日、2月20日"))).not.toContainIssue("report-missed");
  });

  test("a report is late the day after", () => {
    expect(issuesOf("2026-02-15", monthly("1月21日"))).toContainIssue("report-late", "F3");
    expect(issuesOf("2026-02-15", monthly("1月20日"))).not.toContainIssue("report-late");
  });

  test("a frequency that says no time is told, one that says there is none is not", () => {
    const row = (frequency: string): Row => [1, "信息简报", frequency, "办公室", null, "1月19日", null];
    expect(issuesOf("2026-02-15", row("尽快"))).toContainIssue("ledger-frequency-unclear", "C3");
    expect(issuesOf("2026-02-15", row("不定期"))).not.toContainIssue("ledger-frequency-unclear");
  });
});

test("a matrix of months that names no due day is told, once; one that names it is not", () => {
  const matrix = (title: string) =>
    checked(
      "2026-03-10",
      ledger(
        title,
        ["部门", "1月", "2月", "3月"],
        [
          ["办公室", "1月19日", "√", ""],
          ["人事科", "√", "", ""],
        ],
      ),
    ).issues;
  const undated = matrix("2026年信息报送登记表");
  expect(undated).toContainIssue("ledger-due-unsaid", "B3");
  expect(undated.filter(({ code }) => code === "ledger-due-unsaid")).toHaveLength(1);
  expect(matrix("2026年信息报送登记表（每月20日前）")).not.toContainIssue("ledger-due-unsaid");
});

describe("检查记录", () => {
  const note = "备注：年度内累计3次检查不合格的，取消年度评先评优资格；被上级通报的，一票否决。";
  const failed = (date: string, result = "不合格", notified = "否"): Row => [
    1,
    date,
    "一组",
    "办公室",
    "卫生",
    result,
    notified,
  ];
  const issuesOf = (rows: readonly Row[], below = note) =>
    checked("2026-12-01", ledger("检查记录", INSPECTIONS, [...rows, [below]])).issues;

  test("marks taken off propose no veto, however often: nobody wrote that a check was failed", () => {
    const header = ["检查日期", "受检部门", "检查情况", "扣分"];
    const rows = ["2026-03-05", "2026-04-05", "2026-05-05"].map((date) => [date, "办公室", "1人迟到", 0.5]);
    const { issues, ledgers } = checked("2026-12-01", ledger("检查记录", header, [...rows, [note]]));
    expect(ledgers[0]?.tally.total).toMatchObject({ checks: 3, deducted: 3 });
    expect(issues).not.toContainIssue("failures-repeated");
  });

  test("as many failures as the sheet names propose a veto, within one year", () => {
    const rows = ["2026-03-05", "2026-04-05", "2026-05-05"].map((date) => failed(date));
    expect(issuesOf(rows)).toContainIssue("failures-repeated", "F5");
    const [proposed] = issuesOf(rows).filter(({ code }) => code === "failures-repeated");
    expect(proposed).toMatchObject({ found: 3, expected: 3, detail: { text: "取消年度评先评优资格" } });
    expect(issuesOf([failed("2025-12-05"), ...rows.slice(1)])).not.toContainIssue("failures-repeated");
    expect(issuesOf(rows, "备注：以实际为准")).not.toContainIssue("failures-repeated");
  });

  test("上级通报 proposes one where the sheet says so", () => {
    expect(issuesOf([failed("2026-03-05", "合格", "市局通报")])).toContainIssue("failures-repeated", "G3");
    expect(issuesOf([failed("2026-03-05", "合格", "未通报")])).not.toContainIssue("failures-repeated");
  });
});

describe("问题整改台账", () => {
  const problem = (change: Readonly<Record<number, CellValue>> = {}): Row =>
    RECTIFICATION.map((_, at) => {
      const [number, found, source, indicator, text] = [1, "2026-03-01", "督查", "1", "标识不清"];
      const row = [number, found, source, indicator, text, "办公室", "更换", "2026-03-31"];
      return change[at] ?? row[at] ?? null;
    });
  const issuesOf = (today: string, ...rows: readonly Row[]) =>
    checked(today, FRAMEWORK, ROSTER, ledger("问题整改台账", RECTIFICATION, rows)).issues;

  test("a problem is overdue after its day, by the day it was extended to", () => {
    expect(issuesOf("2026-04-01", problem())).toContainIssue("rectification-overdue", "H3");
    expect(issuesOf("2026-03-31", problem())).not.toContainIssue("rectification-overdue");
    const extended = problem({ 7: "2026-03-31（延期至2026-04-30）" });
    expect(issuesOf("2026-04-30", extended)).not.toContainIssue("rectification-overdue");
    expect(issuesOf("2026-05-01", extended)).toContainIssue("rectification-overdue", "H3");
  });

  test("the last round of re-checks counts", () => {
    const rounds = (text: string) => problem({ 8: "已完成", 10: text });
    expect(issuesOf("2026-03-20", rounds("第一次合格；第二次不合格"))).toContainIssue("recheck-failed", "K3");
    expect(issuesOf("2026-03-20", rounds("第一次不合格；第二次合格"))).not.toContainIssue("recheck-failed");
  });

  test("a problem comes back only after it was put right, and in the same department", () => {
    const closed = problem({ 8: "已完成", 11: "2026-03-20" });
    expect(issuesOf("2026-03-20", closed, problem({ 0: 2 }))).toContainIssue("problem-repeated", "E4");
    expect(issuesOf("2026-03-20", problem(), problem({ 0: 2 }))).not.toContainIssue("problem-repeated");
    expect(issuesOf("2026-03-20", closed, problem({ 0: 2, 5: "人事科" }))).not.toContainIssue("problem-repeated");
  });

  test("departments, indicators and days that do not exist are told", () => {
    expect(issuesOf("2026-03-20", problem({ 5: "保卫科" }))).toContainIssue("ledger-department-unknown", "F3");
    expect(issuesOf("2026-03-20", problem())).not.toContainIssue("ledger-department-unknown");
    expect(issuesOf("2026-03-20", problem({ 3: "9" }))).toContainIssue("ledger-indicator-unknown", "D3");
    expect(issuesOf("2026-03-20", problem({ 3: "志愿服务" }))).not.toContainIssue("ledger-indicator-unknown");
    expect(issuesOf("2026-03-20", problem({ 1: "2026年2月30日" }))).toContainIssue("ledger-date-invalid", "B3");
    expect(issuesOf("2026-03-20", problem({ 1: "2026年2月28日" }))).not.toContainIssue("ledger-date-invalid");
  });
});

describe("创建资料目录", () => {
  const issuesOf = (...rows: readonly Row[]) =>
    checked("2026-12-01", FRAMEWORK, ledger("创建资料目录", EVIDENCE, rows)).issues;
  const held = (indicator: string, kind: string, pieces: CellValue): Row => [
    1,
    indicator,
    kind,
    "材料",
    null,
    null,
    1,
    null,
    pieces,
  ];

  test("evidence of a kind is missing until the framework's count is reached", () => {
    const papers = held("2", "文字", 2);
    expect(issuesOf(papers, held("1", "照片", "2张"))).toContainIssue("evidence-kind-missing", "D4");
    expect(issuesOf(papers, held("1", "照片", "3张"))).not.toContainIssue("evidence-kind-missing");
    expect(issuesOf(papers, held("1", "文字", 3))).toContainIssue("evidence-kind-missing", "D4");
    expect(issuesOf(held("1", "照片", 3))).toContainIssue("evidence-kind-missing", "B3");
  });
});
