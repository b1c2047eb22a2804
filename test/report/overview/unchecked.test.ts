import { issue, type Issue } from "../../../src/domain/issue.ts";
import { summaryPlans } from "../../../src/report/summary.ts";
import { EIGHT_ITEMS } from "../madeCases.ts";
import { madeInput } from "../madeWorkbook.ts";

/** The texts of 测评汇总 where these are the issues. */
function textsWith(issues: readonly Issue[]): string {
  const input = madeInput(EIGHT_ITEMS, { today: "2011-10-12", attribution: "lead" });
  const plan = summaryPlans({ ...input, issues }).find(({ product }) => product === "summary");
  return (plan?.rows ?? []).flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? ""))).join("\n");
}

const asked = issue("reading-ambiguous", { sheet: "测评体系", cell: "A12" }, { name: "其他" });

test("测评汇总 is for signature once every total is settled, and says why where it is not", () => {
  expect(textsWith([])).toContain("单位负责人");
  expect(textsWith([])).not.toContain("未核对");
  expect(textsWith([asked])).toContain("未核对：有的行或分数怎样计尚未确定");
  expect(textsWith([asked])).not.toContain("单位负责人");
  expect(textsWith([{ ...asked, acknowledged: "按指标计" }])).toContain("单位负责人");
});
