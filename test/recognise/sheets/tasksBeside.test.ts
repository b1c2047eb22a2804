import type { CellValue } from "../../../src/domain/cells.ts";
import { recognise } from "../../../src/recognise/recognise.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

type Rows = readonly (readonly CellValue[])[];

const ASSIGNED: Rows = [
  ["序号", "考核项目", "分值", "自评得分", "责任科室"],
  [1, "窗口服务规范", 40, 38, "窗口科"],
  [2, "一次办好事项占比", 60, 55, "改革科"],
];
const OPEN: Rows = ASSIGNED.map((row) => row.slice(0, 4));

function read(framework: Rows, ...sheets: readonly (readonly [string, Rows])[]) {
  const grid = workbookOf(sheetOf("考核办法", framework), ...sheets.map(([name, rows]) => sheetOf(name, rows)));
  const { assessment, issues } = recognise(grid, { today: "2026-06-15", settings: {} });
  return {
    tasks: (assessment?.breakdown?.tasks ?? []).map(
      ({ name, indicators, assignments }) =>
        `${name} ${indicators.map((id) => id + 1).join()} ${assignments.map(({ department }) => department).join()}`,
    ),
    own: assessment?.framework?.indicators.map(({ assignments }) => assignments[0]?.department),
    issues: issues.map(({ code, detail: { names = [] } }) => `${code} ${names.join()}`),
  };
}

const DUTIES: Rows = [
  ["序号", "任务", "牵头科室", "截止日期", "完成情况"],
  [1, "礼仪培训", "人事科", "2026.5.20", "已完成"],
  [2, "流程再造", "改革科", "2026.9.10", "进行中"],
];

describe("tasks beside a framework with departments of its own", () => {
  it.each(["任务派单", "工作推进单", "Sheet2"])("are read from a sheet called %s, and its departments stay", (name) => {
    const { tasks, own, issues } = read(ASSIGNED, [name, DUTIES]);
    expect(tasks).toEqual(["礼仪培训 1 人事科", "流程再造 2 改革科"]);
    expect(own).toEqual(["窗口科", "改革科"]);
    expect(issues).toEqual([]);
  });

  it("are not read from a list that names nobody, or a timetable", () => {
    const timetable: Rows = [
      ["日期", "工作内容", "班组"],
      ["3月1日", "巡查", "一组"],
      ["3月2日", "检修", "二组"],
    ];
    expect(read(ASSIGNED, ["值班", timetable]).tasks).toEqual([]);
  });

  it("say which other sheet lists some, too", () => {
    const others = DUTIES.map((row, at) => (at === 0 ? row : [at, `落实第${at}次会议决议`, ...row.slice(2)]));
    const { tasks, issues } = read(ASSIGNED, ["任务分解", DUTIES], ["会议决议", others]);
    expect(tasks).toHaveLength(2);
    expect(issues).toEqual(["sheet-left-out 会议决议"]);
    expect(read(ASSIGNED, ["任务分解", DUTIES], ["摘录", DUTIES.slice(0, 2)]).issues).toEqual([]);
  });
});

describe("a sheet of tasks without a heading that is known", () => {
  const rows: Rows = [
    ["评分点", "干什么", "落实主体", "啥时候干完", "干到哪一步"],
    ["窗口服务规范", "礼仪培训", "人事科（牵头）、财务科（配合）", "5月上旬", "已完成"],
    ["窗口服务规范", "更新标牌", "窗口科（牵头）", "2026年8月16日", "未开始"],
    ["一次办好事项占比", "流程再造", "改革科（牵头）", "上半年", "进行中"],
  ];
  const EXPECTED = ["礼仪培训 1 人事科,财务科", "更新标牌 1 窗口科", "流程再造 2 改革科"];

  it("is read where its cells list tasks and name the framework's indicators", () => {
    expect(read(OPEN, ["汛期干什么", rows]).tasks).toEqual(EXPECTED);
  });

  it("whatever the order of its columns", () => {
    const turned = rows.map((row) => [...row].reverse());
    expect(read(OPEN, ["推进表", turned]).tasks).toEqual(EXPECTED);
  });

  it("is none where its rows name no indicator", () => {
    const records = rows.map((row, at) => [at === 0 ? "栏目" : `会议${at}号`, ...row.slice(1)]);
    expect(read(OPEN, ["记录", records])).toMatchObject({ tasks: [], issues: ["sheet-missing 记录"] });
  });
});
