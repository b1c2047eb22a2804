import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { issueMessage } from "../../../src/language/issueMessage.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

function told(weights: readonly CellValue[], head: readonly CellValue[] = [], total?: CellValue): string {
  const rows: CellValue[][] = [
    ["大类", ...(head.length > 0 ? ["呦呦"] : []), "指标", "权重", "得分"],
    ...weights.map((weight, at): CellValue[] => [
      ["党建", null, "业务", null][at] ?? null,
      ...(head.length > 0 ? [[head[0] ?? null, null, head[1] ?? null, null][at] ?? null] : []),
      ["学习", "组织", "任务", "服务"][at] ?? "",
      weight,
      [90, 85, 88, 92][at] ?? 0,
    ]),
    ...(total === undefined ? [] : [["合计", ...(head.length > 0 ? [null] : []), null, total, null]]),
  ];
  const { issues } = checkWorkbook(workbookOf(sheetOf("考核表", rows)), { today: "2026-03-02" });
  const found = issues.filter(({ code }) => code === "weights-unusual");
  return found.map((one) => `${one.cell ?? ""} ${issueMessage(one, "zh-CN")}`).join();
}

describe("Weights that come to no whole", () => {
  it("are told of, with what each part comes to where one is complete", () => {
    expect(told([0.5, 0.5, 0.5, 0.4])).toContain("C1 “权重”一栏的权重合计190%，不是100%（党建100%、业务90%）");
    expect(told([0.5, 0.5, 0.5, 0.4], [0.4, 0.6])).toContain("D1 “权重”一栏的权重合计190%");
    expect(told(["50%", "50%", "30%", "40%"])).toContain("合计170%");
    expect(told([0.3, 0.3, 0.3, 0.2])).toContain("合计110%，不是100%，应得分暂按110分计");
  });

  it("are not where they come to one, in all or by their parts, or are points", () => {
    expect(told([0.3, 0.2, 0.3, 0.2])).toBe("");
    expect(told([0.333, 0.333, 0.167, 0.167])).toBe("");
    expect(told([0.5, 0.5, 0.5, 0.5], [0.4, 0.6])).toBe("");
    expect(told([30, 30, 30, 20])).toBe("");
  });
});
