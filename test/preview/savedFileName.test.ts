import { savedFileName } from "../../src/preview/savedFileName.ts";

describe("the name of the saved file", () => {
  it("of another paper tells what it is, with an extension of its own", () => {
    expect(savedFileName("自查.xlsm", "自查报告", ".docx")).toBe("自查-自查报告.docx");
  });

  it.each([
    ["自查.xlsx", "自查-汇总.xlsx"],
    ["带宏.xlsm", "带宏-汇总.xlsm"],
    ["自查-汇总.xlsx", "自查-汇总.xlsx"],
    ["2011.10.自查.xlsx", "2011.10.自查-汇总.xlsx"],
    ["没有扩展名", "没有扩展名-汇总.xlsx"],
  ])("of %s is %s", (name, saved) => {
    expect(savedFileName(name, "汇总")).toBe(saved);
  });
});
