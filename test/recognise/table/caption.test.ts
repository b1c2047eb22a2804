import { readCaption, type Caption } from "../../../src/recognise/table/caption.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { datedStages } from "../../../src/recognise/deadlines/deadlineContext.ts";
import { workbookYear, yearOf } from "../../../src/recognise/deadlines/period.ts";
import { sheetOf, type SheetExtras } from "../../support/gridOf.ts";

/** The header stands in the row that begins with 序号. */
function caption(rows: readonly (readonly CellValue[])[], extras: SheetExtras = {}): Caption {
  return readCaption(sheetOf("测评体系", rows, extras), rows.findIndex(([first]) => first === "序号") + 1, false);
}

describe("caption", () => {
  it("reads unit, period, subject and date from a title and a form line", () =>
    expect(
      caption([
        ["丹江口市教育局2010—2011年度文明单位创建自查评分表"],
        ["填报单位（盖章）：丹江口市教育局    填报日期：2011年10月12日    单位：分"],
        ["序号", "测评内容"],
      ]),
    ).toMatchObject({
      unit: "丹江口市教育局",
      period: "2010—2011",
      subject: "文明单位创建",
      filledOn: "2011年10月12日",
    }));
  it.each([
    ["滨江实验学校2026年度文明校园测评体系自评表", "文明校园"],
    ["江北区交通运输局2026年度创建省级文明单位测评体系", "创建省级文明单位"],
    ["云岭县水利局2026年度绩效考核指标体系及评分标准", "绩效考核"],
    ["2026年度“双拥”工作自评表", "双拥"],
    ["“两学一做”学习教育考核评分表", "“两学一做”学习教育考核"],
    ["《文明单位创建》自评表", "文明单位创建"],
    ["关于争创“五好”自评表", "争创“五好”"],
  ])("%s is about %s", (title, subject) => expect(caption([[title], ["序号"]])).toMatchObject({ subject }));
  it("reads labels with their values in the cells beside them", () =>
    expect(
      caption([["填报单位：", null, "区交通局", null, "填报日期：", 46112], ["序号"]], {
        formats: { F1: "yyyy-mm-dd" },
      }),
    ).toMatchObject({ unit: "区交通局", filledOn: "2026-03-31" }));
  it("takes no label for the value of the label before it", () =>
    expect(caption([["填报单位：", "填报日期：", "2026年3月1日"], ["序号"]])).toMatchObject({
      unit: null,
      filledOn: "2026年3月1日",
    }));
  it("passes over empty cells between a label and its value", () =>
    expect(caption([["填报单位：", "", null, "区交通局"], ["序号"]]).unit).toBe("区交通局"));
  it("单位：分 names no unit", () => expect(caption([["单位：分"], ["序号"]]).unit).toBeNull());
  it("takes the unit from a title line of its own", () =>
    expect(caption([["某某区交通局"], ["2026年度创建省级文明单位测评体系"], ["序号"]])).toMatchObject({
      unit: "某某区交通局",
      period: "2026年度",
    }));
  it.each([
    ["XX县住建局2025年目标考核", "XX县住建局"],
    ["2026年度某某区交通局文明单位测评体系", "某某区交通局"],
    ["某某镇党建工作考核表", "某某镇"],
    ["××局任务分解表", "××局"],
  ])("takes the unit from %s", (title, unit) => expect(caption([[title], ["序号"]]).unit).toBe(unit));
  it.each(["文明村创建测评体系", "省级文明社区考核表", "创建文明单位测评体系", "卫生村镇考核评分表"])(
    "what is striven for is no unit: %s",
    (title) => expect(caption([[title], ["序号"]]).unit).toBeNull(),
  );
  it("says nothing where the sheet does not", () =>
    expect(caption([["序号"], [1]])).toEqual({ titles: [], unit: null, period: null, subject: null, filledOn: null }));
  it("the year of an edition is no period", () =>
    expect(caption([["文明单位测评体系（2021年版）"], ["序号"]]).period).toBeNull());
  it("finds the date in a signature line below", () =>
    expect(caption([["序号"], [1], ["填表人：张三", null, "填报日期：2026年3月1日"]]).filledOn).toBe("2026年3月1日"));

  it("states a date in full-width digits as well", () =>
    expect(caption([["序号"], [1], ["填报日期：２０２６年３月１日"]]).filledOn).toBe("２０２６年３月１日"));
});

describe("year", () => {
  it.each([
    ["2010—2011年度文明单位", 2011],
    ["二〇二六年度", 2026],
    ["全国文明单位测评体系（2021年版）2026年任务", 2026],
    ["（2021年版）", null],
    ["文明办〔2024〕12号", null],
    ["测评体系", null],
  ])("%s", (title, year) => expect(yearOf(title)).toBe(year));
  it("comes from the title, else a sheet name, else most dates, else today", () => {
    expect(workbookYear(["2024年任务"], ["2025"], ["2023-01-01"], "2026-05-01")).toBe(2024);
    expect(workbookYear(["任务"], ["2025年"], ["2023-01-01"], "2026-05-01")).toBe(2025);
    expect(workbookYear([], ["Sheet1"], ["2023-01-01", "2024年3月", "2024.5.1"], "2026-05-01")).toBe(2024);
    expect(workbookYear([], [], ["2024年3月", "2024.5.1", "2025-01-01"], "2026-05-01")).toBe(2024);
    expect(workbookYear([], [], ["2024年3月", "2023-01-01"], "2026-05-01")).toBe(2024);
    expect(workbookYear([], [], ["2023-01-01", "2024-01-01"], "2026-05-01")).toBe(2024);
    expect(workbookYear([], [], ["3月底"], "2026-05-01")).toBe(2026);
  });
});

describe("stages", () => {
  const stages = (rows: readonly (readonly CellValue[])[]) =>
    Object.fromEntries(datedStages([sheetOf("方案", rows)], 2026));
  it("are dated in section rows, in sentences and in tables", () =>
    expect(
      stages([
        ["一、宣传发动阶段（1—4月）"],
        ["分三个阶段：全面实施阶段（5—8月）；自查提高阶段：2026年8月至9月。"],
        ["阶段", "时间"],
        ["总结上报", "9-10月"],
      ]),
    ).toEqual({ 宣传发动: "2026-04-30", 全面实施: "2026-08-31", 自查提高: "2026-09-30", 总结上报: "2026-10-31" }));
  it("a stage without dates is not known", () =>
    expect(stages([["宣传发动阶段"], ["阶段性工作总结，3月上报"]])).toEqual({}));
});
