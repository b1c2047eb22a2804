import { issueMessage } from "../../src/language/issueMessage.ts";
import { marks } from "../../src/domain/marks.ts";
import { issuesOf } from "../support/scoreOf.ts";
import type { IndicatorRow } from "../support/assessmentOf.ts";
import "../support/toContainIssue.ts";

/** Issues of one indicator, which stands in row 3: D full, E actual, F review, G 扣分, H reason, I evidence. */
const of = (row: IndicatorRow) => issuesOf({ indicators: [row] });

describe("full marks", () => {
  test("blank full marks of a base indicator are missing", () => {
    expect(of({ full: null, actual: 5 })).toContainIssue("full-missing", "D3");
  });
  test("0 is a number, and a bonus row needs none", () => {
    expect(of({ full: 0, actual: 0 })).not.toContainIssue("full-missing");
    expect(of({ kind: "bonus", full: null, actual: 5 })).not.toContainIssue("full-missing");
  });
  test("text, a grade and a number below zero are no full marks", () => {
    expect(of({ full: "十来分", actual: 5 })).toContainIssue("full-invalid", "D3");
    expect(of({ full: { grade: "A" }, actual: 5 })).toContainIssue("full-invalid", "D3");
    expect(of({ full: -5, actual: 5 })).toContainIssue("full-invalid", "D3");
    expect(of({ full: "不适用", actual: 5 })).toContainIssue("full-invalid", "D3");
    expect(of({ full: "不适用", actual: { grade: "优秀" } })).toContainIssue("full-invalid", "D3");
  });
  test("decimals are, and 不适用 on both sides is one statement", () => {
    expect(of({ full: 0.5, actual: 0.5 })).not.toContainIssue("full-invalid");
    expect(of({ full: "不适用", actual: "不适用" })).not.toContainIssue("full-invalid");
    expect(of({ kind: "deduction", full: -5, actual: -1 })).not.toContainIssue("full-invalid");
  });
});

describe("actual-missing", () => {
  test("an empty mark is missing", () => {
    expect(of({ full: 5, actual: null })).toContainIssue("actual-missing", "E3");
  });
  test("0, 不适用, a reviewer's mark, and blank bonus, deduction and veto rows are not", () => {
    expect(of({ full: 5, actual: 0 })).not.toContainIssue("actual-missing");
    expect(of({ full: 5, actual: "不适用" })).not.toContainIssue("actual-missing");
    expect(of({ full: 5, actual: null, review: 4 })).not.toContainIssue("actual-missing");
    expect(of({ full: 5, actual: null, review: "不适用" })).not.toContainIssue("actual-missing");
    for (const kind of ["bonus", "deduction", "veto"] as const) {
      expect(of({ kind, full: 5, actual: null })).not.toContainIssue("actual-missing");
    }
  });
  test("a blank 扣分 on a sheet without marks column is not", () => {
    expect(of({ full: 5, deducted: null })).toEqual(of({ full: 5, deducted: 0 }));
    expect(of({ full: 5, deducted: null })).not.toContainIssue("actual-missing");
  });
});

describe("actual-invalid", () => {
  test("text that is no mark is reported where it stands", () => {
    expect(of({ full: 5, actual: "待定" })).toContainIssue("actual-invalid", "E3");
    expect(of({ full: 5, actual: 5, review: "再议" })).toContainIssue("actual-invalid", "F3");
    expect(of({ full: 5, deducted: "若干" })).toContainIssue("actual-invalid", "G3");
    expect(of({ kind: "bonus", actual: "待定" })).toContainIssue("actual-invalid", "E3");
  });
  test("不适用 and an empty cell are not text, and a veto's words are no mark", () => {
    expect(of({ full: 5, actual: "不适用" })).not.toContainIssue("actual-invalid");
    expect(of({ full: 5, actual: null })).not.toContainIssue("actual-invalid");
    expect(of({ kind: "veto", actual: "有", veto: { verdict: "triggered" } })).not.toContainIssue("actual-invalid");
  });
});

