import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

function read(...rows: CellValue[][]) {
  const result = checkWorkbook(workbookOf(sheetOf("保密自评", rows)), { today: "2026-03-02", settings: {} });
  const { totals, tasks } = jsonReport("a.xlsx", result, "zh-CN");
  return {
    actual: totals?.actual,
    tasks: tasks.length,
    meanings: (result.assessment?.framework?.columns ?? []).map(({ meaning }) => meaning),
    codes: result.issues.flatMap(({ code, cell }) => (code === "sheet-missing" ? [] : [`${code} ${cell}`])),
  };
}

const sheet = (headings: readonly [string, string], ...lost: readonly number[]): CellValue[][] => [
  ["自查项", "标准分", ...headings, "其他"],
  ["人员管理", 30, lost[0] ?? 0, 28, "缺承诺书"],
  ["载体管理", 30, lost[1] ?? 0, 30, null],
  ["电脑管理", 25, lost[2] ?? 0, 25, null],
  ["网络管理", 15, lost[3] ?? 0, 12, "登记不全"],
];

describe("what is taken off under a heading that only says so", () => {
  test("and what is left are no two opinions", () => {
    const { actual, meanings, codes } = read(...sheet(["扣减", "末得"], 2, 0, 0, 3));
    expect(actual).toBe(95);
    expect(meanings).toEqual(["indicator", "full", "deducted", "actual", "reason"]);
    expect(codes).toEqual([]);
    expect(read(...sheet(["扣减", "末得"], 3, 0, 0, 3)).codes).toEqual(["deduction-mismatch C2"]);
  });

  test("stands before or behind the marks, whatever these are called", () => {
    const turned = sheet(["末得", "损失"]).map(([name = null, full = null, , mark = null], at): CellValue[] =>
      at === 0 ? ["自查项", "标准分", "末得", "损失"] : [name, full, mark, Number(full) - Number(mark)],
    );
    expect(read(...turned)).toMatchObject({ actual: 95, meanings: ["indicator", "full", "actual", "deducted"] });
    expect(read(...sheet(["扣减", "实得分"], 2, 0, 0, 3)).meanings.slice(2, 4)).toEqual(["deducted", "actual"]);
  });

  test("is a question where it leaves something else, and where no heading says so", () => {
    expect(read(...sheet(["扣减", "末得"], 5, 4, 3, 1)).codes).toContain("reading-ambiguous C1");
    // Two parts that were earned in full come to the full marks as well.
    expect(read(...sheet(["蒹葭", "苍白"], 2, 0, 0, 3)).codes).toContain("column-ambiguous C1");
    expect(read(...sheet(["加减", "末得"], 2, 0, 0, 3)).meanings).not.toContain("deducted");
  });
});

describe("words of unknown heading", () => {
  const marked = (...words: readonly CellValue[]): readonly string[] =>
    read(
      ["测评内容", "分值", "得分", "何故"],
      ["学习", 60, 58, words[0] ?? null],
      ["志愿", 20, 20, words[1] ?? null],
      ["环境", 20, 15, words[2] ?? null],
    ).meanings;

  test("say why marks were lost where they stand beside these alone", () =>
    expect(marked("缺记录", null, "有积水").at(-1)).toBe("reason"));

  test.each([
    ["beside a row that lost nothing", ["缺记录", "有照片", "有积水"]],
    ["once", ["缺记录"]],
    ["that are marks", ["48分", null, "12分"]],
  ])("do not %s", (_, words) => expect(marked(...words).at(-1)).not.toBe("reason"));
});

describe("a column of words beside full marks", () => {
  const rows = (heading: string, ...cells: readonly CellValue[]): CellValue[][] => [
    ["测评内容", "分值", heading, "评语"],
    ["学习", 60, cells[0] ?? null, "较好"],
    ["志愿", 20, cells[1] ?? null, "优"],
    ["环境", 20, cells[2] ?? null, "一般"],
  ];

  test("holds remarks where it is called so, and no marks", () => {
    expect(read(...rows("经手", "老王", "老李", "老王"))).toMatchObject({ actual: 0 });
    expect(read(...rows("经手")).codes).toContain("column-missing A1");
  });

  test("stands beside 得分率, which is what was earned where nothing else is", () => {
    expect(read(...rows("得分率", "95%", "100%", "50%"))).toMatchObject({ actual: 87 });
    expect(read(...rows("得分率", "95%", "100%", null)).codes).toContain("column-missing A1");
    const [header = [], ...leaves] = rows("得分率", "95%", "100%", "50%");
    expect(read(header, ["一、基本项"], ...leaves)).toMatchObject({ actual: 87 });
    expect(read(...rows("完成率", "95%", "100%", "50%")).codes).toContain("column-missing A1");
    expect(read(...rows("得分率", 0.95, 1, 0.5)).codes).toContain("column-missing A1");
  });
});

describe("tasks beside full marks", () => {
  const tasks = (heading: string, ...marks: readonly number[]): CellValue[][] => [
    ["承办科室", "任务要点", "满分", heading],
    ["办公室", "公文流转", 30, marks[0] ?? 0],
    ["财务科", "预算执行", 30, marks[1] ?? 0],
    ["业务科", "项目验收", 40, marks[2] ?? 0],
  ];

  test("are scored by a column of any heading that holds most of what can be earned", () => {
    expect(read(...tasks("实评", 30, 28, 39))).toMatchObject({ actual: 97, tasks: 0 });
  });

  test.each([
    ["counts", "次数", [30, 28, 39]],
    ["holds little", "实评", [3, 2, 4]],
    ["goes beyond the full marks", "实评", [33, 28, 39]],
  ])("are tasks alone beside a column that %s", (_, heading, marks) =>
    expect(read(...tasks(heading, ...marks))).toMatchObject({ actual: undefined, tasks: 3 }),
  );
});
