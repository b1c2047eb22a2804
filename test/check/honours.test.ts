import type { Honour } from "../../src/domain/honour.ts";
import { issueMessage } from "../../src/language/issueMessage.ts";
import { issuesOf, scoreOf } from "../support/scoreOf.ts";
import "../support/toContainIssue.ts";

const honour = (level: Honour["level"], name = "文明单位"): Honour => ({ name, shown: name, level });
const bonus = (actual: number | null, of: Honour) => ({ kind: "bonus", full: null, actual, honour: of }) as const;

test("one honour at two levels is said at the lower mark, and both count as written", () => {
  const rows = { indicators: [{ full: 100, actual: 100 }, bonus(5, honour("province")), bonus(8, honour("nation"))] };
  expect(issuesOf(rows)).toContainIssue("honour-repeated", "E4");
  const found = issuesOf(rows).filter(({ code }) => code === "honour-repeated");
  expect(found).toMatchObject([{ expected: 8, found: 13 }]);
  expect(found.map((one) => issueMessage(one, "zh-CN"))).toEqual([
    "同一荣誉“文明单位”按多个级别加分（E4 5分、E5 8分），共加13分；按表中规定只计最高的8分，请核实，加分现按填报数计算。",
  ]);
  expect(scoreOf(rows).totals.bonus.toNumber()).toBe(13);
});

test("of equal marks the higher level is the one that counts", () => {
  const rows = (...levels: readonly Honour["level"][]) => ({
    indicators: [
      { full: 100, actual: 100 },
      ...levels.map((level) => bonus(5, { ...honour(level), shown: level ?? "" })),
    ],
  });
  const said = (...levels: readonly Honour["level"][]) =>
    issuesOf(rows(...levels)).flatMap(({ code, cell, detail }) =>
      code === "honour-repeated" ? [cell, detail["name"]] : [],
    );
  expect(said("province", "nation")).toEqual(["E4", "nation"]);
  expect(said("nation", "province")).toEqual(["E5", "nation"]);
});

test("another honour, one level twice, or a level without marks is nothing to say", () => {
  const of = (...rows: readonly ReturnType<typeof bonus>[]) => issuesOf({ indicators: rows });
  expect(of(bonus(5, honour("province")), bonus(8, honour("nation", "卫生单位")))).not.toContainIssue(
    "honour-repeated",
  );
  expect(of(bonus(5, honour("city")), bonus(5, honour("city")))).not.toContainIssue("honour-repeated");
  expect(of(bonus(5, honour("province")), bonus(null, honour("nation")))).not.toContainIssue("honour-repeated");
});

test("what is below A is listed with those who answer for it, where A throughout is the aim", () => {
  const indicators = [{ name: "环境", full: 10, actual: { grade: "B" }, lead: ["办公室"] }];
  const below = [{ indicator: 0, grade: "B", cell: "E3" }];
  expect(issuesOf({ indicators, below })).toContainIssue("grade-below-aim", "E3");
  expect(issuesOf({ indicators })).not.toContainIssue("grade-below-aim");
  const [found] = issuesOf({ indicators, below }).filter(({ code }) => code === "grade-below-aim");
  expect(found && issueMessage(found, "zh-CN")).toBe(
    "环境：等级为B，未达到A级，由办公室负责，请对照“全面达到A级”的目标抓紧整改。",
  );
});