describe("actual-exceeds-full", () => {
  test("a mark above full is reported, the unit's and the reviewer's", () => {
    const issues = of({ full: 5, actual: 5.01 });
    expect(issues).toContainIssue("actual-exceeds-full", "E3");
    expect(issues.find((one) => one.code === "actual-exceeds-full")).toMatchObject({ expected: 5, found: 5.01 });
    expect(of({ full: 5, actual: 5, review: 6 })).toContainIssue("actual-exceeds-full", "F3");
    expect(of({ kind: "bonus", full: 5, actual: 6 })).toContainIssue("actual-exceeds-full", "E3");
    expect(of({ full: 1, actual: { grade: "A", says: { points: marks(2) } } })).toContainIssue(
      "actual-exceeds-full",
      "E3",
    );
  });
  test("full marks are not above full, nor is anything above full marks nobody can read", () => {
    expect(of({ full: 5, actual: 5 })).not.toContainIssue("actual-exceeds-full");
    expect(of({ full: null, actual: 5 })).not.toContainIssue("actual-exceeds-full");
    expect(of({ kind: "bonus", full: null, actual: 5 })).not.toContainIssue("actual-exceeds-full");
    expect(of({ kind: "deduction", full: 2, actual: 4 })).not.toContainIssue("actual-exceeds-full");
    expect(of({ full: 0.3, actual: 0.1 + 0.2 })).not.toContainIssue("actual-exceeds-full");
  });
});

describe("actual-negative", () => {
  test("a mark below zero is reported, also where 扣分 takes off more than there is", () => {
    expect(of({ full: 5, actual: -0.5 })).toContainIssue("actual-negative", "E3");
    expect(of({ full: 5, deducted: 6 })).toContainIssue("actual-negative", "G3");
  });
  test("0 is not, nor a deduction written with its sign", () => {
    expect(of({ full: 5, actual: 0 })).not.toContainIssue("actual-negative");
    expect(of({ full: 5, deducted: 5 })).not.toContainIssue("actual-negative");
    expect(of({ kind: "deduction", actual: -2 })).not.toContainIssue("actual-negative");
  });
});

describe("grade-unknown", () => {
  test("a grade without a worth is reported", () => {
    expect(of({ full: 5, actual: { grade: "H" } })).toContainIssue("grade-unknown", "E3");
    expect(of({ full: 5, actual: 5, review: { grade: "H" } })).toContainIssue("grade-unknown", "F3");
  });
  test("one in the table, said by the sheet or added by the user is not", () => {
    expect(of({ full: 5, actual: { grade: "C#" } })).not.toContainIssue("grade-unknown");
    expect(of({ full: 5, actual: { grade: "H", says: { share: marks(0.1) } } })).not.toContainIssue("grade-unknown");
    expect(issuesOf({ indicators: [{ full: 5, actual: { grade: "H" } }] }, { grades: { H: 0.2 } })).not.toContainIssue(
      "grade-unknown",
    );
  });
});

describe("formula-error", () => {
  test("an error value is reported in whichever mark it stands", () => {
    expect(of({ full: "#REF!", actual: 5 })).toContainIssue("formula-error", "D3");
    expect(of({ full: 5, actual: "#REF!" })).toContainIssue("formula-error", "E3");
    expect(of({ full: 5, actual: 5, review: "#N/A" })).toContainIssue("formula-error", "F3");
    expect(of({ full: 5, deducted: "#N/A" })).toContainIssue("formula-error", "G3");
  });
  test("text that is no mark is not one", () => {
    expect(of({ full: 5, actual: "错误" })).not.toContainIssue("formula-error");
  });
});

