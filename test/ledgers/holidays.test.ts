import "../support/toContainIssue.ts";
import type { CellValue } from "../../src/domain/cells.ts";
import type { SheetGrid } from "../../src/domain/grid.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { saidDays, writtenDays } from "../../src/ledgers/schedule/saidDays.ts";
import { statedHolidays } from "../../src/ledgers/schedule/statedHolidays.ts";
import { holidayTemplate } from "../../src/report/template/holidayTemplate.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { sheetOf, workbookOf } from "../support/gridOf.ts";
import { checked, ledger, REPORTS } from "./ledgersOf.ts";

type Rows = readonly (readonly CellValue[])[];
const stated = (...sheets: readonly SheetGrid[]) => statedHolidays(workbookOf(...sheets), 2026);
const OCTOBER = ["10-01", "10-02", "10-03", "10-04", "10-05", "10-06", "10-07"].map((day) => `2026-${day}`);

test.each<[string, readonly string[], readonly string[]]>([
  ["10月1日（周四）至7日（周三）放假调休，共7天。10月10日（周六）上班。", OCTOBER, ["2026-10-10"]],
  ["10.1—10.7", OCTOBER, []],
  ["2026-10-01至2026-10-07", OCTOBER, []],
  ["十月一日至七日", OCTOBER, []],
  ["4月4日、5日、6日", ["2026-04-04", "2026-04-05", "2026-04-06"], []],
  ["12月31日至1月2日", ["2025-12-31", "2026-01-01", "2026-01-02"], []],
  ["2月14日、2月28日上班", [], ["2026-02-14", "2026-02-28"]],
])("%s", (text, off, worked) => {
  expect(saidDays(text, 2026)).toEqual({ off, worked, isUnclear: false });
});

test("days are written so that they are read back", () => {
  const days = [...OCTOBER.slice().reverse(), "2026-01-01", "2026-12-31", "2027-01-01"];
  expect(writtenDays(days)).toBe("2026-01-01、2026-10-01至2026-10-07、2026-12-31至2027-01-01");
  expect(saidDays(writtenDays(days), 2020).off).toEqual([...days].sort());
});

test("a day that the calendar does not have is no holiday", () => {
  expect(saidDays("2月30日", 2026)).toEqual({ off: [], worked: [], isUnclear: true });
});

const OFF = ["2026-04-04", "2026-04-05", "2026-04-06"];
test.each<[string, Rows]>([
  [
    "names with stretches",
    [
      ["节日", "放假时间", "调休上班"],
      ["清明节", "4月4日至6日", "4月12日"],
    ],
  ],
  [
    "first and last day",
    [
      ["序号", "假期名称", "开始日期", "结束日期", "补班日期"],
      [1, "清明", 46_116, 46_118, 46_124],
    ],
  ],
  [
    "a day in each row",
    [
      ["日期", "类型"],
      ["4月4日", "放假"],
      ["4月5日", "法定"],
      ["4月6日", "放假"],
      ["4月12日", "补班"],
    ],
  ],
  [
    "as the notice says it",
    [
      ["节假日", "放假安排", "备注"],
      ["清明节", "4月4日（周六）至6日（周一）放假，共3天。4月12日（周日）上班。", ""],
    ],
  ],
])("holidays are read of a sheet with %s", (_, rows) => {
  const formats = { C2: "yyyy-mm-dd", D2: "yyyy-mm-dd", E2: "yyyy-mm-dd" };
  const sheet = sheetOf("2026年节假日", rows, { formats: rows[1]?.length === 5 ? formats : {} });
  expect(stated(sheet)).toMatchObject({ sheet: "2026年节假日", off: OFF, worked: ["2026-04-12"], unclear: [] });
});

