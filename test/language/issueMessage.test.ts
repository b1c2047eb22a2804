import { issue, SEVERITY_BY_CODE, type Issue, type IssueCode } from "../../src/domain/issue.ts";
import { issueMessage, issueSentence } from "../../src/language/issueMessage.ts";
import { issueTitle, severityWord } from "../../src/language/issueTitle.ts";
import { LANGUAGES } from "../../src/language/language.ts";
import { issuesOf } from "../support/scoreOf.ts";

const CODES = Object.keys(SEVERITY_BY_CODE) as IssueCode[];
const AT = { sheet: "测评体系", cell: "E7" };

const chinese = (found: readonly Issue[], code: IssueCode) => {
  const first = found.find((one) => one.code === code);
  return first && issueMessage(first, "zh-CN");
};

test("a loss without reason is said with its numbers and what to do", () => {
  const bare = issue("deduction-unexplained", AT, { full: 9, actual: 8, lost: 1 });
  expect(issueMessage(bare, "zh-CN")).toBe("应得9分、实得8分，扣1分未填扣分原因，请补填。");
  expect(issueMessage({ ...bare, detail: { ...bare.detail, name: "卫生与环境" } }, "zh-CN")).toBe(
    "卫生与环境：应得9分、实得8分，扣1分未填扣分原因，请补填。",
  );
  expect(issueMessage(bare, "en")).toBe("Full marks 9, actual marks 8: 1 lost without a reason. Give the reason.");
});

test("figures without an end are said to four decimals", () => {
  const third = issue("deduction-unexplained", AT, { full: 9, actual: 25 / 3, lost: 2 / 3 });
  expect(issueMessage(third, "zh-CN")).toBe("应得9分、实得8.3333分，扣0.6667分未填扣分原因，请补填。");
});

test("what is wrong names the figures that checking found", () => {
  const rows = { indicators: [{ full: 100, actual: 97, reason: "" }], stated: [{ value: 98 }] };
  expect(chinese(issuesOf(rows), "total-mismatch")).toBe("合计填报98分，各项实得分相加97分，相差1分，请核实。");
  expect(
    chinese(issuesOf({ indicators: [{ name: "环境", full: 9, actual: 8, deducted: 2 }] }), "deduction-mismatch"),
  ).toBe("环境：应得9分、实得8分，应扣1分，扣分栏填的是2分，请核对实得分和扣分。");
  expect(chinese(issuesOf({ indicators: [{ name: "环境", full: 9, actual: 10 }] }), "actual-exceeds-full")).toBe(
    "环境：应得9分、实得10分，超过应得分，现按填报数计算，请核实。",
  );
  const tasks = [{ name: "清扫", of: [0], lead: ["办公室"], due: "2026-02-27" }];
  expect(chinese(issuesOf({ indicators: [{}], tasks }), "task-overdue")).toBe(
    "任务“清扫”应于2026-02-27完成，已逾期3天，由办公室负责，请督促办理，已完成的请更新完成情况。",
  );
});

test("a difference is said without binary noise", () => {
  const found = issue(
    "total-mismatch",
    AT,
    { name: "合计", level: "total", field: "actual" },
    { expected: 0.2, found: 0.3 },
  );
  expect(issueMessage(found, "zh-CN")).toContain("相差0.1分");
});

test("a long name is shortened, and a name over several lines is one line", () => {
  const found = issue("full-missing", AT, { name: `第一行\n${"长".repeat(60)}` });
  expect(issueMessage(found, "zh-CN")).toBe(`第一行 ${"长".repeat(19)}…：未填应得分，请补填，否则合计不完整。`);
});

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(CODES)("%s is a sentence without holes, however little is known", (code) => {
    const full = {
      name: "指标一",
      text: "文字",
      full: 9,
      actual: 8,
      review: 7,
      lost: 1,
      field: "actual",
      level: "total" as const,
      due: "2026-03-01",
      days: 2,
      count: 3,
      limit: 3,
      names: ["甲", "乙"],
      scope: "unit" as const,
      precondition: false,
    };
    for (const detail of [full, { ...full, precondition: true, scope: "department" as const, noColumn: true }]) {
      const message = issueMessage(issue(code, AT, detail, { expected: 1, found: 2 }), language);
      expect(message).not.toMatch(/undefined|NaN|null|\[object|“”/u);
    }
    const { what, todo } = issueSentence(issue(code, AT, full, { expected: 1, found: 2 }), language);
    for (const half of [what, todo]) expect(half).toMatch(/[^。.，,；;\s]$/u);
    if (language === "en") expect(todo).toMatch(/^[A-Z]/u);
    else expect(todo).toMatch(/\p{Script=Han}/u);
  });

  test("every code has a title of its own and every severity a word", () => {
    expect(new Set(CODES.map((code) => issueTitle(code, language))).size).toBe(CODES.length);
    expect(new Set(Object.values(SEVERITY_BY_CODE).map((one) => severityWord(one, language))).size).toBe(3);
  });
});
