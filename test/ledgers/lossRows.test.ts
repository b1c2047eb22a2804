import "../support/toContainIssue.ts";
import { sheetOf } from "../support/gridOf.ts";
import { checked, ledger, RECTIFICATION, type Rows } from "./ledgersOf.ts";

const FRAMEWORK = sheetOf("测评体系", [
  ["编号", "测评内容", "应得分", "实得分", "扣分原因", "责任部门"],
  ["1", "领导重视", 40, 38, "会议记录不全", "办公室"],
  ["2", "志愿服务", 60, 55, "活动偏少", "人事科"],
]);

describe("Losses that 问题整改台账 does not hold", () => {
  it("are listed one by one where it holds others", () => {
    expect(issues(problem("自查扣分", "2", "活动偏少"))).toContainIssue("loss-unlisted", "B2");
    expect(unlisted(problem("自查扣分", "2", "活动偏少"))).toMatchObject([
      { sheet: "测评体系", cell: "B2", severity: "info", detail: { name: "领导重视", lost: 2 } },
    ]);
  });

  it("are counted at the ledger where it is kept for other problems", () => {
    expect(unlisted(problem("督查", "2", "楼道堆物"))).toMatchObject([{ sheet: "台账", detail: { count: 2 } }]);
  });

  it("are none where each has a row of its own, be it by its words alone, and none without such a ledger", () => {
    const all = issues(problem("自查扣分", "2", "活动偏少"), problem("自评", null, "会议记录不全"));
    expect(all).not.toContainIssue("loss-unlisted");
    expect(checked("2026-06-15", FRAMEWORK).issues).not.toContainIssue("loss-unlisted");
  });
});

function problem(source: string, indicator: string | null, name: string): Rows[number] {
  return [1, 46_113, source, indicator, name, "办公室", null, 46_203, null, null, null, null];
}

function issues(...rows: Rows) {
  return checked("2026-06-15", FRAMEWORK, ledger("问题整改台账", RECTIFICATION, rows)).issues;
}

function unlisted(...rows: Rows) {
  return issues(...rows).filter(({ code }) => code === "loss-unlisted");
}