test.each<[string, Rows]>([
  [
    "whose leave it is",
    [
      ["姓名", "休假时间", "调休日期"],
      ["张三", "4月4日至6日", "4月12日"],
    ],
  ],
  [
    "stages",
    [
      ["阶段名称", "开始时间", "结束时间"],
      ["动员", "1月1日", "2月1日"],
    ],
  ],
  [
    "dates of something else",
    [
      ["日期", "类型"],
      ["4月4日", "检查"],
      ["4月5日", "会议"],
    ],
  ],
])("a sheet of %s lists none", (_, rows) => {
  expect(stated(sheetOf("表", rows))).toBeNull();
});

test("the list that comes with a new ledger is read as one once it is filled in, with where due days go", async () => {
  const plan = holidayTemplate("2026年");
  const rows = plan.rows.map(({ cells }, at) => ({
    cells: cells.map((cell, column) => {
      const typed =
        at === 1 && column === 2 ? "提前" : at === 3 ? ["清明节", "4月4日至6日", "4月12日", ""][column] : undefined;
      return cell && typed !== undefined ? { ...cell, value: typed } : cell;
    }),
  }));
  const read = await FileWorkbook.open(createWorkbook([{ ...plan, rows }]), "节假日.xlsx").read();
  expect(statedHolidays(read, 2020)).toMatchObject({ move: "earlier", off: OFF, worked: ["2026-04-12"] });
  const empty = await FileWorkbook.open(createWorkbook([plan]), "节假日.xlsx").read();
  expect(statedHolidays(empty, 2020)).toMatchObject({ move: null, off: [], worked: [] });
});

describe("Due days", () => {
  const reports = (day: string) => [1, "信息简报", "每月4日前", "办公室", "市文明办", day, null];
  const holidays = (rule: string, ...rows: Rows) =>
    sheetOf("节假日安排", [["2026年节假日安排"], [rule], ["节日", "放假日期", "调休上班日期"], ...rows]);
  const issues = (day: string, rule: string, dates = "4月4日至6日") =>
    checked(
      "2026-04-10",
      ledger("2026年4月定期报送登记表", REPORTS, [reports(day)]),
      holidays(rule, ["清明节", dates, ""]),
    ).issues;

  it("move as the sheet of holidays says", () => {
    expect(issues("4月7日", "应报日期遇节假日：顺延")).not.toContainIssue("report-late");
    expect(issues("4月8日", "应报日期遇节假日：顺延")).toContainIssue("report-late", "F3");
    expect(issues("4月7日", "应报日期遇节假日：不变")).toContainIssue("report-late", "F3");
    expect(issues("4月4日", "遇节假日、双休日提前报送")).toContainIssue("report-late", "F3");
    expect(issues("4月3日", "遇节假日、双休日提前报送")).not.toContainIssue("report-late");
  });

  it("go by the settings before the sheet, with the days of both", () => {
    const settings = { holidays: { move: "later" as const, off: ["2026-04-07"] } };
    const grid = workbookOf(
      ledger("2026年4月定期报送登记表", REPORTS, [reports("4月8日")]),
      holidays("遇节假日提前", ["清明节", "4月4日至6日", ""]),
    );
    expect(checkWorkbook(grid, { today: "2026-04-10", settings }).issues).not.toContainIssue("report-late");
    expect(checkWorkbook(grid, { today: "2026-04-10" }).issues).toContainIssue("report-late", "F3");
  });

  it("are told where a holiday does not exist", () => {
    expect(issues("4月4日", "", "4月31日")).toContainIssue("ledger-date-invalid", "B4");
    expect(issues("4月4日", "", "4月30日")).not.toContainIssue("ledger-date-invalid");
  });

  it("the sheet is no breakdown, no roster and no list of stages", () => {
    const { assessment, stages } = checked(
      "2026-04-10",
      ledger("报送", REPORTS, [reports("4月4日")]),
      holidays("", ["清明节", "4月4日至6日", "4月12日"]),
    );
    expect([assessment?.breakdown?.sheet, stages, assessment?.roster.departments.map(({ name }) => name)]).toEqual([
      ...[undefined, [], []],
    ]);
  });
});