describe("deduction-unexplained", () => {
  test("marks lost without a reason are reported at the mark's cell", () => {
    const [found] = of({ full: 9, actual: 8, reason: "" }).filter((one) => one.code === "deduction-unexplained");
    expect(found).toMatchObject({ cell: "E3", detail: { full: 9, actual: 8, lost: 1 } });
    expect(of({ full: 9, actual: 9, review: 8, reason: "" })).toContainIssue("deduction-unexplained", "F3");
    expect(of({ full: 9, deducted: 1, reason: "" })).toContainIssue("deduction-unexplained", "G3");
    expect(of({ full: 9, actual: { grade: "B" }, reason: "" })).toContainIssue("deduction-unexplained", "E3");
    expect(of({ full: 9, actual: 8 })).toContainIssue("deduction-unexplained", "E3");
  });
  test("a dash or 无 is no reason", () => {
    for (const reason of ["无", "/", "—", " "]) {
      expect(of({ full: 9, actual: 8, reason })).toContainIssue("deduction-unexplained", "E3");
    }
  });
  test("with a reason, without a loss, or without a mark there is nothing to explain", () => {
    expect(of({ full: 9, actual: 8, reason: "活动次数不足" })).not.toContainIssue("deduction-unexplained");
    expect(of({ full: 9, actual: 9, reason: "" })).not.toContainIssue("deduction-unexplained");
    expect(of({ full: 9, actual: 10, reason: "" })).not.toContainIssue("deduction-unexplained");
    expect(of({ full: 9, actual: null, reason: "" })).not.toContainIssue("deduction-unexplained");
    expect(of({ full: 9, actual: "不适用", reason: "" })).not.toContainIssue("deduction-unexplained");
    expect(of({ kind: "bonus", full: 9, actual: 8, reason: "" })).not.toContainIssue("deduction-unexplained");
  });
});

describe("actual-exceeds-full", () => {
  test("is said with the name and both figures", () => {
    const [found] = of({ name: "环境", full: 9, actual: 9.5 }).filter(({ code }) => code === "actual-exceeds-full");
    expect(found).toMatchObject({ cell: "E3", expected: 9, found: 9.5 });
    expect(found && issueMessage(found, "zh-CN")).toContain("环境：应得9分、实得9.5分");
  });
});

describe("deduction-mismatch", () => {
  test("扣分 that is not full − actual is reported at its cell", () => {
    const [found] = of({ full: 9, actual: 8, deducted: 2 }).filter((one) => one.code === "deduction-mismatch");
    expect(found).toMatchObject({ cell: "G3", expected: 1, found: 2 });
    expect(of({ full: 9, actual: 9, deducted: 1 })).toContainIssue("deduction-mismatch", "G3");
  });
  test("one that is, in either sign, or is blank, is not", () => {
    expect(of({ full: 9, actual: 8, deducted: 1 })).not.toContainIssue("deduction-mismatch");
    expect(of({ full: 9, actual: 8, deducted: -1 })).not.toContainIssue("deduction-mismatch");
    expect(of({ full: 0.3, actual: 0.2, deducted: 0.3 - 0.2 })).not.toContainIssue("deduction-mismatch");
    expect(of({ full: 9, actual: 8, deducted: null })).not.toContainIssue("deduction-mismatch");
    expect(of({ full: 9, actual: null, deducted: 2 })).not.toContainIssue("deduction-mismatch");
    expect(of({ full: 9, deducted: 2 })).not.toContainIssue("deduction-mismatch");
  });
});

describe("review-differs", () => {
  test("another mark by the reviewer is told", () => {
    expect(of({ full: 9, actual: 9, review: 8 })).toContainIssue("review-differs", "F3");
  });
  test("the same mark, or only one of the two, is not", () => {
    expect(of({ full: 9, actual: 8, review: 8 })).not.toContainIssue("review-differs");
    expect(of({ full: 9, actual: 8, review: null })).not.toContainIssue("review-differs");
    expect(of({ full: 9, actual: null, review: 8 })).not.toContainIssue("review-differs");
  });
});
