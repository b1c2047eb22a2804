import { shownNumber } from "../../../src/recognise/table/shownNumber.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { sheetOf, workbookOf, type SheetExtras } from "../../support/gridOf.ts";

test.each([
  [1.1, "0.00", "1.10"],
  [7, "000", "007"],
  [3, '"Ⅱ-"0', "Ⅱ-3"],
  [3, '"第"0"号"', "第3号"],
  [3, "第0号", "第3号"],
  [1.5, "0.##", "1.5"],
  [2, "\\A00_ ", "A02"],
  [12, "[Red]0;[Blue]-0", "12"],
  [-12, "0;(0)", "(12)"],
  [2.345, "0.00", "2.35"],
  [0.5, "#.0", ".5"],
])("the number %p in the format %p is shown as %p", (value, format, shown) => {
  expect(shownNumber(value, format)).toBe(shown);
});

test.each(["#,##0", "0%", "0.00E+00", "# ?/?", "[DBNum1]0", "yyyy/m/d", "0-00", "@", "General", '"甲"'])(
  "the format %p is left to the value's own text",
  (format) => expect(shownNumber(12, format)).toBeNull(),
);

const HEADINGS = ["指标编号", "测评项目", "测评内容", "应得分", "实得分", "扣分原因"];

function read(codes: readonly CellValue[], tasks: readonly CellValue[], extras: SheetExtras = {}) {
  const framework = sheetOf(
    "测评体系",
    [HEADINGS, ...codes.map((code, at) => [code, "组织领导", `工作内容${"甲乙丙丁"[at]}`, 25, 25, null])],
    extras,
  );
  const breakdown = sheetOf("任务分解", [
    ["指标编号", "工作任务", "牵头部门", "完成时限"],
    ...tasks.map((code, at) => [code, `任务${at + 1}`, `${"甲乙丙丁"[at]}科`, "2026-06-30"]),
  ]);
  const { assessment, issues } = checkWorkbook(workbookOf(framework, breakdown), { today: "2026-03-02" });
  return {
    codes: assessment?.framework?.indicators.map(({ code }) => code),
    links: assessment?.breakdown?.tasks.map(({ indicators }) => indicators),
    said: issues
      .filter(({ severity }) => severity !== "info")
      .map(({ code, cell, found }) => `${code}@${cell}:${found}`),
  };
}

test("1.1 shown as 1.10 is another code than 1.1", () => {
  expect(read([1.1, 1.1, 1.9], ["1.10", 1.1, 1.9], { formats: { A3: "0.00" } })).toEqual({
    codes: ["1.1", "1.10", "1.9"],
    links: [[1], [0], [2]],
    said: [],
  });
});

test("a number far from any day is no code that became a date", () => {
  const sheet = (code: CellValue, format: string) =>
    sheetOf(
      "测评体系",
      [HEADINGS, ...["1-1", code, "1-3"].map((one, at) => [one, "组织", `内容${at}`, 30, 28, null])],
      {
        formats: { A3: format },
      },
    );
  const said = (code: CellValue, format: string) =>
    checkWorkbook(workbookOf(sheet(code, format)), { today: "2026-03-02" }).issues.some(
      (one) => one.code === "code-date",
    );
  expect(said(46024, "m-d")).toBe(true);
  expect(said(12, "General")).toBe(false);
});

describe("codes that became dates", () => {
  test.each([
    ["as they show themselves", { formats: { A2: 'm"月"d"日"', A3: "d-mmm", A4: "yyyy/m/d" } }],
    ["as bare day numbers", {}],
  ])("are month and day again, %s, with one warning", (_, extras) => {
    expect(read([45658, 45659, 45660], ["1-1", "1-2", "1-3"], extras)).toEqual({
      codes: ["1-1", "1-2", "1-3"],
      links: [[0], [1], [2]],
      said: ["code-date@A2:3"],
    });
  });

  test("3-45 is no day and became a month of a year", () => {
    expect(read([16497], ["3-45"], { formats: { A2: "mmm-yy" } }).codes).toEqual(["3-45"]);
  });

  test("codes of five digits are codes where no text says otherwise", () => {
    const { codes, links, said } = read([45658, 45659, 45660], [45658, "45659", 45660]);
    expect({ codes, links, said }).toEqual({ codes: ["45658", "45659", "45660"], links: [[0], [1], [2]], said: [] });
  });
});
