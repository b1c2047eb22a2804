import { issue, type Issue } from "../../../src/domain/issue.ts";
import { overallResult } from "../../../src/report/narrative/overallResult.ts";
import { submissionSheets } from "../../../src/report/submission/submissionSheets.ts";
import type { SheetPlan } from "../../../src/report/sheetPlan.ts";
import { summaryPlans } from "../../../src/report/summary.ts";
import { EIGHT_ITEMS } from "../madeCases.ts";
import { madeInput } from "../madeWorkbook.ts";

const input = (issues: readonly Issue[]) => ({
  ...madeInput(EIGHT_ITEMS, { today: "2011-10-12", attribution: "lead" }),
  issues,
});

function textsOf(plan: SheetPlan | undefined): string {
  return (plan?.rows ?? []).flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? ""))).join("\n");
}

/** The texts of a sheet of the summary where these are the issues. */
function textsWith(issues: readonly Issue[], sheet: SheetPlan["product"] = "summary"): string {
  return textsOf(summaryPlans(input(issues)).find(({ product }) => product === sheet));
}

const AT = { sheet: "测评体系", cell: "A12" };
const TOWNS = { names: ["城关镇", "河东镇"] };
const asked = issue("reading-ambiguous", AT, { name: "其他" });
const ofUnits = issue("sheets-of-units", AT, TOWNS, { found: "城关镇" });

test("测评汇总 is for signature once every total is settled, and says why where it is not", () => {
  expect(textsWith([])).toContain("单位负责人");
  expect(textsWith([])).not.toContain("未核对");
  expect(textsWith([asked])).toContain("未核对：尚未确定有的行是否计入");
  expect(textsWith([asked])).not.toContain("单位负责人");
  expect(textsWith([{ ...asked, acknowledged: "按指标计" }])).toContain("单位负责人");
});

const scales = (names?: readonly string[]) =>
  ({ ...(names ? { names } : {}), answers: [{ setting: "scale", to: "points", total: 17 }] }) as const;

test.each<[string, Issue]>([
  ["是哪个单位的得分，暂按“城关镇”", ofUnits],
  ["是哪个单位的得分，暂按“城东”", issue("sheet-ambiguous", AT, { field: "units" }, { found: "城东" })],
  ["以哪张工作表为准，暂按“方案一”", issue("sheet-ambiguous", AT, { field: "framework" }, { found: "方案一" })],
  ["各期得分怎样合成，暂按平均", issue("periods-ambiguous", AT)],
  ["未写权重的部分怎样计分，暂不计分", issue("weights-missing", AT)],
  ["合计是否折算", issue("conversion-ambiguous", AT)],
  [
    "几列分数怎样合成，暂按平均",
    issue("reading-ambiguous", AT, { answers: [{ setting: "combine", to: "mean" }], names: ["甲", "乙"] }),
  ],
  [
    "几套满分是否相加，暂按相加",
    issue("reading-ambiguous", AT, {
      answers: [{ setting: "combine", to: "sum" }],
      field: "full",
      names: ["甲", "乙"],
    }),
  ],
  ["有一列结果是怎样算的，暂不计", issue("reading-ambiguous", AT, { field: "result", full: 28.9, actual: 28 })],
  ["有一列分数是谁打的，暂不计", issue("reading-ambiguous", AT, { review: 92.5, actual: 96 })],
  ["等级怎样计分，暂按得分", issue("reading-ambiguous", AT, scales(["A=5"]))],
  ["权重旁的分数怎样计", issue("reading-ambiguous", AT, scales())],
])("no page shows a total as settled while it is open %s", (open, question) => {
  const words = `尚未确定${open}`;
  expect(textsWith([question])).toContain(`未核对：${words}，见填报核对清单`);
  expect(textsWith([question])).not.toContain("单位负责人");
  for (const sheet of ["rectification", "departments"] as const)
    expect(textsWith([question], sheet)).toContain("得分尚未确定");
  expect(textsOf(submissionSheets(input([question]), { attachment: null, departments: false })[0])).toContain(words);
  expect(overallResult(input([question])).map((block) => ("text" in block ? block.text : ""))).toContain(`${words}。`);
});

test("what is said of the total stands beneath it, at the cell", () => {
  const plan = summaryPlans(input([ofUnits])).find(({ product }) => product === "summary");
  const rows = (plan?.rows ?? []).map(({ cells }) => cells.map((cell) => String(cell?.value ?? "")).join(""));
  const total = rows.findIndex((row) => row.includes("一、总体情况"));
  expect(rows[total + 3]).toContain("※ 2列分数（城关镇、河东镇）是几个单位的分数，暂按“城关镇”计分");
});

test("which sheet holds the tasks leaves no total open", () => {
  const tasks = issue("sheet-ambiguous", AT, { field: "breakdown", names: ["甲", "乙"] }, { found: "甲" });
  expect(textsWith([tasks])).toContain("单位负责人");
  expect(textsWith([tasks], "departments")).not.toContain("得分尚未确定");
});
