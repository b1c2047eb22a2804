import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

type Row = CellValue[];

const BASE: Row[] = [
  ["组织领导", "领导小组", 10, 10, null],
  [null, "经费保障", 12, 11, "纪要缺一份"],
  [null, "党委议军", 8, 8, null],
  ["宣传教育", "国防教育", 10, 9, "一校未开展"],
  [null, "典型宣传", 15, 14, "省级少一篇"],
  ["拥军优抚", "政策兑现", 20, 19, "一户迟发"],
  [null, "军嫂就业", 15, 14, "一人未安置"],
  [null, "军地共建", 10, 9, null],
];
const HEADER: Row = ["部类", "要目", "分数", "评分", "说明"];

interface Said {
  readonly closing: Row;
  readonly bonuses?: string;
  readonly deductions?: readonly number[];
  readonly note?: string;
  readonly base?: Row | null;
}

function rows({ closing, bonuses = "甲、加分事项（最高加5分）", deductions = [-1, -0.5], note, base }: Said): Row[] {
  return [
    ["双拥模范城考评赋分表"],
    HEADER,
    ...BASE,
    ...(base === null ? [] : [base ?? ["基本分计", null, 100, 94]]),
    [bonuses],
    [null, "省级表彰", null, 4, "文件"],
    [null, "现场会", null, 2, null],
    ["乙、减分事项"],
    ...deductions.map((mark, at): Row => [null, ["通报批评", "军地纠纷"][at] ?? "", null, mark, "通报"]),
    ["丙、一票否决事项"],
    [null, "涉军群体性事件", null, "无"],
    closing,
    ...(note === undefined ? [] : [[note]]),
  ];
}

describe("a last row that the base, the bonuses up to their cap and the deductions explain", () => {
  const right = { full: 100, actual: 94, bonus: 6, deduction: 1.5, result: 97.5, errors: [] };

  it.each(["双拥考评最终得分", "创建成果", "最终得分"])("is no question: %s", (label) => {
    expect(readRows(rows({ closing: [label, null, null, 97.5] }))).toMatchObject(right);
    expect(readRows(rows({ closing: [label, null, null, 97.5], deductions: [1, 0.5] }))).toMatchObject(right);
    expect(readRows(rows({ closing: [label, null, 100, 97.5] }))).toMatchObject(right);
  });

  it("is none where a note says the cap, or none is", () => {
    const closing: Row = ["创建成果", null, null, 97.5];
    const note = "注：加分累计最高不超过5分。";
    expect(readRows(rows({ closing, bonuses: "甲、加分事项", note }))).toMatchObject(right);
    const uncapped: Row = ["创建成果", null, null, 98.5];
    expect(readRows(rows({ closing: uncapped, bonuses: "甲、加分事项" }))).toMatchObject({ ...right, result: 98.5 });
  });

  it("is none without a total of the base", () => {
    expect(readRows(rows({ closing: ["创建成果", null, null, 97.5], base: null }))).toMatchObject(right);
  });

  it("is one where they do not come to it", () => {
    expect(readRows(rows({ closing: ["创建成果", null, null, 96] })).errors).toEqual(["reading-ambiguous@A20"]);
  });

  it("is a wrong total where it is called one", () => {
    expect(readRows(rows({ closing: ["最终得分", null, null, 96] })).errors).toEqual(["total-mismatch@D20"]);
  });
});
