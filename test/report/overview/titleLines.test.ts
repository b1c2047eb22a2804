import { summaryPlans } from "../../../src/report/summary.ts";
import { EIGHT_ITEMS } from "../madeCases.ts";
import { madeInput } from "../madeWorkbook.ts";

/** The title of 测评汇总, its lines joined. */
function title(subject: string, reviewed: boolean): string {
  const [first, ...rest] = EIGHT_ITEMS.indicators;
  if (!first) throw new Error("no indicator");
  const made = reviewed ? { ...EIGHT_ITEMS, indicators: [{ ...first, review: 14 }, ...rest] } : EIGHT_ITEMS;
  const input = madeInput(made, { today: "2011-10-12", attribution: "lead" });
  const plan = summaryPlans({ ...input, assessment: { ...input.assessment, subject } }).find(
    ({ product }) => product === "summary",
  );
  const texts = (plan?.rows ?? []).flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? "")));
  return texts.find((text) => text.includes("评分汇总表")) ?? "";
}

test.each([
  ["文明单位创建", false, "文明单位创建自查评分汇总表"],
  ["文明单位创建", true, "文明单位创建考核评分汇总表"],
  ["安全生产目标责任自查扣分", false, "安全生产目标责任自查评分汇总表"],
  ["绩效考核", true, "绩效考核评分汇总表"],
  ["绩效考核", false, "绩效考核自查评分汇总表"],
])("the title of %s, reviewed: %p, says once whose marks it sums up", (subject, reviewed, words) => {
  const said = title(subject, reviewed);
  expect(said).toContain(words);
  expect(said).not.toMatch(/考核考核|自查自查/);
});
