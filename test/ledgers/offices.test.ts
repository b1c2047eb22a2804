import type { CellValue } from "../../src/domain/cells.ts";
import { checked, FRAMEWORK, INSPECTIONS, ledger, RECTIFICATION, ROSTER, type Rows } from "./ledgersOf.ts";

const TODAY = "2026-06-15";

function only(title: string, header: readonly string[], rows: Rows) {
  const { ledgers, issues } = checked(TODAY, FRAMEWORK, ROSTER, ledger(title, header, rows));
  return { ledger: ledgers[0], total: ledgers[0]?.tally.total, issues: issues.map(({ code }) => code) };
}

describe("检查记录", () => {
  it("counts no check that has no result yet, where there is a column for it", () => {
    const rows: Rows = [
      [1, 46_083, "督查组", "办公室", "卫生", "合格", null],
      [2, 46_200, "督查组", "办公室", "纪律", null, null],
    ];
    expect(only("检查记录", INSPECTIONS, rows).total).toEqual({ checks: 1 });
  });

  it("takes a blank for nothing found on a sheet of problems alone", () => {
    const header = ["序号", "检查日期", "受检部门", "检查内容", "发现问题"];
    const rows: Rows = [
      [1, 46_083, "办公室", "卫生", "楼道有杂物"],
      [2, 46_119, "办公室", "纪律", null],
    ];
    expect(only("检查记录", header, rows).total).toMatchObject({ checks: 2, failed: 1 });
  });
});

describe("问题整改台账", () => {
  const problem = (due: CellValue, progress: CellValue): Rows => [
    [1, 46_113, "督查", "1", "楼道堆物", "办公室", "清理", due, progress, null, null, null],
  ];

  it.each([
    [46_140, "延期至2026年7月31日"],
    [46_140, "整改中，经批准延长至7月底"],
    ["2026年4月28日（同意延期到7月31日）", "进行中"],
  ])("moves the deadline where 延期 is told in words: %s %s", (due, progress) => {
    const { ledger: read, issues } = only("问题整改台账", RECTIFICATION, problem(due, progress));
    expect(read?.rows[0]).toMatchObject({ due: "2026-07-31", overdue: false, state: "open" });
    expect(issues).not.toContain("rectification-overdue");
  });

  it("leaves it where no day is told", () => {
    const { issues } = only("问题整改台账", RECTIFICATION, problem(46_140, "申请延期"));
    expect(issues).toContain("rectification-overdue");
  });
});

describe("创建资料目录", () => {
  it("takes several kinds out of one cell", () => {
    const header = ["序号", "指标", "题名", "责任者", "形式及数量", "盒号"];
    const rows: Rows = [
      [1, "1", "中心组学习", "办公室", "文字材料2份、照片5张", "1"],
      [2, "2", "志愿服务", "人事科", "影像资料1部", "1"],
      [3, "2", "花名册", "人事科", "2册", "1"],
    ];
    expect(only("创建资料目录", header, rows).total).toMatchObject({
      rows: 3,
      pieces: 10,
      texts: 4,
      photos: 5,
      films: 1,
      册: 2,
    });
  });

  it("reads a column a kind, be the row an indicator", () => {
    const header = ["指标编号", "测评内容", "文字材料（份）", "照片（张）", "音像（部）", "责任部门"];
    const rows: Rows = [
      ["1", "领导重视", 12, 5, null, "办公室"],
      ["2", "志愿服务", "8份", "/", "有", "人事科"],
    ];
    const { ledger: read, total, issues } = only("创建资料目录", header, rows);
    expect(read?.kind).toBe("evidence");
    expect(total).toMatchObject({ pieces: 26, texts: 20, photos: 5, films: 1 });
    expect(read?.tally.departments.map(({ department, counts }) => [department, counts.pieces])).toEqual([
      ["办公室", 17],
      ["人事科", 9],
    ]);
    expect(issues).not.toContain("evidence-kind-missing");
  });

  it("holds nothing where a row has no title and nothing is counted", () => {
    const header = ["指标编号", "测评内容", "文字材料（份）", "照片（张）", "责任部门"];
    const rows: Rows = [
      ["1", "领导重视", 0, "无", "办公室"],
      ["2", "志愿服务", 3, null, "人事科"],
    ];
    const { total, issues } = only("创建资料目录", header, rows);
    expect(total).toMatchObject({ rows: 1, pieces: 3 });
    expect(issues).toContain("evidence-kind-missing");
  });
});
