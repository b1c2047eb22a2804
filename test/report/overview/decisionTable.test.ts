import type { CellPlan, SheetPlan } from "../../../src/report/sheetPlan.ts";
import { selfReport } from "../../../src/report/narrative/selfReport.ts";
import { summaryPlans, type SummaryInput } from "../../../src/report/summary.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { summaryInput } from "../../../src/usecases/summaryInput.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

type Marked = readonly [name: string, full: number, self: number | null, review: number | null, reason: string];

function inputOf(...rows: readonly Marked[]): SummaryInput {
  const grid = workbookOf(
    sheetOf("测评体系", [
      ["序号", "测评项目", "测评内容", "责任部门", "应得分", "自评分", "考核得分", "扣分原因"],
      ...rows.map(([name, full, self, review, reason], at) => [
        at + 1,
        "项目",
        name,
        `${at % 2 === 0 ? "办公室" : "人事科"}`,
        full,
        self,
        review,
        reason,
      ]),
    ]),
  );
  const input = summaryInput(grid, checkWorkbook(grid, { today: "2026-03-02" }), {
    asOf: "2026-03-02",
    language: "zh-CN",
  });
  if (!input) throw new Error("nothing was recognised");
  return input;
}

function decisionRows(input: SummaryInput): readonly (readonly CellPlan[])[] {
  const plan: SheetPlan | undefined = summaryPlans(input).find(({ product }) => product === "summary");
  const rows = plan?.rows ?? [];
  const heading = rows.findIndex(({ cells }) => /、复核改动/.test(String(cells[0]?.value)));
  if (heading < 0) return [];
  const end = rows.findIndex(({ cells }, at) => at > heading && cells[0]?.value === "合计");
  return rows
    .slice(heading + 2, end + 1)
    .map(({ cells }) => cells.filter((cell): cell is CellPlan => cell !== null && cell.value !== null));
}

const values = (cells: readonly CellPlan[]): readonly unknown[] => cells.map(({ value }) => value);

describe("复核改动 on 测评汇总", () => {
  const input = inputOf(
    ["例会制度", 10, 10, 10, ""],
    ["档案", 10, 9, 6, "缺两次会议记录"],
    ["卫生", 10, 8, 9, ""],
    ["未自评的", 10, null, 5, ""],
  );

  it("lists what the reviewer changed, the greatest change first, with who carries it, why and where", () => {
    expect(decisionRows(input).map(values)).toEqual([
      [1, "2 档案", 9, 6, -3, "人事科", "G3", "缺两次会议记录"],
      [2, "3 卫生", 8, 9, 1, "办公室", "G4", ""],
      [3, "4 未自评的", "", 5, "", "人事科", "G5", ""],
      ["合计", -2],
    ]);
  });

  it("follows 得分明细 by formulas, and leads to the reviewer's cell", () => {
    const [first] = decisionRows(input);
    expect(first?.filter(({ formula }) => formula !== undefined)).toHaveLength(3);
    expect(first?.at(-2)?.link).toEqual({ sheet: "测评体系", cell: "G3" });
    expect(decisionRows(input).at(-1)?.at(-1)?.formula).toMatch(/SUMIFS/);
  });

  it("counts what is too much to list in the total all the same", () => {
    const many = inputOf(...Array.from({ length: 25 }, (_, at): Marked => [`内容${at}`, 10, 10, at < 5 ? 9 : 8, ""]));
    const rows = decisionRows(many).map(values);
    expect(rows.filter(([first]) => typeof first === "number")).toHaveLength(20);
    expect(rows.at(-2)).toEqual(["其余5项（见得分明细）", -5]);
    expect(rows.at(-1)).toEqual(["合计", -45]);
  });

  it("is not there where reviewer and unit agree", () => {
    expect(decisionRows(inputOf(["例会制度", 10, 10, 10, ""], ["档案", 10, 9, null, ""]))).toEqual([]);
  });

  it("is told in the report too", () => {
    const texts = selfReport(input).blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
    expect(texts).toContain("复核与自评不同的3项，基本指标合计减少2分：");
    expect(texts).toContain("1.档案：自评9分，复核6分，减少3分。理由：缺两次会议记录。责任部门：人事科。");
    expect(texts).toContain("3.未自评的：未自评，复核5分。责任部门：人事科。");
  });
});
