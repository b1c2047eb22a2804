import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows, readSheets } from "../../support/readRows.ts";

const BASE: CellValue[][] = [
  ["序号", "考核内容", "应得分", "实得分", "扣分说明"],
  [1, "矛盾纠纷排查", 60, 58, "个别未化解"],
  [2, "产业发展", 40, 37.5, "进度偏慢"],
];
const BONUS = [
  ["获评示范村", 3, "市委文件"],
  ["承办现场会", 2, "会议通知"],
  ["获县级表彰", 1, "表彰决定"],
] as const;
const OFF = [
  ["检查被通报", 1, "镇通报"],
  ["迟报报表", 0.5, "镇办台账"],
] as const;

function listed(
  titles: readonly string[],
  headings: readonly CellValue[],
  rows: readonly (readonly CellValue[])[],
  closed: boolean,
): CellValue[][] {
  const sum = rows.reduce((made, [, mark]) => made + Number(mark), 0);
  return [
    ...titles.map((title) => [title]),
    ["序号", ...headings],
    ...rows.map((row, at) => [at + 1, ...row]),
    ...(closed ? [[null, "合计", sum, null]] : []),
  ];
}

describe("the only marks on a sheet of bonuses or deductions", () => {
  it.each<[string, string, string, string]>([
    ["加分表", "加分项目表（累计加分最高5分）", "加分事由", "加分分值"],
    ["加分表", "加分项目表（累计加分最高5分）", "加分项目", "加分值"],
    ["加分", "柳河村2024年度加分情况统计表（加分最高5分）", "加分内容", "分值"],
    ["附表1", "加分项目申报表（加分上限5分）", "加分事项", "分值"],
    ["Sheet2", "2024年度附加分登记表（最高加5分）", "事项名称", "附加分值"],
    ["附2", "奖励加分明细表（累计加分不超过5分）", "内容", "得分"],
  ])("were earned: %s, %s", (name, title, what, heading) => {
    for (const closed of [true, false]) {
      const rows = listed([title], [what, heading, "依据"], BONUS, closed);
      const read = readSheets([
        ["自评表", BASE],
        [name, rows],
      ]);
      expect(read).toMatchObject({ full: 100, actual: 95.5, bonus: 6, result: 100.5, errors: [] });
    }
  });

  it.each<[string, string, string, string, number]>([
    ["扣分表", "扣分项目表", "扣分事由", "扣分分值", -1],
    ["扣分表", "扣分项目表", "扣分事由", "分值", 1],
    ["附表2", "减分项目登记表", "减分原因", "分值", 1],
    ["减分", "2024年度减分情况统计表", "减分事由", "减分值", -1],
    ["负面清单", "负面清单扣分情况", "扣分情形", "扣分", 1],
  ])("were taken off: %s, %s", (name, title, what, heading, sign) => {
    const off = OFF.map(([event, mark, by]) => [event, sign * mark, by]);
    const read = readSheets([
      ["自评表", BASE],
      [name, listed([title], [what, heading, "依据"], off, true)],
    ]);
    expect(read).toMatchObject({ full: 100, actual: 95.5, deduction: 1.5, result: 94, errors: [] });
    expect(read.names).toEqual(expect.arrayContaining(["检查被通报", "迟报报表"]));
  });

  it.each<[string, string]>([
    ["加分标准", "加分分值"],
    ["加分项", "最高加分"],
    ["加分项", "每项加分"],
  ])("are none where the sheet says that they may be earned: %s, %s", (name, heading) => {
    const read = readSheets([
      ["自评表", BASE],
      [name, listed([], ["加分事项", heading, "依据"], BONUS, false)],
    ]);
    expect(read).toMatchObject({ full: 100, actual: 95.5, bonus: 0, result: 95.5 });
  });
});

describe("the only marks of a section with a header of its own", () => {
  it.each([
    ["加分事由", "加分分值"],
    ["加分项目", "加分值"],
    ["加分内容", "分值"],
  ])("were earned or taken off: %s | %s", (what, heading) => {
    const rows: CellValue[][] = [
      ...BASE,
      [null, "合计", 100, 95.5],
      [],
      ...listed(["加分项（最高5分）"], [what, heading, "依据"], BONUS, false),
      ...listed(["扣分项"], [what.replace("加", "扣"), heading.replace("加", "扣"), "依据"], OFF, false),
    ];
    const read = readRows(rows);
    expect(read).toMatchObject({ full: 100, actual: 95.5, bonus: 6, deduction: 1.5, result: 99, errors: [] });
    expect(read.names).toEqual(["矛盾纠纷排查", "产业发展", ...[...BONUS, ...OFF].map(([name]) => name)]);
  });
});
