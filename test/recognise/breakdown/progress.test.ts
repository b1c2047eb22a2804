import { readProgress } from "../../../src/recognise/breakdown/progress.ts";

describe("done", () => {
  it.each([
    "已完成",
    "完成",
    "已落实",
    "已办结",
    "是",
    "√",
    "✓",
    "100%",
    "完成100%",
    "已全部完成",
    "完成。",
    "计划已完成",
    "5/5",
    "☑完成 □未完成",
    "完成■ 未完成□",
  ])("%s", (text) => expect(readProgress(text)).toMatchObject({ progress: "done", unread: null }));
  it.each([
    [1, "0%"],
    [1, ""],
    [100, ""],
  ])("%p formatted %p", (value, format) => expect(readProgress(value, format).progress).toBe("done"));
  it("TRUE", () => expect(readProgress(true).progress).toBe("done"));
});

describe("doing", () => {
  it.each([
    "进行中",
    "推进中",
    "整改中",
    "基本完成",
    "达到序时进度",
    "60%",
    "已完成60%",
    "部分完成",
    "正在办理",
    "未全部完成",
    "按计划推进",
    "持续推进",
    "计划3月底完成",
    "预计6月完成",
    "3/5",
    "完成2/4",
    "完成一半",
    "已完成大半",
    "完成三分之二",
    "完成八成",
    "未完成100%",
    "完成率不足100%",
  ])("%s", (text) => expect(readProgress(text)).toMatchObject({ progress: "doing", unread: null }));
  it.each([
    [0.6, "0%"],
    [0.6, ""],
    [60, ""],
  ])("%p formatted %p", (value, format) => expect(readProgress(value, format).progress).toBe("doing"));
});

describe("todo", () => {
  it.each([
    "未开始",
    "滞后",
    "否",
    "未完成",
    "尚未启动",
    "×",
    "0%",
    "□完成 ☑未完成",
    "未达序时进度",
    "待启动",
    "无法完成",
  ])("%s", (text) => expect(readProgress(text)).toMatchObject({ progress: "todo", unread: null }));
  it("0", () => expect(readProgress(0).progress).toBe("todo"));
});

describe("unknown", () => {
  it.each([null, "", " ", "/", "—", "无", "不适用"])("%p says nothing", (value) =>
    expect(readProgress(value)).toMatchObject({ progress: "unknown", unread: null }),
  );
  it.each(["已完成\n未完成", "是 / 否", "□已完成 □未完成"])("%p offers a choice that nobody has made", (text) =>
    expect(readProgress(text)).toMatchObject({ progress: "unknown", unread: null, text: "" }),
  );
  it("two words that say the same are no choice", () => expect(readProgress("已完成\n已办结").progress).toBe("done"));
  it.each(["材料见附件", "待议", "张三", "○"])("%s is kept as unread", (text) =>
    expect(readProgress(text)).toMatchObject({ progress: "unknown", unread: text }),
  );
  it("a share above the whole is unread", () => {
    expect(readProgress(130)).toMatchObject({ progress: "unknown", unread: "130" });
    expect(readProgress("130%")).toMatchObject({ progress: "unknown", unread: "130%" });
  });
  it("an error value is unread", () =>
    expect(readProgress({ error: "#REF!" })).toMatchObject({ progress: "unknown", unread: "#REF!" }));
});

it.each([
  ["未完成，材料已上报", "", "未完成，材料已上报"],
  ["☑基本完成 □未完成", "", "基本完成"],
  [0.6, "0%", "60%"],
  [1, "", "100%"],
  ["/", "", "/"],
  [" 滞后 ", "", "滞后"],
  [true, "", ""],
] as const)("%p is said on paper as it is in the sheet", (value, format, text) =>
  expect(readProgress(value, format).text).toBe(text),
);
