import type { CellValue } from "../../../src/domain/cells.ts";
import { recognise } from "../../../src/recognise/recognise.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

type Row = readonly CellValue[];

const HEADINGS: Row = ["指标", "考核要求", "权重", "自评得分", "上级评分"];
const LEAVES: readonly Row[] = [
  ["质量", "材料质量", 0.2, 90, 90],
  ["时效", "交付及时", 0.2, 80, 80],
  ["过程", "台账更新", 0.25, 96, 90],
  ["作风", "件件有着落", 0.2, 85, 80],
  ["学习", "月度学习", 0.15, 90, 75],
  ["贡献", "特殊贡献", "加减分", null, null],
];

function read(closing: Row, merges: readonly string[]) {
  const { assessment } = recognise(workbookOf(sheetOf("评价表", [HEADINGS, ...LEAVES, closing], { merges })), {
    today: "2026-03-02",
    settings: {},
  });
  const framework = assessment?.framework;
  return {
    names: framework?.indicators.length,
    kinds: framework?.indicators.filter(({ kind }) => kind === "bonus").length,
    stated: framework?.stated.map(({ field, value, of }) => `${field} ${String(value)} of ${of.length}`),
  };
}

test("a closing row is compared with what the marks are worth by their weights, under any name", () => {
  // 88.25 is wrong, 83.75 right: the row is the total, and says so of both.
  const closing = (name: string): Row => [name, null, null, 88.25, 83.75];
  const stated = ["actual 88.25 of 6", "review 83.75 of 6"];
  expect(read(closing("绩效考核得分"), ["A8:C8"])).toEqual({ names: 6, kinds: 1, stated });
  expect(read(closing("甲乙丙"), ["A8:C8"])).toEqual({ names: 6, kinds: 1, stated });
});

test("a row with a weight of its own is an indicator, whatever its marks", () => {
  expect(read(["创新", "新做法", 0.1, 88.5, 83.75], [])).toEqual({ names: 7, kinds: 1, stated: [] });
});

test("a part's result out of 100 is compared with its leaves out of 100, what it is worth in the whole with that", () => {
  const results = (first: number, second: number) => {
    const rows: readonly Row[] = [
      ["考评板块", "板块权重", "考评项目", "项目权重", "项目评分（100分制）", "板块得分"],
      ["党建引领", 0.4, "阵地运行", 0.5, 90, first],
      [null, null, "报到服务", 0.3, 80, null],
      [null, null, "红色物业", 0.2, 95, null],
      ["社区治理", 0.6, "网格管理", 0.6, 94, second],
      [null, null, "纠纷调处", 0.4, 85, null],
    ];
    const merges = ["A2:A4", "B2:B4", "F2:F4", "A5:A6", "B5:B6", "F5:F6"];
    const { assessment } = recognise(workbookOf(sheetOf("考评表", rows, { merges })), {
      today: "2026-03-02",
      settings: {},
    });
    return assessment?.framework?.stated
      .filter(({ field }) => field === "actual")
      .map(({ value, computed }) => `${String(value)}: ${String(computed ?? "sum")}`);
  };
  expect(results(88, 90.4)).toEqual(["88: 88", "90.4: 90.4"]);
  expect(results(87, 90.4)).toEqual(["87: 88", "90.4: 90.4"]);
  expect(results(35.2, 54.24)).toEqual(["35.2: sum", "54.24: sum"]);
});
