import { selfReport } from "../../src/report/narrative/selfReport.ts";
import { narrativeText } from "../../src/report/narrative/narrativeText.ts";
import { checkForPaper } from "../../src/usecases/checkForPaper.ts";
import { checkWorkbook, type CheckOptions } from "../../src/usecases/checkWorkbook.ts";
import { summariseWorkbook } from "../../src/usecases/summariseWorkbook.ts";
import { summaryInput } from "../../src/usecases/summaryInput.ts";
import { summaryState } from "../../src/usecases/summaryState.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { cell, planOf } from "../workbook/samplePlan.ts";

type Rows = readonly (readonly (string | number | null)[])[];

function workbook(filled: string | null): FileWorkbook {
  const sheet = (name: string, rows: Rows) =>
    planOf(
      name,
      null,
      rows.map((row) => row.map((value) => (value === null ? null : cell(value)))),
    );
  const framework: Rows = [
    ["某局自查评分表"],
    ...(filled === null ? [] : [[filled]]),
    ["序号", "测评项目", "测评内容", "应得分", "实得分"],
    [1, "领导班子", "学习制度", 10, 9],
  ];
  const breakdown: Rows = [
    ["序号", "测评内容", "任务", "牵头部门", "完成时限", "完成情况"],
    [1, "学习制度", "组织学习", "办公室", "2026-03-31", "未完成，材料已上报"],
    [2, "学习制度", "通报学习", "办公室", "2026-04-30", "滞后"],
  ];
  return FileWorkbook.open(createWorkbook([sheet("测评体系", framework), sheet("任务分解", breakdown)]), "测试.xlsx");
}

const dayOf = async (filled: string | null, options: Partial<CheckOptions> = {}): Promise<string> =>
  checkWorkbook(await workbook(filled).read(), { today: "2026-11-29", ...options }).today;

describe("the day by which overdue is judged", () => {
  it.each([
    ["填报日期：2025年6月30日", "2025-06-30"],
    ["填报日期：2025年6月", null],
    ["填报日期：2025年6月31日", null],
    [null, null],
  ])("is said to be the sheet's only where it states a full date: %s", async (filled, stated) => {
    const chosen = checkWorkbook(await workbook(filled).read(), { today: "2026-11-29", judgedOn: "2026-01-05" });
    expect(chosen.statedDay).toBe(stated);
    expect(chosen.today).toBe("2026-01-05");
  });

  it.each([
    ["填报日期：2011年10月12日", "2011-10-12"],
    ["填报日期：二〇二六年四月二日", "2026-04-02"],
    ["填表时间：2026.4.2", "2026-04-02"],
    // No whole day, or none that the calendar has.
    ["填报日期：2026年4月", "2026-11-29"],
    ["填报日期：2026年2月30日", "2026-11-29"],
    [null, "2026-11-29"],
  ])("is the sheet's own where it states one, else the clock's (%s)", async (filled, day) => {
    expect(await dayOf(filled)).toBe(day);
  });

  it("is the user's above both", async () => {
    expect(await dayOf("填报日期：2026年4月2日", { judgedOn: "2026-05-01" })).toBe("2026-05-01");
    expect(await dayOf(null, { settings: { judgedOn: "2026-05-01" } })).toBe("2026-05-01");
  });

  it("once chosen for the summary, is kept with the workbook and printed, and every paper takes it", async () => {
    const book = workbook("填报日期：2026年4月2日");
    await summariseWorkbook(book, {
      today: "2026-11-29",
      judgedOn: "2026-04-20",
      asOf: "2026-11-29 14:03",
      language: "zh-CN",
    });
    const grid = await FileWorkbook.open(book.bytes(), "再打开.xlsx").read();
    const opened = checkWorkbook(grid, { today: "2026-12-24" });
    expect(opened.today).toBe("2026-04-20");
    expect(opened.issues.filter(({ code }) => code === "task-overdue")).toHaveLength(1);
    expect(JSON.stringify(grid.sheets.find(({ product }) => product === "summary")?.values)).toContain(
      "逾期以2026年4月20日为准",
    );
    expect(reportOf(grid, "2026-12-24")).toContain("逾期未完成1项");
    // Set since: the summary says another day.
    const moved = checkWorkbook(grid, { today: "2026-12-24", judgedOn: "2026-05-01" });
    expect(summaryState(grid, moved)).toBe("older");
  });

  it("left as it stood, follows the clock in the pane, while papers beside a summary keep to its day", async () => {
    const book = workbook(null);
    await summariseWorkbook(book, { today: "2026-04-20", asOf: "2026-04-20 14:03", language: "zh-CN" });
    const grid = await FileWorkbook.open(book.bytes(), "再打开.xlsx").read();
    const opened = checkWorkbook(grid, { today: "2026-05-24" });
    expect(opened.today).toBe("2026-05-24");
    expect(summaryState(grid, opened)).toBe("current");
    expect(checkForPaper(grid, { today: "2026-05-24" }).today).toBe("2026-04-20");
    expect(checkForPaper(grid, { today: "2026-05-24", judgedOn: "2026-05-24" }).today).toBe("2026-05-24");
    book.edit([{ at: { sheet: "测评体系", row: 3, column: 5 }, value: 8 }]);
    expect(checkForPaper(await book.read(), { today: "2026-05-24" }).today).toBe("2026-05-24");
  });
});

it("progress is printed in the sheet's own words", async () => {
  const book = workbook(null);
  await summariseWorkbook(book, { today: "2026-05-20", asOf: "2026-05-20", language: "zh-CN" });
  const grid = await book.read();
  const listed = JSON.stringify(grid.sheets.find(({ product }) => product === "departments")?.values);
  for (const paper of [listed, reportOf(grid, "2026-05-20")]) {
    expect(paper).toContain("未完成，材料已上报");
    expect(paper).toContain("滞后");
    expect(paper).not.toMatch(/未开始|进行中/);
  }
});

function reportOf(grid: Awaited<ReturnType<FileWorkbook["read"]>>, today: string): string {
  const input = summaryInput(grid, checkForPaper(grid, { today }), { asOf: today, language: "zh-CN" });
  if (!input) throw new Error("nothing was recognised");
  return narrativeText(selfReport(input));
}
