import type { CellValue } from "../../../src/domain/cells.ts";
import { recognise } from "../../../src/recognise/recognise.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import { readSheets } from "../../support/readRows.ts";

const BASE: CellValue[][] = [
  ["序号", "考核内容", "分值", "自评得分", "扣分原因"],
  [1, "组织领导", 60, 59, "资料不全"],
  [2, "制度建设", 40, 38, "更新不及时"],
];

function withList(name: string, headings: readonly string[], rows: readonly (readonly CellValue[])[]) {
  return readSheets([
    ["测评体系", BASE],
    [name, [["序号", "事项", ...headings], ...rows.map((row, at) => [at + 1, ...row])]],
  ]);
}

describe("A list of bonuses on a sheet of its own", () => {
  const rows = [
    ["获省级表彰", 2, 2],
    ["信息被采用", 1.5, 1],
    ["承办现场会", 1, 1],
  ];

  it.each([
    ["加分", "审核"],
    ["自报", "审核"],
    ["自报加分", "审核加分"],
    ["加分", "考核办审核"],
    ["本单位申报", "考核办核定"],
    ["拟加分", "核准"],
  ])("%s | %s are what was applied for and what was granted", (...headings) => {
    const read = withList("加分项", headings, rows);
    expect(read).toMatchObject({ full: 100, actual: 97, bonus: 4, result: 101, errors: [] });
  });

  it.each(["加分申报", "奖励加分", "加分申报审核表", "附加分审核"])("may be called %s", (name) => {
    expect(withList(name, ["加分", "审核"], rows)).toMatchObject({ bonus: 4 });
  });

  it("may say how often and how much each time, or give a reason", () => {
    const counted = rows.map(([name = null, own = null, granted = null]) => [name, 1, own, own, granted]);
    expect(withList("加分项", ["次数", "每次加分", "加分", "审核"], counted)).toMatchObject({ bonus: 4 });
    const reasoned = rows.map(([name = null, ...marks]) => [name, "文件", ...marks]);
    expect(withList("加分项", ["加分依据", "加分", "审核"], reasoned)).toMatchObject({ bonus: 4 });
  });

  it("counts as applied for where nothing is granted yet", () => {
    const open = rows.map(([name = null, own = null]) => [name, own, null]);
    expect(withList("加分项", ["加分", "审核"], open)).toMatchObject({ bonus: 4.5 });
  });

  it.each([
    ["扣分", "审核"],
    ["自查扣分", "审核扣分"],
  ])("or of deductions by %s | %s", (...headings) => {
    const off = [
      ["迟报材料", 1, 1],
      ["通报批评", 2, 1],
    ];
    expect(withList("减分项", headings, off)).toMatchObject({ deduction: 2, result: 95 });
  });

  it("is asked about where several columns may be its marks, and read by the answer", () => {
    const levels = [
      ["表彰", 5, 3, 1],
      ["批示", 4, 2, 1],
    ];
    const headings = ["国家级", "省级", "市级"];
    expect(withList("加分项", headings, levels)).toMatchObject({
      bonus: 0,
      warnings: expect.arrayContaining(["column-ambiguous@加分项!C1"]) as unknown,
    });
    const grid = workbookOf(
      sheetOf("测评体系", BASE),
      sheetOf("加分项", [["序号", "事项", ...headings], ...levels.map((row, at) => [at + 1, ...row])]),
    );
    const options = { today: "2026-03-02", settings: {} };
    expect(recognise(grid, options).refused.map(({ sheet }) => sheet)).toContain("加分项");
    const settings = { mapping: { 加分项: { E: "actual" } } };
    const answered = readSheets(
      [
        ["测评体系", BASE],
        ["加分项", [["序号", "事项", ...headings], ...levels.map((row, at) => [at + 1, ...row])]],
      ],
      settings,
    );
    expect(answered).toMatchObject({ bonus: 2 });
  });
});
