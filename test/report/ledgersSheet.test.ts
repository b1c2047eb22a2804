import type { SheetGrid } from "../../src/domain/grid.ts";
import { summaryPlans } from "../../src/report/summary.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { paperInput } from "../../src/usecases/summaryInput.ts";
import { EVIDENCE, FRAMEWORK, INSPECTIONS, ledger, RECTIFICATION, ROSTER, type Rows } from "../ledgers/ledgersOf.ts";
import { workbookOf } from "../support/gridOf.ts";

const TODAY = "2026-06-15";
/** 2026-03-02 and 2026-04-07 as day numbers, and a date in words. */
const CHECKS: Rows = [
  [1, 46_083, "督查组", "办公室", "卫生", "不合格", "否"],
  [2, 46_119, "督查组", "办公室", "纪律", "合格", "否"],
  [3, "2026年4月8日", "督查组", "人事科", "卫生", "不达标", "是"],
];

describe("台账汇总", () => {
  it("is no sheet of a workbook without a ledger", () => {
    expect(plansOf(FRAMEWORK, ROSTER).map(({ product }) => product)).not.toContain("ledgers");
  });

  it("counts by formula where cells alone say it, and as it was read where they do not", () => {
    const rows = rowsOf(ledger("检查记录", INSPECTIONS, CHECKS));
    expect(lineOf(rows, "办公室")).toEqual([
      [
        2,
        "COUNTIFS('台账'!$D$3:$D$5,\"办公室\",'台账'!$F$3:$F$5,\"合格\")+" +
          "COUNTIFS('台账'!$D$3:$D$5,\"办公室\",'台账'!$F$3:$F$5,\"不合格\")",
      ],
      [1, "COUNTIFS('台账'!$D$3:$D$5,\"办公室\",'台账'!$F$3:$F$5,\"不合格\")"],
      [0, "COUNTIFS('台账'!$D$3:$D$5,\"办公室\",'台账'!$G$3:$G$5,\"是\")"],
    ]);
    // 不达标 is no 不合格 to a formula, and a date in words is none.
    expect(lineOf(rows, "人事科").map(([count, formula]) => [count, formula !== undefined])).toEqual([
      [1, false],
      [1, false],
      [1, true],
    ]);
    expect(lineOf(rows, "2026-04").map(([count, formula]) => [count, formula])).toEqual([
      [2, undefined],
      [1, undefined],
      [1, undefined],
    ]);
    expect(lineOf(rows, "合计")).toEqual([
      [3, "SUM($G$6:$G$7)"],
      [2, "SUM($H$6:$H$7)"],
      [1, "SUM($I$6:$I$7)"],
    ]);
  });

  it("has a column of due days only where there are any, and all counts at the right edge", () => {
    const header = ["编号", "发现日期", "存在问题", "责任部门", "整改时限", "完成情况"];
    const problems = ledger("问题整改台账", header, [[1, 46_119, "楼道堆物", "办公室", "2026-12-10", "整改中"]]);
    const rows = rowsOf(ledger("检查记录", INSPECTIONS, CHECKS), { ...problems, name: "整改" });
    const headings = rows.flatMap(({ cells }) =>
      cells[0]?.value === "序号" ? [cells.slice(0, 9).map((cell) => cell?.value ?? "")] : [],
    );
    expect(headings.map((texts) => texts.includes("最近时限"))).toEqual([false, false, true, false]);
    expect(headings.map((texts) => texts[8])).toEqual(["被上级通报", "被上级通报", "反复出现", "反复出现"]);
  });

  it("says in a line how many checks took marks off", () => {
    const header = ["检查日期", "受检部门", "检查情况", "扣分"];
    const texts = (mark: number): readonly unknown[] =>
      rowsOf(ledger("检查记录", header, [[46_083, "办公室", "1人迟到", mark]])).map(({ cells }) => cells[0]?.value);
    expect(texts(0.5)).toContain("共计检查有扣分1次。");
    expect(texts(0)).not.toContainEqual(expect.stringContaining("扣分"));
  });

  it("gives figures alone where each department has a column of its own", () => {
    const header = ["检查日期", "检查内容", "办公室", "人事科"];
    const rows = rowsOf(
      ledger("检查记录", header, [
        [46_083, "卫生", "合格", "不合格"],
        [46_119, "纪律", "合格", "合格"],
      ]),
    );
    expect(lineOf(rows, "办公室")).toEqual([2, 0, 0].map((count) => [count, undefined]));
    expect(lineOf(rows, "人事科")).toEqual([2, 1, 0].map((count) => [count, undefined]));
    expect(lineOf(rows, "2026-03")).toEqual([2, 1, 0].map((count) => [count, undefined]));
  });

  it("says heading and headings of a table again on the page that it runs over", () => {
    const checks = Array.from({ length: 60 }, (_, at) => [
      at + 1,
      46_083,
      "督查组",
      `第${at + 1}科`,
      "卫生",
      "合格",
      "否",
    ]);
    const rows = rowsOf(ledger("检查记录", INSPECTIONS, checks));
    const again = rows.findIndex(({ cells }) => String(cells[0]?.value).endsWith("（续表）"));
    expect(again).toBeGreaterThan(10);
    expect(rows[again + 1]?.cells.map((cell) => cell?.value)).toEqual(rows[4]?.cells.map((cell) => cell?.value));
    expect(lineOf(rows, "合计")[0]?.[0]).toBe(60);
  });

  it("lists the evidence that is asked for and not all there", () => {
    const photo = [1, "1", "照片", "会议照片", "办公室", 46_083, "1", "1", 1];
    const papers = [2, "2", "文字", "活动方案", "人事科", 46_083, "1", "2", 2];
    const rows = rowsOf(ledger("创建资料目录", EVIDENCE, [photo, papers]));
    const at = rows.findIndex(({ cells }) => cells[0]?.value === "缺少材料清单");
    const listed = rows
      .slice(at + 2, at + 3)
      .map(({ cells }) => [cells[1], ...cells.slice(-3)].map((cell) => cell?.value));
    expect(listed).toEqual([["领导重视：照片不少于3张", 3, 1, 2]]);
  });

  it("prints a catalogue by indicator, its boxes, what is in each, and labels for their spines, each on a page of its own", () => {
    const pieces: Rows = [
      [1, "1", "文字", "会议纪要", "办公室", 46_083, "1", "1—3", 2],
      [2, "2", "照片", "活动照片", "人事科", 46_119, "2", "1", 5],
      [3, "1", "文字", "工作方案", "办公室", 46_090, "1", "4—9", 1],
      [4, "2", "文字", "未装盒的材料", "人事科", 46_119, null, null, 1],
    ];
    const plan = planOf(ledger("创建资料目录", EVIDENCE, pieces));
    const texts = plan.rows.map(({ cells }) => cells.flatMap((cell) => cell?.value ?? []));
    const from = (title: string): readonly (readonly unknown[])[] => {
      const at = texts.findIndex(([first]) => first === title);
      expect(plan.pageBreaks).toContain(at + 1);
      return texts.slice(at + 1);
    };
    expect(from("创建资料目录（按指标）").slice(0, 4)).toEqual([
      ["序号", "题名", "类别", "文号", "责任者", "日期", "盒号", "件数"],
      ["1 领导重视"],
      [1, "会议纪要", "文字", "办公室", "2026-03-02", "1", 2],
      [2, "工作方案", "文字", "办公室", "2026-03-09", "1", 1],
    ]);
    expect(from("案卷目录").slice(1, 3)).toEqual([
      [1, "1", "1 领导重视", "2026-03-02—2026-03-09", 3, "文字"],
      [2, "2", "2 志愿服务", "2026-04-07", 5, "照片"],
    ]);
    expect(from("卷内目录（盒号 1）").slice(0, 3)).toEqual([
      ["顺序号", "文号", "责任者", "题名", "日期", "页号", "备注"],
      [1, "办公室", "会议纪要", "2026-03-02", "1—3"],
      [2, "办公室", "工作方案", "2026-03-09", "4—9"],
    ]);
    expect(from("盒脊").slice(4, 6)).toEqual([
      ["3件", "5件"],
      ["盒号 1", "盒号 2"],
    ]);
    expect(texts).toContainEqual(["共计4份、5张。"]);
  });

  it("gives no formula for a department that shares a cell, be its count nought, and counts the row once in all", () => {
    const rows = rowsOf(
      ledger("问题整改台账", RECTIFICATION, [
        [1, 46_083, "督查", "1", "楼道堆物", "办公室、人事科", "清理", "2026-04-10", "未完成", null, null, null],
      ]),
    );
    for (const name of ["办公室", "人事科"])
      expect(lineOf(rows, name)).toEqual([1, 1, 1, 0, 0, 0].map((count) => [count, undefined]));
    expect(
      lineOf(rows, "合计")
        .slice(0, 3)
        .map(([count]) => count),
    ).toEqual([1, 1, 1]);
  });
});

type Line = readonly (readonly [count: unknown, formula: string | undefined])[];

function plansOf(...sheets: readonly SheetGrid[]) {
  const grid = workbookOf(...sheets);
  const input = paperInput(grid, checkWorkbook(grid, { today: TODAY }), { asOf: TODAY, language: "zh-CN" });
  if (!input) throw new Error("nothing was recognised");
  return summaryPlans(input);
}

function planOf(...sheets: readonly SheetGrid[]) {
  const plan = plansOf(FRAMEWORK, ROSTER, ...sheets).find(({ product }) => product === "ledgers");
  if (!plan) throw new Error("no 台账汇总");
  return plan;
}

function rowsOf(...sheets: readonly SheetGrid[]) {
  return planOf(...sheets).rows;
}

/** The counts of the first row that is called so. */
function lineOf(rows: ReturnType<typeof rowsOf>, name: string): Line {
  const row = rows.find(({ cells }) => cells[1]?.value === name);
  const counts = (row?.cells ?? []).slice(2).filter((cell) => typeof cell?.value === "number");
  return counts.map((cell) => [cell?.value, cell?.formula] as const);
}
