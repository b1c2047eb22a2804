import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

const BLOCK: CellValue[][] = [
  ["项目资金", null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  [null, "年度资金总额", 500, 520, 490, 10, "94.23%", 9.4],
  [null, "其中：当年财政拨款", 500, 500, 470, "—", "94%", "—"],
  [null, "其他资金", 0, 20, 20, "—", "100%", "—"],
];
const INDICATORS: CellValue[][] = [
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"],
  ["产出指标", "数量指标", "新建管网长度", "≥30公里", "31.2公里", 30, 30, null],
  [null, "质量指标", "验收合格率", "100%", "95%", 20, 18, "1项返工"],
  ["效益指标", "社会效益", "受益人口", "≥2万人", "2.3万人", 30, 30, null],
  ["满意度指标", "满意度", "群众满意度", "≥90%", "91%", 10, 10, null],
];
const TOTAL: CellValue[] = ["总分", null, null, null, null, 100, 97.4];

describe("A block with marks of its own above the indicators", () => {
  it.each([
    ["that the total states", [...BLOCK, ...INDICATORS, TOTAL]],
    ["that makes 100 of them", [...BLOCK, ...INDICATORS]],
  ])("counts: %s", (_, rows) => {
    const read = readRows(rows, { merges: ["A2:A4"] });
    expect(read).toMatchObject({ full: 100, actual: 97.4, errors: [] });
    expect(read.names).toEqual(["年度资金总额", "新建管网长度", "验收合格率", "受益人口", "群众满意度"]);
  });

  it("counts where its marks are typed with their unit", () => {
    const typed = BLOCK.map((row, at) => (at === 1 ? [...row.slice(0, 5), "10分", "94.23%", "9.4分"] : row));
    expect(readRows([...typed, ...INDICATORS, TOTAL])).toMatchObject({ full: 100, actual: 97.4, errors: [] });
  });

  it("leaves a wrong total wrong", () => {
    const rows = [...BLOCK, ...INDICATORS, TOTAL.map((value) => (value === 97.4 ? 98.4 : value))];
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 97.4, errors: ["total-mismatch@G10"] });
  });

  it("does not count where the total comes out without it", () => {
    const rows = [...BLOCK, ...INDICATORS, TOTAL.map((value) => (value === 100 ? 90 : value === 97.4 ? 88 : value))];
    expect(readRows(rows)).toMatchObject({ full: 90, actual: 88, errors: [] });
  });
});
