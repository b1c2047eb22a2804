import { summaryFileName } from "../../src/preview/summaryFileName.ts";

describe("the name of the saved file", () => {
  it.each([
    ["自查.xlsx", "自查-汇总.xlsx"],
    ["带宏.xlsm", "带宏-汇总.xlsm"],
    ["自查-汇总.xlsx", "自查-汇总.xlsx"],
    ["2011.10.自查.xlsx", "2011.10.自查-汇总.xlsx"],
    ["没有扩展名", "没有扩展名-汇总.xlsx"],
  ])("of %s is %s", (name, saved) => {
    expect(summaryFileName(name)).toBe(saved);
  });
});
