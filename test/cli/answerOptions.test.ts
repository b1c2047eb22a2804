import { answerOptions } from "../../src/cli/answerOptions.ts";
import { issue, type SettingAnswer } from "../../src/domain/issue.ts";

const by = (...answers: SettingAnswer[]) =>
  answerOptions(issue("sheet-ambiguous", { sheet: "", cell: "" }, { answers }));

test("the options that answer a question are named, with the names as a shell takes them", () => {
  expect(by({ setting: "unit", to: "城关镇" }, { setting: "unit", to: "河东镇" })).toBe("--unit 城关镇 | 河东镇");
  expect(by({ setting: "frameworkSheet", to: "考核表 (2)" })).toBe('--framework "考核表 (2)"');
  expect(by({ setting: "breakdownSheet", to: "任务" })).toBe("--tasks 任务");
  const shops = [..."一二三四五六七"].map((to): SettingAnswer => ({ setting: "unit", to }));
  expect(by(...shops)).toBe("--unit 一 | 二 | 三 | 四 | 五 | 六 | …");
});

test("none answers how marks combine, nor what asks nothing", () => {
  expect(by({ setting: "combine", to: "mean" })).toBeNull();
  expect(by()).toBeNull();
});
