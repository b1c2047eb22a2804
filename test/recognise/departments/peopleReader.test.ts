import { recognise } from "../../../src/recognise/recognise.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { sheetOf, workbookOf, type SheetExtras } from "../../support/gridOf.ts";

const read = (
  rows: readonly (readonly CellValue[])[],
  extras: SheetExtras = {},
  ...tasks: (readonly CellValue[])[]
) => {
  const sheets = [sheetOf("测评体系", rows, extras)];
  if (tasks.length > 0) sheets.push(sheetOf("任务分解", tasks));
  const { assessment } = recognise(workbookOf(...sheets), { today: "2026-03-02", settings: {} });
  return {
    indicators: assessment?.framework?.indicators.map(({ people }) => people),
    tasks: assessment?.breakdown?.tasks.map(({ people }) => people),
  };
};

describe("columns of people", () => {
  it.each(["分管领导", "责任领导", "牵头领导", "包保领导", "分管局领导"])("%s names leaders", (heading) => {
    const { indicators } = read([
      ["序号", "测评内容", "应得分", "实得分", heading, "责任人"],
      [1, "甲", 10, 9, "张 三", "李四、王五"],
      [2, "乙", 10, 9, "同上", ""],
      [3, "丙", 10, 9, "", "各科室负责人"],
    ]);
    expect(indicators).toEqual([
      { leaders: ["张三"], persons: ["李四", "王五"] },
      { leaders: ["张三"], persons: [] },
      { leaders: [], persons: [] },
    ]);
  });

  it("counts a merged cell for every row it spans, and not a title across the table", () => {
    const { indicators } = read(
      [
        ["序号", "测评内容", "应得分", "实得分", "分管领导"],
        [1, "甲", 10, 9, "张三"],
        [2, "乙", 10, 9, null],
        [3, "丙", 10, 9, "李四"],
      ],
      { merges: ["E2:E3"] },
    );
    expect(indicators?.map(({ leaders }) => leaders)).toEqual([["张三"], ["张三"], ["李四"]]);
  });

  it("on a breakdown, takes in the rows that only go on with a task", () => {
    const { tasks } = read(
      [
        ["指标编号", "测评内容", "应得分", "实得分"],
        ["1", "甲", 10, 9],
      ],
      {},
      ["指标编号", "工作任务", "牵头科室", "分管领导", "责任人", "完成时限"],
      ["1", "做这件事", "办公室", "张三", "李四", "2026-06-30"],
      [null, null, "人事科", null, "王五", null],
    );
    expect(tasks).toEqual([{ leaders: ["张三"], persons: ["李四", "王五"] }]);
  });

  it("reads labels beside departments in one cell", () => {
    const { indicators } = read([
      ["序号", "测评内容", "应得分", "实得分", "责任分工"],
      [1, "甲", 10, 9, "分管领导：张三；牵头：办公室；责任人：李四、王五"],
      [2, "乙", 10, 9, "办公室（牵头）、人事科"],
    ]);
    expect(indicators).toEqual([
      { leaders: ["张三"], persons: ["李四", "王五"] },
      { leaders: [], persons: [] },
    ]);
  });

  it("takes no signatures and opinions for who is in charge", () => {
    const { indicators } = read([
      ["序号", "测评内容", "应得分", "实得分", "分管领导意见"],
      [1, "甲", 10, 9, "同意"],
    ]);
    expect(indicators).toEqual([{ leaders: [], persons: [] }]);
  });
});
