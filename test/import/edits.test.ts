import {
  changeIndicator,
  changeRow,
  changeTask,
  departmentsKept,
  dropIndicator,
  dropRow,
  dropTask,
  joinWithNext,
} from "../../src/import/edits.ts";
import { importText, taskLines } from "./fromText.ts";

const PLAN = importText(`
县教育局2026年工作方案
县教育局内设办公室、人事科、普教科3个科室。
一、实施步骤
（一）宣传发动阶段（2026年1月—3月）
1.召开动员会，3月底前完成。（责任科室：办公室）
（二）组织实施阶段（2026年4月—10月）
1.开展教研活动，10月底前完成。（牵头科室：普教科；配合科室：人事科）
二、工作要求
各科室每月25日前向办公室报送进展情况。`);
const SUMMARY = importText(`
自查总结
一、组织领导（应得40分，实得40分）
二、宣传教育（应得60分，实得58分）
综上，应得100分，实得98分。`);

describe("a correction makes a new value and leaves the rest", () => {
  it("of tasks: renamed, dropped, joined with the next", () => {
    expect(taskLines(changeTask(PLAN, 0, { name: "动员" }))[0]).toMatch(/^动员 \|/u);
    expect(dropTask(PLAN, 0).tasks).toEqual(PLAN.tasks.slice(1));
    const [joined, ...none] = taskLines(joinWithNext(PLAN, 0));
    expect(joined).toBe("召开动员会 | 普教科 | 办公室 | 人事科 | 3月底前；10月底前");
    expect(none).toEqual([]);
    expect(joinWithNext(PLAN, 1)).toBe(PLAN);
  });

  it("of stages, recurring duties and departments", () => {
    expect(PLAN.stages.map(({ name }) => name)).toEqual(["宣传发动阶段", "组织实施阶段"]);
    expect(changeRow(PLAN, "stages", 1, { to: "11月" }).stages[1]).toMatchObject({ name: "组织实施阶段", to: "11月" });
    expect(dropRow(PLAN, "stages", 0).stages).toEqual(PLAN.stages.slice(1));
    expect(changeRow(PLAN, "recurring", 0, { who: "普教科" }).recurring[0]).toMatchObject({
      who: "普教科",
      to: "办公室",
    });
    expect(departmentsKept(PLAN, ["办公室", "职教科", "办公室"]).roster.map(({ name }) => name)).toEqual([
      "办公室",
      "职教科",
    ]);
    expect(departmentsKept(SUMMARY, ["办公室"])).toBe(SUMMARY);
  });

  it("of indicators, whose totals stay behind the same rows", () => {
    expect(changeIndicator(SUMMARY, 0, { kind: "bonus" }).indicators.map(({ kind }) => kind)).toEqual([
      "bonus",
      "base",
    ]);
    expect(SUMMARY.totals.map(({ after }) => after)).toEqual([2]);
    expect(dropIndicator(SUMMARY, 0).totals.map(({ after }) => after)).toEqual([1]);
    expect(dropRow(SUMMARY, "totals", 0).totals).toEqual([]);
  });
});
